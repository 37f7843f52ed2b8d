"""How much a text resembles the labelled replies of each decision (decision 0039).

``packs/reply_weights.tsv`` holds what each trait (traits.py) speaks for and against; it is made
from the labelled replies by ``python bench/replies.py --weigh``.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from domain.reply.meaning import Decision

Weights = Mapping[str, tuple[int, ...]]  # a number a decision, in the order of Decision

STEP = 0.25  # what a 1 in the table stands for
_MOST = 700.0  # math.exp goes no further


@cache
def weights() -> Weights:
    """The table, read with the first reply that needs it."""
    table = files("packs").joinpath("reply_weights.tsv").read_text("utf-8")
    return dict(map(_row, table.splitlines()))


def _row(line: str) -> tuple[str, tuple[int, ...]]:
    trait, *numbers = line.split("\t")
    return trait, tuple(map(int, numbers))


def shares(traits: Iterable[str], table: Weights) -> dict[Decision, float]:
    """The share of each decision; together they are 1."""
    rows = [table[trait] for trait in traits if trait in table] or [(0,) * len(Decision)]
    scale = STEP / math.sqrt(len(rows))
    sums = [scale * sum(column) for column in zip(*rows, strict=True)]
    powers = [math.exp(max(each - max(sums), -_MOST)) for each in sums]
    return {one: power / sum(powers) for one, power in zip(Decision, powers, strict=True)}
