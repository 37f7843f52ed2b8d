"""Whatever is pressed after an interview: then silence, and the clock ends it with few words."""

import shutil
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.filing import State
from storage import filings as rows
from tests.office import Office
from tests.stories.filing_cast import cast, files_for_approval
from tests.stories.test_filing_afterwards import at

UNIT_KEYS = (
    "已采访",
    "未进行",
    "无",
    "取消",
    "记者未到",
    "约定刊播前核对事实",
    "完成",
    "登记事实核对",
    "媒体未提供",
    "已刊播",
    "跳过",
    "未刊播",
    "未见刊播",
    "需要更正",
    "登记更正结果",
    "患者撤回同意",
    "确认患者撤回同意",
    "登记媒体处理结果",
    "返回",
)


ABOUT_IT = (
    "采访进行了吗",
    "采访提醒",
    "即将采访",
    "刊播了吗",
    "媒体更正了吗",
    "媒体怎么处理的",
    "告知媒体了吗",
)
MOST_MESSAGES = 8  # to the filer, from the approval on; the longest way there is


def test_it_ends_within_few_messages(sqlite_template: Path, tmp_path: Path) -> None:
    counted: list[int] = []

    @settings(max_examples=12, deadline=None, derandomize=True)
    @given(
        when=st.sampled_from(("后天下午三点", "周六上午十点", "周五晚上八点", "明天凌晨三点")),
        pressed=st.lists(st.tuples(st.sampled_from(UNIT_KEYS), st.integers(0, 40)), max_size=6),
    )
    def ends(when: str, pressed: list[tuple[str, int]]) -> None:
        path = tmp_path / "one.db"
        shutil.copyfile(sqlite_template, path)
        office = Office(f"sqlite:///{path}")
        try:
            counted.append(_live(office, when, pressed))
        finally:
            office.close()

    ends()
    print(f"\nmessages to the filer about one interview, at most: {max(counted)}")  # noqa: T201
    assert max(counted) <= MOST_MESSAGES


def _live(office: Office, when: str, pressed: list[tuple[str, int]]) -> int:
    people = cast(office)
    files_for_approval(people.zhang, when=when)
    people.wang.presses("同意")
    starts_at = office.ask(rows.get, 1).starts_at
    office.travel(starts_at + timedelta(hours=3))
    for label, hours in pressed:
        if any(message.has(label) for message in people.zhang.chat):
            people.zhang.presses(label)
        office.travel(office.clock.now() + timedelta(hours=hours))
    office.travel(max(office.clock.now(), at(25, 9)) + timedelta(days=30))
    assert office.ask(rows.get, 1).state is State.ARCHIVED
    return sum(
        any(words in str(call.values.get("text")) for words in ABOUT_IT)
        for call in office.transport.calls
        if call.method == "sendMessage" and call.values["chat_id"] == people.zhang.telegram_id
    )
