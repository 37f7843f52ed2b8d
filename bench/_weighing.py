"""How the weights of replies are made: logistic regression, one pass a reply, steps that shrink.

AdaGrad (Duchi, Hazan, Singer 2011) over traits that at least two replies have; the order of the
replies is drawn with a fixed seed, so that the same lists give the same table.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping

from domain.reply import Decision
from domain.reply.weights import STEP

PASSES, SEED, COMMON, FLOOR = 15, 0, 2, 1.0

Example = tuple[frozenset[str], Decision]
_DECISIONS = tuple(Decision)


def weigh(examples: Iterable[Example]) -> dict[str, tuple[int, ...]]:
    """A row a trait, in steps; what weighs next to nothing is left out."""
    rows = _learnt(list(examples))
    heavy = {trait: row for trait, row in rows.items() if max(map(abs, row)) >= FLOOR}
    return {trait: tuple(round(each / STEP) for each in row) for trait, row in heavy.items()}


def _learnt(examples: list[Example]) -> dict[str, list[float]]:
    times = Counter(trait for traits, _label in examples for trait in traits)
    known = {trait for trait, many in times.items() if many >= COMMON}
    rows = {trait: [0.0] * len(_DECISIONS) for trait in sorted(known)}
    moved = dict.fromkeys(rows, 0.01)
    seen = [(sorted(traits & known), _DECISIONS.index(label)) for traits, label in examples]
    order = random.Random(SEED)  # noqa: S311  (an order, no secret)
    for _ in range(PASSES):
        order.shuffle(seen)
        for traits, label in seen:
            _step(rows, moved, traits, label)
    return rows


def _step(
    rows: Mapping[str, list[float]], moved: dict[str, float], traits: list[str], label: int
) -> None:
    """Moves the rows of one reply towards its label."""
    scale = 1 / math.sqrt(len(traits) or 1)
    sums = [scale * sum(column) for column in zip(*(rows[each] for each in traits), strict=True)]
    powers = [math.exp(each - max(sums)) for each in sums]
    off = [power / sum(powers) for power in powers]
    if not off:
        return
    off[label] -= 1
    size = scale * scale * sum(each * each for each in off)
    for trait in traits:
        moved[trait] += size
        length = scale / math.sqrt(moved[trait])
        row = rows[trait]
        for n, each in enumerate(off):
            row[n] -= length * each
