"""交接: begun on somebody's card or by oneself, looked over, then done in one press (P5)."""

import re
from datetime import date
from typing import Any

from actions import drafts, handover_plans, handovers
from actions import people as people_acts
from domain import invite
from domain.errors import Refused
from domain.handover import Stage
from domain.messages import Button, Day, Lines, Phrase, Value
from domain.permission import Right, may
from handlers import answers, forms, moments
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import handover_moves, people
from storage import handovers as rows
from storage.drafts import Draft
from storage.handovers import Handover
from storage.people_search import PersonRow

FORM = "handover"
NEWCOMER, NOW = "new", "now"
OFFERED = 6
# 我要交接 / 工作交接给李强: said without any form, about oneself.
SAID = re.compile(
    r"我?(?:要|想|申请|办理)*(?:离任|调离|工作)?交接(?:工作|手续)?(?:给(\S{2,10}?))?[。.]?"
)


def pressed(ctx: Ctx) -> None:
    """交接, 同意, 取消: under a card, or under one's own registration."""
    verbs = {"begin": _begin_pressed, "agree": _agree, "drop": _drop}
    verbs[ctx.pressed.verb](ctx)


def heard(ctx: Ctx) -> bool:
    """「我要交接」, typed without any form.  False: it says no such thing."""
    said = SAID.fullmatch(ctx.text.strip())
    if said is None:
        return False
    known: dict[str, Any] = {}
    found = _colleagues(ctx, ctx.known.id, said[1]) if said[1] else []
    if len(found) == 1:
        known["who"] = found[0].stored()
    _begin(ctx, ctx.known.id, known)
    return True


def key(ctx: Ctx, person_id: int) -> Row:
    """The key under somebody's card: begin, or take back what waits."""
    waiting = rows.waiting_of(ctx.tx.conn, person_id)
    if waiting is None:
        return (press("handover", "begin", person_id, 0),)
    return (press("handover", "drop", waiting.id, waiting.version),)


def line(ctx: Ctx, person_id: int) -> tuple[Phrase, ...]:
    """What waits, as it stands on somebody's card."""
    waiting = rows.waiting_of(ctx.tx.conn, person_id)
    return (handover_plans.line(waiting),) if waiting else ()


def left(ctx: Ctx) -> str | None:
    """To whom somebody without any role has handed over.  None: they have not."""
    done = rows.last_done(ctx.tx.conn, ctx.person.id) if ctx.person else None
    return done.successor if done else None


def _begin_pressed(ctx: Ctx) -> None:
    person_id = ctx.pressed.id
    if person_id != ctx.known.id:
        ctx.require(Right.MANAGE_PEOPLE)
    _begin(ctx, people_acts.seen(ctx.tx, person_id).id, {})


def _begin(ctx: Ctx, leaver_id: int, known: dict[str, Any]) -> None:
    handover_plans.check(ctx.tx, leaver_id, None, None)
    forms.begin(ctx, FORM, prefill=known, ref=str(leaver_id))


def _leaver(draft: Draft) -> int:
    """A draft of this form is begun with whose work is handed over."""
    return int(draft.ref or 0)


def _people(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Colleagues before typing, hits for a name or pinyin; or somebody who has to register."""
    leaver_id = _leaver(draft)
    if text.startswith("#"):
        return [one for one in (*_colleagues(ctx, leaver_id, text), _newcomer()) if _is(one, text)]
    if text:
        return _colleagues(ctx, leaver_id, text)
    return [*_colleagues(ctx, leaver_id, ""), _newcomer()]


def _colleagues(ctx: Ctx, leaver_id: int, text: str) -> list[Choice]:
    """An admin finds anybody; a leaver those of their own places."""
    found = people_acts.successors(ctx.tx, leaver_id, text, OFFERED)
    return [Choice(str(one.id), one.name, _label(one)) for one in found]


def _label(one: PersonRow) -> Phrase:
    if one.unit_name is None:
        return Phrase("person-brief", {"name": one.name})
    return Phrase("person-brief-unit", {"name": one.name, "unit": one.unit_name})


def _newcomer() -> Choice:
    return Choice(NEWCOMER, NEWCOMER, Phrase("button-handover-newcomer"))


def _is(one: Choice, pressed_: str) -> bool:
    return pressed_ == f"#{one.value}"


def _shown_who(_ctx: Ctx, value: dict[str, str]) -> Value:
    return Phrase("handover-newcomer") if value["id"] == NEWCOMER else value["name"]


def _days(_ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    now = Choice(NOW, NOW, Phrase("button-handover-now"))
    return [now] if text in ("", f"#{NOW}") else []


def _picked_now(_ctx: Ctx, _draft: Draft, _choice: Choice) -> dict[str, None]:
    return {"on": None}


def _typed_day(ctx: Ctx, _draft: Draft, text: str) -> dict[str, str] | Unfinished:
    """A day to come; of a stretch its last.  Raises Refused."""
    found = moments.understand(ctx, text)
    if asked := moments.which(ctx, text, found):
        return answers.unsettled(asked)
    if found.last_on < ctx.tx.today:
        raise Refused("handover-past")
    return {"on": found.last_on.isoformat()}


def _shown_day(_ctx: Ctx, value: dict[str, Any]) -> Value:
    on = _day(value)
    return Day(on) if on else Phrase("handover-at-once")


def _day(value: dict[str, Any]) -> date | None:
    return date.fromisoformat(value["on"]) if value["on"] else None


def _taker(draft: Draft) -> int | None:
    chosen = draft.answers["who"]["id"]
    return None if chosen == NEWCOMER else int(chosen)


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    """Exactly what moves, and what does not."""
    tx, leaver_id, taker_id = ctx.tx, _leaver(draft), _taker(draft)
    handover_plans.check(tx, leaver_id, taker_id, _day(draft.answers["when"]))
    taker = people.active(tx.conn, taker_id, tx.today) if taker_id else None
    moves = handovers.survey(tx, leaver_id, taker).lines
    leaver = people_acts.seen(tx, leaver_id).name
    given = handovers.given(tx, leaver_id, taker_id) if taker_id else handovers.held(tx, leaver_id)
    return "handover-preview", {
        "leaver": leaver,
        "successor": taker.name if taker else Phrase("handover-newcomer"),
        "when": _shown_day(ctx, draft.answers["when"]),
        "roles": handovers.worded(tx, handovers.held(tx, leaver_id)),
        "lines": Lines(moves or (Phrase("handover-moves-nothing"),)),
        "stays": Lines(_stays(ctx, leaver_id, leaver)),
        "note": _note(ctx, is_new=bool(given)),
    }


def _stays(ctx: Ctx, leaver_id: int, leaver: str) -> tuple[Value, ...]:
    count = handover_moves.drafts_of(ctx.tx.conn, leaver_id)
    drafts_left = (Phrase("handover-stays-drafts", {"count": count}),) if count else ()
    return (Phrase("handover-stays", {"leaver": leaver}), *drafts_left)


def _note(ctx: Ctx, *, is_new: bool) -> Phrase:
    is_admin = may(ctx.known, Right.MANAGE_PEOPLE)
    return Phrase("handover-needs-admin" if is_new and not is_admin else "handover-ends-rights")


def _submit(ctx: Ctx, draft: Draft) -> None:
    drafts.take(ctx.tx, draft)
    day = _day(draft.answers["when"])
    _say(ctx, *handover_plans.begin(ctx.tx, _leaver(draft), _taker(draft), day))


def _agree(ctx: Ctx) -> None:
    handover, secret = handover_plans.agree(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.tell("handover-agreed-toast")
    if secret is not None:
        _say_link(ctx, handover, secret, ctx.say)


def _drop(ctx: Ctx) -> None:
    dropped = handover_plans.drop(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.tell("handover-dropped-toast")
    if dropped.stage is Stage.AGREED:
        ctx.say("handover-dropped-now", leaver=dropped.leaver)


def _say(ctx: Ctx, handover: Handover, secret: str | None) -> None:
    if secret is not None:
        _say_link(ctx, handover, secret, ctx.rewrite)
        return
    ctx.rewrite(
        f"handover-now-{handover.stage}",
        leaver=handover.leaver,
        successor=handover.successor or Phrase("handover-newcomer"),
        when=Day(handover.takes_over_on) if handover.takes_over_on else "",
    )


def _say_link(ctx: Ctx, handover: Handover, secret: str, say: Any) -> None:
    """The link is shown once; only its hash is kept."""
    address = invite.link(ctx.update.get_bot().username, secret)
    forward = Button(Phrase("button-invite-forward"), url=invite.share(address))
    until = ctx.tx.now + ctx.tx.office.policy.invite_valid_for
    say(
        "handover-invited",
        leaver=handover.leaver,
        link=address,
        until=until,
        buttons=((forward,),),
    )


def _confirm(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    return ((press("draft", "submit", draft.id, draft.version, label="button-handover-sure"),),)


forms.register(
    FORM,
    Dialog(
        right=Right.ENTER,  # one's own, or an admin's for anybody: the action asks which
        preview=_preview,
        submit=_submit,
        choices={"who": _people, "when": _days},
        picked={"when": _picked_now},
        parse={"when": _typed_day},
        show={"who": _shown_who, "when": _shown_day},
        submit_buttons=_confirm,
    ),
)
