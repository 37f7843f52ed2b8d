"""Who plays in the demonstration: the people of cast.toml, as values.

Sixty units have one contact each who receives but does not speak (Telegram ids 2001 to 2060).
The units of 张敏 and 刘院长 (示范市第一人民医院, SF-H1) and of 李强 (春晖社区卫生服务中心, DH-CH)
are two more, in addition to the sixty; their contacts speak. 路人甲 is known to nobody.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

FIRST_SILENT_ID = 2001


@dataclass(frozen=True, slots=True)
class Member:
    """`role` is contact, unit_lead, approver, duty_officer, admin, or stranger (not registered).

    `unit_code` is empty for those who act for the whole commission.
    """

    telegram_id: int
    name: str
    username: str
    role: str
    unit_code: str
    language: str = "zh-CN"
    speaks: bool = True

    @property
    def telegram_language(self) -> str:
        """The code that Telegram would send for this person's client."""
        return "zh-hans" if self.language.startswith("zh") else self.language


@dataclass(frozen=True, slots=True)
class DemoUnit:
    """`parent` is the code of another unit, empty for one directly under the commission."""

    code: str
    name: str
    short_name: str
    kind: str
    level: str
    ownership: str
    tags: tuple[str, ...]
    parent: str


@dataclass(frozen=True, slots=True)
class Cast:
    """`units` holds all 62, parents before their children."""

    members: tuple[Member, ...]
    units: tuple[DemoUnit, ...]
    ops_chat_id: int
    ops_chat_name: str

    @property
    def speaking(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.speaks)

    @property
    def silent(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if not member.speaks)

    def named(self, name: str) -> Member:
        """KeyError if nobody is called so."""
        return {member.name: member for member in self.members}[name]

    def unit(self, code: str) -> DemoUnit:
        """KeyError if there is no such unit."""
        return {unit.code: unit for unit in self.units}[code]


def load() -> Cast:
    text = files("sandbox").joinpath("cast.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    speaking = [Member(**member) for member in told["speaking"]]
    silent = [_contact(number, unit) for number, unit in enumerate(told["units"], FIRST_SILENT_ID)]
    units = [_unit(unit) for unit in told["own_units"] + told["units"]]
    ops = told["ops_chat"]
    return Cast(
        (*speaking, *silent), _parents_first(units), int(ops["telegram_id"]), str(ops["name"])
    )


def _contact(number: int, unit: dict[str, Any]) -> Member:
    username = f"lianluo{number}"
    return Member(number, unit["contact"], username, "contact", unit["code"], speaks=False)


def _unit(told: dict[str, Any]) -> DemoUnit:
    fields = {name: told[name] for name in told if name not in {"tags", "contact"}}
    return DemoUnit(tags=tuple(told["tags"]), **fields)


def _parents_first(units: list[DemoUnit]) -> tuple[DemoUnit, ...]:
    parents = {unit.code: unit.parent for unit in units}

    def depth(code: str) -> int:
        return 0 if not code else 1 + depth(parents[code])

    return tuple(sorted(units, key=lambda unit: depth(unit.code)))
