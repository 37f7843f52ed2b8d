"""Files that were fetched: which noun reads them, and what it does with what they hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.tx import Tx
from handlers import holidays, plan_texts, units


@dataclass(frozen=True, slots=True)
class Arrival:
    """``read`` makes values of name and content, outside of any transaction: it may take long.

    ``arrive`` does the one action with them; ``lost`` is for a file that cannot be had or read.
    """

    read: Callable[[str, bytes], Any]
    arrive: Callable[[Tx, int, Any], None]
    lost: Callable[[Tx, int], None]


ARRIVALS: Mapping[str, Arrival] = {
    "holiday_table": Arrival(holidays.read_file, holidays.file_arrived, holidays.file_lost),
    "plan_text": Arrival(plan_texts.read_file, plan_texts.file_arrived, plan_texts.file_lost),
    "unit_import": Arrival(units.read_list, units.list_arrived, units.list_lost),
}
