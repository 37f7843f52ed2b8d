"""Outlet and reporter in one answer: 「东方早报 王记者」, or an outlet pressed and a name typed.

What is known so far stands in the draft as ``?media``: an outlet whose reporter is still to be
named, or a typed name and the outlets it may mean.
"""

import re
from typing import Any

from actions import filing_cards as cards
from domain import form as rules
from domain.messages import Phrase, Value
from handlers.answers import Choice, Unfinished
from handlers.context import Ctx
from storage import filing_lists, outlets
from storage.drafts import Draft
from storage.filing_lists import Media
from storage.outlets import Outlet

RECENT, OFFERED = 3, 6
NEW, OTHER = "new", "other"
SEPARATORS = re.compile(r"[,，、/;；:：]+|\s+")
STRONG_SEPARATORS = re.compile(r"[,，、/;；:：]+")
HAN = re.compile("[\u4e00-\u9fff]")


def stored(outlet_id: int | None, outlet: str, journalist: str) -> dict[str, Any]:
    """The finished answer."""
    return {"outlet_id": outlet_id, "outlet": outlet, "journalist": journalist}


def shown(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return cards.media(value["outlet"], value["journalist"])


def unit_of(draft: Draft) -> int:
    """The unit that is filing."""
    return int((draft.answers.get("home") or draft.answers["unit"])["id"])


def prompt(_ctx: Ctx, draft: Draft) -> Phrase:
    """What is missing: everything, the reporter, or which outlet is meant."""
    pending = _pending(draft)
    if "hits" in pending:
        return Phrase("form-filing-which-outlet", {"name": pending["typed"]})
    if "outlet" in pending:
        known = pending["outlet_id"] is not None
        key = "form-filing-journalist" if known else "form-filing-journalist-new"
        return Phrase(key, {"outlet": pending["outlet"]})
    return Phrase("form-filing-media")


def choices(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """What may be pressed now; with ``text`` (#value) only what was pressed, if it is among it."""
    offered = _offered(ctx, draft)
    if not text:
        return offered
    return [choice for choice in offered if f"#{choice.value}" == text]


def picked(ctx: Ctx, draft: Draft, choice: Choice) -> Any:
    """A pressed key as an answer, or what it leaves to be asked."""
    pending = _pending(draft)
    if choice.value == OTHER:
        return Unfinished(None)
    if choice.value == NEW:
        return _finished(None, pending["typed"], pending["journalist"])
    number = int(choice.value[1:])
    if choice.value.startswith("f"):
        earlier = next(one for one in _recent(ctx) if one.filing_id == number)
        return stored(earlier.outlet_id, earlier.outlet, earlier.journalist)
    return of(outlets.some(ctx.tx.conn, [number], unit_of(draft))[0], pending.get("journalist", ""))


def typed(ctx: Ctx, draft: Draft, text: str) -> Any:
    """A typed answer.  Raises Refused when it is too long."""
    question = ctx.tx.office.forms["filing"].question("media")
    line = re.sub(r"\s+", " ", rules.check_text(question, text))
    pending = _pending(draft)
    if "outlet" in pending:
        name = line.removeprefix(pending["outlet"]).strip() or line
        return stored(pending["outlet_id"], pending["outlet"], name)
    return named(ctx, unit_of(draft), *_apart(line), pending.get("journalist", ""))


def named(ctx: Ctx, unit_id: int, name: str, journalist: str, known: str = "") -> Any:
    """An outlet and its reporter, in the register or not; ``known`` is a reporter named before."""
    conn = ctx.tx.conn
    journalist = journalist or known
    exact = outlets.called(conn, name, unit_id)
    if exact is not None:
        return of(exact, journalist)
    begins = outlets.beginning(conn, name, unit_id)
    if begins is not None and not journalist:  # 「东方早报王记者」, written together
        return of(begins[0], name.removeprefix(begins[1]))
    found = outlets.search(conn, name, unit_id, OFFERED)
    if len(found) == 1:
        return of(found[0], journalist)
    hits = [one.id for one in found] or ([begins[0].id] if begins else [])
    if not hits:  # 「东方旱报」 must not become a medium nobody knows without a word
        hits = [one.id for one in outlets.resembling(conn, name, unit_id, OFFERED)]
    if hits:
        return which(name, journalist, hits)
    return _finished(None, name, journalist)


def _apart(line: str) -> tuple[str, str]:
    """Outlet and reporter.  A name in Latin letters may hold spaces, so only a comma divides it."""
    separators = SEPARATORS if HAN.search(line) else STRONG_SEPARATORS
    parts = separators.split(line, maxsplit=1)
    return parts[0].strip(), parts[1].strip() if len(parts) > 1 else ""


def of(outlet: Outlet, journalist: str) -> Any:
    """An outlet of the register; a unit's own account needs no reporter."""
    if outlet.unit_id is not None:
        return stored(outlet.id, outlet.name, journalist)
    return _finished(outlet.id, outlet.name, journalist)


def which(name: str, journalist: str, hits: list[int]) -> Unfinished:
    """A name that may mean each of these outlets, or a new one."""
    return Unfinished({"typed": name, "journalist": journalist, "hits": hits})


def _finished(outlet_id: int | None, outlet: str, journalist: str) -> Any:
    if journalist:
        return stored(outlet_id, outlet, journalist)
    return Unfinished({"outlet_id": outlet_id, "outlet": outlet})


def _offered(ctx: Ctx, draft: Draft) -> list[Choice]:
    pending = _pending(draft)
    if "hits" in pending:
        found = outlets.some(ctx.tx.conn, pending["hits"], unit_of(draft))
        as_new = Choice(NEW, "", Phrase("filing-new-outlet", {"name": pending["typed"]}))
        return [*map(_outlet_choice, found), as_new]
    if "outlet" in pending:
        return [Choice(OTHER, "", Phrase("filing-other-outlet"))]
    recent = _recent(ctx)
    others = outlets.offered(ctx.tx.conn, unit_of(draft), OFFERED)
    return [*map(_recent_choice, recent), *map(_outlet_choice, others)]


def _recent(ctx: Ctx) -> list[Media]:
    return filing_lists.recent_media(ctx.tx.conn, ctx.known.id, RECENT)


def _recent_choice(media: Media) -> Choice:
    values = {"outlet": media.outlet, "journalist": media.journalist}
    return Choice(f"f{media.filing_id}", media.outlet, Phrase("filing-recent", values))


def _outlet_choice(outlet: Outlet) -> Choice:
    return Choice(f"o{outlet.id}", outlet.name, Phrase("filing-pick", {"name": outlet.name}))


def _pending(draft: Draft) -> dict[str, Any]:
    return draft.answers.get("?media") or {}
