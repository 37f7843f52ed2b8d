"""What is shown of a reporter at the door: a short card, loud at any hour (interview.md §4)."""

from collections.abc import Collection, Iterable, Mapping

from actions import filing_cards as cards
from actions.filing_cards import Keys
from actions.tx import Tx
from domain import filing as rules
from domain.filing import Act, Party, State
from domain.filing_door import Call, How, due_at
from domain.messages import Lane, Phrase, Post, Value, named
from storage import filing_acts, filing_cards, filing_doors
from storage.filing_acts import Done
from storage.filing_cards import Card
from storage.filing_doors import Door
from storage.filings import Filing


def give(
    tx: Tx,
    filing: Filing,
    to: Iterable[int],
    party: Party,
    *,
    edits: int | None = None,
    note: Value = "",
) -> None:
    """A new message to each, so that it rings; with ``edits`` in place of the one just pressed."""
    for person_id in to:
        card = filing_cards.add(tx.conn, filing.id, filing.version, person_id, party)
        tx.post(_post(tx, filing, card, edits=edits, occasion=card.occasion, note=note))


def refresh(tx: Tx, filing: Filing, parties: Collection[Party] = tuple(Party)) -> None:
    """Every card as it stands now: answered ones lose their keys."""
    for card in filing_cards.of(tx.conn, filing.id, filing.version):
        if card.party in parties:
            tx.post(_post(tx, filing, card, edits=card.occasion))


def rewritten(tx: Tx, filing: Filing, party: Party, edits: int, keys: Keys, note: Value) -> Post:
    """The pressed card with other keys and a word above."""
    return Post(
        key="filing-door-card",
        to=tx.actor.id if tx.actor else None,
        values=_values(tx, filing, party, note),
        buttons=keys,
        edits=edits,
        about=f"filing:{filing.id}:{filing.version}",
    )


def keyboard(filing: Filing, party: Party) -> Keys:
    """What may be done: the answers of a duty officer in one row, the telephone below."""
    acts = rules.possible(filing.state, party)
    if party is not Party.DUTY_OFFICER:
        return tuple((cards.key(act, filing),) for act in acts)
    if not acts:
        return ()
    phone = cards.key(Act.VERBAL_OK, filing, How.PHONE, label="button-filing-verbal-ok-phone")
    others = tuple(cards.key(act, filing) for act in (Act.VERBAL_HOLD, Act.VERBAL_NO))
    return ((cards.key(Act.VERBAL_OK, filing), phone), others)


def tell(
    tx: Tx,
    filing: Filing,
    to: Iterable[int],
    next_: str,
    *,
    keys: Keys = (),
    why: str = "",
    more: Mapping[str, Value] | None = None,
) -> None:
    """A message of its own about what was done last; ``next_`` says what to do now."""
    done = filing_acts.last_act(tx.conn, filing.id)
    values: Mapping[str, Value] = {
        "number": filing.number,
        "standing": cards.standing(filing, done),
        "topic": filing.topic,
        "media": cards.media(filing.outlet, filing.journalist),
        "when": filing.starts_at,
        "next": Phrase(named("filing-next", next_).key, more or {}),
    }
    for person_id in to:
        tx.post(
            Post(
                key="filing-told",
                to=person_id,
                values=values,
                buttons=keys,
                lane=Lane.DECISION,
                occasion=f"filing:{filing.id}:door:{why or done.act}:{done.at:%H%M%S}",
            )
        )


def say_called(tx: Tx, filing: Filing, call: Call, names: tuple[str, ...]) -> None:
    """To who stands beside the reporter: others are called now."""
    tx.post(
        Post(
            key="filing-door-called",
            to=filing.filer_id,
            values={
                "stage": named("filing-door-stage", call.stage),
                "names": names,
                "number": filing.number,
            },
            lane=Lane.DECISION,
            occasion=f"filing:{filing.id}:called:{call.stage}:{tx.now:%d%H%M}",
        )
    )


def _post(
    tx: Tx,
    filing: Filing,
    card: Card,
    *,
    edits: int | str | None,
    occasion: str | None = None,
    note: Value = "",
) -> Post:
    acts_now = tx.actor is not None and tx.actor.id == card.person_id
    return Post(
        key="filing-door-card",
        to=card.person_id,
        values=_values(tx, filing, card.party, note),
        buttons=keyboard(filing, card.party),
        lane=Lane.REPLY if acts_now else Lane.DECISION,
        occasion=occasion,
        edits=edits,
        about=f"filing:{filing.id}:{filing.version}",
    )


def _values(tx: Tx, filing: Filing, party: Party, note: Value) -> Mapping[str, Value]:
    door = filing_doors.get(tx.conn, filing.id)
    stands = _stands(tx, filing, door)
    return {
        "heading": _heading(filing, party),
        "number": _numbers(filing),
        "standing": Phrase("filing-noted", {"note": note, "standing": stands}) if note else stands,
        "unit": filing.unit,
        "filer": filing.filer,
        "media": cards.media(filing.outlet, filing.journalist),
        "topic": filing.topic,
        "interviewee": filing.interviewee or Phrase("filing-door-unsaid"),
        "arrived": door.arrived_at,
        "card": Phrase("filing-door-card-seen" if door.card_seen else "filing-door-card-unseen"),
    }


def _heading(filing: Filing, party: Party) -> Phrase:
    """Only who has to answer is asked to."""
    asked = party is Party.DUTY_OFFICER and filing.state in rules.AT_DOOR
    return Phrase("filing-door-asked" if asked else "filing-door-heading")


def _numbers(filing: Filing) -> Value:
    if not filing.temporary_number:
        return filing.number
    numbers: Mapping[str, Value] = {"number": filing.number, "temporary": filing.temporary_number}
    return Phrase("filing-numbers", numbers)


def _stands(tx: Tx, filing: Filing, door: Door) -> Value:
    """How it stands; while nobody has answered, who is being called."""
    done = filing_acts.last_act(tx.conn, filing.id)
    if filing.state is State.VERBAL_OK:
        return _agreed(tx, filing, done, door)
    if filing.state not in rules.AT_DOOR:
        return cards.standing(filing, done)
    names, at = filing_doors.last_called(tx.conn, filing.id, door.call)
    if not names or done.at > at:
        return cards.standing(filing, done)
    called: Mapping[str, Value] = {
        "names": names,
        "at": at,
        "round": door.call.round,
        "standing": cards.standing(filing, done),
    }
    return Phrase("filing-door-calling", called)


def _agreed(tx: Tx, filing: Filing, done: Done, door: Door) -> Phrase:
    until = due_at(door.answered_at or done.at, tx.office)
    return Phrase("filing-door-agreed", {"standing": cards.standing(filing, done), "until": until})
