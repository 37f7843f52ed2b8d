"""Files that were fetched: which noun reads them, and what it does with what they hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.tx import Tx
from handlers import filing_files, holidays, plan_texts, question_banks, submission_files, units


@dataclass(frozen=True, slots=True)
class Arrival:
    """``read`` makes values of name and content, outside of any transaction: it may take long.

    ``is_kept``: the bytes themselves are kept on disk, and ``read`` gets their checksum as name.
    ``arrive`` does the one action with them; ``lost`` is for a file that cannot be had or read.
    ``is_told``: who sent it hears of that.
    """

    read: Callable[[str, bytes], Any]
    arrive: Callable[[Tx, int, Any], None]
    lost: Callable[[Tx, int], None]
    is_kept: bool = False
    is_told: bool = True


ARRIVALS: Mapping[str, Arrival] = {
    "filing_file": Arrival(
        filing_files.read_file, filing_files.file_arrived, filing_files.file_lost, is_kept=True
    ),
    "holiday_table": Arrival(holidays.read_file, holidays.file_arrived, holidays.file_lost),
    "plan_text": Arrival(plan_texts.read_file, plan_texts.file_arrived, plan_texts.file_lost),
    "submission_file": Arrival(
        submission_files.read_file,
        submission_files.file_arrived,
        submission_files.file_lost,
        is_kept=True,
        is_told=False,
    ),
    "question_bank": Arrival(
        question_banks.read_file, question_banks.file_arrived, question_banks.file_lost
    ),
    "unit_import": Arrival(units.read_list, units.list_arrived, units.list_lost),
}
