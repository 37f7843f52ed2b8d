"""A list of units, judged row by row."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refused
from domain.unit_import import KnownUnit, Line, Outcome, Plan, first_lines, plan, tally
from domain.unit_parents import circles
from domain.unit_sheet import HEADERS, Field, read_header

HEADER = ("编码", "名称", "简称", "类别", "层级", "隶属", "性质", "标签")


def known(number: int, **more: Any) -> KnownUnit:
    usual: dict[str, Any] = {
        "code": f"K{number}",
        "name": f"已有单位{number}",
        "short_name": None,
        "kind": "hospital",
        "level": "city",
        "ownership": "public",
        "parent_id": None,
        "tags": (),
    }
    return KnownUnit(id=number, **(usual | more))


def row(**said: str) -> tuple[str, ...]:
    usual = {"类别": "医院", "层级": "市级"}
    return tuple((usual | said).get(column, "") for column in HEADER)


def judge(*rows: tuple[str, ...], has: tuple[KnownUnit, ...] = ()) -> Plan:
    return plan(HEADER, enumerate(rows, 2), has)


def problems(line: Line) -> list[str]:
    return [problem.key.removeprefix("unit-problem-") for problem in line.problems]


def test_a_new_unit_with_what_was_not_said() -> None:
    (line,) = judge(row(名称="甲医院")).lines
    assert line.outcome is Outcome.NEW
    assert line.values == {
        "code": None,
        "name": "甲医院",
        "short_name": None,
        "kind": "hospital",
        "level": "city",
        "ownership": "public",
        "tags": (),
    }
    (line,) = judge(row(名称="乙医院", 类别="民营医院", 标签="三甲、教学;三甲")).lines
    assert (line.values["ownership"], line.values["tags"]) == ("private", ("三甲", "教学"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"名称": ""}, ["no-name"]),
        ({"名称": "长" * 121}, ["too-long"]),
        ({"名称": "甲", "简称": "长" * 61}, ["too-long"]),
        ({"名称": "甲", "编码": "C" * 41}, ["too-long"]),
        ({"名称": "甲", "标签": "长" * 21}, ["too-long"]),
        ({"名称": "甲", "标签": "、".join(map(str, range(13)))}, ["many-tags"]),
        ({"名称": "甲", "类别": "动物园"}, ["kind"]),
        ({"名称": "甲", "层级": "星级"}, ["level"]),
        ({"名称": "甲", "性质": "外星"}, ["ownership"]),
        ({"名称": "甲", "类别": ""}, ["no-kind"]),
        ({"名称": "甲", "层级": ""}, ["no-level"]),
        ({"名称": "甲", "隶属": "没有的局"}, ["parent"]),
        ({"名称": "甲", "隶属": "甲"}, ["circle"]),
        ({"名称": "", "类别": "动物园", "层级": "星级"}, ["no-name", "kind", "level"]),
        ({"名称": "已有单位1", "编码": "X"}, ["other-code"]),
        ({"名称": "已有单位2", "编码": "K1"}, ["name-taken"]),
        ({"名称": "已有单位3"}, ["closed"]),
        ({"名称": "甲", "隶属": "已有单位3"}, ["parent"]),
    ],
)
def test_every_fault_is_named(said: Mapping[str, str], told: list[str]) -> None:
    has = (known(1), known(2), known(3, is_closed=True))
    (line,) = judge(row(**said), has=has).lines
    assert line.outcome is Outcome.ERROR
    assert problems(line) == told


def test_more_cells_than_the_header_has() -> None:
    (line,) = judge((*row(名称="甲"), "", "多出来")).lines
    assert problems(line) == ["too-many-cells"]
    (line,) = judge((*row(名称="甲"), "", "")).lines
    assert line.outcome is Outcome.NEW


def test_the_same_unit_twice_in_one_list() -> None:
    has = (known(1),)
    lines = judge(
        row(名称="甲"),
        row(名称="甲"),
        row(名称="乙", 编码="C"),
        row(名称="丙", 编码="C"),
        row(名称="已有单位1"),
        row(名称="新名字", 编码="K1"),
        has=has,
    ).lines
    assert [problems(line) for line in lines] == [[], ["twice"], [], ["twice"], [], ["twice"]]
    assert lines[1].problems[0].values == {"line": 2}


def test_a_known_unit_by_code_or_by_name() -> None:
    has = (known(1), known(2, code=None))
    renamed, coded, same = judge(
        row(编码="K1", 名称="新名字"), row(编码="K2", 名称="已有单位2"), row(名称="丙"), has=has
    ).lines
    assert (renamed.unit_id, renamed.outcome, renamed.values) == (
        1,
        Outcome.CHANGED,
        {"name": "新名字"},
    )
    assert (coded.unit_id, coded.values) == (2, {"code": "K2"})
    assert same.outcome is Outcome.NEW


def test_a_column_that_is_not_there_changes_nothing() -> None:
    has = (known(1, short_name="简", tags=("老",), parent_id=2), known(2))
    (line,) = plan(("名称",), [(2, ("已有单位1",))], has).lines
    assert line.outcome is Outcome.UNCHANGED
    (line,) = judge(("K1", "已有单位1", "", "", "", "", "", ""), has=has).lines
    assert line.outcome is Outcome.CHANGED
    assert line.values == {"short_name": None, "tags": ()}
    assert (line.moves, line.parent) == (True, None)
    assert [field.key for field in line.fields] == [
        "unit-field-short-name",
        "unit-field-tags",
        "unit-field-parent",
    ]


def test_parents_by_code_or_name_known_or_in_the_list() -> None:
    lines = judge(
        row(名称="甲", 隶属="k1"),
        row(名称="乙", 隶属="丙"),
        row(名称="丙", 编码="C-3"),
        row(名称="丁", 隶属="c3"),
        row(名称="已有单位2", 隶属="已有单位1"),
        has=(known(1), known(2, parent_id=1)),
    ).lines
    assert [line.parent for line in lines] == [("unit", 1), ("line", 4), None, ("line", 4), None]
    assert lines[-1].outcome is Outcome.UNCHANGED


def test_a_circle_through_list_and_directory() -> None:
    """已有单位2 stands under 已有单位1 already; the list would put 1 under 甲, and 甲 under 2."""
    lines = judge(
        row(名称="已有单位1", 隶属="甲"),
        row(名称="甲", 隶属="已有单位2"),
        row(名称="乙", 隶属="甲"),
        has=(known(1), known(2, parent_id=1)),
    ).lines
    assert [problems(line) for line in lines] == [["circle"], ["circle"], []]


def test_a_circle_that_the_list_itself_dissolves() -> None:
    lines = judge(
        row(名称="已有单位1", 隶属="已有单位2"),
        row(名称="已有单位2"),
        has=(known(1), known(2, parent_id=1)),
    ).lines
    assert [line.outcome for line in lines] == [Outcome.CHANGED, Outcome.CHANGED]


@pytest.mark.parametrize("header", [(), ("编码",), ("单位简称", "类别")])
def test_a_header_without_names(header: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="unit-import-no-names"):
        plan(header, [], ())


def test_a_header_with_a_column_twice() -> None:
    with pytest.raises(Refused, match="unit-import-column-twice"):
        plan(("名称", "单位全称"), [], ())


def test_headers_as_people_write_them() -> None:
    for field, words in HEADERS.items():
        for word in (*words.split(), field.value, field.value.upper()):
            header = (word,) if field is Field.NAME else ("名称", word)
            assert field in read_header(header).at, word
    columns = read_header(("序号", " 单位 名称 ", "Short name", "备注", ""))
    assert columns.at == {Field.NAME: 1, Field.SHORT_NAME: 2}
    assert columns.ignored == ("序号", "备注")


def test_errors_are_shown_before_all_else() -> None:
    done = judge(row(名称="甲"), row(名称=""), row(名称="已有单位1"), has=(known(1),))
    assert [line.number for line in first_lines(done, 9)] == [3, 2]
    assert [line.number for line in first_lines(done, 9, 1)] == [2]
    assert tally(done) == {"new": 1, "changed": 0, "unchanged": 1, "error": 1}
    assert done.has_errors


def test_equal_plans_have_equal_seals() -> None:
    one = judge(row(名称="甲"), has=(known(1),))
    assert one.seal == judge(row(名称="甲"), has=(known(1), known(2))).seal
    assert one.seal != judge(row(名称="乙")).seal


@given(st.lists(st.lists(st.text(max_size=9), min_size=8, max_size=10), max_size=12))
def test_no_row_breaks_it_and_every_row_is_judged(rows: list[list[str]]) -> None:
    done = plan(HEADER, enumerate(rows, 2), (known(1),))
    assert [line.number for line in done.lines] == list(range(2, len(rows) + 2))
    assert all(bool(line.problems) == (line.outcome is Outcome.ERROR) for line in done.lines)


@given(st.dictionaries(st.integers(0, 9), st.one_of(st.none(), st.integers(0, 9))))
def test_who_circles_is_their_own_ancestor(above: dict[int, int | None]) -> None:
    def is_own_ancestor(start: int) -> bool:
        node = above.get(start)
        for _ in range(11):
            if node == start:
                return True
            node = above.get(node) if node is not None else None
        return False

    assert circles(above) == {node for node in above if is_own_ancestor(node)}
