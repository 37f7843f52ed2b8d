"""题库: the banks there are, and an office's own one sent as text or file (T7)."""

from collections import Counter
from typing import Any

from actions import drafts as acts
from actions import question_banks as deeds
from actions.tx import Tx
from domain.errors import Refused
from domain.exam import Bank, Kind
from domain.form import Question
from domain.messages import Bilingual, Lines, Phrase, Post, Value
from domain.permission import Right
from handlers import answers, forms
from handlers.buttons import press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import exams
from storage.drafts import Draft
from texts.documents import read_document

FORM = "question_bank"
KEPT = "bank"


def pressed(ctx: Ctx) -> None:
    """The banks there are, with the key to add one."""
    packs = [(one.title, len(one.questions)) for one in ctx.tx.office.banks.values()]
    own = [
        (Bilingual(one.title_zh, one.title_en), one.count) for one in exams.own_banks(ctx.tx.conn)
    ]
    lines = tuple(
        Phrase("bank-line-listed", {"title": title, "count": count})
        for title, count in (*packs, *own)
    )
    ctx.say("bank-list", buttons=((press("training", "addbank", 0, 0),),), lines=Lines(lines))


def begin(ctx: Ctx) -> None:
    forms.begin(ctx, FORM)


def read_file(name: str, content: bytes) -> list[str]:
    """Outside of any transaction.  Raises Refused for what is no readable document."""
    return read_document(name, content)


def file_arrived(tx: Tx, draft_id: int, lines: list[str]) -> None:
    """The file answers the form it was sent to, if that still waits."""
    draft = deeds.waiting(tx, draft_id)
    if draft is None or tx.actor is None:
        return
    bank = deeds.read(draft.answers["title"], lines)
    saved = acts.answer(tx, draft, KEPT, bank.model_dump(mode="json"))
    submit = press("draft", "submit", saved.id, saved.version, label="button-bank-keep")
    cancel = press("draft", "cancel", saved.id, saved.version, label="button-cancel")
    tx.post(
        Post(
            key="bank-preview",
            to=tx.actor.id,
            values=_values(saved),
            buttons=((submit,), (cancel,)),
        )
    )


def file_lost(_tx: Tx, _draft_id: int) -> None:
    """The form still asks: the file may be sent again."""


def _received(ctx: Ctx, draft: Draft, question: Question) -> None:
    """Text is read at once; a file is fetched first."""
    document = ctx.message.document
    if document is None:
        bank = deeds.read(draft.answers["title"], answers.typed(ctx).splitlines())
        forms.accept(ctx, draft, question, bank.model_dump(mode="json"))
        return
    if (document.file_size or 0) > answers.DOWNLOAD_LIMIT:
        raise Refused("file-too-large", limit=answers.DOWNLOAD_LIMIT // 1024**2)
    deeds.want_file(ctx.tx, draft.id, document.file_id, document.file_name or "bank.txt")
    ctx.say("bank-reading")


def _preview(_ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    return "bank-preview", _values(draft)


def _values(draft: Draft) -> dict[str, Any]:
    bank = Bank.model_validate(draft.answers[KEPT])
    kinds = Counter(one.kind for one in bank.questions)
    return {
        "title": bank.title,
        "count": len(bank.questions),
        "single": kinds[Kind.SINGLE],
        "multiple": kinds[Kind.MULTIPLE],
        "judge": kinds[Kind.JUDGE],
        "first": bank.questions[0].words,
    }


def _keep(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    bank = Bank.model_validate(draft.answers[KEPT])
    deeds.keep(ctx.tx, bank)
    ctx.rewrite("bank-kept", title=bank.title, count=len(bank.questions))


def _show(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return Phrase("bank-questions", {"count": len(value["questions"])})


forms.register(
    FORM,
    Dialog(
        right=Right.TRAIN,
        preview=_preview,
        submit=_keep,
        receive={KEPT: _received},
        show={KEPT: _show},
        submit_buttons=lambda _ctx, draft: (
            (press("draft", "submit", draft.id, draft.version, label="button-bank-keep"),),
        ),
    ),
)
