"""Who blocks the bot or leaves Telegram: the admins are told once, and a word reopens it."""

from typing import Any

from actions import people as acts
from actions.tx import Tx
from domain.messages import Post
from storage import people
from tests import factories
from tests.office import Office, Somebody

TOLD = "的消息无法送达"


def cast(office: Office) -> tuple[Somebody, Somebody, Somebody]:
    hospital = factories.unit(office)
    zhou = factories.person(office, "周管", 1006, "admin")
    wu = factories.person(office, "吴管", 1016, "admin")
    return zhou, wu, factories.person(office, "张敏", 1001, "contact", unit_id=hospital)


def writes_to(office: Office, somebody: Somebody) -> None:
    """Something happens that this person is to know of."""

    def tell(tx: Tx) -> None:
        person = people.by_telegram(tx.conn, somebody.telegram_id, tx.today)
        assert person is not None
        tx.post(Post(to=person.id, key="role-ended"))

    office.run(tell)


def times_told(admin: Somebody) -> int:
    return len([m for m in admin.chat if TOLD in m.text and "张敏" in m.text])


def membership(status: str) -> dict[str, Any]:
    user = {"id": 1001, "is_bot": False, "first_name": "张敏"}
    bot = {"id": 110201543, "is_bot": True, "first_name": "宣报"}
    until = {"until_date": 0} if status == "kicked" else {}
    other = "member" if status == "kicked" else "kicked"
    old = {"until_date": 0} if other == "kicked" else {}
    return {
        "my_chat_member": {
            "chat": {"id": 1001, "type": "private", "first_name": "张敏"},
            "from": user,
            "date": 1795397400,
            "old_chat_member": {"user": bot, "status": other, **old},
            "new_chat_member": {"user": bot, "status": status, **until},
        }
    }


def test_blocked_seen_when_sending(any_office: Office) -> None:
    zhou, wu, zhang = cast(any_office)
    zhang.blocks_the_bot()
    for _ in range(3):
        writes_to(any_office, zhang)
    assert (times_told(zhou), times_told(wu)) == (1, 1)
    zhou.says("/people 张敏")
    assert "无法送达" in zhou.last.text

    any_office.restart()
    zhang.unblocks_the_bot()
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text
    zhou.says("/people 张敏")
    assert "可以送达" in zhou.last.text

    any_office.tick(hours=1)
    zhang.blocks_the_bot()
    writes_to(any_office, zhang)
    assert times_told(zhou) == 2, "a second time is told a second time"


def test_blocked_as_telegram_tells_us(any_office: Office) -> None:
    zhou, _, zhang = cast(any_office)
    any_office.deliver(membership("kicked"))
    any_office.deliver(membership("kicked"))
    assert times_told(zhou) == 1
    writes_to(any_office, zhang)
    assert not zhang.heard("角色已结束")
    any_office.deliver(membership("member"))
    writes_to(any_office, zhang)
    assert zhang.heard("角色已结束")


def test_a_deleted_account(any_office: Office) -> None:
    zhou, _, zhang = cast(any_office)
    said = "Forbidden: user is deactivated"
    any_office.transport.failures = [(403, {"ok": False, "error_code": 403, "description": said})]
    writes_to(any_office, zhang)
    writes_to(any_office, zhang)
    assert times_told(zhou) == 1


def test_a_stranger_who_blocks_is_nobodys_business(office: Office) -> None:
    zhou, _, _ = cast(office)
    stranger = office.person(6666, "路人甲")
    stranger.blocks_the_bot()
    stranger.says("你好")
    assert not zhou.heard(TOLD)


def test_an_admin_who_blocks_is_told_of_by_the_other(office: Office) -> None:
    zhou, wu, _ = cast(office)
    zhou.blocks_the_bot()
    writes_to(office, zhou)
    assert wu.heard("周管")
    assert office.ask(people.reader, 1) is None


def test_a_language_nobody_speaks(office: Office) -> None:
    """A forged press on a language."""
    _, _, zhang = cast(office)
    zhang.presses_data("language.set.0.0.fr")
    assert "已经失效" in zhang.toast
    assert acts.LANGUAGES == ("zh-CN", "en")
