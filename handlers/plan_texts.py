"""读入新要点: a plan sent as a file, summed up, ticked page by page, saved (T11)."""

import hashlib
from dataclasses import dataclass
from typing import Any

from actions import drafts as draft_acts
from actions import plan_texts as acts
from actions.tx import Tx
from domain.errors import Refused
from domain.form import Question
from domain.messages import Lines, Phrase, Post, Value
from domain.permission import Right
from handlers import answers, forms
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from texts.documents import read_document

FORM = "plan_text"
KEPT = "plan"  # the answer: the draft pack, its lines, what is ticked
PAGE = 8
DOUBTS = 5  # said in chat; the command line says all


@dataclass(frozen=True, slots=True)
class Text:
    """The paragraphs of a file and its seal."""

    paragraphs: list[str]
    sha256: str


def begin(ctx: Ctx) -> None:
    forms.begin(ctx, FORM)


def pressed(ctx: Ctx) -> None:
    """A tick, or another page; always in the same message, in the form's own row."""
    data = ctx.pressed
    draft = draft_acts.seen(ctx.tx, data.id, data.version, ctx.user.id)
    kept = draft.answers.get(KEPT)
    if draft.form != FORM or not isinstance(kept, dict) or not data.argument.isdecimal():
        raise Refused("button-stale")
    at = int(data.argument[:5])
    changed = {**kept, "page": at} if data.verb == "page" else _ticked(kept, at)
    forms.show(ctx, draft_acts.note(ctx.tx, draft, KEPT, changed))


def read_file(name: str, content: bytes) -> Text:
    """Outside of any transaction.  Raises Refused for what is no readable document."""
    return Text(read_document(name, content), hashlib.sha256(content).hexdigest())


def file_arrived(tx: Tx, draft_id: int, text: Text) -> None:
    """The file answers the form it was sent to, if that still waits."""
    draft = acts.waiting(tx, draft_id)
    if draft is None or tx.actor is None:
        return
    saved = draft_acts.answer(tx, draft, KEPT, acts.read(tx, text.paragraphs, text.sha256))
    tx.post(
        Post(
            key="plan-text-preview",
            to=tx.actor.id,
            values=_values(saved.answers[KEPT]),
            buttons=(
                *_keys(saved),
                (press("draft", "cancel", saved.id, saved.version, label="button-cancel"),),
            ),
        )
    )


def file_lost(_tx: Tx, _draft_id: int) -> None:
    """The form still asks: the file may be sent again."""


def _received(ctx: Ctx, draft: Draft, _question: Question) -> None:
    document = ctx.message.document
    if document is None:
        raise Refused("plan-text-send-a-file")
    if (document.file_size or 0) > answers.DOWNLOAD_LIMIT:
        raise Refused("file-too-large", limit=answers.DOWNLOAD_LIMIT // 1024**2)
    acts.want_file(ctx.tx, draft.id, document.file_id, document.file_name or "plan.docx")
    ctx.say("plan-text-reading")


def _ticked(kept: dict[str, Any], at: int) -> dict[str, Any]:
    if at >= len(kept["lines"]):
        raise Refused("button-stale")
    line_id, ticked = kept["lines"][at][0], list(kept["ticked"])
    if line_id in ticked:
        ticked.remove(line_id)
    else:
        ticked.append(line_id)
    return {**kept, "ticked": ticked}


def _preview(_ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    return "plan-text-preview", _values(draft.answers[KEPT])


def _values(kept: dict[str, Any]) -> dict[str, Value]:
    counts = dict(kept["counts"])
    doubts = counts.pop("doubts")
    lines = tuple(_line(line, kept["ticked"]) for line in _page_of(kept))
    return {
        "counts": Phrase("plan-read-counts", counts),
        "doubts": _doubts(doubts),
        "number": kept["page"] + 1,
        "total": _pages(kept),
        "lines": Lines(lines),
    }


def _doubts(doubts: list[list[str]]) -> Value:
    if not doubts:
        return ""
    said = [
        Phrase(f"plan-doubt-{why}", {"clause": clause, "text": text})
        for why, clause, text in doubts[:DOUBTS]
    ]
    return Lines((Phrase("plan-read-doubts", {"count": len(doubts)}), *said))


def _line(line: list[str], ticked: list[str]) -> Phrase:
    key = "plan-text-line-ticked" if line[0] in ticked else "plan-text-line"
    return Phrase(key, {"line": line[0], "clause": line[1], "text": line[2]})


def _page_of(kept: dict[str, Any]) -> list[list[str]]:
    start = kept["page"] * PAGE
    return list(kept["lines"][start : start + PAGE])


def _pages(kept: dict[str, Any]) -> int:
    return -(-len(kept["lines"]) // PAGE)


def _form_keys(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    return _keys(draft)


def _keys(draft: Draft) -> tuple[Row, ...]:
    """A key a line of the page, the ways to the other pages, and saving."""
    kept = draft.answers[KEPT]
    page = kept["page"]
    ticks = [
        press(
            "plantext",
            "tick",
            draft.id,
            draft.version,
            str(page * PAGE + at),
            label="button-plan-text-off" if line[0] in kept["ticked"] else "button-plan-text-on",
            line=line[0],
        )
        for at, line in enumerate(_page_of(kept))
    ]
    turning = tuple(
        press("plantext", "page", draft.id, draft.version, str(to), label=label)
        for to, label in ((page - 1, "button-earlier"), (page + 1, "button-later"))
        if 0 <= to < _pages(kept)
    )
    save = press(
        "draft",
        "submit",
        draft.id,
        draft.version,
        label="button-plan-text-save",
        count=len(kept["ticked"]),
    )
    return (*rows(ticks, 4), *((turning,) if turning else ()), (save,))


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    saved = acts.save(ctx.tx, draft.answers[KEPT])
    ctx.rewrite(
        "plan-text-saved",
        buttons=((press("plan", "open", saved.plan_id, 0, name=saved.title),),),
        title=saved.title,
        year=str(saved.loaded.year),
        lines=saved.loaded.lines,
        drafts=saved.loaded.drafts,
    )


forms.register(
    FORM,
    Dialog(
        right=Right.MANAGE_PLAN,
        preview=_preview,
        submit=_submit,
        receive={KEPT: _received},
        submit_buttons=_form_keys,
    ),
)
