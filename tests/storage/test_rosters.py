"""Finding outlets and experts by what was typed: signs of LIKE are only signs (both databases)."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection

from domain.pinyin import spell
from domain.roster import NewExpert, NewOutlet
from storage import experts, outlets, units
from storage.db import Db
from storage.migrate import migrate

NOW = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
OUTLETS = ("东方早报", "健康_周报", "100%健康", "a/b周刊")


@pytest.fixture
def conn(database_url: str) -> Iterator[Connection]:
    db = Db(database_url)
    migrate(db.engine)
    with db.engine.begin() as conn:
        hospital = units.add(conn, units.NewUnit(name="示范市第一人民医院", kind="hospital"), NOW)
        for name in OUTLETS:
            outlet = NewOutlet(
                name=name,
                short_name="",
                kind="newspaper",
                tier="city",
                is_licensed=True,
                is_foreign=False,
            )
            outlets.put(conn, outlet, None, spell(name), NOW)
        expert = NewExpert(
            name="李国栋", unit="", field="呼吸_科", title="主任医师", is_leader=False
        )
        experts.put(conn, expert, hospital, spell("李国栋"), NOW)
        yield conn
    db.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("早报", ["东方早报"]),
        ("dfzb", ["东方早报"]),
        ("DongFang", ["东方早报"]),
        ("_", ["健康_周报"]),
        ("%", ["100%健康"]),
        ("/", ["a/b周刊"]),
        ("康_周", ["健康_周报"]),
        ("健康", ["健康_周报", "100%健康"]),
        ("\\", []),
    ],
)
def test_outlets_are_found_by_what_stands_in_them(
    conn: Connection, typed: str, found: list[str]
) -> None:
    assert [one.name for one in outlets.search(conn, typed, 1, 8)] == found


@pytest.mark.parametrize(
    ("typed", "hits"),
    [("国栋", 1), ("lgd", 1), ("吸_科", 1), ("吸__科", 0), ("%", 0), ("ligd", 0)],
)
def test_experts_are_found_by_what_stands_in_them(conn: Connection, typed: str, hits: int) -> None:
    assert len(experts.search(conn, typed, 1, 8)) == hits
