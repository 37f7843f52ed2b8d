"""A stranger tries everything, and hears two sentences (product.md P2)."""

import json

import pytest

from handlers.routes import ROUTES
from storage import registrations
from tests import factories
from tests.office import TOKEN, Office, Somebody
from texts.bundles import bundle

SENTENCES = {
    language: {bundle(language).fill(key, {}) for key in keys}
    for language in ("zh-CN", "en")
    for keys in [("stranger-how-to-ask", "stranger-asked-already")]
}
NASTY = [
    "",
    " ",
    "你好",
    "登记",
    "登记 张敏",
    "登记张敏示范市第一人民医院",
    "/start",
    "/start " + "A" * 32,
    "/start " + "A" * 4000,
    "/start 不是令牌",
    "/start@xuanbao_bot x",
    "/help",
    "/nothing",
    "示范市第一人民医院",
    "1",
    "同意",
    "<b>x</b> & {brace}",
    "' OR 1=1 --",
    "\u202e反过来",
    "登记 " + "长" * 3000,
    "登记 " + "长" * 3000 + " " + "位" * 3000,
    "登记 \x00\x01 \x02",
    "登记 张\x00敏 市\x00一院",
    "登记 <i>张</i> <b>院</b>",
    "register a, b",
    "登记 ,",
    "登记 ， ，",
]


def replies_of(office: Office, stranger: Somebody) -> set[str]:
    calls = [c for c in office.transport.calls if c.values.get("chat_id") == stranger.telegram_id]
    assert all(call.method == "sendMessage" for call in calls)
    assert all("reply_markup" not in call.values for call in calls)
    return {str(call.values["text"]) for call in calls}


@pytest.mark.parametrize("language_code", ["zh-hans", "en-GB", "fr"])
def test_a_stranger_tries_everything(office: Office, language_code: str) -> None:
    factories.unit(office)
    zhou = factories.person(office, "周管", 1006, "admin")
    zhou.says("/start")
    stranger = office.person(6666, "路人甲", language_code)

    for text in [*NASTY, *(f"/{route.command}" for route in ROUTES if route.command)]:
        stranger.says(text)
        office.clock.move(days=2)  # so that an ask does not silence the next
    stranger.sends_photo(caption="登记")
    stranger.sends_photo()
    stranger.sends_file("单位.csv", content=b"name\nx")
    stranger.sends_sticker()
    stranger.replies(zhou.last, "同意")

    language = "en" if language_code.startswith("en") else "zh-CN"
    assert replies_of(office, stranger) <= SENTENCES[language]
    assert stranger.telegram_id not in {call.values.get("chat_id") for call in files_sent(office)}


def files_sent(office: Office) -> list[object]:
    return [c for c in office.transport.calls if c.method not in ("sendMessage", "editMessageText")]


def test_a_stranger_forges_every_button(office: Office) -> None:
    factories.unit(office)
    stranger = office.person(6666, "路人甲")
    pressed = ["x", "", ".", "draft.submit.1.1", "people.reallyend.1.1.1", "language.set.0.0.en"]
    pressed += ["registration.match.1.1.1", "units.open.1.0", "unit_import.apply.1.1", "9" * 64]
    for data in pressed:
        stranger.presses_data(data)
    assert replies_of(office, stranger) == {bundle("zh-CN").fill("stranger-how-to-ask", {})}
    assert set(stranger.toasts) == {""}


def test_a_stranger_edits_and_forwards(office: Office) -> None:
    factories.unit(office)
    stranger = office.person(6666, "路人甲")
    message = stranger._message({"text": "登记 张敏 市一院"}, None)["message"]  # noqa: SLF001
    office.deliver({"edited_message": message | {"edit_date": message["date"]}})
    origin = {"type": "hidden_user", "sender_user_name": "周管", "date": message["date"]}
    card = {"text": "报备 17\n同意？", "forward_origin": origin}
    office.deliver(stranger._message(card, None))  # noqa: SLF001
    assert replies_of(office, stranger) == {bundle("zh-CN").fill("stranger-how-to-ask", {})}
    assert office.ask(registrations.count_pending) == 0


def test_what_a_stranger_wrote_cannot_disturb_the_card(any_office: Office) -> None:
    factories.unit(any_office)
    zhou = factories.person(any_office, "周管", 1006, "admin")
    stranger = any_office.person(6666, "路人甲")
    stranger.says("登记 <b>张\x00\u202e敏</b> <a href='x'>院" + "很" * 3000)
    assert "<b>登记申请</b>" in zhou.last.text
    assert "&lt;b&gt;张敏&lt;/b&gt;" in zhou.last.text
    assert len(zhou.last.text) < 600
    kept = any_office.ask(registrations.latest, 6666)
    assert len(kept.name) <= 40
    assert len(kept.typed_unit) <= 120


def test_nothing_of_it_needed_an_apology(office: Office) -> None:
    """No update of a stranger fails: an apology would be a third sentence."""
    stranger = office.person(6666, "路人甲")
    for text in NASTY:
        stranger.says(text)
    assert TOKEN not in json.dumps([call.values for call in office.transport.calls])
    assert not [m for m in stranger.chat if "差错" in m.text]
