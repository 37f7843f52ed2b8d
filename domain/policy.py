"""The numbers an office runs by, all changeable in the configuration (architecture.md §9)."""

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Defaults are the design's; times are local (the office's zone)."""

    digest_at: time = time(8, 30)
    due_hour: time = time(17, 30)
    quiet_from: time = time(20, 0)
    quiet_to: time = time(7, 30)
    chase_days_before: tuple[int, ...] = (3, 1)  # working days
    chase_on_the_day: bool = True
    chase_days_after: tuple[int, ...] = (1,)  # working days; then the unit lead
    chase_cap: int = 5
    push_within: timedelta = timedelta(hours=24)
    first_answer_in: timedelta = timedelta(hours=4)  # working time
    objection_window: timedelta = timedelta(hours=4)  # working time, ends at the interview
    returned_open_days: int = 5  # working days for a correction, ends at the interview
    day_before: timedelta = timedelta(hours=24)  # an interview is brought to mind,
    hours_before: timedelta = timedelta(hours=2)  # and once more
    length_unsaid: timedelta = timedelta(hours=1)  # of an interview whose end nobody named
    small_move: timedelta = timedelta(hours=1)  # of a time agreed to: told, not decided anew
    between_interviews: timedelta = timedelta(minutes=30)  # of one person
    held_asked_after: timedelta = timedelta(hours=2)  # its end
    fact_check_in: timedelta = timedelta(hours=4)  # working time
    published_asked_days: int = 3  # after the interview, or one after the day named for it
    published_asked_again_days: int = 7  # later
    put_away_after: timedelta = timedelta(days=7)  # what was published
    outlet_told_in: timedelta = timedelta(hours=2)  # when a consent was revoked
    answer_open_days: int = 3  # working days, for a correction or a consent revoked
    appeal_days: int = 2  # working days after a refusal, ends at the interview
    draft_nudge_after_days: int = 2  # working days
    draft_purge_after: timedelta = timedelta(days=30)
    invite_valid_for: timedelta = timedelta(days=7)
    notice_chase_days: tuple[int, ...] = (1, 3)  # working days after sending
    page_every: timedelta = timedelta(minutes=5)  # calls from the door, at any hour
    page_rounds: int = 3  # then the next on the ladder
    page_gives_up_after: timedelta = timedelta(hours=2)
    hold_for: timedelta = timedelta(minutes=15)  # 稍候, then asked again
    backfill_in: timedelta = timedelta(hours=24)
