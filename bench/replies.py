"""How typed replies are read: the labelled ones, and our own lists as they were first written.

python bench/replies.py
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.reply import read

DATA = Path(__file__).parent.parent / "tests" / "data"
YES = {"approve", "approve_with_conditions"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply with what it means; ``kept`` are phrases its conditions must hold."""

    name: str
    text: str
    labels: frozenset[str]
    kept: tuple[str, ...]


def given() -> Iterator[Labelled]:
    for line in (DATA / "replies.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        labels = frozenset({row["label"], row.get("or", row["label"])})
        yield Labelled("given", row["text"], labels, tuple(row.get("conditions", ())))


def own() -> Iterator[Labelled]:
    for line in (DATA / "replies_own.tsv").read_text("utf-8").splitlines():
        name, label, text, *kept = line.split("\t")
        phrases = tuple(kept[0].split("|")) if kept else ()
        yield Labelled(f"own {name}", text, frozenset({label}), phrases)


def count(one: Labelled) -> Counter[str]:
    found = read(one.text)
    said = str(found.decision)
    wrong_yes = said in YES and not one.labels & YES
    kept = "".join(found.conditions)
    return Counter(
        n=1,
        right=said in one.labels,
        false_yes=wrong_yes and not found.confirm,
        proposed=wrong_yes,
        false_no=said == "reject" and "reject" not in one.labels and not found.confirm,
        dropped=bool(one.kept) and said in YES and not all(part in kept for part in one.kept),
    )


def main() -> None:
    sums: dict[str, Counter[str]] = {}
    for one in (*given(), *own()):
        sums.setdefault(one.name, Counter()).update(count(one))
    print("list    n     right  false yes  false no  proposed yes  conditions lost")
    for name, sum_ in sums.items():
        share = 100 * sum_["right"] / sum_["n"]
        print(
            f"{name:6} {sum_['n']:4} {share:7.1f} % {sum_['false_yes']:9} {sum_['false_no']:9}"
            f" {sum_['proposed']:12} {sum_['dropped']:15}"
        )


if __name__ == "__main__":
    main()
