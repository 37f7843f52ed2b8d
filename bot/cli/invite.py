"""``xuanbao invite`` and ``xuanbao init``: a one-time link from the command line."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load, transaction
from bot.cli.voice import Voice
from domain.errors import PackError, Refused
from domain.permission import Role

if TYPE_CHECKING:
    from bot.config import Config
    from domain.messages import Value

ASK_WITHIN = 10  # seconds for Telegram to say what the bot is called


def invite(
    *,
    role: Annotated[Role, typer.Option(help="角色 / the role it gives")],
    unit: Annotated[
        str | None, typer.Option(help="单位全称或编码；不写为全委 / a unit by name or code")
    ] = None,
    config: ConfigOption = None,
) -> None:
    """生成一个只能用一次的邀请链接 / make a one-time link."""
    from actions import invites

    settings = load(config)
    voice = Voice.of(settings)
    try:
        with transaction(settings) as tx:
            unit_id = invites.unit_called(tx, unit) if unit else None
            token = invites.make(tx, role, unit_id)
            until = tx.now + tx.office.policy.invite_valid_for
    except Refused as refused:
        voice.complain(refused)
        raise typer.Exit(1) from refused
    _show(voice, settings, token, until=until)


def init(config: ConfigOption = None) -> None:
    """建立数据库，给出第一位管理员的一次性链接 / make the database and the first admin's link."""
    from actions import invites

    settings = load(config)
    voice = Voice.of(settings)
    with transaction(settings) as tx:
        token = invites.make_for_first_admin(tx)
        until = tx.now + tx.office.policy.invite_valid_for
    voice.say("init-done")
    if token is None:
        voice.say("init-has-admin")
    else:
        _show(voice, settings, token, until=until)


def _show(voice: Voice, settings: "Config", token: str, **values: "Value") -> None:
    """The link when Telegram tells the bot's name; else what to send to the bot."""
    from domain.invite import link

    username = _username(settings)
    if username is None:
        voice.say("invite-token-on-console", token=token, **values)
    else:
        voice.say("invite-on-console", link=link(username, token), **values)


def _username(settings: "Config") -> str | None:
    """None: no token yet, a wrong one, or Telegram is out of reach; the secret works anyway."""
    try:
        token = settings.token()
    except PackError:
        return None
    return asyncio.run(_asked(token, settings.telegram.base_url))


async def _asked(token: str, base_url: str) -> str | None:
    from telegram import Bot
    from telegram.error import TelegramError

    try:
        async with asyncio.timeout(ASK_WITHIN), Bot(token, base_url=base_url) as bot:
            return bot.username
    except (TelegramError, TimeoutError):
        return None
