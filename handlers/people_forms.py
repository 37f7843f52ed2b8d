"""The forms about people: give a role, invite somebody, state or correct a name."""

from datetime import date
from typing import Any

from actions import drafts, invites
from actions import people as acts
from domain import invite
from domain.errors import Refused
from domain.invite import Scope
from domain.messages import Button, Day, Phrase, Value
from domain.permission import Right, Role
from domain.registration import tidy
from handlers import answers, forms, moments, unit_choices
from handlers.answers import Choice, Unfinished
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft

GRANT = "role"
INVITE = "invite"
NAME = "person_name"


def _places(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Units for a unit's role; the whole commission is a key of its own where it fits."""
    scope = invite.GIVEN[Role(draft.answers["role"])]
    office = [unit_choices.office()] if scope is not Scope.UNIT else []
    if not text or text == f"#{unit_choices.OFFICE}":
        return office
    return [] if scope is Scope.OFFICE else unit_choices.choices(ctx, text)


def _chosen(draft: Draft) -> tuple[str, int | None]:
    return draft.answers["role"], unit_choices.unit_id(draft.answers["unit"])


def _read_day(ctx: Ctx, _draft: Draft, text: str) -> str | Unfinished:
    """A last day as ISO, whether said as a day, as a deadline or as the days up to it."""
    found = moments.understand(ctx, text)
    asked = moments.which(ctx, text, found)
    return answers.unsettled(asked) if asked else found.last_on.isoformat()


def _shown_day(_ctx: Ctx, value: Any) -> Value:
    return Day(date.fromisoformat(value)) if value else Phrase("role-no-end")


def _grant_preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    person = acts.seen(ctx.tx, _person_id(draft))
    return "role-preview", {"name": person.name, "summary": forms.summary(ctx, draft)}


def _grant(ctx: Ctx, draft: Draft) -> None:
    drafts.take(ctx.tx, draft)
    role, unit_id = _chosen(draft)
    until = draft.answers.get("until")
    person = acts.seen(ctx.tx, _person_id(draft))
    day = date.fromisoformat(until) if until else None
    subjects = draft.answers.get("subjects") or ()
    acts.grant(ctx.tx, person.id, role, unit_id, day, subjects)
    given = invites.what_it_gives(ctx.tx, role, unit_id)
    given["role"] = acts.role_called(role, subjects)
    ctx.rewrite("role-granted", name=person.name, **given)


def _invite_preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    return "invite-preview", {"summary": forms.summary(ctx, draft)}


def _invite(ctx: Ctx, draft: Draft) -> None:
    """The link is shown once; only its hash is kept."""
    drafts.take(ctx.tx, draft)
    role, unit_id = _chosen(draft)
    token = invites.make(ctx.tx, role, unit_id)
    values = invites.what_it_gives(ctx.tx, role, unit_id)
    values["until"] = ctx.tx.now + ctx.tx.office.policy.invite_valid_for
    address = invite.link(ctx.update.get_bot().username, token)
    forward = Button(Phrase("button-invite-forward"), url=invite.share(address))
    ctx.rewrite("invite-link", link=address, buttons=((forward,),), **values)


def _name_preview(_ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Any]]:
    return "person-name-preview", {"name": draft.answers["name"]}


def _read_name(ctx: Ctx, draft: Draft, text: str) -> str:
    name = tidy(text)
    question = ctx.tx.office.forms[draft.form].question("name")
    if not question.min_length <= len(name) <= question.max_length:
        raise Refused("person-name-length", limit=question.max_length)
    return name


def _rename(ctx: Ctx, draft: Draft) -> None:
    """An invited person states who they are, or an admin corrects a name."""
    drafts.take(ctx.tx, draft)
    person_id, name = _person_id(draft), draft.answers["name"]
    own = person_id == ctx.known.id
    acts.rename(ctx.tx, person_id, name, own=own)
    if own:
        invites.named_now(ctx.tx, ctx.known, name)
    ctx.rewrite("person-renamed", name=name)


def _person_id(draft: Draft) -> int:
    """A draft of these forms is begun with the person it is about."""
    return int(draft.ref or 0)


forms.register(
    GRANT,
    Dialog(
        Right.MANAGE_PEOPLE,
        _grant_preview,
        _grant,
        choices={"unit": _places},
        parse={"until": _read_day},
        show={"unit": unit_choices.shown, "until": _shown_day},
    ),
)
forms.register(
    INVITE,
    Dialog(
        Right.MANAGE_PEOPLE,
        _invite_preview,
        _invite,
        choices={"unit": _places},
        show={"unit": unit_choices.shown},
    ),
)
forms.register(NAME, Dialog(Right.ENTER, _name_preview, _rename, parse={"name": _read_name}))
