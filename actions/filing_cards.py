"""What people see of a filing: cards that are rewritten when it moves on, and what they are told.

Every card is noted (storage/filing_cards), so that all that show a version are locked together.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from actions import clashes, filing_progress, filing_seats, filing_words, stand_ins
from actions import filing_details as details
from actions.filing_keys import TOLD as TOLD  # noqa: PLC0414  found here by everybody
from actions.filing_keys import Keys as Keys  # noqa: PLC0414
from actions.filing_keys import key as key  # noqa: PLC0414
from actions.filing_keys import keyboard as keyboard  # noqa: PLC0414
from actions.tx import Tx
from domain import filing as rules
from domain.filing import Act, Party, State
from domain.filing_class import FilingClass, Mark
from domain.messages import Excerpt, Lane, Lines, Phrase, Post, Span, Value, named
from domain.permission import Role
from domain.quiet import is_quiet
from storage import filing_acts, filing_cards, filing_changes, people
from storage.filing_acts import Done, Remark
from storage.filing_cards import Card
from storage.filings import Filing

REMARKS, REMARK_ROOM = 3, 200  # how many are shown, the newest, and how much of each

CHANGED = frozenset({Act.CHANGE, Act.REOPEN})
BEGINNINGS = frozenset({Act.SUBMIT, Act.RESUBMIT, Act.OBJECT, Act.REOPEN})


@dataclass(frozen=True, slots=True)
class Look:
    """What all cards of a filing show alike; ``asked`` are those whose keys decide."""

    filing: Filing
    done: Done
    changes: tuple[Value, ...]
    steps: tuple[Value, ...]
    asked: frozenset[int]

    def party(self, card: Card) -> Party:
        """As what its keys are given now: who is asked again signs on any card of this version."""
        if card.party in (Party.FILER, Party.UNIT_LEAD):
            return card.party
        if card.person_id in self.asked:
            return Party.SIGNER
        return Party.READER if card.party is Party.SIGNER else card.party


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
    look = _look(tx, filing)
    for person_id in to:
        card = filing_cards.add(tx.conn, filing.id, filing.version, person_id, party)
        occasion = card.occasion
        tx.post(_post(tx, look, card, edits=edits, occasion=occasion, note=note))


def refresh(tx: Tx, filing: Filing, parties: Collection[Party] = tuple(Party)) -> None:
    """Rewrite every card that shows this version as it stands now: decided ones lose their keys."""
    look = _look(tx, filing)
    shown = filing_cards.of(tx.conn, filing.id, filing.version)
    for card in (one for one in shown if one.party in parties):
        tx.post(_post(tx, look, card, edits=card.occasion))


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
    return Post(
        key="filing-card",
        to=tx.actor.id if tx.actor else None,
        values=_values(tx, _look(tx, filing), party, note, tx.actor.id if tx.actor else 0),
        buttons=keys,
        edits=edits,
        about=_about(filing),
    )


def read_only(tx: Tx, filing: Filing, to: int) -> None:
    """The card without keys, for who may read it and has nothing to do with it."""
    values = _values(tx, _look(tx, filing), Party.READER, "", to)
    tx.post(Post(key="filing-card", to=to, values=values, lane=Lane.REPLY))


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


def approvers(tx: Tx, filing: Filing) -> list[int]:
    """Who decides for the office, stand-ins in place of the absent; never its filer."""
    return [one.person_id for one in stand_ins.for_(tx, filing)]


def holders(tx: Tx, filing: Filing) -> list[int]:
    """Everybody who has a card of it as it stands: who filed, leads, signs or signed, reads."""
    shown = filing_cards.of(tx.conn, filing.id, filing.version)
    return list(dict.fromkeys(card.person_id for card in shown))


def leads(tx: Tx, filing: Filing) -> list[int]:
    found = people.holders(tx.conn, Role.UNIT_LEAD, tx.today, (filing.unit_id,))
    return [person_id for person_id in found if person_id != filing.filer_id]


def standing(filing: Filing, done: Done) -> Phrase:
    """How it stands and who made it so, in one sentence."""
    if done.act in filing_words.ACTS:
        return filing_words.standing(done)
    if rules.is_waiting(filing.state) and done.act not in BEGINNINGS:
        state, did = named("filing-state", filing.state), named("filing-done", done.act)
        return Phrase("filing-stands-step", {"state": state, "done": did, **told(filing, done)})
    how = {
        (Act.SUBMIT, State.FILED): "filed",
        (Act.EXPIRE, State.EXPIRED): _expired(done),
        (Act.CHANGE, State.FILED): "refiled",
    }.get((done.act, filing.state), done.act)
    return Phrase(named("filing-stands", how).key, told(filing, done))


def why_not(done: Done) -> Phrase:
    """The reason and the alternative of a refusal, or what was to be corrected."""
    return Phrase(named("filing-why", done.act).key, told(None, done))


def _correct_by(tx: Tx, filing: Filing, done: Done) -> Value:
    """By when a returned filing has to be corrected; empty for every other."""
    if filing.state is not State.RETURNED:
        return ""
    return rules.correction_due_at(done.at, filing.starts_at, tx.office)


def told(filing: Filing | None, done: Done) -> Mapping[str, Value]:
    """What can be said about what was done last."""
    return {
        "by": done.signed,
        "at": done.at,
        "until": (filing and filing.objection_until) or done.at,
        "reason": _reason(done),
        "alternative": _alternative(done),
        "fields": tuple(named("filing-field", field) for field in done.fields),
        "note": Phrase("filing-note", {"text": done.note}) if done.note else "",
        "conditions": done.note or "",
        "terms": Phrase("filing-terms", {"text": done.note}) if done.note else "",
        "temporary": (filing and filing.temporary_number) or "",
        "kept": Phrase("filing-conditions-kept", {"text": done.note}) if done.note else "",
    }


def _reason(done: Done) -> Value:
    """Why; of an oral consent it is written how it was given."""
    if not done.reason:
        return ""
    is_oral = done.act is Act.VERBAL_OK
    return named("filing-how", done.reason) if is_oral else named("filing-reason", done.reason)


def _alternative(done: Done) -> Value:
    if done.act is not Act.REJECT or done.reason is None:
        return ""
    return done.alternative or named("filing-usual", done.reason)


def _expired(done: Done) -> str:
    if done.from_state and rules.is_waiting(done.from_state):
        return "unanswered"
    if done.from_state in rules.AT_DOOR:
        return "door-unanswered"
    return "unaccepted" if done.from_state is State.CONDITIONAL else "uncorrected"


def media(outlet: str, journalist: str) -> Value:
    """Outlet and reporter; an own account has no reporter."""
    if not journalist:
        return outlet
    return Phrase("filing-media", {"outlet": outlet, "journalist": journalist})


def when(filing: Filing) -> Value:
    return Span(filing.starts_at, filing.ends_at) if filing.ends_at else filing.starts_at


def _stands(tx: Tx, look: Look, party: Party, reader_id: int) -> Value:
    """How it stands, what was changed, what clashes, its steps; for deciders their remarks."""
    now = (standing(look.filing, look.done), *look.changes)
    if party is Party.FILER:
        return Lines((*now, *look.steps))
    said: list[Remark] = []
    if party in (Party.SIGNER, Party.APPROVER):
        said = filing_acts.remarks(tx.conn, look.filing.id)[-REMARKS:]
    remarks = tuple(
        Phrase("filing-remark", {"by": one.by, "text": Excerpt(one.text, REMARK_ROOM)})
        for one in said
    )
    return Lines((*now, *_clashing(tx, look.filing, reader_id), *remarks, *look.steps))


def _clashing(tx: Tx, filing: Filing, reader_id: int) -> tuple[Phrase, ...]:
    """What else the interviewee has at that time, as long as something can be done about it."""
    is_open = rules.is_waiting(filing.state) or filing.state is State.FILED
    if not is_open or filing.expert_id is None:
        return ()
    reader = people.active(tx.conn, reader_id, tx.today)
    found = clashes.seen_by(tx, reader, clashes.of_filing(filing)) if reader else []
    return tuple(clashes.worded(filing.interviewee, one) for one in found)


def _class(filing: Filing, done: Done) -> Phrase:
    """The class in words; a routine filing that waits all the same says what made it wait."""
    if filing.filing_class is FilingClass.A and filing.state is State.SUBMITTED:
        why = done.act if done.act in BEGINNINGS else Act.OBJECT
        return named("filing-class-a", why)
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


def _look(tx: Tx, filing: Filing) -> Look:
    done = filing_acts.last_act(tx.conn, filing.id)
    asked = frozenset(filing_seats.able(tx, filing))
    found = filing_changes.of(tx.conn, filing.id, filing.version) if done.act in CHANGED else []
    changed = tuple(map(filing_words.changed, found))
    return Look(filing, done, changed, filing_progress.lines(tx, filing), asked)


def _post(
    tx: Tx,
    look: Look,
    card: Card,
    *,
    edits: int | str | None,
    occasion: str | None = None,
    note: Value = "",
) -> Post:
    filing = look.filing
    return Post(
        key="filing-card",
        to=card.person_id,
        values=_values(tx, look, card.party, note, card.person_id),
        buttons=keyboard(tx, filing, look.party(card)),
        lane=_lane(tx, card.person_id),
        occasion=occasion,
        edits=edits,
        about=_about(filing),
        silent=_is_silent(tx, filing),
    )


def _values(tx: Tx, look: Look, party: Party, note: Value, reader_id: int) -> Mapping[str, Value]:
    filing, stands = look.filing, _stands(tx, look, party, reader_id)
    return {
        "heading": named("filing-heading", party),
        "class": _class(filing, look.done),
        "number": rules.shown_number(filing.number, filing.version),
        "standing": Phrase("filing-noted", {"note": note, "standing": stands}) if note else stands,
        "unit": filing.unit,
        "filer": filing.filer,
        "media": media(filing.outlet, filing.journalist),
        "topic": filing.topic,
        "interviewee": filing.interviewee or Phrase("answer-none"),
        "when": when(filing),
        "mode": named("filing-mode", filing.mode),
        "flags": tuple(named("filing-flag", flag) for flag in filing.flags)
        or named("filing-flag", "none"),
        "why": why(filing.marks, filing.refused),
        "details": details.on_card(tx, filing.id),
    }


def _about(filing: Filing) -> str:
    return f"filing:{filing.id}:{filing.version}"


def _lane(tx: Tx, person_id: int) -> Lane:
    """Who acts is answered first."""
    return Lane.REPLY if tx.actor and tx.actor.id == person_id else Lane.DECISION


def _is_silent(tx: Tx, filing: Filing) -> bool:
    """At night a card comes without a sound, unless it cannot wait (interview.md §4).

    What was called in from the door rings by itself; its form, afterwards, can wait.
    """
    urgent = filing.filing_class is FilingClass.D and Mark.ONSITE not in filing.marks
    return not urgent and is_quiet(tx.office.local(tx.now).time(), tx.office.policy)
