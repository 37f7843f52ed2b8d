"""Reads packs/ once at the start; a wrong file stops it with file, key and reason."""

from collections.abc import Iterable
from importlib.resources import files
from zoneinfo import ZoneInfo

from bot.config import Config
from domain.chain_pack import Chain, parse_chain
from domain.collection import Collection, parse_collection
from domain.decision import Reason, parse_reasons
from domain.errors import PackError
from domain.exam import Bank
from domain.exam_pack import parse_bank
from domain.filing import FIELDS
from domain.form import Form, parse_form
from domain.health_day import HealthDays, parse_health_days
from domain.holidays import HolidayTable, parse_table
from domain.incident_pack import IncidentPack, parse_incident_pack
from domain.office import Office
from domain.pace import Pace
from domain.plan import Plan, parse_pack
from domain.workdays import Hours, Workdays
from texts.pictures import fonts

PACKS = files("packs")


def load_office(config: Config) -> Office:
    """Everything the office knows.  Raises PackError."""
    zone = ZoneInfo(config.office.zone)
    health_days = load_health_days()
    known_days = frozenset(health_days.by_id)
    collections = load_collections()
    tables = load_holidays()
    return Office(
        name=config.office.name,
        code=config.office.code,
        zone=zone,
        policy=config.policy(),
        hours=load_hours(config),
        workdays=Workdays.of(tables),
        tables=tables,
        health_days=health_days,
        forms=load_forms() | forms_of(collections),
        collections={one.kind: one for one in collections},
        plans=tuple(load_plan(name, known_days) for name in config.office.plans),
        reasons=load_reasons(),
        chain=load_chain(),
        banks=load_banks(),
        incident=load_incident(),
        pace=Pace(config.sending.per_second if config.sending.pacing else None),
        ops_chat_id=config.telegram.ops_chat_id,
        public_url=config.web.public_url or "",
        syllables=PACKS.joinpath("syllables.txt").read_text("utf-8"),
        has_pictures=fonts.are_found(),
    )


def load_holidays() -> tuple[HolidayTable, ...]:
    """Every official holiday table, one a year."""
    tables = sorted(PACKS.joinpath("holidays").iterdir(), key=lambda file: file.name)
    return tuple(
        parse_table(file.read_text("utf-8"), file.name)
        for file in tables
        if file.name.endswith(".toml")
    )


def load_health_days() -> HealthDays:
    """The catalogue of health days."""
    rows, notes = (PACKS / f"health_days.{kind}" for kind in ("csv", "toml"))
    return parse_health_days(rows.read_text("utf-8"), notes.read_text("utf-8"))


def load_forms() -> dict[str, Form]:
    found = sorted(PACKS.joinpath("forms").iterdir(), key=lambda file: file.name)
    forms = [
        parse_form(file.read_text("utf-8"), file.name)
        for file in found
        if file.name.endswith(".toml")
    ]
    return {form.name: form for form in forms}


def load_collections() -> tuple[Collection, ...]:
    """Every kind of collection, in the order of their files."""
    found = sorted(PACKS.joinpath("collections").iterdir(), key=lambda file: file.name)
    return tuple(
        parse_collection(file.read_text("utf-8"), file.name)
        for file in found
        if file.name.endswith(".toml")
    )


def forms_of(collections: Iterable[Collection]) -> dict[str, Form]:
    """The forms of entries and of the rows of rosters."""
    entries = [one.questions() for one in collections if one.has_entries]
    rows = [form for one in collections if (form := one.row_form()) is not None]
    return {form.name: form for form in (*entries, *rows)}


def load_reasons() -> dict[str, Reason]:
    """Why a filing may be refused."""
    file = PACKS / "reasons.toml"
    return parse_reasons(file.read_text("utf-8"), file.name)


def load_banks() -> dict[str, Bank]:
    """The banks of questions for exams."""
    found = sorted(PACKS.joinpath("exams").iterdir(), key=lambda file: file.name)
    banks = [
        parse_bank(file.read_text("utf-8"), file.name)
        for file in found
        if file.name.endswith(".toml")
    ]
    return {bank.name: bank for bank in banks}


def load_chain() -> Chain:
    """Through which steps filings pass."""
    file = PACKS / "chains.toml"
    return parse_chain(file.read_text("utf-8"), file.name, FIELDS)


def load_incident() -> IncidentPack:
    """What runs from T0 of an incident, and who does what."""
    file = PACKS / "incident.toml"
    return parse_incident_pack(file.read_text("utf-8"), file.name)


def load_plan(name: str, known_days: frozenset[str]) -> Plan:
    """One plan pack by its name, e.g. ``dongxihu-2020``.  Raises PackError."""
    file = PACKS.joinpath("plans", f"{name}.toml")
    if not file.is_file():
        raise PackError("config", "office.plans", f"there is no plan pack {name}")
    return parse_pack(file.read_text("utf-8"), file.name, known_days)


def load_hours(config: Config) -> Hours:
    """The office's working hours."""
    zone, hours = ZoneInfo(config.office.zone), config.hours
    morning = (hours.morning_from, hours.morning_to)
    afternoon = (hours.afternoon_from, hours.afternoon_to)
    return Hours(zone, (morning, afternoon), hours.due_hour)
