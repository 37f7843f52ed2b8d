"""A unit is found by whatever somebody types for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pinyin import spell_all
from domain.unit_search import UnitEntry, rank
from sandbox.cast import load

UNITS = [
    UnitEntry(
        number,
        unit.code,
        unit.name,
        unit.short_name,
        unit.kind,
        unit.level,
        *_spelled,
    )
    for number, unit in enumerate(load().units, 1)
    for _spelled in [
        (
            spell_all(unit.name, unit.short_name).pinyin,
            spell_all(unit.name, unit.short_name).initials,
        )
    ]
]


def best(text: str) -> str:
    return rank(UNITS, text, 8)[0].name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("示范市第一人民医院", "示范市第一人民医院"),
        ("市一院", "示范市第一人民医院"),
        ("ＳＦ－Ｈ１", "示范市第一人民医院"),
        ("sf-h1", "示范市第一人民医院"),
        ("shifanshidiyirenminyiyuan", "示范市第一人民医院"),
        ("shi fan shi di yi", "示范市第一人民医院"),
        ("sfsdyrmyy", "示范市第一人民医院"),
        ("syy", "示范市第一人民医院"),
        ("市第一医院", "示范市第一人民医院"),
        ("示范市第一人名医院", "示范市第一人民医院"),
        ("师范市第一人民医院", "示范市第一人民医院"),
        ("shifanshidiyirenmingyiyuan", "示范市第一人民医院"),
        ("示范市第一人民医院宣传科", "示范市第一人民医院"),
        ("春晖", "春晖社区卫生服务中心"),
        ("春辉社区卫生服务中心", "春晖社区卫生服务中心"),
        ("chunhui", "春晖社区卫生服务中心"),
        ("东湖疾控", "东湖区疾病预防控制中心"),
        ("东湖疾控中心", "东湖区疾病预防控制中心"),
        ("石桥卫生院", "石桥镇卫生院"),
    ],
)
def test_what_people_type(typed: str, name: str) -> None:
    assert best(typed) == name


@pytest.mark.parametrize("typed", ["", "　", "。", "动物园", "qqqqqq", "<>", "%_", "v"])
def test_what_is_no_unit(typed: str) -> None:
    assert rank(UNITS, typed, 8) == []


def test_only_what_is_exactly_a_name_is_sure() -> None:
    for unit in UNITS:
        for typed in (unit.name, unit.short_name, unit.code):
            sure = [hit.id for hit in rank(UNITS, typed or "", 8) if hit.is_sure]
            assert sure == [unit.id], typed
    for typed in ("示范市第一", "shiyiyuan", "syy", "示范市第一人名医院", "市第一医院"):
        assert not any(hit.is_sure for hit in rank(UNITS, typed, 8)), typed


def test_many_hits_are_cut_and_the_shortest_come_first() -> None:
    hits = rank(UNITS, "医院", 5)
    assert len(hits) == 5
    assert [len(hit.name) for hit in hits] == sorted(len(hit.name) for hit in hits)


def test_a_unit_without_spelling_is_found_by_its_name() -> None:
    bare = UnitEntry(1, None, "甲医院", None, "hospital", "city", "", "")
    assert [hit.id for hit in rank([bare], "甲", 8)] == [1]
    assert rank([], "甲", 8) == []


@given(st.text(max_size=60))
def test_nothing_typed_breaks_the_search(text: str) -> None:
    hits = rank(UNITS, text, 8)
    assert len(hits) <= 8
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
