"""One sentence instead of six answers: read, filled into the form, shown line by line (F1).

Said behind /filing it is always read; said to nobody in particular, or to the first question,
only when it surely files an interview: everything else goes where it went before.
"""

from dataclasses import dataclass, field
from typing import Any

from actions import drafts as acts
from actions import health_days
from domain import filing_sentence
from domain.errors import Refused
from domain.filing_class import Flag
from domain.filing_sentence import Known, KnownExpert, KnownOutlet, Said
from domain.form import Question
from domain.messages import Lines, Phrase, Value
from domain.permission import Right, may
from handlers import answers, filing_home, filing_media, filing_people, forms, moments, precheck
from handlers.answers import Unfinished
from handlers.context import Ctx
from handlers.moments import Which
from storage import drafts, experts, outlets
from storage.drafts import Draft

FORM = "filing"
NOWHERE = 0  # no unit yet: somebody files for several


@dataclass(slots=True)
class Filled:
    """Answers read from a sentence, and what could not be used of it, each as a sentence."""

    answers: dict[str, Any]
    unused: list[Phrase] = field(default_factory=list)

    def put(self, key: str, value: Any) -> None:
        """An answer, or what is known of one that is still to be asked for."""
        if isinstance(value, Unfinished):
            self.answers[f"?{key}"] = value.kept
        else:
            self.answers[key] = value


def begin(ctx: Ctx, text: str) -> None:
    """``/filing`` with a sentence behind it: whatever it says is filled in, the rest is asked."""
    home = filing_home.of(ctx)
    if not precheck.halts(ctx, "sentence", 0, 0):
        _begin(ctx, home, _said(ctx, home, text))


def overheard(ctx: Ctx) -> bool:
    """A message that answers nothing: taken when it surely files an interview."""
    text = ctx.update.message.text if ctx.update.message else None
    if not text or not may(ctx.known, Right.FILE) or not ctx.known.units(*filing_home.ROLES):
        return False
    home = filing_home.of(ctx)
    said = _said(ctx, home, text)
    if not said.is_filing:
        return False
    if not precheck.halts(ctx, "sentence", 0, 0):
        _begin(ctx, home, said)
    return True


def received(ctx: Ctx, draft: Draft, question: Question) -> None:
    """The answer to the first question of a new filing: outlet and reporter, or all in one."""
    text = answers.typed(ctx)
    if draft.ref is None and "?media" not in draft.answers and draft.asking is None:
        home = filing_home.of(ctx)
        said = _said(ctx, home, text)
        if said.is_filing:
            _begin(ctx, home, said)
            return
    forms.read_text(ctx, draft, question, text)


def resumed(ctx: Ctx, _record_id: int, _version: int) -> None:
    """What the pre-check stopped goes on, masked or as it was."""
    ctx.require(Right.FILE)
    home = filing_home.of(ctx)
    _begin(ctx, home, _said(ctx, home, _without_command(ctx.text)))


def _without_command(text: str) -> str:
    return text.split(maxsplit=1)[-1] if text.startswith("/") else text


def _said(ctx: Ctx, home: dict[str, Any], text: str) -> Said:
    tx = ctx.tx
    known = _known(ctx, home["home"]["id"] if "home" in home else NOWHERE)
    office, said_at = tx.office, tx.said_at or tx.now
    names = health_days.names(tx)
    return filing_sentence.read(
        text, known, said_at, office.zone, office.hours, office.workdays, names
    )


def _known(ctx: Ctx, unit_id: int) -> Known:
    """Register and roster as values."""
    return Known(
        tuple(
            KnownOutlet(one.id, one.name, one.short_name, one.unit_id is not None, one.is_foreign)
            for one in outlets.every(ctx.tx.conn, unit_id)
        ),
        tuple(
            KnownExpert(one.id, one.name, one.field, one.title, one.unit_id == unit_id)
            for one in experts.every(ctx.tx.conn)
        ),
    )


def _begin(ctx: Ctx, home: dict[str, Any], said: Said) -> None:
    """A new form with what was said; it takes the place of an unfinished one."""
    filled = _filled(ctx, home, said)
    earlier = drafts.of_form(ctx.tx.conn, ctx.user.id, FORM, None)
    if earlier is not None:
        acts.cancel(ctx.tx, earlier)
        if "media" in earlier.answers:
            ctx.say("filing-sentence-replaces")
    forms.begin(ctx, FORM, prefill=filled.answers, echo=_echo(ctx, filled))


def _filled(ctx: Ctx, home: dict[str, Any], said: Said) -> Filled:
    hints = {flag.value: word for flag, word in said.hints.items()}
    filled = Filled({**home, forms.READ: {"hints": hints}})
    unit_id = home["home"]["id"] if "home" in home else NOWHERE
    _fill_media(ctx, unit_id, said, filled)
    _fill_interviewee(ctx, unit_id, said, filled)
    _fill_when(ctx, said, filled)
    if said.topic:
        filled.put("topic", said.topic)
    if said.mode:
        filled.put("mode", said.mode.value)
    if said.hints:
        filled.answers["?flags"] = [flag.value for flag in Flag if flag in said.hints]
    return filled


def _fill_media(ctx: Ctx, unit_id: int, said: Said, filled: Filled) -> None:
    named, journalist = said.outlet, said.journalist
    if named is None:
        if journalist:
            filled.answers["?media"] = {"journalist": journalist}
    elif len(named.ids) == 1:
        outlet = outlets.some(ctx.tx.conn, named.ids, unit_id)[0]
        filled.put("media", filing_media.of(outlet, journalist))
    elif named.ids:
        filled.put("media", filing_media.which(named.text, journalist, list(named.ids)))
    else:
        filled.put("media", filing_media.named(ctx, unit_id, named.text, journalist))


def _fill_interviewee(ctx: Ctx, unit_id: int, said: Said, filled: Filled) -> None:
    named = said.interviewee
    if named is None:
        return
    if len(named.ids) == 1 and not named.is_vague:
        filled.put("interviewee", filing_people.chosen(experts.some(ctx.tx.conn, named.ids)[0]))
    elif named.ids or named.is_vague:
        filled.put("interviewee", filing_people.which(named.text, list(named.ids)))
    else:
        filled.put("interviewee", filing_people.found(ctx, unit_id, named.text))


def _fill_when(ctx: Ctx, said: Said, filled: Filled) -> None:
    """The time as read everywhere else; one that will not do is told, and asked for."""
    if not said.moment:
        return
    try:
        found = moments.read(ctx, said.moment)
    except Refused as refused:
        filled.unused.append(Phrase(refused.key, refused.values))
        return
    filled.put("when", answers.unsettled(found) if isinstance(found, Which) else found)


def _echo(ctx: Ctx, filled: Filled) -> Value:
    """What was understood, a line each; what was not usable below."""
    form = ctx.tx.office.forms[FORM]
    found = [question for question in form.questions if question.key in filled.answers]
    lines = tuple(
        Phrase(
            "form-line",
            {
                "label": answers.label_of(question),
                "answer": forms.worded(ctx, FORM, question, filled.answers[question.key]),
            },
        )
        for question in found
    )
    heading = "filing-sentence-read" if lines else "filing-sentence-unread"
    return Lines((Phrase(heading), *lines, *filled.unused))
