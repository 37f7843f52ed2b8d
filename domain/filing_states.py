"""Where a filing may stand, what may be done to it, and in what capacity (interview.md §10).

The words of the machine; the mappings made of them are joined in domain/filing.py.
"""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    SUBMITTED = "submitted"  # 待审批
    FILED = "filed"  # 已备案: class A, it may go ahead
    RETURNED = "returned"  # 退回补正
    CONDITIONAL = "conditional"  # 附条件同意: the filer has to say that they will be kept
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # before a decision
    CANCELLED = "cancelled"  # after it: the interview does not take place
    EXPIRED = "expired"  # nobody decided, or nobody corrected, before the interview
    ONSITE = "onsite"  # 记者已到现场: the duty officer is being called
    VERBAL_OK = "verbal_ok"  # 口头同意: the form is filled in afterwards
    VERBAL_HOLD = "verbal_hold"  # 稍候: asked again after a while
    VERBAL_NO = "verbal_no"  # 婉拒


class Act(StrEnum):
    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    RETURN = "return"
    CONDITION = "condition"  # approve with conditions
    ACCEPT = "accept"  # 知悉并照办
    RESUBMIT = "resubmit"
    WITHDRAW = "withdraw"
    CANCEL = "cancel"
    OBJECT = "object"
    EXPIRE = "expire"
    ARRIVE = "arrive"  # 记者已到现场
    VERBAL_OK = "verbal_ok"
    VERBAL_HOLD = "verbal_hold"
    VERBAL_NO = "verbal_no"
    BACKFILL = "backfill"  # 补报备


class Party(StrEnum):
    """In what capacity somebody touches one filing."""

    FILER = "filer"
    UNIT_LEAD = "unit_lead"
    APPROVER = "approver"
    DUTY_OFFICER = "duty_officer"  # may answer a reporter at the door
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Move:
    """Where an act leads, and who may do it."""

    to: State
    by: frozenset[Party]


FILER = frozenset({Party.FILER})
UNIT = frozenset({Party.FILER, Party.UNIT_LEAD})
OFFICE = frozenset({Party.APPROVER})
DUTY = frozenset({Party.DUTY_OFFICER})
CLOCK = frozenset({Party.CLOCK})
