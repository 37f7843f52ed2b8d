"""The part of the table that leads to a decision, and what can be done about one (§10)."""

from collections.abc import Mapping

from domain.filing_states import ADMIN, CLOCK, FILER, OFFICE, SIGNER, UNIT, Act, Move, Party, State

# The states in which somebody of the office is asked: one a kind of step.
WAITING = (State.SUBMITTED, State.CO_SIGN, State.FINAL_REVIEW)
GOES_AHEAD = (State.APPROVED, State.FILED)


def _at_a_step(state: State) -> Mapping[tuple[State | None, Act], Move]:
    return {
        (state, Act.APPROVE): Move(State.APPROVED, SIGNER),
        (state, Act.REJECT): Move(State.REJECTED, SIGNER),
        (state, Act.RETURN): Move(State.RETURNED, SIGNER),
        (state, Act.CONDITION): Move(State.CONDITIONAL, SIGNER),
        (state, Act.REASSIGN): Move(state, SIGNER),
        (state, Act.ADD_SIGNER): Move(state, SIGNER),
        (state, Act.CC): Move(state, SIGNER),
        (state, Act.RESCUE): Move(state, ADMIN),
        (state, Act.WITHDRAW): Move(State.WITHDRAWN, UNIT),
        (state, Act.EXPIRE): Move(State.EXPIRED, CLOCK),
    }


def _agreed(state: State) -> Mapping[tuple[State | None, Act], Move]:
    return {
        (state, Act.CANCEL): Move(State.CANCELLED, UNIT),
        (state, Act.PROPOSE): Move(state, OFFICE),
        (state, Act.REVOKE): Move(State.REVOKED, OFFICE),
    }


# Readings of interview.md §10: objected → submitted; a returned one that is handed in again stands
# at the first step that has to look at it again, whatever its class has become.
DECIDING: Mapping[tuple[State | None, Act], Move] = {
    (None, Act.SUBMIT): Move(State.SUBMITTED, FILER),  # class A: see ``standing_after_submit``
    **{key: move for state in WAITING for key, move in _at_a_step(state).items()},
    (State.RETURNED, Act.RESUBMIT): Move(State.SUBMITTED, FILER),
    (State.RETURNED, Act.WITHDRAW): Move(State.WITHDRAWN, UNIT),
    (State.RETURNED, Act.EXPIRE): Move(State.EXPIRED, CLOCK),
    (State.CONDITIONAL, Act.ACCEPT): Move(State.APPROVED, UNIT),
    (State.CONDITIONAL, Act.WITHDRAW): Move(State.WITHDRAWN, UNIT),
    (State.CONDITIONAL, Act.EXPIRE): Move(State.EXPIRED, CLOCK),
    (State.FILED, Act.OBJECT): Move(State.SUBMITTED, frozenset({Party.UNIT_LEAD, Party.APPROVER})),
    **{key: move for state in GOES_AHEAD for key, move in _agreed(state).items()},
    (State.REJECTED, Act.APPEAL): Move(State.FINAL_REVIEW, UNIT),
    (State.REVOKED, Act.RECEIVE): Move(State.REVOKED, UNIT),
}
