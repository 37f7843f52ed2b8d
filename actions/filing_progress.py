"""Which steps a filing passes, who has signed and who is still asked: the lines under its card."""

from collections.abc import Mapping, Sequence

from actions.filing_seats import asked_now, label
from actions.tx import Tx
from domain.chain_pack import APPEAL, Rule
from domain.filing_states import Act
from domain.messages import Phrase, Value
from domain.stand_in import signed
from storage import filing_acts, filing_steps, people
from storage.filing_steps import Seat, StepRow
from storage.filings import Filing

NAMED = 4  # so many are named; of more the number


def lines(tx: Tx, filing: Filing) -> tuple[Value, ...]:
    """One line a step, while there is more to tell than that one decided alone."""
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    if not steps or _goes_without_saying(filing, steps):
        return ()
    shown = [step for step in steps if filing.step or step.began_at or step.ended_at]
    found = (_line(tx, filing, step, is_now=step.position == filing.step) for step in shown)
    return (*found, *_appeal(tx, filing, shown))


def _appeal(tx: Tx, filing: Filing, steps: Sequence[StepRow]) -> tuple[Value, ...]:
    """Why it is looked at again, for whoever signs then and whoever reads it later."""
    if not any(step.name == APPEAL for step in steps):
        return ()
    why = filing_acts.note_of(tx.conn, filing.id, Act.APPEAL)
    return (Phrase("filing-appeal-why", {"text": why}),) if why else ()


def _goes_without_saying(filing: Filing, steps: Sequence[StepRow]) -> bool:
    if any(step.name == APPEAL for step in steps):
        return False
    if filing.step:
        return len(steps) == 1 and not (steps[0].rule is Rule.ALL_OF and len(steps[0].seats) > 1)
    signed = {seat.person_id for step in steps for seat in step.seats if seat.verdict}
    return len(signed) <= 1


def _line(tx: Tx, filing: Filing, step: StepRow, *, is_now: bool) -> Phrase:
    how, seats = _how(step, is_now=is_now)
    return Phrase(
        f"filing-step-{how}",
        {
            "step": label(tx, step),
            "names": names(seats, _sitting_in(tx, filing, step) if is_now else {}),
            "signed": names([seat for seat in step.seats if seat.has_agreed]),
        },
    )


def _how(step: StepRow, *, is_now: bool) -> tuple[str, Sequence[Seat]]:
    agreed = [seat for seat in step.seats if seat.has_agreed]
    if is_now:
        return _asked(step, agreed), step.open_seats
    if step.ended_at is None:
        return "to-come", ()
    if step.outcome == "unit":
        return "unit", ()
    if step.outcome == "kept":
        return "kept", agreed
    if agreed and step.outcome not in {"reject", "return"}:
        return "agreed", agreed
    return "stopped", [seat for seat in step.seats if seat.verdict == step.outcome]


def _asked(step: StepRow, agreed: Sequence[Seat]) -> str:
    if not step.open_seats:
        return "nobody"
    if len(step.seats) == 1:
        return "one"
    if step.rule is Rule.ANY_OF:
        return "any"
    return "rest" if agreed else "all"


def _sitting_in(tx: Tx, filing: Filing, step: StepRow) -> dict[int, str]:
    """By whose seat it is, the stand-in who is asked in place of somebody away (P4)."""
    asked = asked_now(tx, filing, step)
    there = {one.person_id for one in asked if one.for_id is None}
    placed = {one.for_id: one.person_id for one in asked if one.for_id}
    called = {one.id: one.name for one in people.named(tx.conn, set(placed.values()))}
    return {
        away: called[one] for away, one in placed.items() if away not in there and one in called
    }


def names(seats: Sequence[Seat], sitting_in: Mapping[int, str] | None = None) -> Value:
    """A few by name, of many the number; who is away with who is asked in their place."""
    placed = sitting_in or {}
    first = tuple(
        signed(placed[seat.person_id], seat.name) if seat.person_id in placed else seat.shown
        for seat in seats[:NAMED]
    )
    if len(seats) <= NAMED:
        return first
    return Phrase("filing-step-names", {"names": first, "count": len(seats)})
