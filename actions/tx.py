"""What an action works with: one open transaction, the moment it happens, and its messages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from domain.messages import Broadcast, Menu, Post
from domain.office import Office
from domain.permission import Person
from storage import journal


@dataclass(slots=True)
class Tx:
    """One update or one due timer.  ``now`` is the clock's; ``said_at`` when the person spoke.

    ``seq`` is the update's row in the inbox, 0 for a timer.
    """

    conn: Connection
    now: datetime
    office: Office
    actor: Person | None = None
    said_at: datetime | None = None
    seq: int = 0
    posts: list[Post | Broadcast | Menu] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The office's calendar day."""
        return self.office.day_of(self.now)

    def post(self, post: Post) -> None:
        """Say something; it is rendered and written before the commit."""
        self.posts.append(post)

    def broadcast(self, broadcast: Broadcast) -> None:
        """Say one thing to many; its rows are written in turn with the other posts."""
        self.posts.append(broadcast)

    def menu(self, person_id: int) -> None:
        """What this person may do has changed: their command menu is written anew."""
        self.posts.append(Menu(person_id, self.today))

    def note(
        self,
        act: str,
        noun: str,
        record_id: int | None,
        *,
        on_behalf_of_id: int | None = None,
        **detail: Any,
    ) -> None:
        """Write into the journal.  ``detail`` holds ids, numbers and keys, never names or texts."""
        journal.append(
            self.conn,
            at=self.now,
            actor_id=self.actor.id if self.actor else None,
            on_behalf_of_id=on_behalf_of_id,
            act=act,
            noun=noun,
            record_id=record_id,
            detail=_plain(detail),
        )


def _plain(detail: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in detail.items()
    }
