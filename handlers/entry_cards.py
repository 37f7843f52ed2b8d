"""One entry as it is shown: who gave it, what it says, where it stands."""

from actions import entries as acts
from actions import nominations, report_cards
from domain.messages import Attachment, Lines, Phrase, Value
from handlers import entries, published_entries
from handlers.buttons import Row
from handlers.context import Ctx
from storage import submissions
from storage.entries import Entry
from storage.reports import Task


def name(ctx: Ctx, task: Task, entry: Entry) -> Value:
    """What it is called by; 「推荐 2」 where it has no name."""
    if entry.name:
        return entry.name
    kind = acts.kind_of(ctx.tx, task)
    return Phrase("entry-number", {"entry": kind.entry, "number": entry.number})


def show(
    ctx: Ctx, task: Task, entry: Entry, *, buttons: tuple[Row, ...], is_own: bool = False
) -> None:
    """The card, its photos and files before it."""
    kind = acts.kind_of(ctx.tx, task)
    parts = submissions.parts(ctx.tx.conn, entry.id)
    for part in parts:
        if part.file_id:
            sent = Attachment(part.kind, part.file_id)
            ctx.say("report-attached", attachment=sent, part=entries.part_line(part))
    stands = nominations.said_to_unit if is_own else nominations.standing
    why = (Phrase("entry-why", {"comment": entry.comment}),) if entry.comment else ()
    lines = (
        *why,
        *entries.said(ctx, task, entry),
        *(entries.part_line(part) for part in parts),
        *published_entries.lines(ctx, entry),
    )
    ctx.say(
        "entry-card",
        buttons=(*published_entries.key(ctx, task, entry), *buttons),
        kind=report_cards.kind_name(ctx.tx, task.kind),
        title=task.title,
        unit=entry.unit,
        by=entry.by,
        at=entry.submitted_at,
        late=Phrase("report-late-mark") if entry.is_late else "",
        standing=stands(kind, entry),
        lines=Lines(lines),
    )
