"""Days and moments as a reader in the office's own zone writes them.

The weekday always stands beside the date; the year only when it is not the current one.
"""

from datetime import date, datetime, tzinfo
from functools import lru_cache

from domain.messages import Span
from texts.bundles import Bundle


class Moments:
    """Shows instants (aware) and dates in ``zone``, in the words of one language."""

    def __init__(self, bundle: Bundle, zone: tzinfo) -> None:
        self._fill = bundle.fill
        self._zone = zone
        self._cached_day = lru_cache(maxsize=1024)(self._worded_day)

    def day(self, on: date, now: datetime) -> str:
        """「12月2日 周三」, in another year than now's 「2027年1月5日 周二」."""
        return self._cached_day(on, on.year != self._local(now).year)

    def moment(self, at: datetime, now: datetime) -> str:
        """「12月2日 周三 15:00」"""
        local = self._local(at)
        return self._fill(
            "moment-at", {"day": self.day(local.date(), now), "time": f"{local:%H:%M}"}
        )

    def span(self, span: Span, now: datetime) -> str:
        """「12月2日 周三 14:00–16:00」; over midnight both ends are written in full."""
        start, end = self._local(span.start_at), self._local(span.end_at)
        if start.date() != end.date():
            ends = {"start": self.moment(start, now), "end": self.moment(end, now)}
            return self._fill("moment-span-over-days", ends)
        hours = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}"}
        return self._fill("moment-span-in-day", {"day": self.day(start.date(), now), **hours})

    def _local(self, at: datetime) -> datetime:
        if at.tzinfo is None:
            raise ValueError(f"an instant without zone cannot be shown: {at}")
        return at.astimezone(self._zone)

    def _worded_day(self, on: date, with_year: bool) -> str:  # noqa: FBT001  (a key of the cache)
        parts = {
            "month": self._fill(f"month-{on.month}", {}),
            "day": str(on.day),
            "weekday": self._fill(f"weekday-{on.isoweekday()}", {}),
        }
        if with_year:
            return self._fill("moment-day-in-year", parts | {"year": str(on.year)})
        return self._fill("moment-day", parts)
