"""Attendance by code and by tick, the exam, certificates and lists (T7)."""

import io
import re

import pytest
from openpyxl import load_workbook
from sqlalchemy import Connection, select

from actions.tx import Tx
from domain.exam import Bank
from storage import exams
from storage.schema.engine import outbox
from tests import factories
from tests.office import Message, Office, Somebody
from tests.stories.training_cast import Course, digits, registers, wrong

OWN_BANK = """1. 洗手几步？
A. 五
B. 七
答案：B
解析：七步洗手法。
2. 手套可以代替洗手。
答案：错
"""


@pytest.fixture
def course(any_office: Office) -> Course:
    return Course(any_office)


@pytest.fixture
def one(office: Office) -> Course:
    """The same on SQLite alone, where nothing of the database is at stake."""
    return Course(office)


def bank(office: Office) -> Bank:
    def read(tx: Tx) -> Bank:
        return exams.bank(tx.conn, 1)

    found: Bank = office.run(read)
    return found


def answers(who: Somebody, *, rightly: bool) -> None:
    """Answer the question shown, by what stands there."""
    shown = who.last
    known = bank(who.office)
    question = next(one for one in known.questions if one.zh in shown.text)
    if question.kind == "judge":
        who.presses("对" if (question.answer == "A") == rightly else "错", on=shown)
        return
    letters = dict(re.findall(r"^([A-F])\. (.+)$", shown.text, re.MULTILINE))
    right = {question.options["ABCDEF".index(letter)].zh for letter in question.answer}
    keys = [letter for letter, text in letters.items() if (text in right) == rightly]
    if question.kind == "single":
        who.presses(keys[0], on=shown)
        return
    for key in keys if rightly else keys[:1]:
        who.presses_data(who.last.data(key), who.last.message_id)
    if who.last.has("下一题"):
        who.presses("下一题", on=who.last)
    else:
        who.presses("交卷", on=who.last)


def sheet(message: Message) -> list[tuple[object, ...]]:
    return list(load_workbook(io.BytesIO(message.content)).active.iter_rows(values_only=True))


def test_the_code_and_the_tick(course: Course) -> None:
    zhou, zhang, sun = course.zhou, course.zhang, course.sun
    course.opens(exam="可重考一次")
    registers(zhang, "我、王五 科长")
    registers(course.li, "孙悦 护士长、赵六")
    course.begins(minutes=5)

    code = course.shows_code()
    assert "10 分钟内有效" in zhou.last.text
    assert f"https://t.me/xuanbao_bot?start=sign-1-{code}" in zhou.last.text
    assert code not in course.office.ask(kept), "only its hash is kept"
    sun.says(wrong(code))
    assert "签到码不对，还可以试 4 次" in sun.last.text
    course.office.restart()
    sun.says(f"{code[:3]} {code[3:]}")
    assert "孙悦，您已签到" in sun.last.text
    sun.says(code)
    assert "已于 12月10日 周四 14:05 签到" in sun.last.text
    zhang.says(f"/start sign-1-{code}")
    assert "张敏，您已签到" in zhang.last.text
    zhang.says("/training").presses("媒体采访培训").presses("勾选签到")
    assert "王五" in zhang.last.text
    assert "张敏" not in zhang.last.text, "whoever is on Telegram signs in themself"
    zhang.presses("王五")
    assert "✓ 王五（科长）" in zhang.last.text

    zhou.says("/training").presses("媒体采访培训")
    assert "签到 3/3" in zhou.last.text


def test_the_exam_the_certificates_the_lists(course: Course) -> None:
    zhou, li, sun = course.zhou, course.li, course.sun
    course.opens(exam="可重考一次")
    registers(course.zhang, "我、王五 科长")
    registers(li, "孙悦 护士长、赵六")
    course.begins(minutes=5)
    sun.says(course.shows_code())
    course.zhang.says("/training").presses("媒体采访培训").presses("勾选签到").presses("王五")
    zhou.says("/training").presses("媒体采访培训").presses("开放测验")
    assert "已开放，通知了 1 人" in zhou.toast
    sun.presses("开始测验")
    assert "第 1/4 题" in sun.last.text
    assert "还有 10 分钟" in sun.last.text
    answers(sun, rightly=True)
    assert "第 2/4 题" in sun.last.text
    before = sun.last.text
    course.office.crash()
    course.office.settle()
    sun.says("这题好难")
    assert sun.last.text == before, "exactly where it was"
    answers(sun, rightly=True)
    answers(sun, rightly=False)
    answers(sun, rightly=True)
    assert "已答 4/4" in sun.last.text
    sun.presses("确定交卷")
    assert "75 分，合格" in sun.last.text
    assert "答对 3/4" in sun.last.text
    assert "正确答案" in sun.last.text

    zhou.says("/training").presses("媒体采访培训").presses("登记笔试成绩").says(
        "王五 61、没有人 90"
    )
    assert "已签到的人里没有「没有人」" in zhou.last.text
    zhou.says("王五 科长 61").presses("提交")
    zhou.says("/training").presses("媒体采访培训")
    assert "合格 1，不合格 1，正在答 0" in zhou.last.text
    zhou.presses("结业")
    assert "已签到 2 人" in zhou.last.text
    course.office.restart()
    zhou.presses("确定结业")
    assert "1 人取得编号" in zhou.toast
    assert "培〔2026〕0001号" in li.card("培训　媒体采访培训").text
    zhou.presses("名单（表格）")
    rows = sheet(zhou.last)
    assert rows[0][:4] == ("序号", "单位", "姓名", "职务")
    assert [(row[2], row[8], row[9]) for row in rows[1:]] == [
        ("张敏", None, None),
        ("王五", 61, None),
        ("孙悦", 75, "示卫宣培〔2026〕0001号"),
        ("赵六", None, None),
    ]
    li.says("/training").presses("媒体采访培训").presses("名单（表格）")
    assert [row[2] for row in sheet(li.last)[1:]] == ["孙悦", "赵六"]
    zhou.says("/training").presses("培训登记")
    assert [row[1] for row in sheet(zhou.last)[1:]] == ["孙悦", "王五"]


def kept(conn: Connection) -> str:
    """What is kept of every message that was sent."""
    return str(list(conn.execute(select(outbox.c.payload)).scalars()))


def test_a_course_that_is_full_and_a_code_that_is_guessed(one: Course) -> None:
    one.opens(seats="1")
    registers(one.zhang, "我")
    registers(one.li, "孙悦")
    one.begins()
    code = one.shows_code()
    one.sun.says(code)
    assert "候补名单上，没有名额" in one.sun.last.text
    bad = wrong(code)
    for _ in range(5):
        one.zhang.says(bad)
    assert "还可以试 0 次" in one.zhang.last.text
    one.zhang.says(code)
    assert "试错的次数太多了" in one.zhang.last.text
    one.zhou.presses("换一个签到码")
    again = digits(one.zhou.last)
    one.zhang.says(code if code != again else wrong(again))
    assert "签到码不对，还可以试 4 次" in one.zhang.last.text
    one.office.tick(minutes=11)
    one.zhang.says(f"/start sign-1-{again}")
    assert "没有有效的签到码" in one.zhang.last.text
    one.zhang.says(again)
    assert "没有看懂您的意思" in one.zhang.last.text
    one.li.says(f"/start sign-1-{again}")
    assert "您不在现在可以签到的培训名单上" in one.li.last.text


def test_the_code_comes_before_a_half_filled_form(one: Course) -> None:
    one.opens()
    registers(one.zhang, "我")
    one.begins()
    code = one.shows_code()
    one.zhang.says("/filing").says("123456" if code != "123456" else "654321")
    one.zhang.says(code)
    assert "您已签到" in one.zhang.last.text


def test_somebody_who_joins_later_is_recognised_by_name(one: Course) -> None:
    one.opens()
    registers(one.zhang, "王五 科长")
    wang = factories.person(one.office, "王五", 1030, "unit_lead", unit_id=one.hospital)
    one.begins()
    wang.says(one.shows_code())
    assert "王五，您已签到" in wang.last.text


def test_too_early_too_late_and_with_a_reason(one: Course) -> None:
    one.opens()
    registers(one.zhang, "甲一、甲二")
    one.zhou.presses_data("training.sign.1.2")
    assert "还没到签到时间，12月10日 周四 13:00 起" in one.zhou.toast
    one.zhang.presses_data("training.tick.1.1.0")
    assert "还没到签到时间" in one.zhang.toast
    one.begins(hours=6)
    one.zhang.presses_data("training.tick.1.1.0")
    assert "签到时间已过" in one.zhang.toast
    one.zhou.says("/training").presses("媒体采访培训").presses("补签").says("甲一")
    one.office.restart()
    one.zhou.says("手机没电，现场签了纸质表")
    assert "已补签：甲一" in one.zhou.last.text
    one.zhou.says("/training").presses("媒体采访培训").presses("名单（表格）")
    assert "补签：手机没电，现场签了纸质表" in sheet(one.zhou.last)[1]


def test_a_tick_can_be_taken_back_and_a_code_cannot(one: Course) -> None:
    one.opens()
    registers(one.zhang, "我、甲一")
    one.begins()
    one.zhang.says(one.shows_code())
    one.zhang.says("/training").presses("媒体采访培训").presses("勾选签到")
    stale = one.zhang.last.data("甲一")
    one.zhang.presses("甲一").presses("甲一")
    assert "· 甲一" in one.zhang.last.text
    one.zhang.presses_data(stale)
    assert "刚有变化" in one.zhang.toast
    one.zhou.says("/training").presses("媒体采访培训").presses("勾选签到").presses("张敏")
    assert "已于" in one.zhou.toast


def test_time_is_up_and_what_was_answered_counts(course: Course) -> None:
    sun = course.sun
    course.opens(exam="只考一次")
    registers(course.li, "孙悦")
    course.begins()
    sun.says(course.shows_code())
    course.zhou.says("/training").presses("媒体采访培训").presses("开放测验")
    sun.presses("开始测验")
    answers(sun, rightly=True)
    question = sun.last
    course.office.clock.move(minutes=10)
    sun.presses_data(question.buttons[0][1], question.message_id)
    assert "这次测验已经结束" in sun.toast
    course.office.restart()
    assert "时间到，已自动交卷" in sun.last.text
    assert "25 分，不合格" in sun.last.text
    assert "没答" in sun.last.text
    assert not sun.last.has("开始测验"), "one attempt only"
    sun.presses_data("exam.begin.1.0")
    assert "没有考试机会了" in sun.toast


def test_an_admin_lets_a_failed_attempt_go(one: Course) -> None:
    sun, zhou = one.sun, one.zhou
    one.opens(exam="只考一次")
    registers(one.li, "孙悦")
    one.begins()
    sun.says(one.shows_code())
    zhou.says("/training").presses("媒体采访培训").presses("开放测验")
    sun.presses("开始测验")
    one.office.tick(minutes=10)
    assert "时间到，已自动交卷" in sun.last.text
    zhou.says("/training").presses("媒体采访培训").presses("准予重考").presses("孙悦")
    one.office.restart()
    zhou.says("会议室断网")
    assert "已准予重考：孙悦" in zhou.last.text
    assert "可以再考一次" in sun.last.text
    assert "会议室断网" in sun.last.text
    sun.presses("开始测验")
    for _ in range(4):
        answers(sun, rightly=True)
    sun.presses("确定交卷")
    assert "100 分，合格" in sun.last.text
    zhou.says("/training").presses("媒体采访培训")
    assert "合格 1，不合格 0" in zhou.last.text
    zhou.presses("准予重考").says("孙悦")
    assert "没有找到「孙悦」" in zhou.last.text


def test_failed_and_once_more(one: Course) -> None:
    sun = one.sun
    one.opens(exam="可重考一次")
    registers(one.li, "孙悦")
    one.begins()
    one.zhou.says("/training").presses("媒体采访培训")
    one.zhou.presses_data("training.exam.1.2")
    sun.presses_data("exam.begin.1.0")
    assert "签到以后才能测验" in sun.toast
    sun.says(one.shows_code())
    assert "开始测验" in str(sun.last.buttons), "who comes later hears of it too"
    sun.presses("开始测验").presses("交卷")
    assert "没答：1、2、3、4" in sun.last.text
    sun.presses("第 2 题").presses("标记").presses("交卷")
    assert "标记：2" in sun.last.text
    submit = sun.last.data("确定交卷")
    sun.presses("确定交卷")
    assert "0 分，不合格" in sun.last.text
    sun.presses_data(submit)
    assert "这次测验已经结束" in sun.toast
    one.zhou.says("/training").presses("媒体采访培训")
    sun.presses("开始测验")
    one.zhou.presses("结业").presses("确定结业")
    assert "还有 1 人正在答题" in one.zhou.toast
    for _ in range(4):
        answers(sun, rightly=True)
    sun.presses("确定交卷")
    assert "100 分，合格" in sun.last.text
    assert not sun.last.has("开始测验")
    sun.presses_data("exam.begin.1.0")
    assert "已经合格" in sun.toast


def test_another_s_paper_and_forged_keys(one: Course) -> None:
    sun = one.sun
    one.opens(exam="可重考一次")
    registers(one.li, "孙悦")
    one.begins()
    sun.says(one.shows_code())
    sun.presses_data("exam.begin.1.0")
    assert "测验还没有开放" in sun.toast
    one.zhou.says("/training").presses("媒体采访培训").presses("开放测验")
    sun.presses("开始测验")
    one.zhang.presses_data("exam.choose.1.0.0-A")
    assert "没有找到这条记录" in one.zhang.toast
    one.zhang.presses_data("exam.begin.1.0")
    assert "没有找到这条记录" in one.zhang.toast
    for data in ("0-Z", "9-A", "x-A", "-1-A"):
        sun.presses_data(f"exam.choose.1.0.{data}")
        assert "这个按钮已经失效" in sun.toast
    sun.presses("开始测验")
    assert "第 1/4 题" in sun.last.text, "a second press goes on with the same paper"


def test_names_do_not_compute_in_the_sheet(one: Course) -> None:
    one.opens()
    registers(one.zhang, "甲一 =HYPERLINK(1)")
    one.zhou.says("/training").presses("媒体采访培训").presses("名单（表格）")
    assert sheet(one.zhou.last)[1][3] == "'=HYPERLINK 1"


def test_an_own_bank_as_text_and_as_a_file(one: Course) -> None:
    zhou = one.zhou
    zhou.says("/training").presses("题库")
    assert "新闻发布与媒体采访　41 题" in zhou.last.text
    zhou.presses("添加题库").says("院感知识").says("1. 洗手几步？\nA. 五\nC. 七\n答案：A")
    assert "第 3 行：选项要从 A 起依次写" in zhou.last.text
    one.office.restart()
    zhou.sends_file("院感.txt", "bank-1", content=OWN_BANK.encode())
    assert "2 题：单选 1，多选 0，判断 1" in zhou.last.text
    zhou.presses("保存题库")
    assert "已保存题库「院感知识」" in zhou.last.text
    zhou.says("/training").presses("题库")
    assert "院感知识　2 题" in zhou.last.text
    zhou.says("/training").presses("新建培训").says("院感培训").says("12月10日14点到17点")
    zhou.says("三楼").presses("全部单位").says("30").presses("跳过").says("12月9日")
    zhou.presses("只考一次").presses("院感知识").says("20 题 30 分钟 80 分")
    assert "题库里有 2 题" in zhou.last.text
    zhou.says("2 题 5 分钟 50 分").presses("跳过")
    assert "2 题，5 分钟，50 分及格" in zhou.last.text


def test_an_english_reader_sits_the_exam_in_english(one: Course) -> None:
    one.opens(exam="可重考一次")
    amy = factories.person(
        one.office, "Amy Stone", 1040, "unit_lead", unit_id=one.centre, language="en"
    )
    registers(one.li, "Amy Stone nurse")
    assert "You have been registered" in amy.last.text
    one.begins()
    amy.says(one.shows_code())
    assert "you are signed in" in amy.last.text
    one.zhou.says("/training").presses("媒体采访培训").presses("开放测验")
    amy.presses("Begin the exam")
    assert "1/4" in amy.last.text
    assert "10 min left" in amy.last.text
    assert not re.search(
        "[\u4e00-\u9fff]", amy.last.text.replace("媒体采访培训", "").replace("「记者已到现场」", "")
    )
