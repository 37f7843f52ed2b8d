"""Questions about nominations, and what is none."""

import pytest

from domain.entry_question import EntryQuestion, Reached, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上次推荐了谁", EntryQuestion(Reached.GIVEN, "")),
        ("上次好医生推荐了谁？", EntryQuestion(Reached.GIVEN, "好医生")),
        ("十佳家庭医生谁当选了", EntryQuestion(Reached.WON, "十佳家庭医生")),
        ("最美家庭有哪些入围", EntryQuestion(Reached.SHORTLISTED, "最美家庭")),
        ("陈医生有没有被推荐过", EntryQuestion(Reached.GIVEN, "陈医生")),
        ("推荐一位专家明天接受采访", None),
        ("上次东方早报采访了谁", None),
        ("推荐" * 40 + "谁", None),
    ],
)
def test_what_is_asked(text: str, found: EntryQuestion | None) -> None:
    assert read(text) == found
