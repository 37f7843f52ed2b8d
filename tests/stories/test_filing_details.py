"""The second layer: asked only where needed, passed over in one press, kept and shown (F1, F9)."""

from datetime import UTC, datetime

import pytest

from tests.office import Office
from tests.stories.filing_cast import answers, cast, files_for_approval, files_one

WHOLE = "东方早报王记者明天下午三点来采访李国栋，谈流感疫苗接种"


def test_a_routine_filing_is_asked_no_more_than_six_answers(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("无")
    assert zhang.last.has("提交")


def test_a_new_outlet_is_asked_for_its_press_card_and_more(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang
    zhang.says("/filing").says("新锐周刊 周记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("无")
    assert "7/7" in zhang.last.text, "what one key passes over counts as one"
    assert "采访提纲？一行一个问题" in zhang.last.text
    any_office.restart()
    zhang.says("今年疫苗有什么不同？\n谁最该接种？")
    assert "这家媒体不在名录中" in zhang.last.text
    any_office.restart()
    zhang.says("B31-0001")
    assert "采访地点" in zhang.last.text
    zhang.says("门诊三楼会议室")
    zhang.presses("跳过")
    assert "<b>采访提纲</b>　今年疫苗有什么不同？\n谁最该接种？" in zhang.last.text
    assert "<b>记者证</b>　B31-0001" in zhang.last.text
    any_office.restart()
    zhang.presses("提交")
    assert "<b>地点</b>　门诊三楼会议室" in people.wang.card("0001号").text
    assert "<b>陪同人</b>" not in people.wang.card("0001号").text


def test_the_optional_rest_is_passed_over_in_one_press(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("新锐周刊 周记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("无").presses("其余都不填")
    assert zhang.last.has("提交")
    assert "采访提纲" not in zhang.last.text
    zhang.presses("修改").presses("采访提纲").says("今年疫苗有什么不同？")
    assert "今年疫苗有什么不同？" in zhang.last.text


def test_an_outline_of_two_hundred_lines_is_refused_and_nothing_lost(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang
    zhang.says("/filing").says("新锐周刊 周记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("无")
    zhang.says("\n".join(f"问{n}？" for n in range(200)))
    assert "提纲有 200 个问题，最多 10 个" in zhang.last.text
    any_office.restart()
    zhang.says("今年疫苗有什么不同？").presses("其余都不填").presses("提交")
    assert "今年疫苗有什么不同？" in people.wang.card("0001号").text


def test_live_needs_somebody_who_can_cut_it_off(office: Office) -> None:
    people = cast(office)
    zhang = people.zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("直播").presses("无")
    assert "直播兜底人是谁" in zhang.last.text
    assert not zhang.last.has("跳过")
    zhang.says("宣传科 周干事").presses("其余都不填").presses("提交")
    assert "<b>直播兜底人</b>　宣传科 周干事" in people.wang.card("0001号").text


def test_a_programme_with_advertisements_cannot_be_filed(office: Office) -> None:
    people = cast(office)
    zhang = people.zhang
    zhang.says("/filing").says("示范台 王编导").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("节目嘉宾").presses("无").says("《健康有约》")
    zhang.presses("有收费、广告")
    assert "不能报备" in zhang.toast
    zhang.presses("已确认：").presses("跳过").presses("提交")
    assert "<b>节目承诺</b>　已确认" in people.wang.card("0001号").text


@pytest.mark.parametrize(
    ("kind", "card"), [("外国常驻", "外国常驻记者证"), ("台湾", "台湾记者采访证")]
)
def test_foreign_media_have_a_card_of_their_kind(office: Office, kind: str, card: str) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("太平洋电视网 Smith").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("电话").presses("无").presses(kind)
    zhang.presses("跳过")
    assert card in zhang.last.text


def test_a_patient_without_consent_is_agreed_to_by_nobody(any_office: Office) -> None:
    people = cast(any_office)
    zhang, wang = people.zhang, people.wang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("涉患者").presses("完成")
    assert "请勿写患者姓名" in zhang.last.text
    zhang.presses("正在办理").presses("其余都不填").presses("提交")
    any_office.restart()

    wang.presses("同意")
    assert "还没有记录知情同意" in wang.toast
    wang.replies(wang.card("0001号"), "同意")
    assert "还没有记录知情同意" in wang.last.text
    wang.presses("附条件同意", on=wang.card("情形"))
    assert "还没有记录知情同意" in wang.toast
    wang.replies(wang.card("情形"), "同意，但只谈流感")
    assert "还没有记录知情同意" in wang.last.text
    assert "待审批" in zhang.card("0001号").text

    wang.presses("退回补正").presses("知情同意").presses("完成").presses("跳过").presses("确认退回")
    any_office.restart()
    zhang.presses("补正")
    assert "书面知情同意取得了吗" in zhang.last.text
    zhang.presses("已取得书面同意").says("宣传科").presses("提交")
    assert "<b>知情同意</b>　已取得书面同意" in wang.card("0001号-2").text
    wang.presses("同意", on=wang.card("0001号-2"))
    assert "同意" in zhang.last.text


def test_of_a_minor_the_guardian_signs(office: Office) -> None:
    people = cast(office)
    answers(people.zhang, flags=("涉患者", "涉未成年人"))
    assert "<b>监护人同意</b>　已取得书面同意" in people.zhang.last.text
    assert "<b>知情同意</b>" not in people.zhang.last.text
    people.zhang.presses("提交")
    people.wang.presses("同意")
    assert people.zhang.heard("王处长")


def test_a_tick_taken_back_takes_its_questions_along(office: Office) -> None:
    people = cast(office)
    answers(people.zhang, flags=("涉患者",))
    people.zhang.presses("修改").presses("情形").presses("无").presses("无")
    assert "A 类" in people.zhang.last.text
    assert "知情同意" not in people.zhang.last.text


def test_what_is_optional_is_added_from_the_last_screen(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang
    zhang.says(f"{WHOLE}").presses("补充").presses("预计刊播").says("下周一")
    assert zhang.last.has("无特殊情形")
    any_office.restart()
    zhang.presses("补充").presses("事实核对").presses("已约定")
    zhang.presses("补充").presses("上一步").presses("无特殊情形")
    assert "<b>预计刊播</b>　11月30日 周一" in zhang.last.text
    assert "<b>事实核对</b>　已约定" in zhang.last.text


def test_what_was_said_last_time_is_one_press(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang
    zhang.says("/filing").says("新锐周刊 周记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("无").presses("跳过").says("B31-0001")
    zhang.says("门诊三楼会议室").says("宣传科 赵干事").presses("提交")
    any_office.restart()
    zhang.says("/filing").presses("新锐周刊").says("流感高峰怎么应对").presses("李国栋")
    zhang.says("后天下午三点").presses("面访").presses("无").presses("跳过")
    zhang.presses("同上次：B31-0001").presses("同上次：门诊三楼").presses("同上次：宣传科 赵干事")
    assert "<b>地点</b>　门诊三楼会议室" in zhang.last.text
    zhang.presses("提交")
    assert "<b>记者证</b>　B31-0001" in zhang.last.text


def test_a_return_for_the_outline_asks_only_for_it(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.presses("退回补正").presses("采访提纲").presses("完成").presses("跳过")
    people.wang.presses("确认退回")
    any_office.restart()
    people.zhang.presses("补正")
    assert "采访提纲？" in people.zhang.last.text
    people.zhang.says("怎么预防流感？")
    assert people.zhang.last.has("提交")
    assert "<b>同意书保管</b>　宣传科" in people.zhang.last.text
    people.zhang.presses("提交")
    assert "怎么预防流感？" in people.wang.card("0001号-2").text


def test_a_forged_rest_is_stale(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing")
    zhang.presses_data(zhang.last.data("取消").replace("cancel", "rest"))
    assert "失效" in zhang.toast


def test_a_copy_takes_no_consent_along(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.zhang.presses("撤回").presses("确认撤回").presses("重新报备").says("后天下午三点")
    assert "书面知情同意取得了吗" in people.zhang.last.text


def test_the_card_of_class_a_says_no_more_than_before(office: Office) -> None:
    people = cast(office)
    assert files_one(people.zhang).text.endswith("无特殊情形")


def test_a_routine_one_that_was_objected_to_is_returned_for_an_outline(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.liu.presses("提出异议").presses("时间冲突")
    people.wang.presses("退回补正").presses("采访提纲").presses("完成").presses("跳过")
    people.wang.presses("确认退回")
    people.zhang.presses("补正").says("怎么预防流感？").presses("提交")
    assert "怎么预防流感？" in people.wang.card("0001号-2").text


def test_a_promised_fact_check_is_asked_for_afterwards(any_office: Office) -> None:
    """Promised in the filing: whatever came up, the draft is waited for."""
    people = cast(any_office)
    people.zhang.says(WHOLE).presses("补充").presses("事实核对").presses("已约定")
    people.zhang.presses("无特殊情形")
    any_office.travel(datetime(2026, 11, 25, 10, 0, tzinfo=UTC))
    any_office.restart()
    people.zhang.presses("已采访").presses("无")
    assert "待核对事实" in people.zhang.card("<b>类别依据</b>").text
    assert people.zhang.card("<b>类别依据</b>").has("登记事实核对")
