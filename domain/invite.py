"""One-time links: what they open, how their secret is kept."""

from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
from urllib.parse import quote

from domain.errors import Refused
from domain.messages import named
from domain.permission import Role

TOKEN_BYTES = 24  # 32 characters; Telegram's start parameter takes 64 of A-Z a-z 0-9 _ -
LONGEST_TOKEN = 64


class Scope(StrEnum):
    """Where a role is held."""

    UNIT = "unit"
    OFFICE = "office"
    EITHER = "either"


# Roles that are given out now, and where each is held; the others exist as identifiers.
GIVEN: Mapping[Role, Scope] = {
    Role.CONTACT: Scope.UNIT,
    Role.UNIT_LEAD: Scope.UNIT,
    Role.SPOKESPERSON: Scope.OFFICE,  # who speaks for one unit signs nothing of it
    Role.REVIEWER: Scope.EITHER,
    Role.APPROVER: Scope.EITHER,
    Role.CO_SIGNER: Scope.EITHER,
    Role.DUTY_OFFICER: Scope.EITHER,
    Role.ADMIN: Scope.OFFICE,
}


def check_place(role: str, unit_id: int | None) -> None:
    """Whether a role may be held in this unit, or without one for the whole commission.

    Raises Refused("role-not-given") for a role that is not given out yet, and
    Refused("role-does-not-fit") for a unit where there must be none, or none where there must be.
    """
    scope = next((scope for given, scope in GIVEN.items() if given == role), None)
    if scope is None:
        raise Refused("role-not-given", roles=tuple(named("role", given) for given in GIVEN))
    if scope is not Scope.EITHER and (scope is Scope.UNIT) != (unit_id is not None):
        raise Refused("role-does-not-fit")


def kept(token: str) -> str:
    """What the database keeps instead of the secret."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def link(bot_username: str, token: str) -> str:
    """The address that opens the bot with the secret."""
    return f"https://t.me/{bot_username}?start={token}"


def share(address: str) -> str:
    """The address that offers to forward an address to one of one's own chats."""
    return f"https://t.me/share/url?url={quote(address, safe='')}"
