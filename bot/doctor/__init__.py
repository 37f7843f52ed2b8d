"""What was understood from the configuration, what is reachable, what would fail (O4).

Looks only: no table is made, no update fetched, no message sent.
"""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.config import Config
from bot.doctor import database, machine, packs, settings, telegram
from bot.doctor.finding import Finding, Level

__all__ = ["Finding", "Level", "examine", "would_fail"]


async def examine(config: Config, clock: Clock) -> list[Finding]:
    """Every finding, in the order in which a start would meet them."""
    now = clock.now()
    today = now.astimezone(ZoneInfo(config.office.zone)).date()
    found = [*settings.check(config), *packs.check(config, today)]
    found += [finding async for finding in database.check(config, now)]
    found += [finding async for finding in telegram.check(config, now)]
    return [*found, *machine.check(config, now)]


def would_fail(found: Sequence[Finding]) -> bool:
    return any(finding.level is Level.BAD for finding in found)
