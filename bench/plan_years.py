"""A year of one plan among sixty units: numbers met and missed, chases, the half-year report.

    python bench/plan_years.py [PLAN …]

Dongxihu 2020 and Jilin 2021 moved to the present year, unless others are named.  Every figure of
the report is counted once more in the tables; goal: none differs.
"""

import logging
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from storage.db import open_engine
from storage.migrate import migrate
from tests.year import plan_year

PLANS = ("dongxihu-2020", "jilin-2021")
PARTS = ("h1", "h2", "y")


def main() -> None:
    logging.disable(logging.WARNING)  # of the photos of this year nobody holds the bytes
    differing = sum(year_of(code) for code in sys.argv[1:] or PLANS)
    print(f"figures that differ from their rows: {differing}   (goal 0)")


def year_of(code: str) -> int:
    """Live the year, print its report; how many figures differ."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'year.db'}"
        engine = open_engine(url)
        migrate(engine)
        engine.dispose()
        started = time.perf_counter()
        office = plan_year.lived(url, code)
        print(f"{code}: lived in {time.perf_counter() - started:.0f} s")
        differing = sum(_told(office, code, part) for part in PARTS)
        office.close()
    return differing


def _told(office: plan_year.Office, code: str, part: str) -> int:
    told = plan_year.report(office, code, part)
    figures = plan_year.reconcile(office, told)
    print(f"  {part:<3}" + "  ".join(f"{one.figure} {one.told}" for one in figures))
    for number in told.tally.numbers:
        met = f"met by {number.met} of {number.units} units, {number.done} of {number.asked}"
        print(f"     {number.task.title.zh}: {met}")
    return sum(one.told != one.counted for one in figures)


if __name__ == "__main__":
    main()
