"""The dialog every form shares: ask, read an answer, go back, edit, skip, cancel, preview, submit.

What differs between forms (rosters to pick from, the preview, what submitting does) is a
``Dialog``; which questions there are is data (packs/forms).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from actions import drafts as acts
from domain import form as rules
from domain.errors import Refused
from domain.form import Form, Kind, Question
from domain.messages import Button, Lines, Phrase, Value
from domain.permission import Right
from handlers import answers
from handlers.answers import Choice
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import drafts
from storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class Dialog:
    """What one form adds to the common dialog.

    ``choices`` offers picks for a question (before typing, ``text`` is empty); ``parse`` reads a
    typed answer in a way of its own; ``show`` words an answer; ``preview`` gives the key and the
    values of the last screen; ``submit`` does the one action.
    """

    right: Right
    preview: Callable[[Ctx, Draft], tuple[str, dict[str, Any]]]
    submit: Callable[[Ctx, Draft], None]
    choices: Mapping[str, Callable[[Ctx, Draft, str], list[Choice]]] = field(default_factory=dict)
    parse: Mapping[str, Callable[[Ctx, Draft, str], Any]] = field(default_factory=dict)
    show: Mapping[str, Callable[[Ctx, Any], Value]] = field(default_factory=dict)
    submit_buttons: Callable[[Ctx, Draft], tuple[Row, ...]] | None = None


DIALOGS: dict[str, Dialog] = {}


def register(form: str, dialog: Dialog) -> None:
    """A noun makes its form known when it is imported (handlers/routes imports them all)."""
    DIALOGS[form] = dialog


def begin(
    ctx: Ctx, form: str, *, prefill: Mapping[str, Any] | None = None, ref: str | None = None
) -> None:
    """Start a form, or go on with the unfinished one of the same record."""
    draft = acts.begin(ctx.tx, form, ctx.user.id, prefill=prefill, ref=ref)
    show(ctx, draft)


def show(ctx: Ctx, draft: Draft, echo: Value = "") -> None:
    """Ask the next question, or show the preview when all are answered."""
    form = ctx.tx.office.forms[draft.form]
    question = rules.next_question(form, draft.answers, draft.asking)
    if question is None:
        _show_preview(ctx, draft)
    else:
        _ask(ctx, draft, form, question, echo)


def _ask(ctx: Ctx, draft: Draft, form: Form, question: Question, echo: Value) -> None:
    place = rules.place(form, draft.answers, question)
    key = "form-ask-echoed" if echo else "form-ask"
    ctx.say(
        key,
        number=place.number,
        total=place.total,
        prompt=Phrase(question.prompt),
        echo=echo,
        buttons=question_buttons(ctx, draft, question),
    )


def question_buttons(ctx: Ctx, draft: Draft, question: Question) -> tuple[Row, ...]:
    """Options or picks, then skip, back and cancel."""
    dialog = DIALOGS[draft.form]
    options = answers.option_buttons(draft, question)
    if question.key in dialog.choices:
        found = dialog.choices[question.key](ctx, draft, "")
        options += rows([_choice_button(draft, one) for one in found], question.columns)
    return (*options, _steering(ctx, draft, question))


def _choice_button(draft: Draft, choice: Choice) -> Button:
    data = f"draft.pick.{draft.id}.{draft.version}.{choice.value}"
    return Button(choice.label, data)


def _steering(ctx: Ctx, draft: Draft, question: Question) -> Row:
    form = ctx.tx.office.forms[draft.form]
    buttons = []
    if not question.required:
        buttons.append(press("draft", "skip", draft.id, draft.version, label="button-skip"))
    if draft.asking or rules.previous_question(form, draft.answers, question):
        buttons.append(press("draft", "back", draft.id, draft.version, label="button-back"))
    buttons.append(press("draft", "cancel", draft.id, draft.version, label="button-cancel"))
    return tuple(buttons)


def _show_preview(ctx: Ctx, draft: Draft) -> None:
    key, values = DIALOGS[draft.form].preview(ctx, draft)
    ctx.say(key, buttons=preview_buttons(ctx, draft), **values)


def preview_buttons(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    dialog = DIALOGS[draft.form]
    if dialog.submit_buttons is not None:
        first = dialog.submit_buttons(ctx, draft)
    else:
        first = ((press("draft", "submit", draft.id, draft.version, label="button-submit"),),)
    steering = (
        press("draft", "edit", draft.id, draft.version, label="button-edit"),
        press("draft", "cancel", draft.id, draft.version, label="button-cancel"),
    )
    return (*first, steering)


def answer(ctx: Ctx) -> bool:
    """A message that is no command: the answer to the draft touched last.  False: there is none."""
    draft = drafts.latest(ctx.tx.conn, ctx.user.id)
    if draft is None or draft.form not in DIALOGS:
        return False
    ctx.require(DIALOGS[draft.form].right)
    form = ctx.tx.office.forms[draft.form]
    question = rules.next_question(form, draft.answers, draft.asking)
    if question is None:
        ctx.say("form-press-submit")
        _show_preview(ctx, draft)
        return True
    _read_answer(ctx, draft, question)
    return True


def _read_answer(ctx: Ctx, draft: Draft, question: Question) -> None:
    dialog = DIALOGS[draft.form]
    if question.kind == Kind.CONTENT:
        answers.add_content(ctx, draft, question)
        return
    text = answers.typed(ctx)
    if question.key in dialog.parse:
        accept(ctx, draft, question, dialog.parse[question.key](ctx, draft, text))
    elif question.key in dialog.choices:
        _pick_typed(ctx, draft, question, rules.check_text(question, text))
    else:
        accept(ctx, draft, question, answers.read(ctx, question, text))


def _pick_typed(ctx: Ctx, draft: Draft, question: Question, text: str) -> None:
    """One hit is taken, several are offered, none is said."""
    found = DIALOGS[draft.form].choices[question.key](ctx, draft, text)
    if not found:
        raise Refused("pick-nothing-found", text=text)
    if len(found) == 1:
        accept(ctx, draft, question, found[0].stored())
        return
    buttons = rows([_choice_button(draft, one) for one in found], question.columns)
    ctx.say("pick-which", buttons=(*buttons, _steering(ctx, draft, question)))


def accept(ctx: Ctx, draft: Draft, question: Question, value: Any) -> None:
    """Store an answer, say what was understood, go on."""
    saved = acts.answer(ctx.tx, draft, question.key, value)
    show(ctx, saved, echo=_echo(ctx, saved, question))


def _echo(ctx: Ctx, draft: Draft, question: Question) -> Value:
    if question.key not in draft.answers:
        return ""
    return Phrase(
        "form-understood",
        {"label": Phrase(f"{question.prompt}-label"), "answer": shown(ctx, draft, question)},
    )


def shown(ctx: Ctx, draft: Draft, question: Question) -> Value:
    """An answer in words."""
    value = draft.answers.get(question.key)
    special = DIALOGS[draft.form].show.get(question.key)
    if special is not None and value is not None:
        return special(ctx, value)
    return answers.shown(question, value)


def summary(ctx: Ctx, draft: Draft) -> Lines:
    """Every shown question with its answer, one a line, for previews."""
    form = ctx.tx.office.forms[draft.form]
    return Lines(
        tuple(
            Phrase(
                "form-line",
                {"label": Phrase(f"{q.prompt}-label"), "answer": shown(ctx, draft, q)},
            )
            for q in form.shown(draft.answers)
        )
    )
