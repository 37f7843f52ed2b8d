"""The people of the stories about several steps, beside those of the other filing stories."""

from dataclasses import dataclass

from tests import factories
from tests.office import Message, Office, Somebody
from tests.stories.filing_cast import Cast, cast, files_one


@dataclass(frozen=True, slots=True)
class Signers:
    """孙主任 reviews, 李处 and 何主任 co-sign, 陈发言人 decides last; the others as ever."""

    cast: Cast
    sun: Somebody
    li: Somebody
    he: Somebody
    chen: Somebody


def signers(office: Office) -> Signers:
    return Signers(
        cast(office),
        factories.person(office, "孙主任", 1011, "reviewer"),
        factories.person(office, "李处", 1012, "co_signer"),
        factories.person(office, "何主任", 1013, "co_signer"),
        factories.person(office, "陈发言人", 1014, "spokesperson"),
    )


def foreign_with_patients(people: Signers, when: str = "周五下午三点") -> Message:
    """Four signers: the review, both co-signers, the last word."""
    return files_one(people.cast.zhang, flags=("涉患者", "境外媒体"), when=when)


def returns(somebody: Somebody, *fields: str) -> None:
    somebody.presses("退回补正")
    for field in fields:
        somebody.presses(field)
    somebody.presses("完成").presses("跳过").presses("确认退回")


def proposes(somebody: Somebody, reason: str = "涉密", facts: str = "现场有未公开的数据") -> None:
    """An approver proposes to revoke the first filing, in writing."""
    somebody.presses_data("filing.propose.1.1").presses(reason).says(facts).presses("确认提议")


def appeals(somebody: Somebody, why: str = "内容已在官网公开，不涉密") -> None:
    somebody.presses("申诉").says(why).presses("确认申诉")
