"""撤销 and 申诉 in writing: two short forms, looked over before they are sent (F3, F8)."""

from actions import drafts as draft_acts
from actions import filing_appeals as appeals
from actions import filing_moves as moves
from actions import filing_revocation as revocation
from domain.filing import Act
from domain.permission import Right
from handlers import decision_forms as common
from handlers import forms
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.filings import Filing

APPEAL, REVOCATION = "filing_appeal", "filing_revocation"


def begin_appeal(ctx: Ctx, filing: Filing) -> None:
    _begin(ctx, APPEAL, filing)


def begin_revocation(ctx: Ctx, filing: Filing) -> None:
    _begin(ctx, REVOCATION, filing)


def _begin(ctx: Ctx, form: str, filing: Filing) -> None:
    ref = moves.draft_ref(filing.id, filing.version)
    forms.begin(ctx, form, prefill={"filing_id": filing.id}, ref=ref)


def _submit_appeal(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    seen = common.seen_as(draft)
    common.said(ctx, appeals.appeal(ctx.tx, *seen, draft.answers["why"]))


def _submit_revocation(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    reason, why = draft.answers["reason"]["id"], draft.answers["why"]
    common.said(ctx, revocation.propose(ctx.tx, *common.seen_as(draft), reason, why))


forms.register(
    APPEAL,
    Dialog(
        right=Right.ENTER,
        preview=common.preview(Act.APPEAL),
        submit=_submit_appeal,
        submit_buttons=common.confirm,
        cancelled="filing-undecided",
    ),
)
forms.register(
    REVOCATION,
    Dialog(
        right=Right.ENTER,
        preview=common.preview(Act.PROPOSE),
        submit=_submit_revocation,
        choices={"reason": common.reasons},
        show={"reason": common.show_reason},
        submit_buttons=common.confirm,
        cancelled="filing-undecided",
    ),
)
