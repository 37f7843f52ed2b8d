"""Somebody leaves: what is open moves to the successor in one step, both are told (P5)."""

import pytest
from sqlalchemy import select

from storage.schema.engine import journal
from storage.schema.filings import filing_acts
from storage.schema.people import people as people_table
from storage.schema.people import roles, units
from tests import factories
from tests.office import MONDAY, Office, Somebody
from tests.stories.chain_cast import Signers, foreign_with_patients, returns, signers
from tests.stories.filing_cast import Cast, answers, cast, files_for_approval, files_one

HOSPITAL = "示范市第一人民医院"


@pytest.fixture
def people(any_office: Office) -> Cast:
    return cast(any_office)


@pytest.fixture
def chain(any_office: Office) -> Signers:
    return signers(any_office)


def hands_over(by: Somebody, whose: str, to: str, when: str = "现在") -> None:
    """An admin, on somebody's card."""
    by.says(f"/people {whose}").presses("交接").says(to)
    by.presses(when) if when == "现在" else by.says(when)
    by.presses("确认交接")


def journalled(office: Office, act: str) -> int:
    query = select(journal.c.id).where(journal.c.act == act)
    return len(office.ask(lambda conn: list(conn.execute(query).scalars())))


def test_it_is_shown_before_and_done_by_one_press(people: Cast) -> None:
    office, zhou, zhang, li = people.office, people.zhou, people.zhang, people.li
    files_for_approval(zhang, when="周五下午三点")
    zhou.says("/people 张敏").presses("交接")
    assert "交接给谁" in zhou.last.text
    assert zhou.last.has("刘院长"), "colleagues of the unit are offered"
    assert zhou.last.has("接任人还没有登记")
    office.restart()

    zhou.says("liqiang")
    assert "接任人：李强" in zhou.last.text, "found by pinyin"
    zhou.presses("现在")
    shown = zhou.last.text
    assert "张敏 → 李强" in shown
    assert "宣传联络员　示范市第一人民医院" in shown
    assert "没有办完的采访报备 1 件" in shown
    assert "仍记在张敏名下" in shown
    assert not li.heard("交接"), "nothing has moved yet"
    office.restart()

    zhou.presses("确认交接")
    assert "已交接：张敏 → 李强" in zhou.last.text
    assert "您的工作已交接给李强" in zhang.last.text
    assert "张敏的工作已交接给您" in li.last.text
    assert "采访报备 1 件" in li.last.text
    assert li.last.has("0001号")
    assert journalled(office, "handover.done") == 1
    assert journalled(office, "filing.handed_over") == 1
    zhou.presses_data("draft.submit.1.3")
    assert len([m for m in li.chat if "交接给您" in m.text]) == 1, "a second press does nothing"


def test_the_successor_goes_on_where_the_leaver_stopped(people: Cast) -> None:
    office, zhang, li = people.office, people.zhang, people.li
    files_for_approval(zhang, when="周五下午三点")
    returns(people.wang, "主题")
    hands_over(people.zhou, "张敏", "李强")
    office.restart()

    li.presses("0001号").presses("补正").says("冬季呼吸道疾病的预防").presses("提交")
    assert "0001号-2" in people.wang.last.text
    assert "（李强）" in people.wang.card("0001号-2").text
    people.wang.presses("同意")
    assert "同意" in li.last.text
    assert not any("0001号-2" in message.text for message in zhang.chat)


def test_old_buttons_of_who_left_are_refused_politely(people: Cast) -> None:
    zhang = people.zhang
    card = files_for_approval(zhang, when="周五下午三点")
    assert card.has("撤回")
    answers(zhang, when="周四上午十点")  # half a filing more, up to its preview
    half = zhang.last
    people.zhou.says("/people 张敏").presses("交接").says("李强").presses("现在")
    assert "填到一半的表单 1 份" in people.zhou.last.text
    people.zhou.presses("确认交接")

    locked = next(one for one in zhang.chat if one.message_id == card.message_id)
    assert "已交接给李强" in locked.text
    assert not locked.buttons
    zhang.presses("撤回", on=card)
    assert "已交接给李强" in zhang.toast
    zhang.presses("提交", on=half)
    assert "已交接给李强" in zhang.toast
    zhang.says("/filing")
    assert "您的工作已交接给李强" in zhang.last.text
    zhang.replies(card, "撤回")
    assert "您的工作已交接给李强" in zhang.last.text
    zhang.says("登记 张敏 春晖社区卫生服务中心")
    assert "已经收到" in zhang.last.text, "they may ask to be let in again"


def test_a_signature_is_asked_of_the_successor(chain: Signers) -> None:
    office, he = chain.cast.office, chain.he
    fang = factories.person(office, "方新", 1060, "reviewer")
    foreign_with_patients(chain)
    chain.sun.presses("同意")
    chain.li.presses("同意")
    card = he.card("0001号")
    assert card.has("同意")
    hands_over(chain.cast.zhou, "何主任", "方新")
    office.restart()

    assert "已交接给方新" in he.card("0001号").text
    he.presses("同意", on=card)
    assert "已交接给方新" in he.toast
    assert "等待签署的报备 1 件" in fang.card("交接给您").text
    fang.presses("同意", on=fang.card("采访报备"))
    card = chain.chen.card("0001号")
    assert "李处" in card.text, "what was signed keeps its name"
    assert "方新" in card.text
    assert "何主任" not in card.text


def test_what_the_leaver_signed_stays_theirs(chain: Signers) -> None:
    office = chain.cast.office
    factories.person(office, "方新", 1060, "reviewer")
    foreign_with_patients(chain)
    chain.sun.presses("同意")
    hands_over(chain.cast.zhou, "孙主任", "方新")
    assert "孙主任" in chain.li.card("0001号").text
    query = select(people_table.c.name).join(
        filing_acts, filing_acts.c.person_id == people_table.c.id
    )
    names = office.ask(lambda conn: list(conn.execute(query).scalars()))
    assert "孙主任" in names
    assert "方新" not in names


def test_nobody_signs_what_they_filed(people: Cast) -> None:
    """李强 files, then takes over from 王处长: 陈处长 decides it, not he."""
    office, li, chen = people.office, people.li, people.chen
    files_for_approval(li, when="周五下午三点")
    hands_over(people.zhou, "王处长", "李强")
    assert "终审人" in li.card("交接给您").text
    assert not li.card("媒备").has("不同意")
    li.presses_data("filing.approve.1.1")
    assert li.toast
    chen.presses("同意")
    assert "陈处长" in li.card("0001号").text
    office.restart()
    files_for_approval(people.zhang, when="周四下午三点")
    assert li.card("0002号").has("同意"), "what others file he decides"


def test_who_becomes_the_filer_signs_it_no_more(people: Cast) -> None:
    """陈处长 was asked to decide and takes over from the filer."""
    files_for_approval(people.zhang, when="周五下午三点")
    assert people.chen.card("0001号").has("同意")
    hands_over(people.zhou, "张敏", "陈处长")
    people.chen.presses_data("filing.approve.1.1")
    assert "不能审批自己提交的报备" in people.chen.toast
    people.wang.presses("同意")
    assert "王处长" in people.chen.card("0001号").text


def test_only_approver_left_is_the_filer(people: Cast) -> None:
    """Nobody can be asked: the admins cry for help, nothing passes by itself."""
    hands_over(people.zhou, "陈处长", "李强")
    files_for_approval(people.li, when="周五下午三点")
    hands_over(people.zhou, "王处长", "李强")
    assert people.zhou.heard("0001号")
    people.li.presses_data("filing.approve.1.1")
    assert not people.li.heard("已同意")


def test_more_filings_than_one_reads(people: Cast) -> None:
    for hour in range(9, 19):
        files_one(people.zhang, when=f"12月{hour}日下午三点", topic=f"秋冬季防病第{hour}讲")
    hands_over(people.zhou, "张敏", "李强")
    taken = people.li.card("交接给您")
    assert "10 件" in taken.text
    assert len(taken.buttons) == 8
    assert people.li.last == taken, "one message, not ten"


def test_refused_in_one_sentence(people: Cast) -> None:
    office, zhou = people.office, people.zhou
    zhou.says("/people 张敏").presses("交接").says("张敏")
    assert "没有" in zhou.last.text, "oneself is not found"
    zhou.says("没有这个人")
    assert "没有" in zhou.last.text
    zhou.says("李强").says("昨天")
    assert "已经过去" in zhou.last.text

    def close(tx: object) -> None:
        conn = tx.conn  # type: ignore[attr-defined]
        conn.execute(
            units.update().where(units.c.name == "春晖社区卫生服务中心").values(closed_at=MONDAY)
        )

    office.run(close)
    zhou.presses("现在")
    assert "单位已经撤并" in zhou.toast
    zhou.says("/people 李强").presses("交接")
    assert "没有可以交接的角色" in zhou.toast


def test_the_last_admin_stays_until_somebody_has_come(people: Cast) -> None:
    """An invitation is nobody yet."""
    zhou = people.zhou
    zhou.says("/people 周管").presses("交接").presses("接任人还没有登记").presses("现在")
    zhou.presses("确认交接")
    assert "https://t.me/" in zhou.last.text
    zhou.says("/people 周管")
    assert "管理员" in zhou.last.text
    assert "等接任人用链接登记" in zhou.last.text
    zhou.presses("结束：管理员").presses("确认结束")
    assert "最后一位管理员" in zhou.toast


def test_an_end_date_goes_with_the_role(people: Cast) -> None:
    office, zhou = people.office, people.zhou
    zhao = factories.person(office, "赵值班", 1005, "duty_officer")
    zhou.says("/people 赵值班").presses("授予角色").presses("终审人").presses("全委")
    zhou.says("12月31日前").presses("提交")
    hands_over(zhou, "赵值班", "李强")
    zhou.says("/people 李强")
    assert "终审人　全委（至 12月31日" in zhou.last.text
    assert "值班员　全委" in zhou.last.text
    zhao.says("/start")
    assert "已交接给李强" in zhao.last.text


def test_who_comes_back_has_rights_of_their_own_again(people: Cast) -> None:
    office, zhou, zhang = people.office, people.zhou, people.zhang
    hands_over(zhou, "张敏", "李强")
    zhou.says("/people 张敏").presses("授予角色").presses("宣传联络员").says(HOSPITAL)
    zhou.presses("跳过").presses("提交")
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text
    held = select(roles.c.id).where(roles.c.valid_to.is_(None))
    assert office.ask(lambda conn: len(list(conn.execute(held))))


def test_in_english(office: Office) -> None:
    people = cast(office)
    smith = factories.person(office, "Smith", 1070, "admin", language="en")
    files_for_approval(people.zhang, when="周五下午三点")
    smith.says("/people 张敏").presses("Hand over").says("liq").presses("Now")
    assert "1 filing that is not over" in smith.last.text
    smith.presses("Hand over", on=smith.last)
    assert "Handed over: 张敏 → 李强" in smith.last.text
