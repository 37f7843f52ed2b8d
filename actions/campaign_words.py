"""What a campaign adds to its notice, for its readers and for the admin's preview (N4)."""

from actions import health_days
from actions.tx import Tx
from domain.campaign import Period, due_at
from domain.messages import Day, Phrase, Value
from storage import campaigns
from storage.campaigns import NewCampaign


def of_notice(tx: Tx, notice_id: int) -> tuple[Value, ...]:
    """The lines under the text of a notice; none where it is a notice alone."""
    found = campaigns.of_notice(tx.conn, notice_id)
    return lines(tx, found) if found else ()


def lines(tx: Tx, of: NewCampaign) -> tuple[Value, ...]:
    """When it is, until when the summary is handed in, that material is welcome."""
    office = tx.office
    due = due_at(of.period, of.due_after, office.hours, office.workdays)
    said: list[Value] = [Phrase("campaign-when", {"when": when(tx, of.period)})]
    if of.due_after is not None:
        said.append(Phrase("campaign-summary-until", {"due": due}))
    if of.gathers:
        said.append(Phrase("campaign-material-until", {"due": due}))
    return tuple(said)


def when(tx: Tx, period: Period) -> Value:
    """「12月1日 周二」, with the name of its health day."""
    days: Value = Day(period.begins_on)
    if period.ends_on != period.begins_on:
        first, last = Day(period.begins_on), Day(period.ends_on)
        days = Phrase("campaign-days", {"first": first, "last": last})
    day = tx.office.health_days.by_id.get(period.health_day or "")
    if day is None:
        return days
    return Phrase("campaign-on-day", {"days": days, "name": health_days.name_of(day)})
