"""推演 under a draft, a notice and a filing: what an admin and an approver read (C8)."""

from datetime import UTC, datetime
from html import unescape

import pytest

from tests.office import Office
from tests.stories.filing_cast import cast as filing_cast
from tests.stories.filing_cast import files_for_approval, files_one
from tests.stories.test_notice_receipts import TEXT
from tests.stories.test_report_submitting import Cast
from texts.pictures import fonts


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def drafts(cast: Cast, due: str) -> None:
    cast.zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("全部单位").says(
        due
    )
    cast.zhou.presses("都可以").presses("跳过").presses("下一步")


def test_before_a_task_is_opened(cast: Cast) -> None:
    drafts(cast, "12月10日前")
    cast.office.restart()
    cast.zhou.presses("推演")
    assert cast.zhou.last.text == (
        "<b>推演</b>　半年宣传总结\n"
        "假如现在发布，之后一直没有单位报送：\n\n"
        "<b>11月23日 周一 09:30</b>　通知各单位\n　2 位联络员（单独一条）\n"
        "<b>12月7日 周一 08:30</b>　还有 3 个工作日\n　2 位联络员（晨报）\n"
        "<b>12月9日 周三 08:30</b>　还有 1 个工作日\n　2 位联络员（晨报）\n"
        "<b>12月10日 周四 08:30</b>　今天截止\n　2 位联络员、1 位管理员（晨报）\n"
        "<b>12月10日 周四 17:30</b>　截止\n"
        "<b>12月11日 周五 08:30</b>　已逾期 1 个工作日\n"
        "　2 位联络员、1 位管理员（晨报）\n"
        "<b>12月14日 周一 08:30</b>　仍没有报送，告知分管领导\n　1 位分管领导（晨报）\n\n"
        "2 家单位没有另外登记分管领导，最后一步在那里没有人听到。\n"
        "同一天早上另有事项的，合在一条晨报里。"
    )
    assert not cast.zhang.heard("半年宣传总结"), "a forecast tells nobody"
    cast.zhou.presses("发布给 3 家单位")
    assert cast.zhang.heard("半年宣传总结")


def test_who_hears_at_once_and_who_at_an_hour_of_their_own(cast: Cast) -> None:
    """李强 reads at ten; 张敏 heard of another task this morning, so this waits for tomorrow."""
    cast.li.says("/reminders").presses("晨报时间").presses("10:00")
    cast.opens("季度小结", "12月30日前")
    drafts(cast, "12月10日前")
    cast.office.restart()
    cast.zhou.presses("推演")
    told = cast.zhou.last.text
    assert "<b>11月23日 周一 10:00</b>　通知各单位\n　1 位联络员（晨报）" in told
    assert "<b>11月24日 周二 08:30</b>　通知各单位\n　1 位联络员（晨报）" in told
    assert "　1 位联络员（晨报）；另有 1 人在自己选定的时间（10:00）" in told
    assert "安静时段" not in told


def test_festivals_are_named_in_english_too(office: Office) -> None:
    cast = Cast(office)
    drafts(cast, "2027年1月4日前")
    cast.zhou.says("/language").presses("English")
    cast.zhou.presses("推演")
    told = unescape(cast.zhou.last.text)
    assert "New Year's Day holiday: " in told
    assert "元旦" not in told


@pytest.mark.skipif(not fonts.are_found(), reason="no Noto Sans CJK on this machine")
def test_the_same_comes_as_a_picture(cast: Cast) -> None:
    drafts(cast, "12月10日前")
    cast.zhou.presses("推演")
    cast.office.restart()
    picture = cast.zhou.chat[-2]
    assert picture.text == "<b>推演</b>　半年宣传总结"
    photos = [call for call in cast.office.transport.calls if call.method == "sendPhoto"]
    assert len(photos) == 1


def test_over_the_turn_of_the_year(cast: Cast) -> None:
    drafts(cast, "2027年1月4日前")
    cast.zhou.presses("推演")
    assert "元旦放假：2027年1月1日 周五" in cast.zhou.last.text
    assert "2027年放假安排尚未公布" in cast.zhou.last.text


def test_make_up_days_are_named(office: Office) -> None:
    cast = Cast(office)
    office.clock.moment = datetime(2026, 9, 18, 1, 30, tzinfo=UTC)
    drafts(cast, "10月9日前")
    cast.zhou.presses("推演")
    told = cast.zhou.last.text
    assert "国庆节放假：10月1日 周四至10月7日 周三" in told
    assert "调休上班：9月20日 周日、10月10日 周六" in told
    assert "<b>9月29日 周二 08:30</b>　还有 3 个工作日" in told
    assert "<b>10月10日 周六 08:30</b>　已逾期 1 个工作日" in told


def test_at_night_and_due_before_anybody_is_awake(office: Office) -> None:
    cast = Cast(office)
    drafts(cast, "明天早上七点")
    office.travel(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    cast.zhou.presses("推演")
    told = cast.zhou.last.text
    assert "现在是安静时段，将于 11月24日 周二 07:30 开始发送" in told
    assert "到截止时，通知还没有发出" in told
    assert told.index("截止\n") < told.index("通知各单位")


def test_due_today_is_one_push(office: Office) -> None:
    cast = Cast(office)
    drafts(cast, "今天17:30前")
    cast.zhou.presses("推演")
    assert "15:30</b>　今天截止，还没有收到\n　2 位联络员（单独一条，当天截止的合在一起）" in (
        cast.zhou.last.text
    )


def test_what_is_open_has_no_forecast_any_more(office: Office) -> None:
    cast = Cast(office)
    drafts(cast, "12月10日前")
    card = cast.zhou.last
    cast.zhou.presses("发布给 3 家单位")
    cast.zhou.presses_data(card.data("推演"))
    assert "刚有变化" in cast.zhou.toast
    cast.zhang.presses_data(card.data("推演"))
    assert "没有办理此事的权限" in cast.zhang.toast


def test_before_a_notice_goes_out(any_office: Office) -> None:
    cast = Cast(any_office)
    any_office.travel(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    cast.zhou.says("/notice").says(TEXT).presses("全部单位").presses("宣传联络员")
    cast.zhou.presses("完成").presses("需要回执").presses("内容无误").presses("推演")
    told = cast.zhou.last.text
    assert "<b>11月24日 周二 07:30</b>　开始发送\n　2 人（单独一条）" in told
    assert "<b>11月25日 周三 08:30</b>　还没有回执\n　2 人（晨报）" in told, "not an hour later"
    assert "<b>11月27日 周五 08:30</b>　还没有回执" in told
    assert "最后一位" not in told
    cast.zhou.presses("确认发给 2 人")
    cast.zhou.presses_data("notice.forecast.1.0")
    assert "已经失效" in cast.zhou.toast


def test_while_a_filing_waits(any_office: Office) -> None:
    people = filing_cast(any_office)
    files_for_approval(people.zhang, when="下周一下午三点")  # filed on Monday at 09:30
    any_office.travel(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    any_office.restart()
    people.wang.presses("推演", on=people.wang.card("采访报备审批"))
    told = people.wang.last.text
    assert "<b>11月23日 周一 09:30</b>　提交，送到审批人（已过）\n　2 位审批人（单独一条）" in told
    assert "<b>11月23日 周一 15:30</b>　催办一次（已过）" in told
    assert (
        "<b>11月24日 周二 10:30</b>　告知管理员，可交他人办理\n　1 位管理员（单独一条）\n"
        "<b>11月25日 周三 08:30</b> 至 <b>11月30日 周一 08:30</b>　每个工作日列出，共 4 次\n"
        "　2 位审批人（晨报）"
    ) in told
    assert "<b>11月30日 周一 15:00</b>　采访开始，报备过期，计入主管部门未答复\n" in told
    assert "　报备人、2 位审批人、1 位管理员（单独一条）" in told
    people.wang.presses("同意", on=people.wang.card("采访报备审批"))
    assert not people.wang.card("采访报备审批").has("推演")
    people.wang.presses_data("filing.forecast.1.1")
    assert "同意" in people.wang.toast
    people.zhang.presses_data("filing.forecast.1.1")
    assert people.zhang.toast


def test_what_is_filed_at_once_waits_for_nobody(office: Office) -> None:
    people = filing_cast(office)
    files_one(people.zhang)
    people.wang.says("/approvals").presses("0001号")
    assert not people.wang.last.has("推演")
