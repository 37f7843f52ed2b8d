"""Column types shared by every table, the same in meaning on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, DateTime, Dialect, ForeignKey, Integer, types

BigId = BigInteger().with_variant(Integer, "sqlite")
Json = JSON(none_as_null=True)  # read whole, never searched in: facts people search are columns


class UtcDateTime(types.TypeDecorator[datetime]):
    """An instant: aware UTC on both sides of the driver; a naive value is our bug.

    SQLite keeps no zone, so the value is stored in UTC without one and gets it back on reading.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive instant: {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def pk() -> Column[Any]:
    """The surrogate key every record has."""
    return Column("id", BigId, primary_key=True, autoincrement=True)


def ref(name: str, target: str, *, nullable: bool = False, index: bool = False) -> Column[Any]:
    """A foreign key to ``target``.id."""
    return Column(name, BigId, ForeignKey(f"{target}.id"), nullable=nullable, index=index)


def at(name: str, *, nullable: bool = False) -> Column[Any]:
    """An instant."""
    return Column(name, UtcDateTime(), nullable=nullable)


def version() -> Column[Any]:
    """Rises with what a decider sees; a press that saw an older one is stale."""
    return Column("version", Integer, nullable=False, default=1, server_default="1")
