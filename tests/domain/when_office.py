"""What the tests of typed dates share: the office they are read in, and answers in short."""

from datetime import UTC, datetime
from importlib import resources
from zoneinfo import ZoneInfo

from bot.facts import load_health_days
from domain.health_day import named_days
from domain.holidays import parse_table
from domain.when import Duration, NotUnderstood, Reading, When, read
from domain.workdays import Hours, Workdays

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = Hours(SHANGHAI)
WORKDAYS = Workdays.of(
    parse_table(file.read_text(encoding="utf-8"), file.name)
    for file in resources.files("packs").joinpath("holidays").iterdir()
    if file.name.endswith(".toml")
)
NAMES = named_days(load_health_days())
MONDAY = "2026-11-23 09:30"  # when everything is said unless it says otherwise


def local(text: str) -> datetime:
    """An ISO local time as aware UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def says(text: str, at: str = MONDAY) -> Reading:
    return read(text, local(at), SHANGHAI, HOURS, WORKDAYS, NAMES)


def understood(text: str, at: str = MONDAY) -> When:
    found = says(text, at)
    assert isinstance(found, When), (text, found)
    return found


def shown(at: datetime | None) -> str | None:
    return None if at is None else f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


def in_short(text: str, at: str = MONDAY) -> str:
    """「2026-11-23..2026-11-27」, 「..2026-12-01」 when due, 「2026-12-01..」 from then on."""
    found = says(text, at)
    if isinstance(found, NotUnderstood):
        return found.reason_key
    if isinstance(found, Duration):
        return "lead" if found.lead else "length"
    start, end = (_in_short(each) for each in (found.start, found.end))
    if found.due and found.start is None:
        return f"..{end.removesuffix(' 17:30')}"
    return start if found.kind == "point" else f"{start}..{end}"


def _in_short(at: datetime | None) -> str:
    return (shown(at) or "").removesuffix(" 00:00")
