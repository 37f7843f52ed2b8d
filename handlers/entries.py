"""Entries of a kind of collection: the form its pack asks, what a unit may still give (T5-T9)."""

from typing import Any

from actions import drafts as acts
from actions import entries, report_cards, report_lines, reports
from domain import collection, report
from domain.form import SKIPPED, Question
from domain.messages import Button, Lines, Phrase, Value
from domain.permission import Right, Role
from domain.report import Part
from handlers import answers, forms
from handlers.answers import Choice
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import reports as tasks
from storage import submissions
from storage.drafts import Draft
from storage.entries import Entry
from storage.reports import Owed, Target, Task
from storage.submissions import Submission

PAGE = 8
FROM_TASK = f"{forms.OF_SOURCE}{collection.FROM_TASK}"


def begin(ctx: Ctx, target_id: int, replacing: int | None = None) -> None:
    """The form of one more entry; what came back stands in it again, to be bettered."""
    task, target = entries.to_give(ctx.tx, target_id, replacing)
    kind = entries.kind_of(ctx.tx, task)
    correct = entries.to_correct(ctx.tx, target)
    earlier = replacing or (correct.id if correct else None)
    prefill = _as_given(ctx, task, earlier) if earlier else {}
    flags = {collection.brings(name): "yes" for name, words in task.choices.items() if words}
    ref = f"{target.id}:{earlier}" if earlier else str(target.id)
    forms.begin(ctx, kind.form, ref=ref, prefill=prefill | flags)


def invitations(ctx: Ctx) -> list[Owed]:
    """What one's units may hand in and owe nothing of."""
    units = ctx.known.units(Role.CONTACT)
    return tasks.invitations(ctx.tx.conn, units, ctx.tx.now) if units else []


def invitation_key(invited: list[Owed]) -> tuple[Row, ...]:
    """The key under /due to what may be handed in."""
    if not invited:
        return ()
    return ((press("entry", "invited", 0, 0, count=len(invited)),),)


def pressed(ctx: Ctx) -> None:
    """可报项目, in pages."""
    page = int(ctx.pressed.argument) if ctx.pressed.argument.isdecimal() else 0
    found = invitations(ctx)
    shown = found[page * PAGE : (page + 1) * PAGE]
    many = len(ctx.known.units(Role.CONTACT)) > 1
    if not shown:
        ctx.rewrite("entry-no-invitations")
        return
    ctx.rewrite(
        "entry-invitations",
        buttons=(*((give_key(one, many=many),) for one in shown), *_paging(len(found), page)),
        lines=Lines(tuple(_invitation(ctx, one, many=many) for one in shown)),
    )


def said(ctx: Ctx, task: Task, entry: Submission | Entry) -> tuple[Phrase, ...]:
    """What an entry says, a line an answer; nothing for a report."""
    kind = ctx.tx.office.collections.get(task.kind)
    if kind is None or not kind.has_entries:
        return ()
    found = submissions.answers(ctx.tx.conn, [entry.id])[entry.id]
    asked = [one for one in kind.questions().questions if found.get(one.key)]
    return tuple(
        Phrase(
            "form-line",
            {
                "label": answers.label_of(one),
                "answer": answers.shown(one, collection.loaded(one, found[one.key])),
            },
        )
        for one in asked
    )


def part_line(part: Part) -> Phrase:
    """One part handed in, in words."""
    if part.kind in ("text", "link"):
        return Phrase("report-part-text", {"text": part.text})
    name: Value = part.name or Phrase(f"report-part-{part.kind}")
    if part.text:
        return Phrase("report-part-file-with-text", {"name": name, "text": part.text})
    return Phrase("report-part-file", {"name": name})


def _as_given(ctx: Ctx, task: Task, entry_id: int) -> dict[str, Any]:
    """The answers of an entry, as its form has them."""
    questions = entries.kind_of(ctx.tx, task).questions().questions
    found = submissions.answers(ctx.tx.conn, [entry_id])[entry_id]
    known = {
        one.key: collection.loaded(one, found[one.key]) for one in questions if one.key in found
    }
    parts = submissions.parts(ctx.tx.conn, entry_id)
    if parts:
        known[collection.CONTENT] = [part.dump() for part in parts]
    return known


def ref_of(draft: Draft) -> tuple[int, int | None]:
    """The target an entry is for, and the entry it takes the place of."""
    target_id, _, entry_id = (draft.ref or "0").partition(":")
    return int(target_id), int(entry_id) if entry_id else None


def _about(ctx: Ctx, draft: Draft) -> tuple[Task, Target]:
    target = reports.owed(ctx.tx, ref_of(draft)[0])
    return reports.seen(ctx.tx, target.task_id), target


def missing(ctx: Ctx, draft: Draft) -> tuple[Question, ...]:
    """What an entry begun still lacks."""
    task, _ = _about(ctx, draft)
    return entries.kind_of(ctx.tx, task).missing(draft.answers)


def missing_words(ctx: Ctx, draft: Draft) -> Value:
    lacking = missing(ctx, draft)
    if not lacking:
        return ""
    names = tuple(answers.label_of(one) for one in lacking)
    return Phrase("entry-missing", {"what": names})


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    task, target = _about(ctx, draft)
    parts = _parts(draft)
    if parts:
        report.check_evidence(task.evidence, parts)
    return "entry-preview", {
        "kind": report_cards.kind_name(ctx.tx, task.kind),
        "title": task.title,
        "unit": target.unit,
        "answers": forms.summary(ctx, draft),
        "parts": Lines(tuple(part_line(part) for part in parts)),
        "missing": missing_words(ctx, draft),
        "given": report_lines.progress(ctx.tx, target),
    }


def _keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """提交 once nothing is missing; before that a key to each thing that is, and one to keep it."""
    lacking = missing(ctx, draft)
    if not lacking:
        return ((press("draft", "submit", draft.id, draft.version, label="button-submit"),),)
    fill = tuple((_fill_key(draft, one),) for one in lacking[:PAGE])
    return (*fill, (press("entry", "keep", draft.id, draft.version),))


def _fill_key(draft: Draft, question: Question) -> Button:
    label = Phrase("button-entry-fill", {"what": answers.label_of(question)})
    return Button(label, f"draft.change.{draft.id}.{draft.version}.{question.key}")


def keep(ctx: Ctx) -> None:
    """先存着: the draft is a row already; said is what it still lacks."""
    data = ctx.pressed
    draft = acts.seen(ctx.tx, data.id, data.version, ctx.user.id)
    task, target = _about(ctx, draft)
    ctx.rewrite(
        "entry-kept",
        buttons=((resume_key(draft),),),
        title=task.title,
        unit=target.unit,
        missing=missing_words(ctx, draft),
        until=target.due_at,
    )


def resume_key(draft: Draft) -> Button:
    return press("draft", "resume", draft.id, draft.version, label="button-entry-resume")


def _parts(draft: Draft) -> list[Part]:
    given = draft.answers.get(collection.CONTENT, SKIPPED)
    return [Part.load(one) for one in given or ()]


def _submit(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    target_id, replacing = ref_of(draft)
    target = entries.hand_in(ctx.tx, target_id, draft.answers, _parts(draft), replacing)
    task = reports.seen(ctx.tx, target.task_id)
    ctx.rewrite(
        "entry-handed-in",
        title=task.title,
        unit=target.unit,
        given=report_lines.progress(ctx.tx, target),
    )


def _offered(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """The options a task brings along for the question at hand; what is typed finds them too."""
    question = forms.asked(ctx, draft)
    task, _ = _about(ctx, draft)
    words = task.choices.get(question.key, ()) if question else ()
    known = [(f"{at}", word) for at, word in enumerate(words)]
    if text.startswith("#"):
        known = [one for one in known if one[0] == text[1:]]
    elif text:
        known = [one for one in known if text in one[1]]
    return [Choice(at, word, Phrase("form-said", {"said": word})) for at, word in known]


def _worded(_ctx: Ctx, _draft: Draft, choice: Choice) -> str:
    return choice.name


def _invitation(ctx: Ctx, one: Owed, *, many: bool) -> Phrase:
    values: dict[str, Value] = {
        "title": one.title,
        "until": one.target.due_at,
        "given": report_lines.progress(ctx.tx, one.target),
        "unit": one.target.unit if many else "",
    }
    return Phrase("entry-invitation", values)


def give_key(one: Owed, *, many: bool) -> Button:
    """The key in a list to what is handed in, named by the unit where one serves several."""
    values: dict[str, Value] = {"title": one.title}
    key = "button-report-submit-titled"
    if many:
        key, values = "button-report-submit-titled-for", values | {"unit": one.target.unit}
    return report_lines.submit_button(one.target, Phrase(key, values))


def _paging(total: int, page: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(press("entry", "invited", 0, 0, str(page - 1), label="button-page-back"))
    if (page + 1) * PAGE < total:
        keys.append(press("entry", "invited", 0, 0, str(page + 1), label="button-page-on"))
    return (tuple(keys),) if keys else ()


forms.register(
    collection.ENTRY_FORM,
    Dialog(
        right=Right.SUBMIT,
        preview=_preview,
        submit=_submit,
        choices={FROM_TASK: _offered},
        picked={FROM_TASK: _worded},
        submit_buttons=_keys,
    ),
)
