"""Where a filing may stand, what may be done to it, and in what capacity (interview.md §10).

The words of the machine; the mappings made of them are joined in domain/filing.py.
"""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    SUBMITTED = "submitted"  # 待审批: at the first review
    CO_SIGN = "co_sign"  # 会签
    FINAL_REVIEW = "final_review"  # 终审
    FILED = "filed"  # 已备案: class A, it may go ahead
    RETURNED = "returned"  # 退回补正
    CONDITIONAL = "conditional"  # 附条件同意: the filer has to say that they will be kept
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # before a decision
    CANCELLED = "cancelled"  # after it: the interview does not take place
    REVOKED = "revoked"  # 撤销: the office pulls what it had agreed to
    EXPIRED = "expired"  # nobody decided, or nobody corrected, before the interview
    ONSITE = "onsite"  # 记者已到现场: the duty officer is being called
    VERBAL_OK = "verbal_ok"  # 口头同意: the form is filled in afterwards
    VERBAL_HOLD = "verbal_hold"  # 稍候: asked again after a while
    VERBAL_NO = "verbal_no"  # 婉拒
    HELD = "held"  # 已采访
    FACT_CHECK = "fact_check"  # 事实核对: the outlet agreed to show the draft
    AWAITING_PUB = "awaiting_pub"  # 待刊播
    PUBLISHED = "published"  # 已刊播
    CORRECTION = "correction"  # 更正: asked of the outlet
    CONSENT_REVOKED = "consent_revoked"  # 患者撤回同意
    ARCHIVED = "archived"  # 归档: not held, not published, or over and done with


class Act(StrEnum):
    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    RETURN = "return"
    CONDITION = "condition"  # approve with conditions
    REASSIGN = "reassign"  # 转办: a signer hands their seat on
    ADD_SIGNER = "add_signer"  # 加签: somebody more has to agree at this step
    CC = "cc"  # 抄送: a copy without keys
    RESCUE = "rescue"  # 管理员解围: an admin hands it to an approver
    ACCEPT = "accept"  # 知悉并照办
    RESUBMIT = "resubmit"
    WITHDRAW = "withdraw"
    CANCEL = "cancel"
    OBJECT = "object"
    APPEAL = "appeal"  # 申诉: once
    PROPOSE = "propose"  # to revoke; a second person revokes
    REVOKE = "revoke"  # 撤销
    RECEIVE = "receive"  # 收悉: the unit has heard that it was revoked
    EXPIRE = "expire"
    ARRIVE = "arrive"  # 记者已到现场
    VERBAL_OK = "verbal_ok"
    VERBAL_HOLD = "verbal_hold"
    VERBAL_NO = "verbal_no"
    BACKFILL = "backfill"  # 补报备
    CHANGE = "change"  # the decision stands, or it is filed at once again
    REOPEN = "reopen"  # a change that is decided anew
    HOLD = "hold"  # 已采访
    NO_SHOW = "no_show"  # 未成
    RECORD = "record"  # what came up during it
    AGREE_CHECK = "agree_check"  # the same, and the draft is to be seen
    CHECK = "check"  # what became of that
    PUBLISH = "publish"
    DROP = "drop"  # 未刊播
    CORRECT = "correct"  # a mistake was found, the outlet is asked
    ANSWER = "answer"  # what the outlet did about it
    REVOKE_CONSENT = "revoke_consent"
    TELL_OUTLET = "tell_outlet"  # and what it did about a consent revoked
    CLOSE = "close"  # nobody answered, or nothing is left to ask


class Party(StrEnum):
    """In what capacity somebody touches one filing."""

    FILER = "filer"
    UNIT_LEAD = "unit_lead"
    SIGNER = "signer"  # asked at the step it stands at
    APPROVER = "approver"  # of the office that decides
    DUTY_OFFICER = "duty_officer"  # may answer a reporter at the door
    ADMIN = "admin"
    READER = "reader"  # has signed, or got a copy
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Move:
    """Where an act leads, and who may do it.

    An agreement leads there when no step is left; until then to the next step (domain/chain.py).
    """

    to: State
    by: frozenset[Party]


FILER = frozenset({Party.FILER})
UNIT = frozenset({Party.FILER, Party.UNIT_LEAD})
SIGNER = frozenset({Party.SIGNER})
OFFICE = frozenset({Party.APPROVER})
ADMIN = frozenset({Party.ADMIN})
DUTY = frozenset({Party.DUTY_OFFICER})
CLOCK = frozenset({Party.CLOCK})
