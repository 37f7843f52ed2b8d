"""Who may do what: one table, and what it does not list is denied (architecture.md §6, §9)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    CONTACT = "contact"
    UNIT_LEAD = "unit_lead"
    SPOKESPERSON = "spokesperson"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    CO_SIGNER = "co_signer"
    DUTY_OFFICER = "duty_officer"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Right(StrEnum):
    """What a route or an action asks for."""

    ENTER = "enter"  # anyone who is registered
    FILE = "file"  # file an interview for a unit
    WITHDRAW = "withdraw"  # take a filing of a unit back
    DECIDE = "decide"  # the office's: see every filing, object, revoke
    SIGN = "sign"  # be asked at a step of a filing
    RESCUE = "rescue"  # hand on what is stuck, deciding nothing
    SEE_WAITING = "see_waiting"  # list what waits for a decision
    SUBMIT = "submit"  # hand in what a unit owes
    SEE_DUE = "see_due"  # what one owes, or what was asked of others
    OPEN_TASK = "open_task"
    REVIEW_SUBMISSION = "review_submission"
    SEND_NOTICE = "send_notice"
    ACKNOWLEDGE = "acknowledge"
    MATCH_REGISTRATION = "match_registration"
    MANAGE_PEOPLE = "manage_people"
    READ_REGISTER = "read_register"
    SEARCH = "search"  # ask about filings: of the units one reads the register of, or works for
    READ_PLAN = "read_plan"
    MANAGE_PLAN = "manage_plan"
    SEE_DUTY = "see_duty"  # who is on duty
    MANAGE_DUTY = "manage_duty"
    ANSWER_DOOR = "answer_door"  # speak to a reporter at the door
    DELEGATE = "delegate"  # hand what one decides to a stand-in
    TRAIN = "train"  # hold trainings: seats, attendance, exams, certificates
    ENROL = "enrol"  # register people of a unit for one
    KEEP_ROSTER = "keep_roster"  # the rosters of one's unit, or of all
    SPEAK_FOR_UNIT = "speak_for_unit"  # say which health days are no business of a unit
    SEE_INCIDENT = "see_incident"
    START_INCIDENT = "start_incident"  # report an incident: the clocks run
    WORK_INCIDENT = "work_incident"  # roles, facts, drafts, what was released and held, gaps
    SIGN_STATEMENT = "sign_statement"  # a draft that is not one's own
    STEER_INCIDENT = "steer_incident"  # set T0 anew
    END_INCIDENT = "end_incident"
    PAUSE_INCIDENT = "pause_incident"  # stop the alarms, and let them go on


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role and its scope: one unit, or None for the whole commission."""

    role: str
    unit_id: int | None
    subjects: tuple[str, ...] = ()  # of a co-signer, as the marks of a filing; none: all

    def answers_for(self, subjects: Collection[str]) -> bool:
        """Whether one of these is theirs; without subjects of their own all are."""
        return not self.subjects or not subjects or not set(self.subjects).isdisjoint(subjects)


@dataclass(frozen=True, slots=True)
class Person:
    """A registered person with the roles valid today.

    ``stands_in``: somebody's stand-in or deputy, so they may come in where is decided; whether
    they may act on one filing is asked of it (``actions.stand_ins.acts_for``).
    """

    id: int
    name: str
    language: str
    telegram_id: int | None
    roles: tuple[RoleHeld, ...]
    stands_in: bool = False

    def has(self, role: Role) -> bool:
        return any(held.role == role for held in self.roles)

    def units(self, *roles: Role) -> tuple[int, ...]:
        """Units in which one of these roles is held, in the order they were given."""
        wanted = roles or tuple(Role)
        found = [h.unit_id for h in self.roles if h.role in wanted and h.unit_id is not None]
        return tuple(dict.fromkeys(found))


SIGNING = frozenset({Role.REVIEWER, Role.APPROVER, Role.CO_SIGNER, Role.SPOKESPERSON})
ON_INCIDENT = frozenset(
    {
        Role.CONTACT,
        Role.UNIT_LEAD,
        Role.SPOKESPERSON,
        Role.APPROVER,
        Role.DUTY_OFFICER,
        Role.ADMIN,
    }
)

ALLOWED: dict[Right, frozenset[Role]] = {
    Right.ENTER: frozenset(Role),
    Right.FILE: frozenset({Role.CONTACT, Role.UNIT_LEAD, Role.SPOKESPERSON}),
    Right.WITHDRAW: frozenset({Role.CONTACT, Role.UNIT_LEAD}),
    Right.DECIDE: frozenset({Role.APPROVER}),
    Right.SIGN: SIGNING,
    Right.RESCUE: frozenset({Role.ADMIN}),
    Right.SEE_WAITING: SIGNING | {Role.ADMIN},
    Right.SUBMIT: frozenset({Role.CONTACT, Role.UNIT_LEAD}),
    Right.SEE_DUE: frozenset({Role.CONTACT, Role.UNIT_LEAD, Role.ADMIN}),
    Right.OPEN_TASK: frozenset({Role.ADMIN}),
    Right.REVIEW_SUBMISSION: frozenset({Role.ADMIN}),
    Right.SEND_NOTICE: frozenset({Role.ADMIN}),
    Right.ACKNOWLEDGE: frozenset(Role),
    Right.MATCH_REGISTRATION: frozenset({Role.ADMIN}),
    Right.MANAGE_PEOPLE: frozenset({Role.ADMIN}),
    Right.READ_REGISTER: frozenset({Role.ADMIN, Role.AUDITOR, Role.APPROVER}),
    Right.SEARCH: frozenset(
        {Role.CONTACT, Role.UNIT_LEAD, Role.APPROVER, Role.ADMIN, Role.AUDITOR}
    ),
    Right.READ_PLAN: frozenset(Role),
    Right.MANAGE_PLAN: frozenset({Role.ADMIN}),
    Right.SEE_DUTY: frozenset(Role) - {Role.CONTACT, Role.AUDITOR},
    Right.MANAGE_DUTY: frozenset({Role.ADMIN}),
    Right.ANSWER_DOOR: frozenset({Role.APPROVER, Role.DUTY_OFFICER, Role.ADMIN}),
    Right.DELEGATE: frozenset({Role.SPOKESPERSON, Role.REVIEWER, Role.APPROVER, Role.CO_SIGNER}),
    Right.TRAIN: frozenset({Role.ADMIN}),
    Right.ENROL: frozenset({Role.CONTACT, Role.UNIT_LEAD}),
    Right.KEEP_ROSTER: frozenset({Role.CONTACT, Role.UNIT_LEAD, Role.ADMIN}),
    Right.SPEAK_FOR_UNIT: frozenset({Role.CONTACT}),
    Right.SEE_INCIDENT: ON_INCIDENT | {Role.AUDITOR},
    Right.START_INCIDENT: frozenset({Role.CONTACT, Role.UNIT_LEAD, Role.DUTY_OFFICER, Role.ADMIN}),
    Right.WORK_INCIDENT: ON_INCIDENT,
    Right.SIGN_STATEMENT: frozenset({Role.UNIT_LEAD, Role.APPROVER}),
    Right.STEER_INCIDENT: frozenset({Role.UNIT_LEAD, Role.DUTY_OFFICER, Role.ADMIN}),
    Right.END_INCIDENT: frozenset({Role.UNIT_LEAD, Role.ADMIN}),
    Right.PAUSE_INCIDENT: frozenset({Role.ADMIN}),
}


WHERE_DECIDED = frozenset({Right.DECIDE, Right.SIGN, Right.SEE_WAITING})


def may(person: Person, right: Right, unit_id: int | None = None) -> bool:
    """Whether a role of this person allows ``right``, in ``unit_id`` when one is named.

    A role held for the whole commission covers every unit; a unit's role covers that unit only.
    A stand-in comes in where is decided, and has a right in no unit by that.
    """
    if right in WHERE_DECIDED and unit_id is None and person.stands_in:
        return True
    return any(_allows(held, right, unit_id) for held in person.roles)


def _allows(held: RoleHeld, right: Right, unit_id: int | None) -> bool:
    if held.role not in ALLOWED[right]:
        return False
    return unit_id is None or held.unit_id is None or held.unit_id == unit_id


def readable(person: Person) -> Collection[int] | None:
    """Units whose filings a person may ask about; None: all.

    A contact or a lead asks for the units they work for, never for all of them at once.
    """
    read = scope(person, Right.READ_REGISTER)
    if read is None:
        return None
    return frozenset(read) | frozenset(person.units(Role.CONTACT, Role.UNIT_LEAD))


def scope(person: Person, right: Right) -> Collection[int] | None:
    """Units in which the right is held; None when it is held for the whole commission."""
    held = [h for h in person.roles if h.role in ALLOWED[right]]
    if any(h.unit_id is None for h in held):
        return None
    return frozenset(h.unit_id for h in held if h.unit_id is not None)
