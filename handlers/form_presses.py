"""The keys under a form's questions and preview: ``draft.<verb>.<id>.<version>[.<argument>]``."""

from actions import drafts as acts
from domain import form as rules
from domain.errors import Refused
from domain.form import Kind, Question
from domain.messages import Button
from handlers import answers, forms
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage.drafts import Draft


def pressed(ctx: Ctx) -> None:
    """Any press on a form; a press on what was answered since is told so, nothing changes."""
    data = ctx.pressed
    draft = acts.seen(ctx.tx, data.id, data.version, ctx.user.id)
    ctx.require(forms.dialog_of(draft.form).right)
    verbs = {
        "choose": _choose,
        "pick": _pick,
        "tick": _tick,
        "done": _done,
        "skip": _skip,
        "rest": _rest,
        "more": _more,
        "back": _back,
        "edit": _edit,
        "change": _change,
        "resume": forms.show,
        "cancel": _cancel,
        "submit": _submit,
    }
    act = verbs.get(data.verb)
    if act is None:
        raise Refused("button-stale")
    act(ctx, draft)


def _question(ctx: Ctx, draft: Draft) -> Question:
    question = forms.asked(ctx, draft)
    if question is None:
        raise Refused("button-stale")
    return question


def _choose(ctx: Ctx, draft: Draft) -> None:
    question = _question(ctx, draft)
    option = ctx.pressed.argument
    offered = dict(enumerate(answers.readings(draft, question)))
    if option.isdecimal() and int(option) in offered:
        forms.read_text(ctx, draft, question, offered[int(option)][0])
        return
    if question.kind != Kind.CHOICE or option not in question.options:
        raise Refused("button-stale")
    forms.accept(ctx, draft, question, option)


def _pick(ctx: Ctx, draft: Draft) -> None:
    """A pick travels as its id; the roster is asked again, so a forged id finds nothing."""
    question = _question(ctx, draft)
    choose = forms.chooser(draft, question)
    offered = choose(ctx, draft, f"#{ctx.pressed.argument}") if choose else []
    if not offered:
        raise Refused("button-stale")
    forms.accept(ctx, draft, question, forms.picked(ctx, draft, question, offered[0]))


def _tick(ctx: Ctx, draft: Draft) -> None:
    question = _question(ctx, draft)
    option = ctx.pressed.argument
    if question.kind != Kind.MULTI or option not in question.options:
        raise Refused("button-stale")
    ticked = rules.tick(question, answers.ticks(draft, question), option)
    if ticked == [question.none_option]:
        forms.accept(ctx, draft, question, ticked)
        return
    saved = acts.note(ctx.tx, draft, f"?{question.key}", ticked)
    forms.show(ctx, saved)


def _done(ctx: Ctx, draft: Draft) -> None:
    """What was ticked or sent so far becomes the answer."""
    question = _question(ctx, draft)
    pending = draft.answers.get(f"?{question.key}")
    if not pending:
        raise Refused("form-nothing-yet")
    forms.accept(ctx, draft, question, pending)


def _skip(ctx: Ctx, draft: Draft) -> None:
    question = _question(ctx, draft)
    if question.required and not question.may_wait:
        raise Refused("button-stale")
    forms.accept(ctx, draft, question, rules.SKIPPED)


def _rest(ctx: Ctx, draft: Draft) -> None:
    """其余都不填: every optional detail that is left."""
    keys = rules.rest(ctx.tx.office.forms[draft.form], draft.answers)
    if not keys or draft.asking is not None:
        raise Refused("button-stale")
    forms.show(ctx, acts.pass_over(ctx.tx, draft, keys))


def _more(ctx: Ctx, draft: Draft) -> None:
    """补充: what is never asked by itself."""
    form = ctx.tx.office.forms[draft.form]
    offered = [q for q in form.shown(draft.answers) if q.offered]
    ctx.rewrite("form-add-which", buttons=_choice_of(draft, offered))


def _choice_of(draft: Draft, questions: list[Question]) -> tuple[Row, ...]:
    """A key a question, and the way back."""
    buttons = [
        Button(answers.label_of(q), f"draft.change.{draft.id}.{draft.version}.{q.key}")
        for q in questions
    ]
    back = press("draft", "resume", draft.id, draft.version, label="button-back")
    return (*rows(buttons, 2), (back,))


def _back(ctx: Ctx, draft: Draft) -> None:
    form = ctx.tx.office.forms[draft.form]
    if draft.asking is not None:
        forms.show(ctx, acts.settle(ctx.tx, draft))
        return
    if forms.asked(ctx, draft) is None:
        raise Refused("button-stale")
    earlier = rules.previous_question(form, draft.answers, _question(ctx, draft))
    if earlier is None:
        raise Refused("button-stale")
    forms.show(ctx, acts.reopen(ctx.tx, draft, earlier.key))


def _edit(ctx: Ctx, draft: Draft) -> None:
    """Offer every answer for a change; the only one is asked for at once.

    Who pressed 修改 under 「理解为：…」 writes on: words sent to a list of one would be lost, and
    确认 would decide what stood there before.
    """
    form = ctx.tx.office.forms[draft.form]
    questions = [one for one in form.shown(draft.answers) if one.key in draft.answers]
    if len(questions) == 1:
        forms.show(ctx, acts.reopen(ctx.tx, draft, questions[0].key))
        return
    ctx.rewrite("form-edit-which", buttons=_choice_of(draft, questions))


def _change(ctx: Ctx, draft: Draft) -> None:
    form = ctx.tx.office.forms[draft.form]
    if ctx.pressed.argument not in {q.key for q in form.shown(draft.answers)}:
        raise Refused("button-stale")
    forms.show(ctx, acts.reopen(ctx.tx, draft, ctx.pressed.argument))


def _cancel(ctx: Ctx, draft: Draft) -> None:
    acts.cancel(ctx.tx, draft)
    ctx.rewrite(forms.dialog_of(draft.form).cancelled)


def _submit(ctx: Ctx, draft: Draft) -> None:
    if forms.asked(ctx, draft) is not None:
        raise Refused("button-stale")
    forms.dialog_of(draft.form).submit(ctx, forms.whole(ctx, draft))
