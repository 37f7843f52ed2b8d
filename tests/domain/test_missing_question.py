"""Questions of who has not handed in, and what is none of them."""

import pytest

from domain.missing_question import meant, read

ASKED = (
    ("谁还没交", ""),
    ("谁还没交？", ""),
    ("谁还没有交呢", ""),
    ("还有谁没交", ""),
    ("还有哪些单位没报", ""),
    ("哪几家没交材料", ""),
    ("哪些单位还没报送材料？", ""),
    ("几家没交", ""),
    ("现在还有谁没交", ""),
    ("没交的有哪些", ""),
    ("没交的单位有哪些", ""),
    ("未报名单", ""),
    ("没交名单", ""),
    ("谁没交半年总结", "半年总结"),
    ("谁没交半年总结？", "半年总结"),
    ("半年总结谁还没交", "半年总结"),
    ("半年总结还有哪些单位没报", "半年总结"),
    ("《半年宣传总结》还有谁没交", "半年宣传总结"),
    ("「活动照片」的未报名单", "活动照片"),
    ("谁没报集中学习记录", "集中学习记录"),
    ("Who hasn't handed in the half-year report?", "half-year report"),
    ("who hasn’t handed in 半年总结?", "半年总结"),
    ("who has not reported yet", ""),
    ("who is missing?", ""),
    ("who is still missing for the photos", "photos"),
)
NOT_ASKED = (
    "谁还没批",
    "还有几件没批",
    "哪些没报备",
    "谁没报名",
    "上次东方早报采访了谁",
    "已经交了",
    "没交",
    "我还没交材料，明天补",
    "催一下没交的单位",
    "上半年共发稿 12 篇",
    "who has handed in",
    "who is not coming on Friday",
    "谁来采访",
    "谁还没交" + "很长的一句话" * 12,
)


@pytest.mark.parametrize(("text", "about"), ASKED)
def test_questions(text: str, about: str) -> None:
    assert read(text) == about


@pytest.mark.parametrize("text", NOT_ASKED)
def test_other_words(text: str) -> None:
    assert read(text) is None


TITLES = ("半年宣传工作总结", "活动照片", "全年总结", "半年总结（补）")


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("", list(TITLES)),
        ("活动照片", ["活动照片"]),
        ("宣传总结", ["半年宣传工作总结"]),
        ("半年总结", ["半年总结（补）"]),
        ("半年", ["半年宣传工作总结", "半年总结（补）"]),
        ("总结", ["半年宣传工作总结", "全年总结", "半年总结（补）"]),
        ("学习记录", []),
        ("片", ["活动照片"]),
        ("半片", []),
    ],
)
def test_which_tasks_are_meant(about: str, found: list[str]) -> None:
    assert meant(about, [(title, title) for title in TITLES]) == found
