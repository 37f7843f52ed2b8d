"""Where accepted material appeared: outlet, tier, day and address, any number of times (T6).

Nothing is counted of readers or likes (product.md §0).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import Refused
from domain.report import ADDRESS, Standing


class Tier(StrEnum):
    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One appearance of one piece."""

    outlet: str
    tier: str
    published_on: date
    address: str = ""


def check(state: str, new: Publication, known: Iterable[Publication], today: date) -> None:
    """Raises Refused for what was not accepted, lies ahead, is no address, or is known already."""
    if state != Standing.ACCEPTED:
        raise Refused("publication-not-accepted")
    if new.published_on > today:
        raise Refused("publication-ahead", on=new.published_on)
    check_address(new.address)
    if new in known:
        raise Refused("publication-known")


def check_address(address: str) -> None:
    """Raises Refused("publication-no-address") for what no browser opens."""
    if address and (not address.lower().startswith(ADDRESS) or any(map(str.isspace, address))):
        raise Refused("publication-no-address")
