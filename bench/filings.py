"""What an office waits for with 10,000 open filings, beside 100.

    python bench/filings.py [--many 10000] [--rounds 40]

Both databases.  Measured from the stored update to the message handed to Telegram (in memory, no
pacing): a filing submitted until the approver has the card, /approvals, a tick with nothing due,
and questions in chat, these in the transaction alone, too.  Two thirds of the filings wait for a
decision, one third went ahead; each has its history and its timers.  In every round each of the
two offices does everything once, in turn; the medians are compared.  Goal: a ratio of at most 2.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert, text

from actions import filing_search
from actions.tx import Tx
from bench.tick import databases
from domain.filing_question import Ask, read
from storage import people as storage_people
from storage import timers
from storage.schema.filing_steps import filing_steps
from storage.schema.filings import filing_acts, filings
from tests.office import MONDAY, Office
from tests.stories.filing_cast import Cast, answers, cast

FEW = 100
WANG = 1004  # an approver
QUESTIONS = (
    "上次东方早报采访了谁",
    "明天哪几家媒体要来",
    "还有几件没批",
    "李主任上次接受采访是什么时候",
    "东方早报今年来过几次",
    "去年拒绝了哪些，为什么",
    "0017号到哪一步了",
    "关于卡介苗的采访有几件",
)
Step = Callable[[Cast], object]


def steps() -> dict[str, Step]:
    asked = {one: (lambda people, one=one: people.wang.says(one)) for one in QUESTIONS}
    found = {
        f"{one} (in the transaction)": (lambda people, one=one: people.office.run(_ask, one))
        for one in QUESTIONS
    }
    return {
        "/approvals": lambda people: people.wang.says("/approvals"),
        "a tick": lambda people: people.office.settle(),
        **asked,
        **found,
        "submit to card": _submit,
    }


def _ask(tx: Tx, asked: str) -> None:
    """What searching costs without receiving, wording and sending."""
    person, question = storage_people.by_telegram(tx.conn, WANG, tx.today), read(asked)
    if person is None or question is None:
        raise ValueError(asked)
    if question.ask is Ask.STATUS:
        tx.actor = person
        filing_search.by_number(tx, person, question)
    else:
        filing_search.ask(tx, person, question)


def _submit(people: Cast) -> None:
    people.zhang.presses("提交")


def fill(conn: Connection, count: int) -> None:
    """Filings of two years back and a month ahead, their submissions, the timers of what waits."""
    media = conn.execute(text("SELECT id, name FROM outlets ORDER BY id")).all()
    people = conn.execute(text("SELECT id, name FROM experts ORDER BY id")).all()
    rows = [
        _row(number, count)
        | {"outlet_id": outlet.id, "outlet": outlet.name}
        | {"expert_id": expert.id, "interviewee": expert.name}
        for number in range(count)
        for outlet, expert in [(media[number % len(media)], people[number % len(people)])]
    ]
    conn.execute(insert(filings), rows)
    known = conn.execute(text("SELECT id, state, submitted_at FROM filings ORDER BY id")).all()
    conn.execute(insert(filing_acts), [_act(row.id, row.state) for row in known])
    waiting = [row.id for row in known if row.state == "submitted"]
    conn.execute(insert(filing_steps), [_step(filing_id) for filing_id in waiting])
    for row in known:
        if row.state == "submitted":
            timers.set_timer(conn, "filing.expire", f"{row.id}:", MONDAY + timedelta(days=40))


def _row(number: int, count: int) -> dict[str, object]:
    is_open = number % 3 > 0
    ahead = timedelta(days=2 + number % 28)
    past = timedelta(days=30 + 700 * number / count)
    return {
        "number": f"示卫宣媒备〔2026〕{number + 1:04d}号",
        "unit_id": 1,
        "filer_id": 1,
        "journalist": "王记者",
        "topic": f"卡介苗接种{number}" if number % 50 == 0 else f"主题{number}",
        "starts_at": MONDAY + ahead if is_open else MONDAY - past,
        "mode": "in_person",
        "filing_class": "B",
        "state": "submitted" if is_open else "approved",
        "step": 1 if is_open else 0,
        "submitted_at": MONDAY - past,
        "version": 1,
    }


def _step(filing_id: int) -> dict[str, object]:
    """It waits at the approvers' review."""
    return {
        "filing_id": filing_id,
        "version": 1,
        "position": 1,
        "name": "review",
        "kind": "first_review",
        "rule": "any_of",
        "began_at": MONDAY,
    }


def _act(filing_id: int, state: str) -> dict[str, object]:
    return {
        "filing_id": filing_id,
        "version": 1,
        "act": "submit" if state == "submitted" else "approve",
        "person_id": 1,
        "to_state": state,
        "at": datetime(2026, 11, 1, tzinfo=UTC),
    }


class Place:
    """One office with so many filings."""

    def __init__(self, url: str, count: int) -> None:
        self.office = Office(url)
        self.people = cast(self.office)
        self.times: dict[str, list[float]] = {name: [] for name in steps()}
        self.office.ask(fill, count=count)
        self.office.ask(_count_on, serial=count)
        if self.office.bot.db.engine.dialect.name == "postgresql":
            self.office.ask(lambda conn: conn.execute(text("ANALYZE")))

    def round(self) -> None:
        days = 40 + len(self.times["/approvals"])  # nobody else comes then: no clash is asked about
        answers(self.people.zhang, flags=("涉患者",), when=f"{days}天后下午三点")
        for name, step in steps().items():
            started = time.perf_counter()
            step(self.people)
            self.times[name].append(time.perf_counter() - started)
        self.office.transport.calls.clear()


def _count_on(conn: Connection, serial: int) -> None:
    row = {"name": "filing", "year": 2026, "serial": serial}
    conn.execute(
        text("INSERT INTO counters (name, year, value) VALUES (:name, :year, :serial)"), row
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=40)
    asked = parser.parse_args()
    with databases() as made:
        for name, address in made.items():
            places = [Place(address("few"), FEW), Place(address("many"), asked.many)]
            for _ in range(asked.rounds):
                for place in places:
                    place.round()
            print(f"{name}: {FEW} filings, {asked.many:,} filings (medians), ratio (goal 2)")
            for step in steps():
                few, many = (statistics.median(place.times[step]) * 1000 for place in places)
                print(f"  {few:8.1f} ms {many:8.1f} ms   {many / few:.2f}   {step}")
            for place in places:
                place.office.close()


if __name__ == "__main__":
    main()
