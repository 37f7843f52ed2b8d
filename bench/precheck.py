"""The pre-check: how often it is wrong, and what it costs the writer for each answer.

    python bench/precheck.py [--rounds 200] [FILE …]

Counts false alarms on the look-alikes and misses on the true cases of tests/data, both written
before the patterns were tuned and tuned on since; a FILE of plain text is read sentence by
sentence, and what is found in it is counted.  Goals: false alarms under 5 %; under 0.5 ms for a
text of ordinary length, no text whatever above 50 ms.
"""

import argparse
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from domain import precheck
from domain.precheck import Verdict

DATA = Path(__file__).resolve().parents[1] / "tests" / "data"
IN_A_NAME = "文件名: "
SENTENCE = re.compile("(?<=[。；\n])")
LONGEST = 4096  # Telegram's longest message
# Texts that make patterns try again and again.
NASTY = {
    "digits": "1" * LONGEST,
    "digits apart": "1 " * (LONGEST // 2),
    "phones": "13912345678 " * (LONGEST // 12),
    "beds": "12床" * (LONGEST // 3),
    "patients": "患者王" * (LONGEST // 3),
    "leaders": "书记局长" * (LONGEST // 4),
    "numbers of patients": "住院号" * (LONGEST // 3),
    "letters": "a1" * (LONGEST // 2),
}


def looked(line: str) -> Verdict:
    """One line of the data: a text, or after a mark the name of a file."""
    if line.startswith(IN_A_NAME):
        return precheck.look("", line.removeprefix(IN_A_NAME))
    return precheck.look(line)


def rates() -> None:
    """False alarms and misses on the data of the tests."""
    lookalikes = (DATA / "precheck_lookalikes.txt").read_text("utf-8").splitlines()
    true = [
        line.split("\t") for line in (DATA / "precheck_true.tsv").read_text("utf-8").splitlines()
    ]
    alarms = [line for line in lookalikes if not looked(line).is_clean]
    missed = [text for kinds, text in true if set(kinds.split(",")) - set(looked(text).kinds)]
    _row("false alarms on look-alikes", len(alarms), len(lookalikes))
    _row("missed of the true cases", len(missed), len(true))


def found_in(file: Path) -> None:
    """How many sentences of a text raise a question."""
    pieces = [one for one in SENTENCE.split(file.read_text("utf-8")) if one.strip()]
    found = sum(bool(precheck.find(one)) for one in pieces)
    _row(f"questions on {file.name}", found, len(pieces))


def _row(what: str, count: int, total: int) -> None:
    print(f"{what:<34} {count:>6} of {total:<6} {count / max(total, 1):6.1%}")


def cost(rounds: int) -> None:
    """Microseconds a text, ordinary and nasty."""
    lines = (DATA / "precheck_lookalikes.txt").read_text("utf-8").splitlines()
    _time("an answer (look-alikes)", lambda: list(map(looked, lines)), rounds, len(lines))
    notice = "".join(lines)[:LONGEST]
    _time("a notice of 4,096 characters", lambda: precheck.look(notice), rounds, 1)
    for name, text in NASTY.items():
        _time(f"nasty: {name}", lambda text=text: precheck.look(text), 5, 1)  # type: ignore[misc]


def _time(what: str, act: Callable[[], object], rounds: int, texts: int) -> None:
    taken = sorted(_once(act) for _ in range(rounds))
    median, worst = taken[len(taken) // 2] / texts, taken[-1] / texts
    print(f"{what:<34} {median * 1e6:>9.0f} µs a text, worst {worst * 1e6:.0f} µs")


def _once(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def main(words: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args(words)
    rates()
    for file in given.files:
        found_in(file)
    cost(given.rounds)


if __name__ == "__main__":
    main()
