"""A campaign: its period, when its summary is due, and what its parts are called (N4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.errors import Refused
from domain.messages import Bilingual
from domain.workdays import Hours, Workdays

USUALLY = 5  # working days after its end, where nothing else is said
MOST_AFTER = 60  # working days
MOST_DAYS = 120  # calendar days a campaign lasts


class CampaignState(StrEnum):
    COMPOSED = "composed"
    OPEN = "open"
    CLOSED = "closed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Period:
    """``health_day`` is the row of the catalogue it hangs on, in ``year``: it moves with that."""

    begins_on: date
    ends_on: date
    health_day: str | None = None
    year: int | None = None


def check_period(period: Period, today: date) -> None:
    """Raises Refused("campaign-over") and Refused("campaign-too-long")."""
    if period.ends_on < today:
        raise Refused("campaign-over")
    if (period.ends_on - period.begins_on).days > MOST_DAYS:
        raise Refused("campaign-too-long", most=MOST_DAYS)


def due_at(period: Period, due_after: int | None, hours: Hours, workdays: Workdays) -> datetime:
    """Its end, and so many working days; what is due with no summary is due as usual."""
    on = workdays.shift(period.ends_on, due_after or USUALLY)
    return hours.moment(on, hours.due)


def summary_title(title: str) -> Bilingual:
    return Bilingual(f"{title}：活动小结", f"{title}: summary")


def material_title(title: str) -> Bilingual:
    return Bilingual(f"{title}：素材", f"{title}: material")
