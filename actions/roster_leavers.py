"""Somebody left a roster: who counted on them for an interview hears of it (T8, J17)."""

from actions.tx import Tx
from domain.messages import Button, Lane, Phrase, Post
from domain.quiet import is_quiet
from storage import clashes
from storage.roster_rows import RosterRow


def tell(tx: Tx, row: RosterRow) -> None:
    """Each filer once for each interview to come; nothing is changed by it."""
    quiet = is_quiet(tx.office.local(tx.now).time(), tx.office.policy)
    for one in clashes.promised(tx.conn, row.name, row.unit_id, tx.now):
        tx.post(
            Post(
                key="roster-filing-left",
                to=one.filer_id,
                values={"name": row.name, "topic": one.topic, "at": one.starts_at},
                buttons=(
                    (
                        Button(
                            Phrase("button-roster-filing"), f"filing.open.{one.id}.{one.version}"
                        ),
                    ),
                ),
                lane=Lane.DECISION,
                occasion=f"filing:{one.id}:left:{row.id}",
                silent=quiet,
            )
        )
