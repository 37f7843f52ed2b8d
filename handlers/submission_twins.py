"""「与 X 中心 11月3日所交相同」: what is said of something that was handed in before."""

from collections.abc import Sequence

from domain.duplicate import fingerprint
from domain.messages import Phrase
from domain.report import Part
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import submission_twins
from storage.drafts import Draft
from storage.reports import Target
from storage.submission_twins import Twin


def mark(twin: Twin) -> Phrase:
    """To a reviewer: with whose, of when."""
    key = "report-twin-own" if twin.is_own else "report-twin-other"
    return Phrase(key, {"unit": twin.unit, "title": twin.title, "at": twin.submitted_at})


def own(ctx: Ctx, target: Target, parts: Sequence[Part]) -> Twin | None:
    """What the same unit handed in earlier; nobody is told what another unit did."""
    return submission_twins.own(
        ctx.tx.conn,
        target.id,
        target.unit_id,
        files=[part.file_unique_id for part in parts if part.file_unique_id],
        texts=[found for part in parts if (found := fingerprint(part.text))],
        is_piece=target.asked is not None,
    )


def asked(twin: Twin | None) -> tuple[Phrase, ...]:
    """To who is about to hand it in."""
    if twin is None:
        return ()
    return (Phrase("report-twin-asked", {"title": twin.title, "at": twin.submitted_at}),)


def keys(draft: Draft, twin: Twin | None) -> tuple[Row, ...]:
    """提交, or 仍要提交: it is never refused."""
    label = "button-submit" if twin is None else "button-report-submit-anyway"
    return ((press("draft", "submit", draft.id, draft.version, label=label),),)
