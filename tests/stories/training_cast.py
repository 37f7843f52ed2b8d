"""A commission that holds a training: who is in it, and what they do again and again."""

from datetime import UTC, datetime

from tests import factories
from tests.office import Message, Office, Somebody

HELD = datetime(2026, 12, 10, 6, 0, tzinfo=UTC)  # 14:00 in Shanghai, to 17:00


class Course:
    """An admin, two units with a contact each, a nurse who is here, and whoever is not."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office)
        self.centre = factories.unit(
            office, "春晖社区卫生服务中心", "community_centre", level="street"
        )
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.li = factories.person(office, "李强", 1003, "contact", unit_id=self.centre)
        self.sun = factories.person(office, "孙悦", 1004, "unit_lead", unit_id=self.centre)
        self.zhou = factories.person(office, "周管", 1006, "admin")

    def opens(self, seats: str = "3", per_unit: str = "", exam: str = "没有") -> None:
        """周管 composes a training for everybody and opens it."""
        zhou = self.zhou
        zhou.says("/training").presses("新建培训").says("媒体采访培训")
        zhou.says("12月10日下午两点到五点").says("市卫健委三楼会议室").presses("全部单位")
        zhou.says(seats)
        zhou = zhou.says(per_unit) if per_unit else zhou.presses("跳过")
        zhou.says("12月8日").presses(exam)
        if exam != "没有":
            zhou.presses("新闻发布与媒体采访").says("4 题 10 分钟 75 分")
        zhou.presses("跳过").presses("下一步").presses("通知 2 家单位")

    def begins(self, **later: float) -> None:
        """The afternoon of the training has come."""
        self.office.travel(HELD)
        self.office.tick(**later)

    def shows_code(self) -> str:
        """周管 shows the code in the room; gives its six digits."""
        self.zhou.says("/training").presses("媒体采访培训").presses("签到码")
        return digits(self.zhou.last)


def digits(shown: Message) -> str:
    """The code in a message that shows one."""
    return shown.text.split("<code>")[1].split("</code>")[0].replace(" ", "")


def wrong(code: str) -> str:
    """Six other digits."""
    return f"{(int(code) + 1) % 10**6:06d}"


def registers(who: Somebody, people: str) -> Somebody:
    """A contact registers people on the card."""
    return who.presses("报名", on=who.card("培训　媒体采访培训")).says(people)
