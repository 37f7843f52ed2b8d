"""The dialog every form shares: ask, read an answer, go back, edit, skip, cancel, preview, submit.

What differs between forms (rosters to pick from, the preview, what submitting does) is a
``Dialog``; which questions there are is data (packs/forms).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from actions import drafts as acts
from domain import form as rules
from domain.errors import Refused
from domain.form import Kind, Question
from domain.messages import Button, Lines, Phrase, Value
from domain.permission import Right
from handlers import answers, precheck
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import drafts
from storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class Dialog:
    """What one form adds to the common dialog.

    ``choices`` offers picks for a question (before typing, ``text`` is empty); ``picked`` makes a
    pick the answer, ``parse`` reads a typed one in a way of its own, and both may find it
    ``Unfinished``; ``check`` refuses an answer; ``derive`` says what follows from the answers
    (keys of no question, for ``shown_when``); ``by_submit`` are answers that pressing submit
    gives; ``prompt`` words a question as the draft stands; ``beside`` adds keys under a question;
    ``show`` words an answer; ``preview`` gives the key and the values of the last screen (without
    one the last answer submits); ``submit`` does the one action.
    """

    right: Right
    preview: Callable[[Ctx, Draft], tuple[str, dict[str, Any]]] | None
    submit: Callable[[Ctx, Draft], None]
    choices: Mapping[str, Callable[[Ctx, Draft, str], list[Choice]]] = field(default_factory=dict)
    parse: Mapping[str, Callable[[Ctx, Draft, str], Any]] = field(default_factory=dict)
    picked: Mapping[str, Callable[[Ctx, Draft, Choice], Any]] = field(default_factory=dict)
    prompt: Mapping[str, Callable[[Ctx, Draft], Phrase]] = field(default_factory=dict)
    beside: Mapping[str, Callable[[Ctx, Draft], tuple[Row, ...]]] = field(default_factory=dict)
    receive: Mapping[str, Callable[[Ctx, Draft, Question], None]] = field(default_factory=dict)
    sample: Callable[[Ctx, Draft], None] | None = None
    show: Mapping[str, Callable[[Ctx, Any], Value]] = field(default_factory=dict)
    derive: Callable[[Ctx, Mapping[str, Any]], Mapping[str, Any]] | None = None
    check: Mapping[str, Callable[[Any], None]] = field(default_factory=dict)
    by_submit: Callable[[Ctx, Draft], Mapping[str, Any]] | None = None
    submit_buttons: Callable[[Ctx, Draft], tuple[Row, ...]] | None = None
    cancel: str = "button-cancel"  # what the last screen calls giving up
    cancelled: str = "form-cancelled"  # what is said then
    about: Callable[[Ctx, Draft], str] | None = None  # what a reply to the last screen answers


DIALOGS: dict[str, Dialog] = {}
OF_SOURCE = "@"  # before the source of a question, where a dialog offers picks for all of it
OF_A_KIND = ":"  # entry:nomination is a form of its own with the dialog of entry

READ = "read"  # beside the answers: several were read from one message and can be changed at once


def register(form: str, dialog: Dialog) -> None:
    """A noun makes its form known when it is imported (handlers/routes imports them all)."""
    DIALOGS[form] = dialog


def dialog_of(form: str) -> Dialog:
    """Raises KeyError for a form nobody registered."""
    return DIALOGS[form.partition(OF_A_KIND)[0]]


def begin(
    ctx: Ctx,
    form: str,
    *,
    prefill: Mapping[str, Any] | None = None,
    ref: str | None = None,
    echo: Value = "",
) -> None:
    """Start a form, or go on with the unfinished one of the same record; ``echo`` is said first."""
    known = dict(prefill or {})
    if known and (derive := dialog_of(form).derive):
        known |= derive(ctx, known)
    draft = acts.begin(ctx.tx, form, ctx.user.id, prefill=known, ref=ref)
    show(ctx, draft, echo, anew=True)


def whole(ctx: Ctx, draft: Draft) -> Draft:
    """The draft with what pressing submit would answer."""
    given = dialog_of(draft.form).by_submit
    if draft.asking is not None or given is None:
        return draft
    return replace(draft, answers={**draft.answers, **given(ctx, draft)})


def asked(ctx: Ctx, draft: Draft) -> Question | None:
    """What is asked now.  None: all is answered, or pressing submit answers the rest."""
    form = ctx.tx.office.forms[draft.form]
    return rules.next_question(form, whole(ctx, draft).answers, draft.asking)


def show(ctx: Ctx, draft: Draft, echo: Value = "", *, anew: bool = False) -> None:
    """Ask the next question, or show the preview when all are answered.

    What was pressed is rewritten, so that a form is one message between two typed answers;
    ``anew`` leaves the pressed message (a card, a list) as it is.
    """
    form = ctx.tx.office.forms[draft.form]
    question = asked(ctx, draft)
    say = ctx.say if anew or ctx.update.callback_query is None else ctx.rewrite
    dialog = dialog_of(draft.form)
    if question is None and dialog.sample is not None:
        _show_sample(ctx, draft, echo)
        say = ctx.say
    if question is None:
        _conclude(ctx, draft, say)
    else:
        place = rules.place(form, draft.answers, question)
        say(
            "form-ask-echoed" if echo else "form-ask",
            buttons=question_buttons(ctx, draft, question),
            number=place.number,
            total=place.total,
            prompt=_prompt(ctx, draft, question),
            echo=echo,
        )


def _conclude(ctx: Ctx, draft: Draft, say: Callable[..., None]) -> None:
    """All is answered: the preview, or the one action where there is nothing to look over."""
    dialog = dialog_of(draft.form)
    if dialog.preview is None:
        dialog.submit(ctx, draft)
        return
    key, values = dialog.preview(ctx, whole(ctx, draft))
    about = dialog.about(ctx, draft) if dialog.about else None
    say(key, buttons=preview_buttons(ctx, draft), about=about, **values)


def _show_sample(ctx: Ctx, draft: Draft, echo: Value) -> None:
    """The pressed question shrinks to its answer, so that no dead keys stand above the sample."""
    if ctx.update.callback_query is not None and isinstance(echo, Phrase):
        ctx.rewrite("form-ticked-off", echo=echo)
    sample = dialog_of(draft.form).sample
    if sample is not None:
        sample(ctx, draft)


def _prompt(ctx: Ctx, draft: Draft, question: Question) -> Phrase:
    if answers.readings(draft, question):
        return answers.asked_which(draft, question)
    worded = dialog_of(draft.form).prompt.get(question.key)
    return worded(ctx, draft) if worded else answers.prompt_of(question)


def question_buttons(ctx: Ctx, draft: Draft, question: Question) -> tuple[Row, ...]:
    """Options or picks, then skip, back and cancel."""
    dialog = dialog_of(draft.form)
    options = answers.option_buttons(draft, question)
    if choose := chooser(draft, question):
        found = choose(ctx, draft, "")
        options += rows([_choice_button(draft, one) for one in found], question.columns)
    beside = dialog.beside.get(question.key)
    more = beside(ctx, draft) if beside else ()
    return (*options, *more, *_steering(ctx, draft, question))


def chooser(draft: Draft, question: Question) -> Callable[[Ctx, Draft, str], list[Choice]] | None:
    """What offers picks for a question: by its name, or by where its options come from."""
    choices = dialog_of(draft.form).choices
    return choices.get(question.key) or choices.get(f"{OF_SOURCE}{question.source}")


def _choice_button(draft: Draft, choice: Choice) -> Button:
    data = f"draft.pick.{draft.id}.{draft.version}.{choice.value}"
    return Button(choice.label, data)


def _steering(ctx: Ctx, draft: Draft, question: Question) -> tuple[Row, ...]:
    """Skip, back, edit, cancel; what passes over more than this question stands above."""
    form = ctx.tx.office.forms[draft.form]
    skip, back = [], []
    if not question.required or question.may_wait:
        label = "button-fill-later" if question.required else "button-skip"
        skip.append(_key(draft, "skip", label))
    if draft.asking or rules.previous_question(form, draft.answers, question):
        back.append(_key(draft, "back", "button-back"))
    if draft.asking is None and READ in draft.answers:
        back.append(_key(draft, "edit", "button-edit"))
    back.append(_key(draft, "cancel", "button-cancel"))
    if skip and draft.asking is None and question.detail and len(_rest(ctx, draft)) > 1:
        return (*skip, _key(draft, "rest", "button-rest")), tuple(back)
    return ((*skip, *back),)


def _rest(ctx: Ctx, draft: Draft) -> tuple[str, ...]:
    return rules.rest(ctx.tx.office.forms[draft.form], draft.answers)


def _key(draft: Draft, verb: str, label: str) -> Button:
    return press("draft", verb, draft.id, draft.version, label=label)


def preview_buttons(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    dialog = dialog_of(draft.form)
    if dialog.submit_buttons is not None:
        first = dialog.submit_buttons(ctx, draft)
    else:
        first = ((press("draft", "submit", draft.id, draft.version, label="button-submit"),),)
    steering = (
        press("draft", "edit", draft.id, draft.version, label="button-edit"),
        press("draft", "cancel", draft.id, draft.version, label=dialog.cancel),
    )
    return (*first, steering)


def answer(ctx: Ctx) -> bool:
    """A message that is no command: the answer to the draft touched last.  False: there is none."""
    draft = drafts.latest(ctx.tx.conn, ctx.user.id)
    if draft is None or draft.form not in ctx.tx.office.forms:
        return False
    ctx.require(dialog_of(draft.form).right)
    question = asked(ctx, draft)
    if question is None:
        ctx.say("form-press-submit")
        show(ctx, draft)
        return True
    if not precheck.halts(ctx, "draft", draft.id, draft.version):
        read_answer(ctx, draft, question)
    return True


def read_answer(ctx: Ctx, draft: Draft, question: Question) -> None:
    """What was sent is the answer, or refused in one sentence."""
    dialog = dialog_of(draft.form)
    if question.key in dialog.receive:
        dialog.receive[question.key](ctx, draft, question)
        return
    if question.kind == Kind.CONTENT:
        answers.add_content(ctx, draft, question)
        return
    read_text(ctx, draft, question, answers.typed(ctx))


def read_text(ctx: Ctx, draft: Draft, question: Question, text: str) -> None:
    """A typed answer, or the pressed reading of one."""
    dialog = dialog_of(draft.form)
    if question.key in dialog.parse:
        accept(ctx, draft, question, dialog.parse[question.key](ctx, draft, text))
    elif chooser(draft, question):
        _pick_typed(ctx, draft, question, rules.check_text(question, text))
    elif question.kind in (Kind.CHOICE, Kind.MULTI):
        ctx.say("form-press-please")
        show(ctx, draft, anew=True)  # the keys may stand far above by now
    else:
        accept(ctx, draft, question, answers.read(ctx, question, text))


def _pick_typed(ctx: Ctx, draft: Draft, question: Question, text: str) -> None:
    """One hit is taken, several are offered, none is said."""
    choose = chooser(draft, question)
    found = choose(ctx, draft, text) if choose else []
    if not found:
        raise Refused("pick-nothing-found", text=text)
    if len(found) == 1:
        accept(ctx, draft, question, picked(ctx, draft, question, found[0]))
        return
    buttons = rows([_choice_button(draft, one) for one in found], question.columns)
    ctx.say("pick-which", buttons=(*buttons, *_steering(ctx, draft, question)))


def picked(ctx: Ctx, draft: Draft, question: Question, choice: Choice) -> Any:
    """What a pick means as an answer."""
    given = dialog_of(draft.form).picked
    special = given.get(question.key) or given.get(f"{OF_SOURCE}{question.source}")
    return special(ctx, draft, choice) if special else choice.stored()


def accept(ctx: Ctx, draft: Draft, question: Question, value: Any) -> None:
    """Store an answer, say what was understood, go on; ask for the rest of an unfinished one."""
    if isinstance(value, Unfinished):
        show(ctx, acts.note(ctx.tx, draft, f"?{question.key}", value.kept))
        return
    derive, check = dialog_of(draft.form).derive, dialog_of(draft.form).check.get(question.key)
    if check is not None:
        check(value)
    follows = partial(derive, ctx) if derive else None
    saved = acts.answer(ctx.tx, draft, question.key, value, follows)
    show(ctx, saved, echo=_echo(ctx, saved, question))


def _echo(ctx: Ctx, draft: Draft, question: Question) -> Value:
    if question.key not in draft.answers:
        return ""
    return Phrase(
        "form-understood",
        {"label": answers.label_of(question), "answer": shown(ctx, draft, question)},
    )


def shown(ctx: Ctx, draft: Draft, question: Question) -> Value:
    """An answer in words."""
    return worded(ctx, draft.form, question, draft.answers.get(question.key))


def worded(ctx: Ctx, form: str, question: Question, value: Any) -> Value:
    """What would answer a question, in words."""
    special = dialog_of(form).show.get(question.key)
    if special is not None and value is not None:
        return special(ctx, value)
    return answers.shown(question, value)


def summary(ctx: Ctx, draft: Draft) -> Lines:
    """Every answered question that is shown, one a line, for previews."""
    form = ctx.tx.office.forms[draft.form]
    return Lines(
        tuple(
            Phrase(
                "form-line",
                {"label": answers.label_of(q), "answer": shown(ctx, draft, q)},
            )
            for q in form.shown(draft.answers)
            if q.key in draft.answers and not (q.detail and not draft.answers[q.key])
        )
    )
