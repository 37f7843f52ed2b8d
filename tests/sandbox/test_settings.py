"""The bot about itself."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, Conflict, InvalidToken

from sandbox.botapi import BotApi
from tests.sandbox.client import bot_of, play
from tests.sandbox.conftest import LI, ZHANG


def test_any_token_is_a_bot_of_its_own(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        async with bot_of(api, "42:another") as other:
            assert (bot.id, other.id) == (7000000001, 42)
            api.say(ZHANG, "只说给一个")
            assert await other.get_updates() == ()
            assert len(await bot.get_updates()) == 1

    play(api, story)


def test_a_revoked_token_opens_nothing(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        api.revoke_token()
        with pytest.raises(InvalidToken, match=r"Unauthorized"):
            await bot.send_message(ZHANG, "?")

    play(api, story)


def test_an_unknown_method_is_not_found(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        with pytest.raises(InvalidToken):
            await bot.log_out()

    play(api, story)


def test_the_menu_is_the_narrowest_that_fits(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.set_my_commands([BotCommand("start", "Start")])
        await bot.set_my_commands(
            [BotCommand("start", "开始")],
            scope=BotCommandScopeAllPrivateChats(),
            language_code="zh",
        )
        own = [BotCommand("filing", "采访报备"), BotCommand("due", "待办")]
        await bot.set_my_commands(own, scope=BotCommandScopeChat(ZHANG))
        assert await bot.get_my_commands(scope=BotCommandScopeChat(ZHANG)) == tuple(own)
        assert await bot.get_my_commands() == (BotCommand("start", "Start"),)
        with pytest.raises(BadRequest, match=r"^Bot_command_invalid$"):
            await bot.set_my_commands([BotCommand("报备", "采访报备")])
        await bot.delete_my_commands()
        assert await bot.get_my_commands() == ()

    play(api, story)
    assert [command["command"] for command in api.menu(ZHANG)] == ["filing", "due"]
    assert [command["description"] for command in api.menu(LI)] == ["开始"]


def test_a_chat_is_described_and_typed_into(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        chat = await bot.get_chat(ZHANG)
        assert (chat.first_name, chat.username) == ("张敏", "zhangmin")
        assert await bot.send_chat_action(ZHANG, ChatAction.TYPING)
        with pytest.raises(BadRequest, match=r"^Chat not found$"):
            await bot.get_chat(424242)

    play(api, story)


def test_files_over_twenty_megabytes_cannot_be_fetched(api: BotApi) -> None:
    small = api.send_file(ZHANG, b"x", name="a.pdf", size=20 * 1024 * 1024)
    big = api.send_file(ZHANG, b"x", name="b.pdf", size=20 * 1024 * 1024 + 1)

    async def story(bot: Bot) -> None:
        assert (await bot.get_file(small.message["document"]["file_id"])).file_path
        with pytest.raises(BadRequest, match=r"^File is too big$"):
            await bot.get_file(big.message["document"]["file_id"])

    play(api, story)


def test_with_a_webhook_there_is_no_polling(api: BotApi) -> None:
    async def story(bot: Bot) -> None:
        await bot.set_webhook("https://127.0.0.1:9/hook", allowed_updates=["message"])
        api.say(ZHANG, "等着")
        seen = await bot.get_webhook_info()
        assert (seen.url, seen.pending_update_count) == ("https://127.0.0.1:9/hook", 1)
        assert seen.allowed_updates == ("message",)
        with pytest.raises(Conflict, match=r"can't use getUpdates method while webhook is active"):
            await bot.get_updates()
        with pytest.raises(BadRequest, match=r"an https url must be provided"):
            await bot.set_webhook("http://example.org/hook")
        await bot.delete_webhook()
        assert len(await bot.get_updates()) == 1

    play(api, story)
