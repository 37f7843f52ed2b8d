"""When the clock looks at a filing again: timers, as long as something is still to come."""

from actions.tx import Tx
from domain import filing_reminder
from domain.filing_afterwards import UNDER_WAY, follow
from storage import filing_follow, mornings, timers
from storage.filings import Filing

FOLLOW, REMIND = "filing.follow", "filing.remind"


def watch(tx: Tx, filing: Filing) -> None:
    """Set what comes next as it stands now; what was set before is forgotten."""
    ref = f"{filing.id}:"
    for kind in (FOLLOW, REMIND):
        timers.drop(tx.conn, kind, ref)
    look_again(tx, filing)
    if filing.state in UNDER_WAY:
        minute = mornings.minute_of(tx.conn, filing.filer_id)
        for due in filing_reminder.own_messages(filing.starts_at, tx.now, minute, tx.office):
            timers.set_timer(tx.conn, REMIND, f"{ref}{due.reminder}", due.at)


def look_again(tx: Tx, filing: Filing) -> None:
    """The next thing that happens of itself, if anything does."""
    standing = filing_follow.standing_of(tx.conn, filing.id)
    at = follow(standing, tx.office).next_at(tx.now)
    if at is not None:
        timers.set_timer(tx.conn, FOLLOW, f"{filing.id}:", at)
