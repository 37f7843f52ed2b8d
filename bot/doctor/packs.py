"""Whether the data files can be read, and whether the holiday table reaches far enough."""

from collections.abc import Iterator
from datetime import date

from bot.config import Config
from bot.doctor.finding import About, Finding, bad, ok, warn
from bot.facts import load_office
from bot.known import almanac_of
from domain.errors import PackError
from domain.messages import Phrase
from domain.office import Office
from texts.bundles import LANGUAGES, bundle

PUBLISHED_FROM = 11  # November: the State Council announces the year to come


def check(config: Config, on: date) -> Iterator[Finding]:
    for language in LANGUAGES:
        yield from _catalogue(language)
    try:
        office = load_office(config)
    except PackError as error:
        yield bad(About.PACKS, _wrong(error))
        return
    values = {"forms": len(office.forms), "plans": len(office.plans)}
    yield ok(About.PACKS, Phrase("doctor-packs", values))
    yield from holidays(almanac_of(config, on.year).office, on)


def holidays(office: Office, on: date) -> Iterator[Finding]:
    """The table of this year is needed now, next year's once it can be there."""
    if not office.workdays.is_published(on.year):
        yield warn(About.PACKS, Phrase("doctor-holidays-missing", {"year": on.year}))
    if office.workdays.is_published(on.year + 1):
        yield ok(About.PACKS, Phrase("doctor-holidays", {"year": on.year + 1}))
    elif on.month >= PUBLISHED_FROM:
        yield warn(About.PACKS, Phrase("doctor-holidays-missing", {"year": on.year + 1}))
    else:
        yield ok(About.PACKS, Phrase("doctor-holidays-later", {"year": on.year + 1}))


def _catalogue(language: str) -> Iterator[Finding]:
    try:
        bundle(language).parse_all()
    except PackError as error:
        yield bad(About.PACKS, _wrong(error))


def _wrong(error: PackError) -> Phrase:
    values = {"file": error.file, "name": error.key, "reason": error.reason}
    return Phrase("doctor-pack-wrong", values)
