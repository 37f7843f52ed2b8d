"""The office as its packs and what was recorded since make it: holiday tables, chosen rules."""

from sqlalchemy import Connection

from actions.tx import Tx
from domain.office import Office
from storage import almanac, day_choices, holidays


def standing(conn: Connection, office: Office) -> Office:
    """The office with everything recorded so far, whatever it knew before."""
    return office.with_recorded(holidays.recorded(conn), day_choices.rules(conn))


def risen(tx: Tx) -> int:
    """Something was recorded: this transaction goes on with it, and so does everybody after.

    Gives the number of the change, which makes what is told of it unique.
    """
    number = almanac.rise(tx.conn)
    tx.office = standing(tx.conn, tx.office)
    return number
