"""文书: what a filing that may go ahead gives, and to whom (product.md F12)."""

import io
import zipfile
from dataclasses import replace

import pytest
from icalendar import Calendar

from bot.almanac import Almanac
from domain import slip_seal
from storage import slips
from tests import factories
from tests.office import Message, Office, Somebody
from tests.stories.chain_cast import foreign_with_patients, signers
from tests.stories.filing_cast import cast, files_for_approval, files_one
from texts.papers import opening
from texts.pictures import fonts

has_type = pytest.mark.skipif(not fonts.are_found(), reason="no Noto Sans CJK on this machine")


def paper(somebody: Somebody, label: str) -> Message:
    """Two presses: 文书, then which one."""
    if not any(message.has(label) for message in somebody.chat):
        somebody.presses("文书")
    somebody.presses(label)
    return somebody.last


def words_of(message: Message) -> str:
    """All the words of a Word file."""
    with zipfile.ZipFile(io.BytesIO(message.content)) as parts:
        return parts.read("word/document.xml").decode()


def test_the_slip_names_all_who_signed(any_office: Office) -> None:
    people = signers(any_office)
    foreign_with_patients(people)
    for one in (people.sun, people.li, people.he, people.chen):
        one.presses("同意")
    any_office.restart()
    said = words_of(paper(people.cast.zhang, "报备单（Word）"))
    assert "孙主任、李处、何主任、陈发言人" in said


def test_the_slip_of_an_approved_filing(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    assert not people.zhang.last.has("文书")
    people.wang.presses("同意")
    any_office.restart()

    got = paper(people.zhang, "报备单（Word）")

    assert "核验码" in got.text
    said = words_of(got)
    for words in ("示卫宣媒备〔2026〕0001号", "东方早报", "王记者", "李国栋", "同意", "王处长"):
        assert words in said
    assert "2026年11月24日 周二 15:00" in said


def test_the_unit_lead_and_the_approver_get_the_same(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("同意")

    got = [paper(one, "报备单（Word）") for one in (people.zhang, people.liu, people.wang)]

    assert len({one.text for one in got}) == 1
    assert got[1].file_id == got[2].file_id  # made once, then sent by Telegram's id


@has_type
def test_the_printed_one_says_the_same(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    word = opening.open_paper(paper(people.zhang, "报备单（Word）").content)
    printed = opening.open_paper(paper(people.zhang, "报备单（PDF）").content)

    assert printed.seal == word.seal
    assert "备案即办，可按时进行" in (printed.signs or "")
    public = office.ask(slips.public_keys)
    for found in (word, printed):
        assert slip_seal.check(
            slip_seal.parse(found.seal), public, found.table, found.signs
        ).is_sound


def test_the_guard_reads_no_topic(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    said = words_of(paper(people.zhang, "准入单（Word）"))
    assert "王记者" in said
    assert "陪同人" in said
    assert "流感" not in said
    assert "李国栋" not in said


def test_the_interviewee_reads_the_rules_and_the_conditions(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("附条件同意").says("只谈流感，须陪同").presses("确认")
    assert not people.zhang.last.has("文书")  # not before the unit has accepted
    people.zhang.presses("知悉并照办")

    card = paper(people.zhang, "提示卡（Word）")

    said = words_of(card)
    assert "只谈流感，须陪同" in said
    assert "患者姓名" in said
    assert "可以不答" in said
    assert "附条件同意" in words_of(paper(people.zhang, "报备单（Word）"))


def test_the_interview_goes_into_a_calendar(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    event = Calendar.from_ical(paper(people.zhang, "日历文件").content).walk("VEVENT")[0]
    assert event["summary"] == "采访：东方早报"
    assert event["dtstart"].dt.isoformat() == "2026-11-24T15:00:00+08:00"
    assert event["dtend"].dt.isoformat() == "2026-11-24T16:00:00+08:00"
    assert "TRANSP" not in event


def test_in_english_too(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    reader = factories.person(office, "Ann", 1030, "approver", language="en")
    reader.says("/approvals").presses("0001").presses("Papers").presses("Slip (Word)")
    assert "Media interview slip" in words_of(reader.last)
    assert "Filed, may go ahead" in words_of(reader.last)


def test_what_may_not_go_ahead_has_no_papers(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.zhang.presses("文书")
    chooser = people.zhang.last
    people.liu.presses("提出异议").presses("时间冲突")

    people.zhang.presses_data(chooser.data("报备单（Word）"))
    assert "现在是「待审批」" in people.zhang.toast
    people.zhang.presses_data("filing.papers.1.1")
    assert "现在是「待审批」" in people.zhang.toast


def test_strangers_to_a_filing_get_nothing(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    for data in ("filing.papers.1.1", "filing.paper.1.1.slip-docx", "filing.paper.1.1.ics"):
        people.li.presses_data(data)
        assert "没有找到" in people.li.toast
    people.zhang.presses_data("filing.paper.1.1.slip-exe")
    assert "失效" in people.zhang.toast


def test_without_a_chinese_font_word_still_works(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    bare = Almanac(replace(office.bot.almanac.packed, has_pictures=False))
    office.bot.inbox._work = replace(office.bot.inbox._work, almanac=bare)  # noqa: SLF001

    people.zhang.presses("文书").presses("报备单（PDF）")
    assert "没有中文字体" in people.zhang.toast
    assert paper(people.zhang, "报备单（Word）").content


def test_a_name_is_no_markup(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, media="<b>A&B</b> <i>王</i>", topic='疫苗 < 流感 & "接种"')
    people.wang.presses("同意")
    got = opening.open_paper(paper(people.zhang, "报备单（Word）").content)
    assert dict(got.table or ())["采访主题"] == '疫苗 < 流感 & "接种"'
