"""Replies composed of clauses: an assent beside what is only remarked, or beside what directs.

The clauses stand in ``tests/data/reply_clauses.tsv``; which meet is drawn with a fixed seed.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from domain.reply import Decision

CLAUSES = Path(__file__).parent.parent / "tests" / "data" / "reply_clauses.tsv"
EACH, SEED = 3, 1

_ASSENTS = (
    "同意 可以 行 好 没问题 批准 准 批 OK 同意接受采访 可以接 接吧 没意见 我同意 原则同意 行吧 "
    "可以的 好的 嗯，同意 成 通过 同意采访 要得 冇问题 中 ok yes 同意啊 好，接"
)
_JOINTS, _ENDS = ("，", "，", "，", "，", "。", " ", "；"), ("", "", "。", "！")
_TURNS = ("，但", "，不过", "但是")


def clauses(kind: str) -> list[str]:
    rows = (line.split("\t") for line in CLAUSES.read_text("utf-8").splitlines())
    return [text for named, text in rows if named == kind]


def composed() -> Iterator[tuple[str, Decision]]:
    draw = random.Random(SEED)  # noqa: S311  (an order, no secret)
    remarks, directing = clauses("remark"), clauses("directs")
    for one in remarks * EACH:
        yield _approving(draw, one, draw.choice(remarks)), Decision.APPROVE
    for one in directing * EACH:
        yield _directing(draw, one, draw.choice(remarks), directing), Decision.CONDITIONS


def _approving(draw: random.Random, one: str, other: str) -> str:
    yes = draw.choice(_ASSENTS.split())
    orders = ((yes, one), (one, yes), (yes, one, other), (one, other, yes))
    return _joined(draw, *draw.choice(orders))


def _directing(draw: random.Random, one: str, remark: str, directing: list[str]) -> str:
    yes, more = draw.choice(_ASSENTS.split()), draw.choice(directing)
    orders: tuple[Callable[[], str], ...] = (
        lambda: _joined(draw, yes, one),
        lambda: _joined(draw, one, yes),
        lambda: _joined(draw, yes, one, more),
        lambda: _joined(draw, yes, remark, one),
        lambda: _joined(draw, remark, yes, one),
        lambda: yes + draw.choice(_TURNS) + one,
    )
    return draw.choice(orders)()


def _joined(draw: random.Random, *parts: str) -> str:
    return draw.choice(_JOINTS).join(parts) + draw.choice(_ENDS)
