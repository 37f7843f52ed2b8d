"""The five plans as packs: every row there, every number cited, nothing invented."""

import csv
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from domain.plan import Mechanism, Pack, Quota, Rhythm, Standing, parse_pack, problems

PACKS = files("packs")
HEADINGS = tomllib.loads(Path(__file__).with_name("plan_clauses.toml").read_text("utf-8"))

# How many rows each of the five documents has; their ids run from 01.
ROWS = {
    "shanghai-2021": ("S", 43),
    "pudong-2025": ("P", 43),
    "dongxihu-2020": ("D", 38),
    "jilin-2021": ("J", 32),
    "anqing-2013": ("A", 27),
}
# Demand by mechanism over all 183 rows; a row may need several.
DEMAND = {
    "SUB": 35,
    "NOM": 34,
    "DL": 29,
    "ROS": 22,
    "BRD": 19,
    "STAT": 15,
    "TRN": 13,
    "INT": 12,
    "HD": 11,
    "CHK": 11,
    "REG": 11,
    "INC": 10,
    "IDEO": 6,
    "OUT": 7,
}
# Rows that are a trait of another part of the product and need no mechanism of their own.
TRAITS = {
    "D15": "form_field",
    "J05": "routing",
    "J25": "unit_tags",
    "A13": "brief_field",
    "A17": "contact_card",
    "A22": "event",
    "A25": "assignment",
}
NUMBERS = {
    "shanghai-2021": {"Q11", "Q12", "Q13"},
    "pudong-2025": {"Q13", "Q14", "Q16"},
    "dongxihu-2020": {"Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q17"},
    "jilin-2021": {"Q7", "Q8", "Q9", "Q10", "Q13"},
    "anqing-2013": {"Q15"},
}
# The days the five documents name (and no others): these are pushed, the rest is on demand.
NAMED_DAYS = {
    "shanghai-2021": {"HD099"},
    "pudong-2025": {"HD014", "HD058", "HD111", "HD172", "HD189"},
    "dongxihu-2020": {
        *("HD033", "HD079", "HD103", "HD144", "HD192"),
        *("HD007", "HD012", "HD032", "HD092", "HD112", "HD135", "HD162"),  # 我们的节日
    },
    "jilin-2021": {
        *("HD033", "HD099", "HD103", "HD111", "HD192"),
        *("HD007", "HD012", "HD032", "HD092", "HD112", "HD135", "HD162"),
    },
    "anqing-2013": set(),
}
HANZI = "一二三四五六七八九十"


def health_day_ids() -> frozenset[str]:
    catalogue = PACKS.joinpath("health_days.csv").read_text("utf-8-sig")
    return frozenset(row["id"] for row in csv.DictReader(catalogue.splitlines()))


def pack(code: str) -> Pack:
    text = PACKS.joinpath("plans", f"{code}.toml").read_text("utf-8")
    return parse_pack(text, f"{code}.toml", health_day_ids()).pack


@pytest.fixture(scope="module")
def packs() -> dict[str, Pack]:
    return {code: pack(code) for code in ROWS}


def citable(headings: list[str]) -> set[str]:
    """The clause names a list of printed headings allows, e.g. 一·2, 二(三), (四), 25, 要求三.

    Bracketed headings that are numbered through the document stand alone; those that start anew
    under every part are named with their part.
    """
    inner = [heading[1:-1] for heading in headings if heading[0] in "（("]
    numbered_through = len(set(inner)) == len(inner)
    part, found = "", {"总述"}
    for heading in headings:
        name = heading[1:-1] if heading[0] in "（(" else heading[:-1]
        match heading[-1]:
            case "、":
                part = name
                found.add(part)
            case "是":
                found.add(f"{part}·{HANZI.index(name) + 1}")
            case "要":
                found.add(f"要求{name}")
            case ".":
                found.add(name)
            case _:
                found.add(f"({name})" if numbered_through else f"{part}({name})")
    return found


def test_headings_become_the_names_clauses_are_cited_by() -> None:
    assert citable(["一、", "一是", "二是", "二、", "一是"]) == {
        "总述",
        "一",
        "一·1",
        "一·2",
        "二",
        "二·1",
    }
    assert citable(["一、", "(一)", "二、", "（一）"]) == {"总述", "一", "一(一)", "二", "二(一)"}
    assert citable(["一、", "（一）", "二、", "（二）"]) == {"总述", "一", "二", "(一)", "(二)"}
    assert citable(["1.", "25.", "三要"]) == {"总述", "1", "25", "要求三"}


@pytest.mark.parametrize("code", ROWS)
def test_a_pack_has_no_fault(code: str) -> None:
    text = PACKS.joinpath("plans", f"{code}.toml").read_text("utf-8")
    assert problems(text, code, health_day_ids()) == ()


@pytest.mark.parametrize("code", ROWS)
def test_every_row_of_the_document_is_there_once_and_in_order(code: str) -> None:
    letter, count = ROWS[code]
    assert [line.id for line in pack(code).lines] == [
        f"{letter}{number:02}" for number in range(1, count + 1)
    ]


def test_there_are_183_rows_and_as_many_for_each_mechanism_as_were_counted(
    packs: dict[str, Pack],
) -> None:
    lines = [line for found in packs.values() for line in found.lines]
    assert len(lines) == 183
    counted = Counter(mechanism.value for line in lines for mechanism in line.mechanisms)
    assert counted == DEMAND


def test_no_row_that_is_built_is_without_what_carries_it(packs: dict[str, Pack]) -> None:
    bare = {
        line.id: line.feature
        for found in packs.values()
        for line in found.lines
        if line.standing is Standing.BUILD and not line.mechanisms
    }
    assert bare == TRAITS


def test_what_is_left_out_and_what_only_exhorts_is_marked(packs: dict[str, Pack]) -> None:
    by_standing: dict[Standing, set[str]] = {standing: set() for standing in Standing}
    for found in packs.values():
        for line in found.lines:
            by_standing[line.standing].add(line.id)
    assert by_standing[Standing.OUT_OF_SCOPE] == {"D11", "A10", "A23"}
    assert by_standing[Standing.EXHORTATION] == {"S43", "P43", "D37", "D38", "J32", "A27"}
    partly_out = {
        line.id
        for found in packs.values()
        for line in found.lines
        if Mechanism.OUT_OF_SCOPE in line.mechanisms and line.standing is Standing.BUILD
    }
    assert partly_out == {"S41", "P39", "P40", "D10"}


@pytest.mark.parametrize("code", ROWS)
def test_every_clause_that_is_cited_is_a_heading_of_the_document(code: str) -> None:
    headings = citable(HEADINGS[code])
    found = pack(code)
    cited = {clause for line in found.lines for clause in line.clauses}
    cited |= {entry.clause for entry in (*found.numbered, *found.days, *found.tasks)}
    assert cited <= headings


def test_every_numbered_clause_of_jilin_is_answered_by_a_row() -> None:
    cited = {clause for line in pack("jilin-2021").lines for clause in line.clauses}
    assert cited == {*map(str, range(1, 26)), *(f"要求{n}" for n in HANZI[:6])}


@pytest.mark.parametrize("code", ROWS)
def test_no_number_but_those_the_document_states(code: str) -> None:
    found = pack(code)
    numbers = {entry.number for entry in found.numbered}
    numbers |= {day.number for day in found.days if day.number}
    assert numbers == NUMBERS[code]


def terms(quota: Quota) -> tuple[str, str, int, str]:
    return (quota.line, quota.per, quota.at_least, quota.period)


def test_the_quotas_are_exactly_those_of_dongxihu(packs: dict[str, Pack]) -> None:
    quotas = [quota for found in packs.values() for quota in found.quotas]
    assert {quota.number: terms(quota) for quota in quotas} == {
        "Q1": ("D07", "unit", 2, "year"),
        "Q2": ("D08", "unit", 1, "half_year"),
        "Q3": ("D09", "unit", 1, "year"),
        "Q4": ("D13", "unit", 12, "year"),
        "Q5": ("D14", "person", 1, "year"),
        "Q6": ("D12", "unit", 1, "year"),
    }
    assert len(quotas) == 6
    assert [quota.number for quota in quotas if quota.warn_mid_year] == ["Q1"]
    assert {q.number: (q.pace.every, q.pace.about) for q in quotas if q.pace} == {
        "Q4": ("month", 1)
    }


def test_a_clause_that_can_be_read_in_two_ways_keeps_both() -> None:
    [open_quota] = [quota for quota in pack("dongxihu-2020").quotas if quota.choice_needed]
    assert open_quota.number == "Q3"
    assert [reading.counts_zh for reading in open_quota.readings] == [
        ("自查和专项督查",),
        ("自查", "专项督查"),
    ]


def test_the_clocks_are_exactly_those_of_jilin_and_leave_t0_open(packs: dict[str, Pack]) -> None:
    clocks = [clock for found in packs.values() for clock in found.clocks]
    assert [(clock.number, clock.line, clock.clause, clock.hours) for clock in clocks] == [
        ("Q7", "J06", "6", 5),
        ("Q8", "J06", "6", 24),
    ]
    for clock in clocks:
        assert clock.choice_needed
        assert [reading.key for reading in clock.readings] == ["occurred", "aware", "reported"]


def test_nine_places_have_a_milestone() -> None:
    milestones = pack("jilin-2021").milestones
    assert [(stone.number, len(stone.places)) for stone in milestones] == [("Q9", 3), ("Q9", 6)]


def test_calls_state_a_target_only_where_the_document_counts(packs: dict[str, Pack]) -> None:
    calls = [call for found in packs.values() for call in found.calls]
    assert {call.line: call.target for call in calls if call.target} == {"S08": 100, "S09": 100}
    assert {call.line: call.winners for call in calls if call.winners} == {"S38": 10}
    assert Counter(call.number for call in calls) == {"Q11": 5, "Q12": 2, "Q16": 5, "Q17": 5}
    assert {call.line for call in calls if call.window == "monthly"} == {"S37"}


def test_ordinals_and_anniversaries_are_as_printed(packs: dict[str, Pack]) -> None:
    ordinals = [(o.number, o.line, o.ordinal) for p in packs.values() for o in p.ordinals]
    assert ordinals == [("Q13", "S36", 8), ("Q13", "P24", 8), ("Q13", "J10", 3)]
    anniversaries = [(d.line, d.ordinal) for p in packs.values() for d in p.days if d.ordinal]
    assert anniversaries == [("S12", 100), ("P04", 5), ("P04", 35), ("P04", 5), ("J01", 100)]


def test_columns_recur_and_one_is_weekly_by_its_name() -> None:
    assert [slot.when for slot in pack("anqing-2013").slots] == ["periodic", "periodic", "weekly"]


@pytest.mark.parametrize("code", ROWS)
def test_the_days_a_plan_names_are_rows_of_the_catalogue(code: str) -> None:
    found = pack(code)
    assert found.health_days == NAMED_DAYS[code]
    assert found.health_days <= health_day_ids()


def test_a_line_that_means_the_catalogue_says_which_kinds(packs: dict[str, Pack]) -> None:
    assert {
        line.id: line.catalogue
        for found in packs.values()
        for line in found.lines
        if line.catalogue
    } == {"S17": ("day", "week", "month"), "D24": ("day",), "A20": ("day",)}


@pytest.mark.parametrize("code", ROWS)
def test_every_dated_line_has_a_draft_for_the_admin_to_open(code: str) -> None:
    dated = {Rhythm.YEARLY, Rhythm.HALF_YEAR, Rhythm.QUARTERLY, Rhythm.MONTHLY}
    found = pack(code)
    named = {day.line for day in found.days if day.number}
    owed = {line.id for line in found.lines if line.when in dated or line.on} | named
    assert {task.line for task in found.tasks} == owed


def test_lines_on_fixed_days_name_the_same_days_in_the_catalogue(packs: dict[str, Pack]) -> None:
    catalogue = PACKS.joinpath("health_days.csv").read_text("utf-8-sig")
    rules = {row["id"]: row["rule"] for row in csv.DictReader(catalogue.splitlines())}
    for found in packs.values():
        for line in found.lines:
            fixed = {rules[day] for day in line.health_days if rules[day].startswith("FIXED")}
            assert {f"FIXED {day}" for day in line.on} == fixed


def test_texts_are_short_enough_for_a_list_and_in_both_languages(packs: dict[str, Pack]) -> None:
    for found in packs.values():
        for line in found.lines:
            assert len(line.text_zh) <= 60
            assert len(line.text_en) <= 120
            assert not any("一" <= character <= "鿿" for character in line.text_en)
