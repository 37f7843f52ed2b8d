"""Reading and showing one answer of each kind (domain/form.Kind)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from telegram import Message

from actions import drafts as acts
from domain import form as rules
from domain.errors import Refused
from domain.form import Kind, Question
from domain.messages import Button, Day, Phrase, Value, named
from handlers import moments
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.moments import Which
from storage.drafts import Draft

DOWNLOAD_LIMIT = 20 * 1024 * 1024  # what Telegram lets a bot fetch


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: ``value`` travels in the button, ``name`` is shown and stored."""

    value: str
    name: str
    label: Phrase

    def stored(self) -> dict[str, str]:
        return {"id": self.value, "name": self.name}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An answer of which something is still missing.

    ``kept`` (JSON) stands in the draft as ``?<key>`` until the rest comes; the question is asked
    again, worded by ``Dialog.prompt``.
    """

    kept: Any


def typed(ctx: Ctx) -> str:
    """The text of a message.  A sticker, a voice or a photo is Refused("form-type-please")."""
    if not ctx.message.text:
        raise Refused("form-type-please")
    return ctx.message.text


def read(ctx: Ctx, question: Question, text: str) -> Any:
    """A typed answer as JSON.  Raises Refused with what to do next."""
    if question.kind == Kind.MOMENT:
        found = moments.read(ctx, text)
        return unsettled(found) if isinstance(found, Which) else found
    if question.kind == Kind.DAY:
        return moments.understand(ctx, text).last_on.isoformat()
    if question.kind == Kind.NUMBER:
        return rules.check_number(text)
    return rules.check_text(question, text)


def shown(question: Question, value: Any) -> Value:
    """An answer in words."""
    if value is None or value == rules.SKIPPED:
        return Phrase("answer-later" if question.may_wait else "answer-none")
    if question.kind == Kind.MOMENT:
        return moments.shown(value)
    if question.kind == Kind.DAY:
        return Day(date.fromisoformat(value))
    if question.kind == Kind.CHOICE:
        return option_name(question, value)
    if question.kind == Kind.MULTI:
        return tuple(option_name(question, one) for one in value)
    if question.kind == Kind.PICK:
        return str(value["name"])
    if question.kind == Kind.CONTENT:
        return Phrase("answer-parts", {"count": len(value)})
    return str(value)


def prompt_of(question: Question) -> Phrase:
    """A question as it is asked, in the catalogue's words or in those of its pack."""
    return (
        Phrase("form-said", {"said": question.said}) if question.said else Phrase(question.prompt)
    )


def label_of(question: Question) -> Phrase:
    """What an answer is called, on keys and in front of it."""
    if question.label is not None:
        return Phrase("form-said", {"said": question.label})
    return Phrase(f"{question.prompt}-label")


def option_name(question: Question, option: str) -> Phrase:
    """One of the options in words; one that its pack no longer has stands as it was kept."""
    if question.option_names:
        said = question.option_names.get(option)
        return Phrase("form-said", {"said": said or option})
    return named(question.labels, option)


def unsettled(which: Which) -> Unfinished:
    """A time with several meanings, kept until one of them is pressed or another is typed."""
    offered = [[text, at.isoformat()] for text, at in which.readings]
    return Unfinished({"text": which.text, "readings": offered})


def readings(draft: Draft, question: Question) -> list[list[str]]:
    """What is offered under a typed time that has several meanings: text and moment of each."""
    pending = draft.answers.get(f"?{question.key}")
    return list(pending.get("readings", ())) if isinstance(pending, dict) else []


def asked_which(draft: Draft, question: Question) -> Phrase:
    return Phrase("when-which", {"text": draft.answers[f"?{question.key}"]["text"][: moments.ROOM]})


def _reading(draft: Draft, number: int, reading: list[str]) -> Button:
    at = datetime.fromisoformat(reading[1])
    return press(
        "draft", "choose", draft.id, draft.version, str(number), label="button-when", at=at
    )


def option_buttons(draft: Draft, question: Question) -> tuple[Row, ...]:
    """The keyboard of a CHOICE, MULTI or CONTENT question, or of a time to be settled."""
    if offered := readings(draft, question):
        return rows([_reading(draft, *one) for one in enumerate(offered)], 1)
    if question.kind == Kind.CHOICE:
        buttons = [_option(draft, question, one) for one in question.options]
        return rows(buttons, question.columns)
    if question.kind == Kind.MULTI:
        return _tick_rows(draft, question)
    if question.kind == Kind.CONTENT and parts(draft, question):
        return ((press("draft", "done", draft.id, draft.version, label="button-done"),),)
    return ()


def _option(draft: Draft, question: Question, option: str) -> Button:
    return Button(
        option_name(question, option), f"draft.choose.{draft.id}.{draft.version}.{option}"
    )


def _tick_rows(draft: Draft, question: Question) -> tuple[Row, ...]:
    """「无」 stands alone in front and answers at once; the others are ticked, then 完成."""
    ticked = ticks(draft, question)
    none = [_none(draft, question)] if question.none_option else []
    others = [one for one in question.options if one != question.none_option]
    boxes = rows([_box(draft, question, one, ticked) for one in others], question.columns)
    done = press("draft", "done", draft.id, draft.version, label="button-done")
    return (*rows(none, 1), *boxes, *(((done,),) if ticked else ()))


def _none(draft: Draft, question: Question) -> Button:
    option = question.none_option
    return Button(option_name(question, option), f"draft.tick.{draft.id}.{draft.version}.{option}")


def _box(draft: Draft, question: Question, option: str, ticked: list[str]) -> Button:
    label = "button-ticked" if option in ticked else "button-unticked"
    name = option_name(question, option)
    return press("draft", "tick", draft.id, draft.version, option, label=label, name=name)


def ticks(draft: Draft, question: Question) -> list[str]:
    """Options ticked so far: those not yet confirmed, else the answer given before."""
    pending = draft.answers.get(f"?{question.key}")
    return list(pending if pending is not None else draft.answers.get(question.key, []))


def parts(draft: Draft, question: Question) -> list[dict[str, Any]]:
    """What was sent so far for a CONTENT question."""
    return list(draft.answers.get(f"?{question.key}") or draft.answers.get(question.key) or [])


def add_content(ctx: Ctx, draft: Draft, question: Question) -> None:
    """Keep one more thing sent; more may follow until 完成 is pressed."""
    keep_part(ctx, draft, question, part_of(ctx.message))


def keep_part(ctx: Ctx, draft: Draft, question: Question, part: dict[str, Any]) -> None:
    """The same of what a form has read in a way of its own."""
    kept = parts(draft, question)
    if len(kept) >= question.max_length:
        raise Refused("content-too-many", limit=question.max_length)
    kept.append(part)
    saved = acts.note(ctx.tx, draft, f"?{question.key}", kept)
    cancel = press("draft", "cancel", saved.id, saved.version, label="button-cancel")
    buttons = (*option_buttons(saved, question), (cancel,))
    ctx.say("content-kept", count=len(kept), buttons=buttons)


def part_of(message: Message) -> dict[str, Any]:
    """Text, link, photo or file as JSON; what the bot cannot keep is refused in one sentence."""
    if message.photo:
        return {
            "kind": "photo",
            "file_id": message.photo[-1].file_id,
            "file_unique_id": message.photo[-1].file_unique_id,
            "text": message.caption or "",
        }
    if message.document:
        if (message.document.file_size or 0) > DOWNLOAD_LIMIT:
            raise Refused("file-too-large", limit=20)
        return {
            "kind": "document",
            "file_id": message.document.file_id,
            "file_unique_id": message.document.file_unique_id,
            "name": message.document.file_name or "",
            "text": message.caption or "",
        }
    if message.text:
        link = message.text.strip().startswith(("http://", "https://"))
        return {"kind": "link" if link else "text", "text": message.text.strip()}
    raise Refused("content-kind-unknown")
