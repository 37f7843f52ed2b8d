"""What people see of a filing: cards that are rewritten when it moves on, and what they are told.

Every card is noted (storage/filing_cards), so that all that show a version are locked together.
"""

from collections.abc import Collection, Iterable, Mapping

from actions import clashes, filing_words
from actions.tx import Tx
from domain import filing as rules
from domain import filing_afterwards as after
from domain.filing import Act, Party, State
from domain.filing_class import FilingClass, Mark
from domain.messages import Button, Excerpt, Lane, Lines, Phrase, Post, Span, Value, named
from domain.permission import Role
from domain.quiet import is_quiet
from storage import filing_acts, filing_cards, filing_changes, people
from storage.filing_acts import Done
from storage.filing_cards import Card
from storage.filings import Filing

Keys = tuple[tuple[Button, ...], ...]

REMARKS, REMARK_ROOM = 3, 200  # how many are shown, the newest, and how much of each

IN_ONE_ROW = (
    (Act.APPROVE, Act.REJECT, Act.RETURN),
    (Act.CHANGE, Act.CANCEL),
    (Act.HOLD, Act.NO_SHOW),
    (Act.PUBLISH, Act.DROP),
)
SHOWN = frozenset({State.PUBLISHED, State.CORRECTION, State.CONSENT_REVOKED, State.ARCHIVED})
CHANGED = frozenset({Act.CHANGE, Act.REOPEN})
KEYLESS = frozenset({Act.AGREE_CHECK, Act.REOPEN})  # what another key leads to
ENDED = frozenset({State.REJECTED, State.WITHDRAWN, State.CANCELLED, State.EXPIRED, State.ARCHIVED})
TOLD = "told"  # a key below a message that tells of the filing, and is no card


def give(
    tx: Tx,
    filing: Filing,
    to: Iterable[int],
    party: Party,
    *,
    edits: int | None = None,
    note: Value = "",
) -> None:
    """Show a filing to people; with ``edits`` in place of the message just pressed."""
    done = filing_acts.last_act(tx.conn, filing.id)
    for person_id in to:
        card = filing_cards.add(tx.conn, filing.id, filing.version, person_id, party)
        occasion = card.occasion
        tx.post(_post(tx, filing, done, card, edits=edits, occasion=occasion, note=note))


def refresh(tx: Tx, filing: Filing, parties: Collection[Party] = tuple(Party)) -> None:
    """Rewrite every card that shows this version as it stands now: decided ones lose their keys."""
    done = filing_acts.last_act(tx.conn, filing.id)
    shown = filing_cards.of(tx.conn, filing.id, filing.version)
    for card in (one for one in shown if one.party in parties):
        tx.post(_post(tx, filing, done, card, edits=card.occasion))


def lock_old(tx: Tx, filing: Filing) -> None:
    """A corrected filing: what showed the version before is locked; leads keep their one copy."""
    old, how = filing.version - 1, filing_acts.last_act(tx.conn, filing.id).act
    filing_cards.carry_over(tx.conn, filing.id, old, Party.UNIT_LEAD)
    for card in filing_cards.of(tx.conn, filing.id, old):
        number = rules.shown_number(filing.number, filing.version)
        tx.post(
            Post(
                key="filing-card-old",
                to=card.person_id,
                values={"number": number, "topic": filing.topic, "done": named("filing-old", how)},
                edits=card.occasion,
                lane=_lane(tx, card.person_id),
            )
        )


def carry_over(tx: Tx, filing: Filing) -> None:
    """A change that was only told: every card shows the new version from now on."""
    filing_cards.carry_over(tx.conn, filing.id, filing.version - 1, *Party)


def rewritten(tx: Tx, filing: Filing, party: Party, edits: int, keys: Keys, note: Value) -> Post:
    """The pressed card with other keys and a word above: a question before the act."""
    done = filing_acts.last_act(tx.conn, filing.id)
    return Post(
        key="filing-card",
        to=tx.actor.id if tx.actor else None,
        values=_values(tx, filing, done, party, note, tx.actor.id if tx.actor else 0),
        buttons=keys,
        edits=edits,
        about=_about(filing),
    )


def tell(
    tx: Tx, filing: Filing, to: Iterable[int], next_: str, *, keys: Keys = (), why: str = ""
) -> None:
    """A message of its own about what was done last; ``next_`` says what to do now."""
    done = filing_acts.last_act(tx.conn, filing.id)
    occasion = f"filing:{filing.id}:v{filing.version}:{why or done.act}"
    for person_id in to:
        tx.post(
            Post(
                key="filing-told",
                to=person_id,
                values={
                    "number": rules.shown_number(filing.number, filing.version),
                    "standing": standing(filing, done),
                    "topic": filing.topic,
                    "media": media(filing.outlet, filing.journalist),
                    "when": when(filing),
                    "next": Phrase(
                        named("filing-next", next_).key, {"until": _correct_by(tx, filing, done)}
                    ),
                },
                buttons=keys,
                lane=Lane.DECISION,
                occasion=occasion,
            )
        )


def keyboard(tx: Tx, filing: Filing, party: Party) -> Keys:
    """One key for everything the table lets this party do now."""
    acts = [act for act in rules.possible(filing.state, party) if _is_open(tx, filing, act)]
    rows = tuple(tuple(key(act, filing) for act in row) for row in _rows(acts))
    again = ((key("copy", filing),),) if party is Party.FILER and filing.state in ENDED else ()
    ahead = ((key("forecast", filing),),) if _is_waited_for(filing, party) else ()
    proof = ((key("proof", filing),),) if _has_proof(tx, filing) else ()
    return (*rows, *ahead, *proof, *again)


def _rows(acts: list[Act]) -> list[list[Act]]:
    """What belongs together in one row, first; every other key in one of its own."""
    together = [[act for act in acts if act in row] for row in IN_ONE_ROW]
    single = [[act] for act in acts if not any(act in row for row in IN_ONE_ROW)]
    return [row for row in (*together, *single) if row]


def key(verb: str, filing: Filing, argument: str = "", *, label: str = "") -> Button:
    """A key that carries which filing and which version was seen."""
    data = f"filing.{verb}.{filing.id}.{filing.version}" + (f".{argument}" if argument else "")
    return Button(Phrase(label or named("button-filing", verb).key), data)


def approvers(tx: Tx, filing: Filing) -> list[int]:
    """Everybody who may decide it; never its filer."""
    found = people.holders(tx.conn, Role.APPROVER, tx.today, (None, filing.unit_id))
    return [person_id for person_id in found if person_id != filing.filer_id]


def leads(tx: Tx, filing: Filing) -> list[int]:
    found = people.holders(tx.conn, Role.UNIT_LEAD, tx.today, (filing.unit_id,))
    return [person_id for person_id in found if person_id != filing.filer_id]


def standing(filing: Filing, done: Done) -> Phrase:
    """How it stands and who made it so, in one sentence."""
    if done.act in filing_words.ACTS:
        return filing_words.standing(done)
    how = {
        (Act.SUBMIT, State.FILED): "filed",
        (Act.EXPIRE, State.EXPIRED): _expired(done),
        (Act.CHANGE, State.FILED): "refiled",
    }.get((done.act, filing.state), done.act)
    return Phrase(f"filing-stands-{how}", _told(filing, done))


def _correct_by(tx: Tx, filing: Filing, done: Done) -> Value:
    """By when a returned filing has to be corrected; empty for every other."""
    if filing.state is not State.RETURNED:
        return ""
    return rules.correction_due_at(done.at, filing.starts_at, tx.office)


def _told(filing: Filing, done: Done) -> Mapping[str, Value]:
    return {
        "by": done.by,
        "at": done.at,
        "until": filing.objection_until or done.at,
        "reason": named("filing-reason", done.reason) if done.reason else "",
        "alternative": _alternative(done),
        "fields": tuple(named("filing-field", field) for field in done.fields),
        "note": Phrase("filing-note", {"text": done.note}) if done.note else "",
        "conditions": done.note or "",
        "kept": Phrase("filing-conditions-kept", {"text": done.note}) if done.note else "",
    }


def _alternative(done: Done) -> Value:
    if done.act is not Act.REJECT or done.reason is None:
        return ""
    return done.alternative or named("filing-usual", done.reason)


def _expired(done: Done) -> str:
    how = {State.SUBMITTED: "unanswered", State.CONDITIONAL: "unaccepted"}
    return how.get(done.from_state or State.RETURNED, "uncorrected")


def media(outlet: str, journalist: str) -> Value:
    """Outlet and reporter; an own account has no reporter."""
    if not journalist:
        return outlet
    return Phrase("filing-media", {"outlet": outlet, "journalist": journalist})


def when(filing: Filing) -> Value:
    return Span(filing.starts_at, filing.ends_at) if filing.ends_at else filing.starts_at


def _stands(tx: Tx, filing: Filing, done: Done, party: Party, reader_id: int) -> Value:
    """How it stands and what was changed; for who may decide or object what clashes.

    What approvers remarked is shown to approvers only.
    """
    found = filing_changes.of(tx.conn, filing.id, filing.version) if done.act in CHANGED else []
    stands = (standing(filing, done), *map(filing_words.changed, found))
    if party is Party.FILER:
        return Lines(stands)
    said = filing_acts.remarks(tx.conn, filing.id) if party is Party.APPROVER else []
    remarks = tuple(
        Phrase("filing-remark", {"by": one.by, "text": Excerpt(one.text, REMARK_ROOM)})
        for one in said[-REMARKS:]
    )
    return Lines((*stands, *_clashing(tx, filing, reader_id), *remarks))


def _clashing(tx: Tx, filing: Filing, reader_id: int) -> tuple[Phrase, ...]:
    """What else the interviewee has at that time, as long as something can be done about it."""
    if filing.state not in (State.SUBMITTED, State.FILED) or filing.expert_id is None:
        return ()
    reader = people.active(tx.conn, reader_id, tx.today)
    found = clashes.seen_by(tx, reader, clashes.of_filing(filing)) if reader else []
    return tuple(clashes.worded(filing.interviewee, one) for one in found)


def _class(filing: Filing, done: Done) -> Phrase:
    """The class in words; a routine filing that waits all the same says what made it wait."""
    if filing.filing_class is FilingClass.A and filing.state is State.SUBMITTED:
        return named("filing-class-a", done.act)
    return named("filing-class", filing.filing_class)


def why(marks: tuple[Mark, ...], refused: str) -> Value:
    """The reasons for a class, in words; ``refused`` is the number of what was not agreed to."""
    number = rules.short_number(refused)
    phrases = tuple(
        Phrase(named("filing-mark", mark).key, {"number": number})
        if mark is Mark.REFUSED
        else named("filing-mark", mark)
        for mark in marks
    )
    return phrases or Phrase("filing-routine")


def _post(
    tx: Tx,
    filing: Filing,
    done: Done,
    card: Card,
    *,
    edits: int | str | None,
    occasion: str | None = None,
    note: Value = "",
) -> Post:
    return Post(
        key="filing-card",
        to=card.person_id,
        values=_values(tx, filing, done, card.party, note, card.person_id),
        buttons=keyboard(tx, filing, card.party),
        lane=_lane(tx, card.person_id),
        occasion=occasion,
        edits=edits,
        about=_about(filing),
        silent=_is_silent(tx, filing),
    )


def _values(
    tx: Tx, filing: Filing, done: Done, party: Party, note: Value, reader_id: int
) -> Mapping[str, Value]:
    stands = _stands(tx, filing, done, party, reader_id)
    return {
        "heading": named("filing-heading", party),
        "class": _class(filing, done),
        "number": rules.shown_number(filing.number, filing.version),
        "standing": Phrase("filing-noted", {"note": note, "standing": stands}) if note else stands,
        "unit": filing.unit,
        "filer": filing.filer,
        "media": media(filing.outlet, filing.journalist),
        "topic": filing.topic,
        "interviewee": filing.interviewee,
        "when": when(filing),
        "mode": named("filing-mode", filing.mode),
        "flags": tuple(named("filing-flag", flag) for flag in filing.flags)
        or named("filing-flag", "none"),
        "why": why(filing.marks, filing.refused),
    }


def _about(filing: Filing) -> str:
    return f"filing:{filing.id}:{filing.version}"


def _lane(tx: Tx, person_id: int) -> Lane:
    """Who acts is answered first."""
    return Lane.REPLY if tx.actor and tx.actor.id == person_id else Lane.DECISION


def _is_open(tx: Tx, filing: Filing, act: Act) -> bool:
    if act in KEYLESS or not after.is_timely(act, filing.starts_at, tx.now):
        return False
    if act is Act.REVOKE_CONSENT:
        return not after.CONSENT_FLAGS.isdisjoint(filing.flags)
    if act is not Act.OBJECT:
        return True
    return filing.objection_until is not None and tx.now < filing.objection_until


def _is_waited_for(filing: Filing, party: Party) -> bool:
    """Whether this is somebody's to decide: they may look at what comes if nobody does."""
    return party is Party.APPROVER and filing.state is State.SUBMITTED


def _has_proof(tx: Tx, filing: Filing) -> bool:
    return filing.state in SHOWN and filing_acts.proof_of(tx.conn, filing.id) is not None


def _is_silent(tx: Tx, filing: Filing) -> bool:
    """At night a card comes without a sound, unless it cannot wait (interview.md §4)."""
    urgent = filing.filing_class is FilingClass.D
    return not urgent and is_quiet(tx.office.local(tx.now).time(), tx.office.policy)
