"""How typed replies are read: the labelled ones, and our own lists as they were first written.

python bench/replies.py            the table of all lists, with the weights as they stand
python bench/replies.py --weigh    makes packs/reply_weights.tsv anew from all lists
python bench/replies.py --folds [NAME …]  each list read with weights that know all others
python bench/replies.py --unseen F.tsv   a list nobody has learnt from, with every miss
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from _composed import composed
from _weighing import Example, weigh

from domain.reply import Decision, Reading, read
from domain.reply.clauses import clauses_of
from domain.reply.traits import traits_of
from domain.reply.weights import Weights, weights

ROOT = Path(__file__).parent.parent
DATA = ROOT / "tests" / "data"
TABLE = ROOT / "packs" / "reply_weights.tsv"
YES = {"approve", "approve_with_conditions"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply with what it means, one or two labels; ``kept``: what its conditions must hold."""

    name: str
    text: str
    labels: tuple[str, ...]
    kept: tuple[str, ...]


def given() -> Iterator[Labelled]:
    for line in (DATA / "replies.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        labels = tuple(row[key] for key in ("label", "or") if key in row)
        yield Labelled("given", row["text"], labels, tuple(row.get("conditions", ())))


def own(path: Path = DATA / "replies_own.tsv") -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        name, label, text, *kept = line.split("\t")
        phrases = tuple(kept[0].split("|")) if kept else ()
        yield Labelled(f"own {name}", text, (label,), phrases)


def count(one: Labelled, found: Reading) -> Counter[str]:
    said = str(found.decision)
    wrong_yes = said in YES and YES.isdisjoint(one.labels)
    kept = "".join(found.conditions)
    return Counter(
        n=1,
        right=said in one.labels,
        false_yes=wrong_yes and not found.confirm,
        proposed=wrong_yes,
        false_no=said == "reject" and "reject" not in one.labels and not found.confirm,
        bare=said == "approve" and one.labels == ("approve_with_conditions",),
        dropped=bool(one.kept) and said in YES and not all(part in kept for part in one.kept),
    )


def printed(replies: Iterable[Labelled]) -> None:
    sums: dict[str, Counter[str]] = {}
    for one in replies:
        sums.setdefault(one.name, Counter()).update(count(one, read(one.text)))
    for name, sum_ in sums.items():
        share = 100 * sum_["right"] / sum_["n"]
        print(
            f"{name:6} {sum_['n']:4} {share:7.1f} % {sum_['false_yes']:9} {sum_['false_no']:9}"
            f" {sum_['proposed']:12} {sum_['bare']:11} {sum_['dropped']:15}"
        )


def examples(replies: Iterable[Labelled]) -> Iterator[Example]:
    """What the weights learn from: the replies, and what is composed of clauses."""
    said = ((one.text, Decision(one.labels[0])) for one in replies)
    for text, decision in (*said, *composed()):
        yield traits_of(text, clauses_of(text)), decision


def renew() -> None:
    rows = weigh(examples((*given(), *own())))
    lines = ("\t".join((trait, *map(str, rows[trait]))) for trait in sorted(rows))
    TABLE.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def folds(names: list[str]) -> None:
    """The rules know every list; the weights do not know the one they are tried on."""
    replies = (*given(), *own())
    for name in names or dict.fromkeys(one.name for one in replies):
        _stand(weigh(examples(one for one in replies if one.name != name)))
        printed(one for one in replies if one.name == name)


def _stand(table: Weights) -> None:
    """Reads with another table from now on."""
    stands = weights()
    assert isinstance(stands, dict)
    stands.clear()
    stands.update(table)


def unseen(path: Path) -> None:
    replies = tuple(own(path))
    for one in replies:
        found = read(one.text)
        if str(found.decision) not in one.labels:
            print(f"MISS {one.text} | {'/'.join(one.labels)} | {found.decision}")
    printed(replies)


def main(words: list[str]) -> None:
    if words == ["--weigh"]:
        renew()
        return
    print("list    n     right  false yes  false no  proposed yes  bare yes  conditions lost")
    if words[:1] == ["--folds"]:
        folds([f"own {name}" for name in words[1:]])
    elif words:
        unseen(Path(words[-1]))
    else:
        printed((*given(), *own()))


if __name__ == "__main__":
    main(sys.argv[1:])
