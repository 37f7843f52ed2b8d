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
