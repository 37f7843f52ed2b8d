"""The second layer of the form: what it depends on, files among the answers, and 「同上次」."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from actions import filing_details as actions
from domain import filing_details as rules
from domain import form as form_rules
from domain.errors import Refused
from domain.form import SKIPPED, Question
from domain.messages import Excerpt, Phrase, Value, named
from handlers import answers, filing_media, forms, publication
from handlers.answers import Choice
from handlers.buttons import press
from handlers.context import Ctx
from storage import filing_details
from storage.drafts import Draft

FORM = "filing"
LAST = "last"
ROOM = 40  # of an earlier answer on its key
OF_THE_UNIT = ("place", "crew", "escort", "parking", "live_fallback", "programme")
OF_THE_MEDIA = ("press_card", "foreign_card")


def details_of(ctx: Ctx, given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to the second layer that say something."""
    return {
        question.key: given[question.key]
        for question in ctx.tx.office.forms[FORM].shown(given)
        if question.detail and given.get(question.key, SKIPPED) != SKIPPED
    }


def copied(ctx: Ctx, details: Mapping[str, Any]) -> dict[str, Any]:
    """What a copy takes over; the rest is not asked for, except what it cannot do without."""
    lasting = {key: value for key, value in details.items() if key in rules.LASTING}
    return _passed_over(ctx) | lasting


def corrected(ctx: Ctx, details: Mapping[str, Any], fields: Collection[str]) -> dict[str, Any]:
    """What stays of a returned filing: all but what is named."""
    known = _passed_over(ctx) | dict(details)
    again = rules.asked_again(fields, known.keys())
    return {key: value for key, value in known.items() if key not in again}


def _passed_over(ctx: Ctx) -> dict[str, Any]:
    form = ctx.tx.office.forms[FORM]
    optional = [q.key for q in form.questions if q.detail and not q.required and not q.offered]
    return dict.fromkeys(optional, SKIPPED)


def _choices(key: str) -> Callable[[Ctx, Draft, str], list[Choice]]:
    """「同上次：…」: what the unit, or this reporter, said of it the last time."""

    def choices(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
        said = draft.answers["media"]
        media = (said["outlet"], said["journalist"]) if key in OF_THE_MEDIA else None
        last = filing_details.last(ctx.tx.conn, key, filing_media.unit_of(draft), media)
        words = _words(last)
        if not words or text not in ("", f"#{LAST}"):
            return []
        label = Phrase("filing-same-as-last", {"text": Excerpt(words, ROOM)})
        return [Choice(LAST, words, label)]

    return choices


def _words(last: Any) -> str:
    """An earlier answer as text; a file is not offered again."""
    if isinstance(last, list):
        return str(last[0]["text"]) if last[0]["kind"] in rules.PLAIN else ""
    return str(last or "")


def _picked(key: str) -> Callable[[Ctx, Draft, Choice], Any]:
    def picked(_ctx: Ctx, _draft: Draft, choice: Choice) -> Any:
        return [{"kind": "text", "text": choice.name}] if key == "press_card" else choice.name

    return picked


def _typed(key: str) -> Callable[[Ctx, Draft, str], Any]:
    def typed(ctx: Ctx, _draft: Draft, text: str) -> Any:
        return form_rules.check_text(ctx.tx.office.forms[FORM].question(key), text)

    return typed


def _one_part(ctx: Ctx, draft: Draft, question: Question) -> None:
    """Text, or one file instead of it."""
    part = part_of(ctx)
    if part["kind"] in rules.PLAIN:
        part = {"kind": "text", "text": form_rules.check_text(question, part["text"])}
    forms.accept(ctx, draft, question, [part])


def _attached(ctx: Ctx, draft: Draft, question: Question) -> None:
    """One more file, until 完成."""
    part = part_of(ctx)
    if part["kind"] in rules.PLAIN:
        raise Refused("filing-file-please")
    answers.keep_part(ctx, draft, question, part)


def part_of(ctx: Ctx) -> dict[str, Any]:
    """What was sent; a voice message is kept here too.  Raises Refused: too large, not usable."""
    voice = ctx.message.voice
    if voice is None:
        return answers.part_of(ctx.message)
    if (voice.file_size or 0) > answers.DOWNLOAD_LIMIT:
        raise Refused("file-too-large", limit=answers.DOWNLOAD_LIMIT // 1024**2)
    return {
        "kind": "voice",
        "file_id": voice.file_id,
        "file_unique_id": voice.file_unique_id,
        "text": "",
    }


def _shown(key: str) -> Callable[[Ctx, Any], Value]:
    def shown(ctx: Ctx, value: Any) -> Value:
        if value == SKIPPED:
            return Phrase("answer-none")
        return actions.shown(ctx.tx.office.forms[FORM].question(key), value)

    return shown


def _foreign_card(_ctx: Ctx, draft: Draft) -> Phrase:
    """Each kind of foreign media has a card of its own."""
    return named("form-filing-foreign-card", draft.answers["foreign_kind"])


def more_key(draft: Draft) -> tuple[Any, ...]:
    """补充, on the last screen."""
    return (press("draft", "more", draft.id, draft.version, label="button-filing-more"),)


EARLIER = (*OF_THE_UNIT, *OF_THE_MEDIA)
FILES = ("outline", "press_card", "attachments")
CHOICES = {key: _choices(key) for key in EARLIER}
PICKED = {key: _picked(key) for key in EARLIER}
PARSE = {key: _typed(key) for key in EARLIER} | {"publish_at": publication.read_day}
RECEIVE = {"outline": _one_part, "press_card": _one_part, "attachments": _attached}
SHOW = {key: _shown(key) for key in FILES}
PROMPT = {"foreign_card": _foreign_card}
CHECK: Mapping[str, Callable[[Any], None]] = {
    "outline": rules.check_outline,
    "programme_clean": rules.check_programme,
}
