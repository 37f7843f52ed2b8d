"""The people and rosters of the filing stories, and how a routine filing is told."""

from dataclasses import dataclass
from importlib.resources import files

from actions import rosters
from actions.tx import Tx
from domain.roster import parse_experts, parse_outlets
from tests import factories
from tests.office import Message, Office, Somebody

ROUTINE = ("东方早报 王记者", "秋冬季流感疫苗接种", "李国栋", "明天下午三点", "面访", "无")


@dataclass(frozen=True, slots=True)
class Cast:
    """张敏 files for the hospital, 刘院长 leads it, 王处长 and 陈处长 decide, 周管 is admin."""

    office: Office
    zhang: Somebody
    liu: Somebody
    li: Somebody
    wang: Somebody
    chen: Somebody
    zhou: Somebody


def cast(office: Office) -> Cast:
    hospital = factories.unit(office)
    centre = factories.unit(office, "春晖社区卫生服务中心", "community_centre")
    office.run(fill_rosters)
    return Cast(
        office,
        factories.person(office, "张敏", 1001, "contact", unit_id=hospital),
        factories.person(office, "刘院长", 1002, "unit_lead", unit_id=hospital),
        factories.person(office, "李强", 1003, "contact", unit_id=centre),
        factories.person(office, "王处长", 1004, "approver"),
        factories.person(office, "陈处长", 1007, "approver"),
        factories.person(office, "周管", 1006, "admin"),
    )


def fill_rosters(tx: Tx) -> None:
    demo = files("packs").joinpath("demo")
    outlets = demo.joinpath("outlets.csv").read_text("utf-8")
    experts = demo.joinpath("experts.csv").read_text("utf-8")
    rosters.put_outlets(tx, parse_outlets(outlets, "outlets.csv"))
    rosters.put_experts(tx, parse_experts(experts, "experts.csv"))


def answers(
    somebody: Somebody,
    media: str = ROUTINE[0],
    topic: str = ROUTINE[1],
    interviewee: str = ROUTINE[2],
    when: str = ROUTINE[3],
    mode: str = ROUTINE[4],
    flags: str | tuple[str, ...] = ROUTINE[5],
) -> None:
    """The six answers, typed and pressed, and no details, up to the preview."""
    somebody.says("/filing").says(media).says(topic)
    somebody.presses(interviewee) if somebody.last.has(interviewee) else somebody.says(interviewee)
    somebody.says(when).presses(mode)
    if isinstance(flags, str):
        somebody.presses(flags)
    else:
        for flag in flags:
            somebody.presses(flag)
        somebody.presses("完成")
    says_no_more_than_needed(somebody)


def says_no_more_than_needed(somebody: Somebody) -> None:
    """The second layer, as far as nothing goes on without it; consent is there."""
    while not somebody.last.has("提交"):
        if somebody.last.has("已取得书面同意"):
            somebody.presses("已取得书面同意").says("宣传科")
        elif somebody.last.has("外国短期"):
            somebody.presses("外国短期")
        elif "栏目和播出频道" in somebody.last.text:
            somebody.says("《健康有约》，示范健康频道").presses("已确认")
        elif "直播兜底人是谁" in somebody.last.text:
            somebody.says("宣传科 周干事")
        else:
            somebody.presses("其余都不填" if somebody.last.has("其余都不填") else "跳过")


def files_one(somebody: Somebody, **different: object) -> Message:
    """A whole filing; returns the receipt."""
    answers(somebody, **different)  # type: ignore[arg-type]
    somebody.presses("提交")
    return somebody.card("媒备")


def is_locked(card: Message) -> bool:
    """Nothing can be decided on it any more; papers may still be had of it."""
    return all(shown in ("文书", "Papers") for shown, _ in card.buttons)


def files_for_approval(somebody: Somebody, **different: object) -> Message:
    """One that patients appear in: it waits for an approver."""
    return files_one(somebody, flags=("涉患者",), **different)
