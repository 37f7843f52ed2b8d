"""One-time links: which role fits where, and how the secret is kept."""

import secrets

import pytest

from domain.errors import Refused
from domain.invite import GIVEN, LONGEST_TOKEN, TOKEN_BYTES, check_place, kept, link, share
from domain.permission import Role

NOT_GIVEN, MISFIT = "role-not-given", "role-does-not-fit"
PLACES = {  # role: (in a unit, for the whole commission); None: it may be given there
    Role.CONTACT: (None, MISFIT),
    Role.UNIT_LEAD: (None, MISFIT),
    Role.SPOKESPERSON: (MISFIT, None),
    Role.REVIEWER: (None, None),
    Role.APPROVER: (None, None),
    Role.CO_SIGNER: (None, None),
    Role.DUTY_OFFICER: (None, None),
    Role.ADMIN: (MISFIT, None),
    Role.AUDITOR: (NOT_GIVEN, NOT_GIVEN),
}


def refusal(role: str, unit_id: int | None) -> str | None:
    try:
        check_place(role, unit_id)
    except Refused as refused:
        return refused.key
    return None


def test_where_each_role_may_be_held() -> None:
    assert {role: (refusal(role, 7), refusal(role, None)) for role in Role} == PLACES
    assert refusal("emperor", 7) == NOT_GIVEN
    assert {role for role, places in PLACES.items() if None in places} == set(GIVEN)


def test_the_secret_fits_telegrams_parameter() -> None:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    assert len(token) == 32 <= LONGEST_TOKEN
    assert link("xuanbao_bot", token) == f"https://t.me/xuanbao_bot?start={token}"
    assert share("https://t.me/x?start=a") == (
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fx%3Fstart%3Da"
    )


@pytest.mark.parametrize("token", ["a", "不是令牌", "\ud83d", "A" * 64])
def test_only_the_hash_is_kept(token: str) -> None:
    assert len(kept(token)) == 64
    assert token not in kept(token) or len(token) == 1
