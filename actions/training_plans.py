"""The lines of this year's plans that are carried out by a training (T11)."""

from dataclasses import dataclass

from actions.tx import Tx
from domain.messages import Bilingual
from domain.plan import Mechanism
from storage import plans

APART = "/"


@dataclass(frozen=True, slots=True)
class Cited:
    """``code`` is ``<plan code>/<line>``, as report tasks keep it."""

    code: str
    clause: str
    text: Bilingual


def lines(tx: Tx) -> list[Cited]:
    return [
        Cited(f"{plan.code}{APART}{line.line}", line.clause, line.text)
        for plan in plans.of_year(tx.conn, tx.today.year)
        for line in plans.lines(tx.conn, plan.id)
        if Mechanism.TRAINING in line.mechanisms
    ]


def cited(tx: Tx, code: str) -> Cited | None:
    """None: no plan of this year has the line."""
    return next((one for one in lines(tx) if one.code == code), None)
