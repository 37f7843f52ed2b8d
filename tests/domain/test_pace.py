"""How long sending takes, told beforehand, is how long the pacing lets it take."""

import pytest

from bot.pacing import Pacing
from domain.messages import Lane
from domain.pace import Pace

STEP = 0.01


def takes(per_second: float, count: int) -> float:
    """Seconds until the last of ``count`` may go."""
    pacing, now, sent = Pacing(per_second=per_second), 0.0, 0
    while True:
        room = min(pacing.room(now), pacing.bulk_room(now), count - sent)
        for _ in range(room):
            pacing.sent(sent, Lane.BULK, now)
            sent += 1
        if sent == count:
            return now
        now += STEP


@pytest.mark.parametrize("per_second", [1, 25, 100])
@pytest.mark.parametrize("count", [0, 1, 62, 600])
def test_as_the_pacing_does(per_second: float, count: int) -> None:
    foretold = Pace(per_second).bulk_takes(count).total_seconds()
    assert foretold == pytest.approx(takes(per_second, count), abs=1 + 0.01 * foretold)


def test_nothing_paced_takes_no_time() -> None:
    assert not Pace(None).bulk_takes(10_000)
