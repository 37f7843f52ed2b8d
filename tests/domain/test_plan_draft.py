"""A new plan's text read into a draft: the five plans whole, and each rule with what it leaves."""

import hashlib
import tomllib
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refused
from domain.health_day import parse_health_days
from domain.plan import Pack, Standing, parse_pack, problems
from domain.plan.words import Counted, Period, Window
from domain.plan_draft import Draft, Office, draft_of, health_days_by_name, toml_of
from domain.plan_draft.awards import awards_in
from domain.plan_draft.clauses import sentences
from domain.plan_draft.clean import cleaned
from domain.plan_draft.clocks import clocks_in
from domain.plan_draft.dates import dates_in
from domain.plan_draft.doubts import Why
from domain.plan_draft.head import head_of
from domain.plan_draft.numerals import hanzi, value
from domain.plan_draft.quotas import quotas_in
from tests.domain.when_office import HOURS, WORKDAYS

DATA = Path(__file__).resolve().parents[1] / "data" / "plans"
PACKS = files("packs")
DAYS = parse_health_days(
    PACKS.joinpath("health_days.csv").read_text("utf-8"),
    PACKS.joinpath("health_days.toml").read_text("utf-8"),
)
NAMES = health_days_by_name(DAYS.called)
OFFICE = Office(ZoneInfo("Asia/Shanghai"), HOURS, WORKDAYS)
SEEDS = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")
EXPECTED = tomllib.loads((DATA / "expected.toml").read_text("utf-8"))


def draft(file: Path, year: int | None = None) -> Draft:
    content = file.read_bytes()
    lines = content.decode("utf-8").splitlines()
    sha256 = hashlib.sha256(content).hexdigest()
    return draft_of(lines, sha256=sha256, office=OFFICE, health_days=NAMES, year=year)


def pack(name: str) -> Pack:
    text = PACKS.joinpath("plans", f"{name}.toml").read_text("utf-8")
    return parse_pack(text, name, frozenset(DAYS.by_id)).pack


@pytest.mark.parametrize("name", SEEDS)
def test_of_the_five_plans_every_quota_and_clock_is_found_and_none_made_up(name: str) -> None:
    found, ours = draft(DATA / f"{name}.txt"), pack(name)
    assert Counter(
        (line.clause, one.per, one.at_least, one.period) for line, one in found.quotas
    ) == Counter((one.clause, one.per, one.at_least, one.period) for one in ours.quotas)
    assert Counter((line.clause, one.hours) for line, one in found.clocks) == Counter(
        (one.clause, one.hours) for one in ours.clocks
    )


@pytest.mark.parametrize("name", SEEDS)
def test_of_the_five_plans_the_head_is_read(name: str) -> None:
    found, ours = draft(DATA / f"{name}.txt"), pack(name)
    assert (found.year, found.document_no) == (ours.year, ours.document_no)
    if ours.issued_on:
        assert found.issued_on == ours.issued_on


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_other_layouts_as_a_person_reads_them(name: str) -> None:
    found = draft(DATA / "own" / f"{name}.txt", 2026)
    quotas = [[line.clause, one.per, one.at_least, one.period] for line, one in found.quotas]
    clocks = [[line.clause, one.hours] for line, one in found.clocks]
    dates = [
        [line.clause, f"{one.on:%m-%d}" if one.on else "month_end"]
        for line in found.lines
        for one in line.dates
    ]
    assert sorted(quotas) == sorted(EXPECTED[name]["quotas"])
    assert sorted(clocks) == sorted(EXPECTED[name]["clocks"])
    assert sorted(dates) == sorted(EXPECTED[name]["dates"])


@pytest.mark.parametrize("file", sorted(DATA.rglob("*.txt")), ids=lambda file: file.stem)
def test_every_draft_is_a_pack_with_all_lines_open(file: Path) -> None:
    text = toml_of(draft(file, None if file.stem in SEEDS else 2026))
    assert problems(text, "draft.toml", frozenset(DAYS.by_id)) == ()
    lines = parse_pack(text, "draft.toml", frozenset(DAYS.by_id)).pack.lines
    assert {line.standing for line in lines} == {Standing.OPEN}


def test_lines_that_were_ticked_are_to_be_done_and_a_code_can_be_given() -> None:
    found = draft(DATA / "dongxihu-2020.txt")
    text = toml_of(found, "here-2020", build=["A11", "A01"])
    read = parse_pack(text, "draft.toml", frozenset(DAYS.by_id)).pack
    assert read.code == "here-2020"
    assert {line.id for line in read.lines if line.standing is Standing.BUILD} == {"A11", "A01"}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("各单位全年集中学习不少于12次", ("集中学习", Counted.UNIT, 12, Period.YEAR)),
        ("全年至少2次专题研究", ("专题研究", Counted.UNIT, 2, Period.YEAR)),
        ("每人每年完成文章两篇以上", ("文章", Counted.PERSON, 2, Period.YEAR)),
        ("每季度召开一次例会", ("例会", Counted.UNIT, 1, Period.QUARTER)),
        ("上、下半年各举办1场义诊", ("义诊", Counted.UNIT, 1, Period.HALF_YEAR)),
        ("半年组织专题汇报", ("专题汇报", Counted.UNIT, 1, Period.HALF_YEAR)),
        ("每周至少报送1条信息", ("信息", Counted.UNIT, 1, Period.WEEK)),
        ("制定年度培训计划", ("年度培训计划", Counted.UNIT, 1, Period.YEAR)),
        ("每月，各单位报送信息不少于3条", ("信息", Counted.UNIT, 3, Period.MONTH)),
        ("开展党小组会每月一至二次", ("党小组会", Counted.UNIT, 1, Period.MONTH)),
    ],
)
def test_a_quota(sentence: str, found: tuple[str, Counted, int, Period]) -> None:
    [quota] = quotas_in(sentence, 2026)
    assert (quota.counts, quota.per, quota.at_least, quota.period) == found
    assert quota.why is None


@pytest.mark.parametrize(
    "sentence",
    [
        "每条视频不超过3分钟",
        "同一内容发布不超过2次",
        "每场义诊不少于3个科室参加",
        "档案保存不少于5年",
        "满意度不低于90%",
        "每次不少于2学时",
        "不少于80名志愿者参与",
        "累计开展讲座60场以上",
        "2025年开展讲座不少于60场",
        "连续2次以上未报送的，予以通报",
        "全年被采用10条以上的加5分",
        "1次以上差错的，不得分",
        "三级以上医院评审",
        "贯穿全年",
        "迎接三个月后的检查",
        "不少于3个月",
        "围绕一个主题开展宣传",
        "建立半年调度机制",
        "至少0次",
    ],
)
def test_what_looks_like_a_quota_and_is_none(sentence: str) -> None:
    assert quotas_in(sentence, 2026) == ()


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("全市全年刊发稿件不少于100篇", Why.TOTAL),
        ("力争全年刊发稿件不少于100篇", Why.TOTAL),
        ("市卫生健康委每季度组织1次督查", Why.OWN),
        ("不少于2次", Why.UNOWNED),
        ("每2个月至少更换1次内容", Why.RHYTHM),
        ("宣传栏不少于2个", Why.STOCK),
    ],
)
def test_a_number_that_is_left_to_a_person(sentence: str, why: Why) -> None:
    assert [quota.why for quota in quotas_in(sentence, 2026)] == [why]


def test_the_heading_may_say_whose_number_it_is() -> None:
    assert quotas_in("全年发稿不少于5篇", 2026, "全院目标")[0].why is Why.TOTAL
    assert quotas_in("各单位全年发稿不少于5篇", 2026, "全院目标")[0].why is None


def test_two_things_joined_may_be_one_count_or_two() -> None:
    assert quotas_in("至少进行1次自查和专项督查", 2026)[0].readings == ("自查", "专项督查")
    assert quotas_in("至少进行1次自查", 2026)[0].readings is None


def test_a_period_holds_for_the_numbers_after_it_but_not_after_one_without_number() -> None:
    each = quotas_in("每季度义诊不少于1次，报送信息不少于3条", 2026)
    assert [one.period for one in each] == [Period.QUARTER, Period.QUARTER]
    each = quotas_in("半年组织汇报总结，至少进行1次自查", 2026)
    assert [one.period for one in each] == [Period.HALF_YEAR, Period.YEAR]


def test_clocks() -> None:
    [first, second] = clocks_in("严格落实5小时内发布信息，24小时内召开新闻发布会的时限要求")
    assert (first.what, first.hours, first.says_from) == ("发布信息", 5, False)
    assert (second.what, second.hours) == ("召开新闻发布会", 24)
    assert clocks_in("知悉后两小时内报告")[0].says_from
    assert clocks_in("24小时内免费") == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("6月30日前报送小结", [("报送小结", date(2026, 6, 30))]),
        ("总结于年底前上报", [("上报", date(2026, 12, 31))]),
        ("各单位于9月底前完成排查", [("完成排查", date(2026, 9, 30))]),
        ("每月25日前报送信息", [("报送信息", None)]),
        ("自查报告，12月20日前", [("自查报告", date(2026, 12, 20))]),
        ("根据《办法》(2025年6月30日前有效)开展", []),
        ("2025年6月30日前完成", []),
        ("8月19日中国医师节召开座谈会", []),
    ],
)
def test_deadlines(sentence: str, found: list[tuple[str, date | None]]) -> None:
    read = [(one.what, one.on) for one in dates_in(sentence, 2026, OFFICE)]
    assert [on for _, on in read] == [on for _, on in found]
    assert all(said.endswith(what) for (said, _), (what, _) in zip(read, found, strict=True))


def test_a_day_of_next_year_or_no_day_is_left_to_a_person() -> None:
    assert not dates_in("次年1月5日前报送", 2026, OFFICE)[0].understood
    assert not dates_in("2月31日前报送", 2026, OFFICE)[0].understood


def test_awards() -> None:
    [one] = awards_in("开展第三届“吉林好人·健康卫士”评选活动")
    assert (one.name, one.ordinal) == ("吉林好人·健康卫士", 3)
    [monthly] = awards_in("推荐“中国好医生、中国好护士”月度人物")
    assert monthly.window is Window.MONTHLY
    [ten] = awards_in("开展“十佳医生”评选")
    assert ten.winners == 10
    assert awards_in("贯彻党的第二十届中央委员会全会精神") == ()
    assert awards_in("参加第五届全国医院文化大会") == ()
    assert awards_in("增强“四个意识”，推荐阅读") == ()
    assert awards_in("弘扬“大爱无疆”") == ()


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (["一、甲", "（一）乙。丙丙。"], ["一(一)"]),
        (["一、甲", "（一）乙的内容。", "二、丙", "（二）丁的内容。"], ["(一)", "(二)"]),
        (["三、甲", "一是做甲。二是做乙。"], ["三·1", "三·2"]),
        (["第一章 总则", "第一条 甲甲。", "第二条 乙乙。"], ["第一条", "第二条"]),
        (["2 任务", "2.1 甲要做乙。"], ["2.1"]),
        (["一、甲", "①做乙。", "②做丙。"], ["一(1)", "一(2)"]),
        (["没有编号的一段。"], ["总述"]),
    ],
)
def test_clauses_are_cited_as_people_cite_them(text: list[str], cited: list[str]) -> None:
    assert [one.clause for one in sentences(cleaned(text))] == cited


def test_a_paragraph_that_was_broken_is_put_together() -> None:
    broken = [
        "关于印发《2026年",
        "工作要点》的通知",
        "（一）做好甲。掌握意识",
        "",
        "形态工作。",
        "二、乙",
    ]
    assert cleaned(broken) == [
        "关于印发《2026年工作要点》的通知",
        "(一)做好甲。掌握意识形态工作。",
        "二、乙",
    ]


def test_numerals() -> None:
    assert [value(one) for one in ("12", "十二", "两", "二十", "一百", "一百二十三")] == [
        12, 12, 2, 20, 100, 123,
    ]  # fmt: skip
    assert [hanzi(one) for one in (1, 10, 11, 20, 25)] == ["一", "十", "十一", "二十", "二十五"]


def test_a_head_without_anything() -> None:
    head = head_of(["甲", "二〇二六年三月八日", "2026年13月1日"])
    assert (head.title, head.issuer, head.document_no) == (None, None, None)
    assert head.issued_on == date(2026, 3, 8)


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (["", "扫描件"], "plan-text-empty"),
        (["工作要点", "一、做好宣传工作。" * 9], "plan-text-no-year"),
        (["2026年宣传工作要点", *["一、总体要求", "二、主要任务"] * 9], "plan-text-no-clauses"),
        (["2026年要点", *["做好宣传。"] * 3000], "plan-text-too-long"),
    ],
)
def test_what_is_no_plan_is_refused_in_one_sentence(lines: list[str], key: str) -> None:
    with pytest.raises(Refused) as refused:
        draft_of(lines, sha256="0" * 64, office=OFFICE, health_days=NAMES)
    assert refused.value.key == key


TEXT = st.text(
    st.sampled_from(
        "一二三（）()、.是要每各单位年季度月半不少于至少次篇以上12。，“”《》第届小时内前日底\t \n"
    )
)


@given(st.lists(TEXT, max_size=12))
def test_whatever_is_written_gives_a_pack_or_one_sentence(lines: list[str]) -> None:
    try:
        found = draft_of(
            ["2026年宣传工作要点", "一、" + "做好宣传工作" * 8 + "。", *lines],
            sha256="0" * 64,
            office=OFFICE,
            health_days=NAMES,
        )
    except Refused:
        return
    assert problems(toml_of(found), "draft.toml", frozenset(DAYS.by_id)) == ()


def test_the_catalogue_holds_every_day_that_offices_name() -> None:
    assert {day for ids in NAMES.values() for day in ids} <= set(DAYS.by_id)
