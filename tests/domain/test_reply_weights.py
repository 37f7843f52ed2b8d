"""What the weights of labelled replies may change in a reading, and what no weights can."""

import json
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reply import Decision, read
from domain.reply.clauses import clauses_of
from domain.reply.doing import said_in
from domain.reply.found import Found
from domain.reply.reading import by_rule
from domain.reply.traits import traits_of
from domain.reply.weighed import weighed
from domain.reply.weights import shares, weights

DATA = Path(__file__).parent.parent / "data"
ROWS = [json.loads(line) for line in (DATA / "replies.jsonl").read_text("utf-8").splitlines()] + [
    dict(zip(("list", "label", "text"), line.split("\t"), strict=False))
    for line in (DATA / "replies_own.tsv").read_text("utf-8").splitlines()
]
CLAUSES = [
    line.split("\t") for line in (DATA / "reply_clauses.tsv").read_text("utf-8").splitlines()
]
YES = (Decision.APPROVE, Decision.CONDITIONS)
ASSENTS = ("同意", "可以", "没问题", "批准", "同意采访", "没意见", "准")


def texts(*labels: str) -> list[str]:
    return sorted({row["text"] for row in ROWS if row["label"] in labels})


def read_by(text: str, row: tuple[int, ...]) -> Decision:
    """Its reading when every trait it has weighs the same."""
    clauses = clauses_of(text)
    found = Found(text, said_in(clauses))
    traits = traits_of(text, clauses)
    return weighed(found, by_rule(found), traits, dict.fromkeys(traits, row))


ALL_FOR_APPROVING = (127, 0, 0, 0, 0, 0, 0, 0)


@given(st.sampled_from(texts("reject")))
def test_no_weights_make_an_assent_of_a_refusal(text: str) -> None:
    clauses = clauses_of(text)
    found = Found(text, said_in(clauses))
    if by_rule(found) is Decision.REJECT and not {"yes", "yes_then"} & found.acts:
        assert read_by(text, ALL_FOR_APPROVING) not in YES


@pytest.mark.parametrize("frame", ["“{}”", "他说“{}”", "听说{}", "{}？", "不是不{}", "{}才怪"])
def test_no_weights_make_an_assent_of_what_is_mentioned_or_asked(frame: str) -> None:
    for yes in ("同意", "可以", "批准", "同意采访"):
        assert read_by(frame.format(yes), ALL_FOR_APPROVING) not in YES, frame.format(yes)


BINDING = ("不得", "不许", "不准", "别", "只", "仅限", "限", "最多", "不要")
BOUND = [text for kind, text in CLAUSES if kind == "directs" and text.startswith(BINDING)]


@given(st.sampled_from(ASSENTS), st.sampled_from(BOUND), st.sampled_from("，。；"))
def test_no_weights_drop_what_binds_behind_an_assent(yes: str, limit: str, joint: str) -> None:
    text = f"{yes}{joint}{limit}"
    assert read_by(text, ALL_FOR_APPROVING) is not Decision.APPROVE
    found = read(text)
    assert found.decision is Decision.CONDITIONS
    assert limit in "".join(found.conditions)


@pytest.mark.parametrize("yes", ["同意", "批准", "可以", "同意采访", "准"])
@pytest.mark.parametrize("not_", ["不", "不能", "不会", "没法", "不是"])
def test_what_is_negated_approves_nothing(not_: str, yes: str) -> None:
    assert read(f"{not_}{yes}").decision not in YES


@given(
    st.sampled_from(texts("approve", "reject", "return", "hold", "question", "unclear")),
    st.sampled_from(["说“{}”", "王处回的是“{}”", "群里有人写“{}”"]),
)
def test_what_is_quoted_is_no_assent(text: str, frame: str) -> None:
    quoted = frame.format(text.translate(str.maketrans("", "", "“”\"'‘’「」")))
    assert read(quoted).decision not in YES


COURTESIES = ("，谢谢", "，辛苦了", "，多谢", "。辛苦各位", " 🙏", "，麻烦了")
PLAIN = (
    *product(("同意采访", "批准接待", "没问题，接吧", "可以接", "准予采访"), [Decision.APPROVE]),
    *product(("不同意采访", "不接", "婉拒吧", "不批", "拒绝采访"), [Decision.REJECT]),
    *product(("缺采访提纲", "时间写错了，改", "补材料再报"), [Decision.RETURN]),
    *product(("等等再说", "我请示一下"), [Decision.HOLD]),
    *product(("转疾控审批", "请李处审"), [Decision.DELEGATE]),
    *product(("同意，别拍病人", "可以，只谈流感"), [Decision.CONDITIONS]),
)


@pytest.mark.parametrize(("said", "decision"), PLAIN)
def test_a_courtesy_changes_nothing(said: str, decision: Decision) -> None:
    for courtesy in ("", *COURTESIES):
        assert read(said + courtesy).decision is decision, said + courtesy


@pytest.mark.parametrize("kind", ["remark", "directs"])
def test_clauses_beside_an_assent(kind: str) -> None:
    """A remark is no condition, what directs is one; what rules forbid to drop is kept."""
    meant = {"remark": Decision.APPROVE, "directs": Decision.CONDITIONS}[kind]
    listed = [text for named, text in CLAUSES if named == kind]
    wrong = [text for text in listed if read(f"同意，{text}").decision is not meant]
    assert len(wrong) <= 0.15 * len(listed), wrong


def test_shares_of_nothing_known_are_even() -> None:
    assert set(shares(["'☂"], {}).values()) == {1 / len(Decision)}
    assert sum(shares(traits_of("同意", clauses_of("同意")), weights()).values()) == pytest.approx(
        1
    )


def test_the_table_has_a_number_a_decision() -> None:
    assert {len(row) for row in weights().values()} == {len(Decision)}
