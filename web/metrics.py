"""/metrics: Prometheus' text format 0.0.4, written by hand."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from starlette.requests import Request
from starlette.responses import PlainTextResponse

from storage import health
from storage.health import Counts
from web.health import Standing, standing_of
from web.vitals import House, Vitals

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Metric:
    """One family: every sample is its labels and a value."""

    name: str
    kind: str  # gauge | counter
    help: str
    samples: tuple[tuple[Labels, float], ...]

    def lines(self) -> Iterator[str]:
        yield f"# HELP {self.name} {_help(self.help)}"
        yield f"# TYPE {self.name} {self.kind}"
        for labels, value in self.samples:
            yield f"{self.name}{_labels(labels)} {_number(value)}"


async def metrics(request: Request) -> PlainTextResponse:
    """503 when the database does not answer: Prometheus shows the target as down."""
    house: House = request.app.state.house
    now = house.now()
    try:
        counts = await asyncio.wrap_future(house.db.ask(partial(health.counts, now=now)))
        waiting = await asyncio.wrap_future(house.db.ask(health.waiting))
    except health.AWAY:
        return PlainTextResponse("# the database does not answer\n", 503)
    vitals = house.vitals()
    found = families(counts, standing_of(waiting, vitals, now), vitals)
    return PlainTextResponse(render(found), media_type=CONTENT_TYPE)


def render(found: Iterable[Metric]) -> str:
    return "\n".join(line for metric in found for line in metric.lines()) + "\n"


def families(counts: Counts, standing: Standing, vitals: Vitals) -> Iterator[Metric]:
    yield _by_state("xuanbao_updates", "Updates kept, by state.", counts.updates)
    yield _by_state("xuanbao_messages", "Outgoing messages, by state.", counts.messages)
    yield _by_state("xuanbao_filings", "Interview filings, by state.", counts.filings)
    yield _gauge(
        "xuanbao_oldest_update_seconds", "Age of the oldest waiting update.", standing.oldest_update
    )
    yield _gauge(
        "xuanbao_oldest_message_seconds",
        "How long the oldest due message has waited.",
        standing.oldest_message,
    )
    yield _gauge("xuanbao_timers_overdue", "Timers due and not done.", counts.timers_overdue)
    yield _gauge("xuanbao_timers_failed", "Timers kept with an error.", counts.timers_failed)
    yield _gauge(
        "xuanbao_journal_unsealed", "Journal rows not sealed yet.", counts.journal_unsealed
    )
    yield _gauge(
        "xuanbao_polled_seconds", "Since Telegram last answered getUpdates.", vitals.polled_before
    )
    yield _gauge("xuanbao_repeats", "Messages sent again after the last crash.", vitals.repeats)
    yield _gauge("process_resident_memory_bytes", "Resident memory.", vitals.memory)
    yield _gauge("xuanbao_up_seconds", "Since the process started.", vitals.up_for)


def _by_state(name: str, help_: str, counts: Mapping[str, int]) -> Metric:
    samples = tuple(({"state": state}, float(count)) for state, count in sorted(counts.items()))
    return Metric(name, "gauge", help_, samples)


def _gauge(name: str, help_: str, value: float | None) -> Metric:
    """No sample at all says that there is no such age."""
    return Metric(name, "gauge", help_, () if value is None else (({}, float(value)),))


def _labels(labels: Labels) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_value(value)}"' for name, value in labels.items()) + "}"


def _value(text: str) -> str:
    return _help(text).replace('"', r"\"")


def _help(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(round(value, 3))
