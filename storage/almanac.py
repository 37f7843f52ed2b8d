"""The state of what an office recorded of days: a number that rises with every change."""

from sqlalchemy import Connection

from storage import counters

NAME = "almanac"
# Speaks to the driver: this is asked in every transaction, and costs a tenth of a statement.
_VERSION = f"SELECT value FROM counters WHERE name = '{NAME}' AND year = 0"


def version(conn: Connection) -> int:
    """0: nothing was recorded yet."""
    cursor = conn.connection.cursor()
    try:
        cursor.execute(_VERSION)
        row = cursor.fetchone()
    finally:
        cursor.close()
    return int(row[0]) if row else 0


def rise(conn: Connection) -> int:
    """Something was recorded: whoever reads from now on reads anew."""
    return counters.take(conn, NAME, 0)
