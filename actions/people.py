"""People: their language and name, the roles they hold and lose (P3, P7)."""

from collections.abc import Collection
from datetime import date, timedelta

from actions import rights_ended
from actions.tx import Tx
from domain.errors import Refused
from domain.invite import check_place
from domain.messages import Day, Lane, Phrase, Post, Value, named
from domain.names import is_called
from domain.permission import Person, Right, Role, may
from storage import people, people_search, roles, units
from storage.people_search import PersonRow
from storage.roles import RoleRow

LANGUAGES = ("zh-CN", "en")


def set_language(tx: Tx, person: Person, language: str) -> None:
    """Raises Refused("button-stale") for a language we do not speak."""
    if language not in LANGUAGES:
        raise Refused("button-stale")
    people.set_language(tx.conn, person.id, language)
    tx.menu(person.id)


def require_admin(tx: Tx) -> Person:
    """Whoever acts, if they may manage people.  Raises Refused("not-allowed")."""
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PEOPLE):
        raise Refused("not-allowed")
    return tx.actor


def seen(tx: Tx, person_id: int) -> PersonRow:
    """The card of a person.  Raises Refused("not-found")."""
    found = people_search.get(tx.conn, person_id)
    if found is None:
        raise Refused("not-found")
    return found


def rename(tx: Tx, person_id: int, name: str, *, own: bool = False) -> None:
    """Correct a name; ``own`` when somebody just invited states theirs."""
    if not (own and tx.actor is not None and tx.actor.id == person_id):
        require_admin(tx)
    people.set_name(tx.conn, person_id, name)
    people.touch(tx.conn, person_id)
    tx.note("person.renamed", "person", person_id)


def grant(
    tx: Tx,
    person_id: int,
    role: str,
    unit_id: int | None,
    until: date | None = None,
    subjects: Collection[str] = (),
) -> None:
    """An admin gives a role from today, with a last day or without one; the person is told.

    ``subjects``: what a co-signer is asked about; given again with others, these hold from now on.
    Raises Refused when the role is held already, does not fit the place or would be over.
    """
    admin = require_admin(tx)
    if until is not None and until < tx.today:
        raise Refused("role-over-already", day=Day(until))
    seen(tx, person_id)
    add_role(tx, person_id, role, unit_id, granted_by=admin.id, until=until, subjects=subjects)
    _tell(tx, person_id, "role-granted-to-you", role_called(role, subjects), unit_id)


def add_role(
    tx: Tx,
    person_id: int,
    role: str,
    unit_id: int | None,
    *,
    granted_by: int | None,
    until: date | None = None,
    subjects: Collection[str] | None = None,
) -> None:
    """Write a role down, by whichever way it was come by.  Raises Refused as ``grant`` does.

    ``subjects``: what a co-signer is asked about; None: who holds the role keeps theirs.
    """
    check_place(role, unit_id)
    earlier = roles.same(tx.conn, person_id, role, unit_id)
    held = next((row for row in earlier if _is_on(row, tx.today)), None)
    if held is not None and (subjects is None or set(subjects) == set(held.subjects or ())):
        raise Refused("role-held", role=named("role", role))
    today = held or next((row for row in earlier if row.valid_from == tx.today), None)
    if today is not None:  # ended and given again on one day
        roles.set_end(tx.conn, today.id, until)
        roles.set_subjects(tx.conn, today.id, subjects or ())
    else:
        people.give_role(
            tx.conn,
            person_id=person_id,
            role=role,
            unit_id=unit_id,
            valid_from=tx.today,
            valid_to=until,
            granted_by=granted_by,
            subjects=subjects or (),
            now=tx.now,
        )
    people.touch(tx.conn, person_id)
    tx.menu(person_id)
    tx.note(
        "role.granted", "person", person_id, role=role, unit_id=unit_id, until=until, by=granted_by
    )


def end_role(tx: Tx, role_id: int, version: int) -> RoleRow:
    """An admin ends a role as of now; ``version`` is that of the person's card.

    Raises Refused when the card is no longer as seen, or for the last admin.
    """
    require_admin(tx)
    row = roles.get(tx.conn, role_id)
    if row is None or not _is_on(row, tx.today):
        raise Refused("person-card-old")
    if row.role == Role.ADMIN and not roles.lasting_admins(tx.conn, tx.today, without_role=role_id):
        raise Refused("role-last-admin")
    if not people.touch(tx.conn, row.person_id, version):
        raise Refused("person-card-old")
    roles.set_end(tx.conn, role_id, tx.today - timedelta(days=1))
    tx.menu(row.person_id)
    tx.note("role.ended", "person", row.person_id, role=row.role, unit_id=row.unit_id)
    _tell(tx, row.person_id, "role-ended-for-you", named("role", row.role), row.unit_id)
    rights_ended.look(tx, row.person_id)
    return row


def _is_on(row: RoleRow, today: date) -> bool:
    return row.valid_to is None or row.valid_to >= today


def _tell(tx: Tx, person_id: int, key: str, role: Phrase, unit_id: int | None) -> None:
    if tx.actor is not None and tx.actor.id == person_id:
        return
    values: dict[str, Value] = {"role": role, "place": place(tx, unit_id)}
    tx.post(Post(to=person_id, key=key, values=values, lane=Lane.DECISION))


def place(tx: Tx, unit_id: int | None) -> Value:
    """Where a role is held, in words."""
    return Phrase("scope-office") if unit_id is None else units.name_of(tx.conn, unit_id)


def roles_shown(tx: Tx, person_id: int) -> list[Phrase]:
    """Roles held now or later, each in words with its place and its days."""
    return [_role_line(row, tx.today) for row in roles.of_person(tx.conn, person_id, tx.today)]


def role_called(role: str, subjects: Collection[str]) -> Phrase:
    """A role in words, a co-signer's with what they are asked about."""
    if not subjects:
        return named("role", role)
    about = tuple(named("filing-flag", one) for one in subjects)
    return Phrase("role-of-subjects", {"role": named("role", role), "subjects": about})


def _role_line(row: RoleRow, today: date) -> Phrase:
    held: dict[str, Value] = {
        "role": role_called(row.role, row.subjects or ()),
        "place": row.unit_name or Phrase("scope-office"),
    }
    if row.valid_from > today:
        return Phrase("role-line-later", held | {"day": Day(row.valid_from)})
    if row.valid_to is not None:
        return Phrase("role-line-until", held | {"day": Day(row.valid_to)})
    return Phrase("role-line", held)


def successors(tx: Tx, leaver_id: int, text: str, limit: int) -> list[PersonRow]:
    """Who could take over: for an admin anybody, for others and before typing colleagues.

    ``text`` is part of a name or its pinyin, ``#<id>`` one who was pressed.
    """
    if tx.actor is None:
        raise Refused("not-allowed")
    leaver = people.get(tx.conn, leaver_id, tx.today)
    is_admin = may(tx.actor, Right.MANAGE_PEOPLE)
    places = None if is_admin and text else {one.unit_id for one in leaver.roles}
    found = [one for one in people_search.working(tx.conn, tx.today, places) if one.id != leaver_id]
    if text.startswith("#"):
        return [one for one in found if text == f"#{one.id}"]
    syllables = tx.office.syllables
    return [one for one in found if is_called(one.name, text, syllables)][:limit]


def find(tx: Tx, text: str, limit: int = 8) -> list[PersonRow]:
    """People by name, else by their unit."""
    found = people_search.named(tx.conn, text, limit) or _spelled(tx, text, limit)
    if found:
        return found
    hits = units.find(tx.conn, text, 3)
    return people_search.of_units(tx.conn, [hit.id for hit in hits], tx.today, limit)


def _spelled(tx: Tx, text: str, limit: int) -> list[PersonRow]:
    """By pinyin or initials, where Latin letters were typed."""
    if not text.isascii():
        return []
    found = people_search.working(tx.conn, tx.today)
    return [one for one in found if is_called(one.name, text, tx.office.syllables)][:limit]
