"""Numbers given inside the transaction: no gap without a reason, no number twice."""

from sqlalchemy import Connection, update

from storage.db import insert_new
from storage.schema.engine import counters


def take(conn: Connection, name: str, year: int) -> int:
    """The next number of a sequence, from 1, one sequence a name and year."""
    conn.execute(
        insert_new(conn, counters, "name", "year"), {"name": name, "year": year, "value": 0}
    )
    statement = (
        update(counters)
        .where(counters.c.name == name, counters.c.year == year)
        .values(value=counters.c.value + 1)
        .returning(counters.c.value)
    )
    return int(conn.execute(statement).scalar_one())
