"""The first words: who one is here, in one's own language, after a restart too."""

from tests import factories
from tests.office import Office


def test_a_contact_is_greeted_and_chooses_english(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)

    zhang.says("/start")
    assert "张敏" in zhang.last.text
    assert "宣传联络员" in zhang.last.text

    zhang.says("/language")
    any_office.restart()
    zhang.presses("English")
    zhang.says("/start")
    assert "publicity contact" in zhang.last.text.lower()


def test_nothing_to_cancel_is_said(office: Office) -> None:
    zhang = factories.person(office, "张敏", 1001, "contact")
    zhang.says("/cancel")
    assert zhang.last.text


def test_a_stranger_learns_nothing_but_how_to_ask(office: Office) -> None:
    stranger = office.person(6666, "路人甲")
    stranger.says("示范市第一人民医院")
    told = stranger.last.text
    stranger.says("/units")
    assert stranger.last.text == told


def menu_of(office: Office, telegram_id: int) -> list[str]:
    """The commands Telegram offers in this chat, as last told."""
    calls = [call for call in office.transport.calls if call.method == "setMyCommands"]
    own = [call for call in calls if call.values.get("scope", {}).get("chat_id") == telegram_id]
    return [one["command"] for one in own[-1].values["commands"]]


def test_the_menu_is_what_one_may_do(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    zhou = factories.person(any_office, "周管", 1006, "admin")
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    zhou.says("/start")
    zhang.says("/start")
    assert "people" in menu_of(any_office, 1006)
    assert "filing" in menu_of(any_office, 1001)
    assert "people" not in menu_of(any_office, 1001)
    assert "/filing" in zhang.last.text
    assert "/language" not in zhang.last.text  # housekeeping is not the first screen's
    zhang.says("/help")
    for command in menu_of(any_office, 1001):
        assert f"/{command}" in zhang.last.text

    zhou.says("/people 张敏").presses("结束：").presses("确认结束")
    assert menu_of(any_office, 1001) == ["start"]


def test_the_menu_is_told_once_and_in_ones_language(office: Office) -> None:
    zhou = factories.person(office, "周管", 1006, "admin")
    for _ in range(3):
        zhou.says("/start")
    zhou.says("/language").presses("English")
    told = [call for call in office.transport.calls if call.method == "setMyCommands"]
    assert len(told) == 2
    assert {"command": "start", "description": "Home"} in told[-1].values["commands"]
