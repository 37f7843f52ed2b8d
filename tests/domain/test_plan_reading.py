"""A pack that is wrong is refused with file, key and reason; nothing is guessed."""

import pytest

from domain.errors import PackError
from domain.plan import Plan, Standing, UnitKind, parse_pack, problems

HEALTH_DAYS = frozenset({"HD033", "HD079"})

HEAD = """
code = "here-2026"
title = "本区要点"
title_en = "Key points"
issuer = "某区卫生健康委"
issuer_en = "A district commission"
year = 2026
addressed_to = "委属各单位"
source_sha256 = "%s"

[audience]
zh = "委属各单位"
en = "all units"
kinds = ["hospital", "cdc"]
levels = ["district"]
""" % ("0" * 64)

LINE = """
[[line]]
id = "H01"
clause = "一(一)；二(二)"
text_zh = "集中学习"
text_en = "Study"
mechanisms = ["DL"]
standing = "build"
"""

QUOTA = """
[[quota]]
number = "Q4"
line = "H01"
clause = "二(二)"
counts_zh = "集中学习"
counts_en = "sessions"
per = "unit"
at_least = 12
period = "year"
"""

DAY = """
[[day]]
id = "jubilee"
kind = "anniversary"
line = "H01"
clause = "一(一)"
name_zh = "建院"
name_en = "Founding"
since = 1926
ordinal = 100
"""

TASK = """
[[task]]
line = "H01"
clause = "二(二)"
title_zh = "小结"
title_en = "Summary"
evidence = ["text"]
"""

READING = '[[quota.reading]]\nkey = "one"\nzh = "合计"\nen = "together"\n'


def read(text: str) -> Plan:
    return parse_pack(text, "here.toml", HEALTH_DAYS)


def wrong(text: str) -> list[tuple[str, str]]:
    return [(found.key, found.reason) for found in problems(text, "here.toml", HEALTH_DAYS)]


def line_with(more: str) -> str:
    return HEAD + LINE + more + "\n"


def line_of(changed: str, to: str) -> str:
    assert changed in LINE
    return HEAD + LINE.replace(changed, to)


def test_a_small_pack_is_read_whole() -> None:
    plan = read(HEAD + LINE + QUOTA + DAY + TASK)
    assert (plan.code, plan.year, plan.moved) == ("here-2026", 2026, False)
    line = plan.pack.line("H01")
    assert line.clauses == ("一(一)", "二(二)")
    assert line.standing is Standing.BUILD
    assert plan.pack.quotas[0].at_least == 12
    assert plan.pack.audience_of(line) == plan.pack.audience


def test_a_line_may_name_its_people_and_leave_the_choice_of_units_to_the_plan() -> None:
    plan = read(line_with('who = { zh = "各党支部", en = "branches" }'))
    audience = plan.pack.audience_of(plan.pack.line("H01"))
    assert audience.zh == "各党支部"
    assert audience.kinds == (UnitKind.HOSPITAL, UnitKind.CDC)


def test_a_line_may_choose_its_units_itself() -> None:
    chosen = 'who = { zh = "社区", en = "centres", kinds = ["community_centre"] }'
    plan = read(line_with(chosen))
    audience = plan.pack.audience_of(plan.pack.line("H01"))
    assert (audience.kinds, audience.levels) == ((UnitKind.COMMUNITY_CENTRE,), ())


def test_the_first_thing_wrong_is_raised_with_file_key_and_reason() -> None:
    with pytest.raises(PackError) as refused:
        read(line_of('["DL"]', '["GUESS"]'))
    assert refused.value.file == "here.toml"
    assert refused.value.key == "line[H01].mechanisms.0"
    assert "'GUESS'" in refused.value.reason


def test_what_is_no_toml_says_where_it_stops() -> None:
    [(key, reason)] = wrong("code = = 1")
    assert key == "toml"
    assert "line 1" in reason


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 1\n" + HEAD + LINE, "colour"),
        (line_with('colour = "red"'), "line[H01].colour"),
        (line_of("H01", "H1"), "line[H1].id"),
        (line_of('"build"', '"later"'), "line[H01].standing"),
        (line_of('text_en = "Study"\n', ""), "line[H01].text_en"),
        (line_with('on = ["02-29"]'), "line[H01].on.0"),
        (line_with('on = ["13-01"]'), "line[H01].on.0"),
        (line_with('feature = "magic"'), "line[H01].feature"),
        (line_with('who = { zh = "药店", en = "x", kinds = ["shop"] }'), "line[H01].who.kinds.0"),
        (HEAD.replace('"cdc"', '"shop"') + LINE, "audience.kinds.1"),
        (HEAD.replace("2026\n", '"2026"\n') + LINE, "year"),
        (HEAD.replace('"' + "0" * 64, '"abc') + LINE, "source_sha256"),
        (HEAD, "line"),
        ("line = [1]\n" + HEAD, "line[0]"),
        (HEAD + LINE + QUOTA.replace("12", "0"), "quota[0].at_least"),
        (HEAD + LINE + QUOTA.replace("12", "12.5"), "quota[0].at_least"),
        (HEAD + LINE + QUOTA.replace('line = "H01"\n', ""), "quota[0].line"),
        (HEAD + LINE + QUOTA.replace('"Q4"', '"4"'), "quota[0].number"),
        (HEAD + LINE + TASK.replace('["text"]', '["oath"]'), "task[0].evidence.0"),
        (HEAD + LINE + TASK + 'due = "month"', "task[0].due"),
    ],
)
def test_wrong_shapes_name_their_key(text: str, key: str) -> None:
    assert [found for found, _ in wrong(text)] == [key]


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (HEAD + LINE + LINE, "line[H01]", "appears 2 times"),
        (HEAD + LINE + DAY + DAY, "day[jubilee]", "appears 2 times"),
        (HEAD + LINE + QUOTA.replace("H01", "H09"), "Q4[H09].line", "no line H09"),
        (
            HEAD + LINE + QUOTA.replace('"二(二)"', '"九"'),
            "Q4[H01].clause",
            "H01 stands under 一(一)；二(二)",
        ),
        (line_with('part_of = "H01"'), "line[H01].part_of", "no other line H01"),
        (line_with('health_days = ["HD999"]'), "line[H01].health_days", "no health day HD999"),
        (line_of('"DL"', '"HD"'), "line[H01].health_days", "a health-day line names no day"),
        (line_of('["DL"]', "[]"), "line[H01].mechanisms", "to be built, but by nothing"),
        (
            line_of('"DL"', '"DL", "IDEO"'),
            "line[H01].mechanisms",
            "an exhortation is not built",
        ),
        (
            line_of('"build"', '"exhortation"'),
            "line[H01].mechanisms",
            "exhortation is IDEO alone",
        ),
        (
            line_of('"build"', '"out_of_scope"'),
            "line[H01].mechanisms",
            "out_of_scope is OUT alone",
        ),
        (
            line_of('"DL"', '"DL", "OUT"'),
            "line[H01].excluded_zh",
            "what is left out must be said, in both languages",
        ),
        (
            HEAD + LINE + DAY.replace("= 100", "= 99"),
            "day[jubilee].ordinal",
            "2026 is 100 years after",
        ),
        (
            HEAD + LINE + DAY.replace("since = 1926\n", ""),
            "day[jubilee].ordinal",
            "an anniversary needs the year it counts from, and 第N周年",
        ),
        (
            HEAD + LINE + DAY.replace('"anniversary"', '"announced"'),
            "day[jubilee].kind",
            "only an anniversary has an ordinal, a year and a date",
        ),
        (
            HEAD + LINE + DAY + 'health_day = "HD999"',
            "day[jubilee].health_day",
            "no health day HD999",
        ),
        (
            HEAD + LINE + DAY.replace('"H01"', '"H02"'),
            "day[jubilee].line",
            "no line H02",
        ),
        (
            HEAD + LINE + TASK + "workdays_after = 5",
            "task[0].workdays_after",
            "goes with a day, and a day with it",
        ),
        (
            HEAD + LINE + TASK + 'day = "HD033"\nworkdays_after = 5\ndue = "06-30"',
            "task[0].due",
            "is due on a date or after a day, not both",
        ),
        (
            HEAD + LINE + TASK + 'due = "month_end"\nopens_before = 3',
            "task[0].opens_before",
            "only a task due on a date opens days before it",
        ),
        (
            HEAD + LINE + TASK + 'day = "HD999"\nworkdays_after = 5',
            "task[0].day",
            "no day HD999",
        ),
        (
            HEAD + LINE + TASK.replace('["text"]', "[]"),
            "task[0].evidence",
            "nothing to hand in",
        ),
        (HEAD + LINE + TASK.replace("H01", "H07"), "task[0].line", "no line H07"),
        (
            HEAD + LINE + QUOTA + "choice_needed = true",
            "Q4",
            "a choice needs two readings, and two readings a choice",
        ),
        (
            HEAD + LINE + QUOTA + READING + READING,
            "Q4",
            "a choice needs two readings, and two readings a choice",
        ),
    ],
)
def test_parts_that_do_not_fit_together_are_named(text: str, key: str, reason: str) -> None:
    assert wrong(text) == [(key, reason)]


def test_everything_wrong_is_listed_at_once() -> None:
    broken = LINE.replace('"DL"', '"HD"')
    assert [key for key, _ in wrong(HEAD + broken + broken + QUOTA.replace("H01", "H09"))] == [
        "line[H01]",
        "line[H01].health_days",
        "line[H01].health_days",
        "Q4[H09].line",
    ]


def test_the_preamble_may_be_cited_beside_any_clause() -> None:
    assert wrong(HEAD + LINE + QUOTA.replace('"二(二)"', '"总述"')) == []
