#!/usr/bin/env python3
"""Check an exported journal without xuanbao: ``verify_journal.py FILE [--root NUMBER:HASH]``.

Needs nothing but Python 3.9.  FILE is what ``xuanbao export journal FILE`` wrote, one JSON row a
line ("-" reads standard input); --root is a root kept from an earlier day.  Every row's hash must
cover its content, its number and the hash before it: SHA-256 over the JSON list
[hash before, seal_no, id, at, actor_id, on_behalf_of_id, act, noun, record_id, detail],
keys sorted, no spaces, UTF-8.  Exit code 0: it holds; 1: it does not; 2: it cannot be read.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

Row = dict[str, Any]
Root = tuple[int, str]

GENESIS = "0" * 64
COVERED = ("actor_id", "on_behalf_of_id", "act", "noun", "record_id", "detail")


def seal_of(previous: str, row: Row) -> str:
    at = datetime.fromisoformat(row["at"]).astimezone(timezone.utc)  # noqa: UP017  (older Pythons)
    head = [previous, row["seal_no"], row["id"], at.isoformat(timespec="microseconds")]
    content = head + [row[name] for name in COVERED]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def check(
    rows: Iterable[Row],
    root: Optional[Root] = None,  # noqa: UP045  (older Pythons)
) -> tuple[list[str], Root, int]:
    """(faults as lines, newest root, rows without a seal yet) of rows in the order of the file."""
    faults: list[str] = []
    seals: dict[int, str] = {}
    previous, unsealed = GENESIS, 0
    for row in rows:
        number = row["seal_no"]
        if number is None:
            unsealed += 1
            continue
        if number != len(seals) + 1:
            faults.append(f"{len(seals) + 1}: missing; the next row is {number} (row {row['id']})")
            return faults, (len(seals), previous), unsealed  # all that follows hangs in the air
        if row["seal"] != seal_of(previous, row):
            faults.append(f"{number}: row {row['id']} is not what was sealed here")
        previous = seals[number] = row["seal"]
    if root and seals.get(root[0]) != root[1]:
        what = "is not the one that was saved" if root[0] in seals else "is cut off"
        faults.append(f"{root[0]}: the chain {what}")
    return faults, (len(seals), previous), unsealed


def rows_of(path: str) -> Iterator[Row]:
    with sys.stdin if path == "-" else Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def root_of(text: str) -> Root:
    number, colon, seal = text.strip().partition(":")
    if not (colon and number.isdigit() and len(seal) == len(GENESIS)):
        raise argparse.ArgumentTypeError("a root looks like 17:9f86d081…")
    return int(number), seal.lower()


def main() -> int:
    parser = argparse.ArgumentParser(description="Check an exported journal without xuanbao.")
    parser.add_argument("file")
    parser.add_argument("--root", type=root_of, help="a root kept from an earlier day")
    given = parser.parse_args()
    try:
        faults, (number, seal), unsealed = check(rows_of(given.file), given.root)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"cannot be read: {error!r}", file=sys.stderr)
        return 2
    print("\n".join(faults) or "the chain holds")
    print(f"newest root {number}:{seal}, {unsealed} not sealed yet")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
