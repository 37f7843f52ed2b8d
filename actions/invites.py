"""One-time links: made by an admin or on the command line, opened once (P2)."""

import secrets
from dataclasses import dataclass
from typing import Any

from actions import handover_starts
from actions import people as acts
from actions.tx import Tx
from domain import invite
from domain.errors import Refused
from domain.messages import Lane, Post, named
from domain.permission import Person, Role
from domain.registration import NAME_LENGTH, cut, tidy
from storage import invites, people, roles, units
from storage.invites import Invite


@dataclass(frozen=True, slots=True)
class Newcomer:
    """The Telegram account that opened a link."""

    telegram_id: int
    chat_id: int
    name: str
    language: str


def make(tx: Tx, role: str, unit_id: int | None) -> str:
    """A new secret for a role, its hash kept.  Raises Refused when the role does not fit there.

    Without an actor it is the command line's, whose user owns the machine.
    """
    if tx.actor is not None:
        acts.require_admin(tx)
    invite.check_place(role, unit_id)
    token = secrets.token_urlsafe(invite.TOKEN_BYTES)
    invite_id = invites.add(
        tx.conn,
        token_hash=invite.kept(token),
        role=role,
        unit_id=unit_id,
        created_by=tx.actor.id if tx.actor else None,
        now=tx.now,
        expires_at=tx.now + tx.office.policy.invite_valid_for,
    )
    tx.note("invite.made", "invite", invite_id, role=role, unit_id=unit_id)
    return token


def make_for_first_admin(tx: Tx) -> str | None:
    """The link an office begins with.  None: there is an admin already, who invites the others."""
    if roles.lasting_admins(tx.conn, tx.today):
        return None
    return make(tx, Role.ADMIN, None)


def usable(tx: Tx, token: str) -> Invite | None:
    """What a secret opens now.  None: nothing, and why is nobody's business."""
    if not token or len(token) > invite.LONGEST_TOKEN:
        return None
    return invites.usable(tx.conn, invite.kept(token), tx.now)


def accept(tx: Tx, person: Person, found: Invite) -> None:
    """Somebody registered opens one more link.  Raises Refused; the link is not used up then.

    An admin who taps the link meant for somebody else does not take it away from them.
    """
    if found.created_by == person.id:
        raise Refused("invite-own")
    handover_starts.check_guest(tx, found.id, person.id)
    acts.add_role(tx, person.id, found.role, found.unit_id, granted_by=found.created_by)
    _use(tx, found, person.id)
    _tell_inviter(tx, found, person.name)
    handover_starts.came_in(tx, found.id, person.id)


def enter(tx: Tx, found: Invite, newcomer: Newcomer) -> Person:
    """A stranger opens a link and is a stranger no more."""
    known = people.by_telegram(tx.conn, newcomer.telegram_id, tx.today)
    person_id = known.id if known else _add(tx, newcomer)
    acts.add_role(tx, person_id, found.role, found.unit_id, granted_by=found.created_by)
    people.open_chat(tx.conn, newcomer.chat_id, "private", person_id, tx.now)
    _use(tx, found, person_id)
    person = people.get(tx.conn, person_id, tx.today)
    tx.actor = person
    _tell_inviter(tx, found, person.name)
    handover_starts.came_in(tx, found.id, person_id)
    return people.get(tx.conn, person_id, tx.today)


def _add(tx: Tx, newcomer: Newcomer) -> int:
    """Until they say who they are, they are called as on Telegram."""
    person_id = people.add(
        tx.conn,
        name=cut(tidy(newcomer.name), NAME_LENGTH) or "?",
        language=newcomer.language,
        telegram_id=newcomer.telegram_id,
        now=tx.now,
    )
    tx.note("person.added", "person", person_id)
    return person_id


def _use(tx: Tx, found: Invite, person_id: int) -> None:
    if not invites.use(tx.conn, found.id, person_id, tx.now):
        raise Refused("invite-not-usable")
    tx.note("invite.used", "invite", found.id, person_id=person_id)


def named_now(tx: Tx, person: Person, name: str) -> None:
    """An invited person said who they are: the inviter's message names them so."""
    found = invites.latest_used_by(tx.conn, person.id)
    if found is not None:
        _tell_inviter(tx, found, name, again=True)


def _tell_inviter(tx: Tx, found: Invite, name: str, *, again: bool = False) -> None:
    if found.created_by is None:
        return
    occasion = f"invite:{found.id}:used"
    tx.post(
        Post(
            to=found.created_by,
            key="invite-was-used",
            values={"name": name, **what_it_gives(tx, found.role, found.unit_id)},
            lane=Lane.DECISION,
            occasion=None if again else occasion,
            edits=occasion if again else None,
        )
    )


def what_it_gives(tx: Tx, role: str, unit_id: int | None) -> dict[str, Any]:
    """Role and place in words."""
    return {"role": named("role", role), "place": acts.place(tx, unit_id)}


def unit_called(tx: Tx, text: str) -> int:
    """The unit with this code or full name, for the command line.  Raises Refused."""
    found = units.of_code_or_name(tx.conn, text)
    if found is None:
        raise Refused("pick-nothing-found", text=text)
    return found.id
