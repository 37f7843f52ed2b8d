"""What an office knows of days: the packs and, where its database is there, what it recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.config import Config
    from domain.health_day import DaySpan
    from domain.office import Office


@dataclass(frozen=True, slots=True)
class Known:
    """``database``: where recorded dates and choices were read; None: the packs alone."""

    office: "Office"
    announced: "Mapping[str, DaySpan]"
    database: str | None = None


def almanac_of(config: "Config", year: int) -> Known:
    """Looks only: a database that is not there, or is of another version, is left as it is."""
    from bot.facts import load_office
    from storage.addresses import sqlite_file

    office = load_office(config)
    file = sqlite_file(config.database.url)
    if file is not None and not file.exists():
        return _packed(office)
    return _recorded(config.database.url, office, year)


def _packed(office: "Office") -> Known:
    return Known(office, {})


def _recorded(url: str, office: "Office", year: int) -> Known:
    from sqlalchemy.exc import DBAPIError

    from storage.db import open_engine
    from storage.migrate import HEAD, current

    engine = open_engine(url)
    try:
        if current(engine) != HEAD:
            return _packed(office)
        return _read(engine, url, office, year)
    except DBAPIError:
        return _packed(office)
    finally:
        engine.dispose()


def _read(engine: "Engine", url: str, office: "Office", year: int) -> Known:
    from actions.almanac import standing
    from storage.addresses import without_secret
    from storage.health_days import announced

    with engine.connect().execution_options(xuanbao_reads=True) as conn:
        live = standing(conn, office)
        dates = announced(conn, year)
    return Known(live, dates, without_secret(url))
