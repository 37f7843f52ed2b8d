"""A year of a whole commission at speed: how long it takes, and how much everybody hears.

    python bench/year.py

Five plans, 62 units, everything the clock does from 1 January to 31 December; goal: at most 60 s.
The log itself is tests/golden/year-2026.txt, written anew by ``python -m tests.year``.
"""

import logging
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.year import golden


def main() -> None:
    logging.disable(logging.WARNING)  # of the photos of this year nobody holds the bytes
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        told = golden.lived(f"sqlite:///{Path(folder) / 'year.db'}")
        spent = time.perf_counter() - started
    print(told.summary)
    print(f"the year took {spent:.1f} s   (goal 60 s)")
    print("as reviewed" if not golden.difference(told.log) else "NOT as reviewed")


if __name__ == "__main__":
    main()
