"""F1 in one sentence: what it holds is filled in and shown, only the rest is asked."""

import pytest

from tests.office import Office, Somebody
from tests.stories import test_filing_routine as routine
from tests.stories.filing_cast import cast, files_one

WHOLE = "东方早报王记者明天下午三点来采访呼吸科李主任，谈流感疫苗"


def test_a_routine_interview_is_filed_by_one_sentence_and_one_press(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang

    zhang.says(WHOLE)  # 1
    assert "<b>媒体和记者</b>　东方早报　王记者" in zhang.last.text
    assert "<b>主题</b>　流感疫苗" in zhang.last.text
    assert "<b>受访人</b>　李国栋 主任医师" in zhang.last.text
    assert "11月24日 周二 15:00" in zhang.last.text
    assert "<b>方式</b>　面访" in zhang.last.text
    assert "A 类" in zhang.last.text
    any_office.restart()
    zhang.presses("无特殊情形、不涉密、已核对记者身份，提交")  # 2

    assert "示卫宣媒备〔2026〕0001号" in zhang.last.text
    assert "<b>情形</b>　无" in zhang.last.text
    assert "已备案" in zhang.last.text


def test_what_it_does_not_say_is_asked(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing 东方早报王记者明天下午三点采访李国栋，谈流感疫苗接种")  # 1
    assert "读到这些，请核对" in zhang.last.text
    assert "<b>受访人</b>　李国栋 主任医师" in zhang.last.text
    assert "以什么方式采访" in zhang.last.text
    any_office.restart()
    zhang.presses("电话")  # 2
    any_office.restart()
    zhang.presses("无特殊情形")  # 3
    assert "已备案" in zhang.last.text


@pytest.mark.parametrize("name", ["Li Guodong", "Guodong Li", "Dr Li Guodong"])
def test_an_expert_spelled_in_latin_letters_is_who_the_roster_has(
    any_office: Office, name: str
) -> None:
    """In English by one sentence and one press, two messages of the filer."""
    zhang = cast(any_office).zhang
    zhang.says("/language English")
    assert "The language is English now" in zhang.last.text
    any_office.restart()
    zhang.says(
        f"Wang from 东方早报 will come to interview {name} tomorrow 3pm, topic: flu vaccination"
    )
    assert "李国栋 主任医师" in zhang.last.text
    zhang.presses("No special case, nothing secret")
    assert "Class A, filed at once" in zhang.last.text
    assert "0001号" in zhang.last.text


def test_a_name_spelled_of_another_unit_is_asked_about(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("流感疫苗接种").says("Zheng Xiaochun")
    assert zhang.last.has("郑晓春 副主任医师")
    assert zhang.last.has("Zheng Xiaochun")


def test_a_routine_filing_in_english_takes_eight_taps_or_messages(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/language English")
    zhang.says("/filing")  # 1
    zhang.says("东方早报, Wang")  # 2
    zhang.says("flu vaccination this winter")  # 3
    any_office.restart()
    zhang.says("Li Guodong")  # 4
    assert "Interviewee: 李国栋 主任医师" in zhang.last.text
    zhang.says("tomorrow 3pm").presses("In person")  # 5, 6
    any_office.restart()
    zhang.presses("None").presses("Nothing secret, reporter checked: submit")  # 7, 8
    assert "Class A, filed at once" in zhang.last.text


def test_an_answer_read_wrongly_is_changed_before_the_rest_is_answered(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing 东方早报王记者明天下午三点采访李国栋，谈流感疫苗接种")
    zhang.presses("修改")
    assert not zhang.last.has("方式")
    zhang.presses("上一步")
    assert "以什么方式采访" in zhang.last.text
    zhang.presses("修改").presses("主题").says("流感高峰怎么应对")
    assert "以什么方式采访" in zhang.last.text
    zhang.presses("电话")
    assert "流感高峰怎么应对" in zhang.last.text


def test_the_first_question_takes_a_whole_sentence_too(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says(WHOLE)
    assert "A 类" in zhang.last.text
    zhang.presses("无特殊情形")
    assert "已备案" in zhang.last.text


def test_a_hint_is_ticked_and_shown_never_dropped(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("东方早报王记者明天下午三点来采访一位流感患者和李国栋，谈流感重症救治")
    assert "提到了「患者」，已先勾选" in zhang.last.text
    assert zhang.last.has("☑ 涉患者")
    assert not zhang.last.has("无特殊情形")
    any_office.restart()
    zhang.presses("完成")
    assert "涉患者" in zhang.last.text


def test_a_hint_that_means_nothing_is_pressed_away(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("东方早报王记者明天下午三点来采访李国栋，谈慢阻肺病人怎么过冬")
    zhang.presses("☑ 涉患者").presses("无")
    assert "A 类" in zhang.last.text


@pytest.mark.parametrize("sentence", ["王记者明天下午三点来采访李主任，谈流感疫苗"])
def test_no_outlet_is_asked_and_the_reporter_kept(any_office: Office, sentence: str) -> None:
    zhang = cast(any_office).zhang
    zhang.says(sentence)
    assert "哪家媒体" in zhang.last.text
    any_office.restart()
    zhang.presses("东方早报")
    assert "<b>媒体和记者</b>　东方早报　王记者" in zhang.last.text


def test_two_of_one_name_are_asked_which(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("东方早报王记者明天下午三点来采访院长，谈医院发展规划")
    assert "「院长」是名录中的哪一位" in zhang.last.text
    any_office.restart()
    zhang.presses("何文涛 院长")
    zhang.presses("无").presses("其余都不填")
    assert "涉领导" in zhang.last.text


def test_a_new_outlet_and_a_slip_of_the_finger(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("新民晚报周记者明天下午三点来采访李国栋，谈流感疫苗接种")
    assert "有以下情形吗" in zhang.last.text
    zhang.presses("无").presses("其余都不填")
    assert "首次合作媒体" in zhang.last.text
    zhang.says("/cancel").says("东方旱报王记者明天下午三点来采访李国栋，谈流感疫苗接种")
    assert "「东方旱报」是哪一家" in zhang.last.text
    zhang.presses("东方早报")
    assert "<b>媒体和记者</b>　东方早报　王记者" in zhang.last.text


def test_a_day_without_an_hour_and_an_hour_with_two_meanings(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("东方早报王记者后天来采访李国栋，谈流感疫苗接种")
    assert "还缺具体钟点：「后天」" in zhang.last.text
    assert "什么时候采访" in zhang.last.text
    zhang.says("/cancel").says("东方早报王记者明天三点来采访李国栋，谈流感疫苗接种")
    assert "有不止一种理解" in zhang.last.text


def test_two_outlets_are_asked_about(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("示范日报、东方早报记者明天上午十点来采访李国栋，谈流感疫苗接种")
    assert "「示范日报、东方早报」是哪一家" in zhang.last.text


def test_an_identity_number_in_it_is_asked_about_first(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says(f"{WHOLE}，联系人13912345678")
    assert "这条内容还没有保存" in zhang.last.text
    any_office.restart()
    zhang.presses("改用打码后的")
    assert "<b>主题</b>　流感疫苗" in zhang.last.text


def test_an_unfinished_one_gives_way_and_that_is_told(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("示范晚报 赵记者")
    zhang.says(f"/filing {WHOLE}")
    assert zhang.heard("原先没填完的一件已放弃")
    assert "东方早报　王记者" in zhang.last.text


def test_who_files_for_several_units_is_still_asked_which(any_office: Office) -> None:
    people = cast(any_office)
    any_office.run(routine.also_contact_of, 1001, 2)
    people.zhang.says(WHOLE)
    assert "为哪个单位报备" in people.zhang.last.text
    people.zhang.presses("春晖社区卫生服务中心")
    assert people.zhang.last.has("无特殊情形")
    assert "春晖社区卫生服务中心" in people.zhang.last.text


def test_nothing_read_means_the_questions(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing 你好")
    assert "没有读到采访的内容" in zhang.last.text
    assert "哪家媒体" in zhang.last.text


@pytest.mark.parametrize(
    "said",
    [
        "东方早报明天来采访吗",
        "上次东方早报采访了谁",
        "取消明天下午三点东方早报的采访",
        "同意东方早报明天下午三点采访李主任",
        "明天下午三点全院开会",
        "昨天下午三点东方早报来采访过李国栋",
    ],
)
def test_what_is_no_filing_is_left_alone(office: Office, said: str) -> None:
    people = cast(office)
    people.zhang.says(said)
    told = people.zhang.last.text
    assert "没有看懂" in told or "没有符合的报备" in told  # a question is answered


def test_an_answer_to_another_question_is_never_taken_for_one(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, mode="直播")
    people.wang.presses("退回补正").presses("时间").presses("完成")
    people.wang.says("东方早报王记者明天下午三点来采访李国栋，时间写错了")
    assert "东方早报王记者明天下午三点来采访李国栋，时间写错了" in people.wang.last.text
    assert "确认退回" in str(people.wang.last.buttons)


def test_who_may_not_file_is_not_overheard(office: Office) -> None:
    people = cast(office)
    people.wang.says(WHOLE)
    assert "没有看懂" in people.wang.last.text


def test_english_in_a_simple_form(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/language").presses("English")
    zhang.says("Wang from 东方早报 will come to interview 李国栋 tomorrow 3pm, topic: flu vaccine")
    assert "<b>Topic</b>  flu vaccine" in zhang.last.text.replace("　", "  ")
    assert "In person" in zhang.last.text
    _submits(zhang)


def _submits(somebody: Somebody) -> None:
    somebody.presses("No special case")
    assert "0001" in somebody.last.text
