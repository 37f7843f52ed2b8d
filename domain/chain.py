"""What a verdict at a step leads to: the next step, or the end (interview.md §3, §10)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from domain.chain_pack import Kind, Rule, Step
from domain.filing import Proposal, State
from domain.permission import ALLOWED, Person, Right, Role, may

STATE_OF: Mapping[Kind, State] = {
    Kind.FIRST_REVIEW: State.SUBMITTED,
    Kind.CO_SIGN: State.CO_SIGN,
    Kind.OWN_CONSENT: State.CO_SIGN,
    Kind.FINAL_REVIEW: State.FINAL_REVIEW,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who is to sign a step, and as what."""

    person_id: int
    role: Role | None  # none: the leader's own consent


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who is asked at a step: by which rule now, and as whose substitutes."""

    asked: tuple[Asked, ...]
    rule: Rule
    fell_to: Role | None = None


def is_done(rule: Rule, asked: Collection[int], agreed: Collection[int]) -> bool:
    """Whether enough have agreed.  A step in which nobody is asked is never done."""
    if rule is Rule.ALL_OF:
        return bool(asked) and set(asked) <= set(agreed)
    return bool(set(asked) & set(agreed))


def sitting(step: Step, holders: Mapping[Role, Collection[int]], but: Collection[int]) -> Sitting:
    """Who is asked: the step's roles, else ``falls_to``, else the approvers.

    ``holders`` are those who hold a role for the unit now; ``but`` may not be asked (the filer).
    Substitutes were not named one by one, so one of them is enough.
    """
    named = _of_roles(step.roles, holders, but)
    if named:
        return Sitting(named, step.rule)
    for role in dict.fromkeys((step.falls_to, Role.APPROVER)):
        found = _of_roles((role,), holders, but)
        if found:
            return Sitting(found, Rule.ANY_OF, role)
    return Sitting((), Rule.ANY_OF, Role.APPROVER)


def _of_roles(
    roles: Collection[Role], holders: Mapping[Role, Collection[int]], but: Collection[int]
) -> tuple[Asked, ...]:
    """Each person once, as the first of the roles they hold."""
    found: dict[int, Asked] = {}
    for role in roles:
        for person_id in holders.get(role, ()):
            if person_id not in but:
                found.setdefault(person_id, Asked(person_id, role))
    return tuple(found.values())


def roles_open(step: Step, fell_to: Role | None) -> tuple[Role, ...]:
    """Whoever holds one of these now may sign an any_of step, asked by name or not."""
    return (*step.roles, *((fell_to,) if fell_to else ()))


def may_sit(person: Person, unit_id: int, filer_id: int) -> bool:
    """Whether a seat can be handed to somebody: they sign for this unit, and did not file it."""
    return person.id != filer_id and may(person, Right.SIGN, unit_id)


def holds_one(
    person: Person, roles: Collection[Role], unit_id: int, subjects: Collection[str] = ()
) -> bool:
    """Whether somebody holds one of these roles for the unit; only roles that sign count.

    A co-signer of certain subjects does where the step is about one of them.
    """
    signing = ALLOWED[Right.SIGN] & set(roles)
    return any(
        held.role in signing and held.unit_id in (None, unit_id) and held.answers_for(subjects)
        for held in person.roles
    )


def reopens(step: Step, changed: Collection[str]) -> bool:
    """Whether a step that was signed has to be signed again after these answers changed."""
    return bool(changed) if not step.fields else bool(set(step.fields) & set(changed))


def changed_fields(before: Proposal, after: Proposal) -> frozenset[str]:
    """Which of the six answers are not what they were."""
    told = {name: (_told(before, name), _told(after, name)) for name in _TOLD}
    return frozenset(name for name, (was, now) in told.items() if was != now)


_TOLD: Mapping[str, tuple[str, ...]] = {
    "media": ("outlet_id", "outlet", "journalist"),
    "topic": ("topic",),
    "interviewee": ("expert_id", "interviewee"),
    "when": ("starts_at", "ends_at"),
    "mode": ("mode",),
    "flags": ("flags",),
}


def _told(proposal: Proposal, name: str) -> tuple[object, ...]:
    return tuple(getattr(proposal, column) for column in _TOLD[name])


TITLES = ("处长", "处", "主任", "科长", "科", "局长", "局", "书记", "院长", "部长", "老师")


def is_meant(name: str, said: str) -> bool:
    """Whether somebody is meant: by name or its beginning, or by surname and a title.

    「李处长」 may be the 李处 or the 李明 of the roster; who is meant is confirmed in any case.
    """
    if not said:
        return False
    if name.startswith(said) or (len(name) > 1 and said.startswith(name)):
        return True
    is_titled = name[1:] in TITLES  # 「王主任」 is not the 王处 of the roster
    return not is_titled and any(said == name[:1] + title for title in TITLES)
