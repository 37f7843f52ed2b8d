"""kill -9 at random instants under mixed load, then every effect counted.

Contacts fill in and submit interviews, press keys, take up their forms again; an approver
decides the cards; an admin sends one notice after another to everybody.  After each kill the
rows in flight are counted, then the bot starts again.  At the end the database is held against
the Bot API's own log:

    lost updates     said or pressed, but not worked through
    lost messages    written, but never taken by the Bot API
    double effects   an interview filed, numbered or decided twice, a notice to somebody twice
    repeats          taken more than once; at most what was in flight at the kills

    python bench/crash.py [--kills 200] [--seed 1]
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import _harness as harness
from rich.console import Console
from rich.table import Table

from sandbox.botapi import BotApi
from sandbox.botapi.calls import Call
from storage import people
from storage.db import Db
from storage.outbox import OutboxState

CONTACTS = range(harness.FIRST_CHAT, harness.FIRST_CHAT + 40)
APPROVER = 20_001
ADMIN = 20_002
SPEAKING = ("send", "edit")
LONGEST_LIFE = 2.5  # seconds a bot lives at most after it first asked for updates
SETTLE_WITHIN = 600  # seconds; what the bulk lane owes by then may be some thousands of messages

Steps = tuple[tuple[str, str, str], ...]
# What somebody does, and what the answer (its text or a key) must hold before the next step.
FILING: Steps = (
    ("say", "/filing", "哪家媒体"),
    ("say", "健康周报 陈记者", "采访主题"),
    ("say", "TOPIC", "谁接受采访"),
    ("say", "全科张医生", "什么时候"),
    ("say", "下周三下午三点", "以什么方式"),
    ("press", "电话", "有以下情形"),
    ("press", "无", "其余都不填"),
    ("press", "其余都不填", "请核对"),
    ("press", "不涉密", "待审批"),
)
NOTICE: Steps = (
    ("forge", "notice.new.0.0", "请发来通知的内容"),
    ("say", "TOPIC", "发给哪些单位"),
    ("press", "全部单位", "哪些人"),
    ("press", "全体已登记人员", "回执吗"),
    ("press", "不需要", "内容无误"),
    ("press", "内容无误", "确认发给"),
    ("press", "确认发给", "发送完毕"),
)


@dataclass(slots=True)
class Actor:
    """One person on their way through the steps, again and again."""

    chat_id: int
    steps: Steps = FILING
    step: int = 0
    round: int = 0
    waiting_for: str = ""
    seen: int = 0  # the newest message when the last act was done
    pressed: int = 0  # the message pressed, which the answer may rewrite
    topics: list[str] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return f"流感疫苗接种 {self.chat_id}-{self.round}"


@dataclass(slots=True)
class Load:
    """Drives everybody; every act is counted as one update."""

    api: BotApi
    contacts: list[Actor] = field(default_factory=lambda: [Actor(one) for one in CONTACTS])
    admin: Actor = field(default_factory=lambda: Actor(ADMIN, NOTICE))
    acts: int = 0
    decided: set[int] = field(default_factory=set)

    def greet(self) -> None:
        """The admin's first word: its answer has the keys pressed later."""
        self.api.say(ADMIN, "/start")
        self.acts += 1
        self.admin.waiting_for = "周管"

    def push(self, *, begins: bool = True) -> None:
        """One round: whoever has their answer takes the next step; the approver decides."""
        for actor in self.actors:
            if self._has_answer(actor) and (begins or actor.step):
                self._act(actor)
        for card in self.api.inbox(APPROVER):
            if card.id not in self.decided and "同意" in _labels(card.message):
                self.decided.add(card.id)
                self.acts += 1
                self.api.press(APPROVER, card, "同意")

    @property
    def actors(self) -> list[Actor]:
        return [*self.contacts, self.admin]

    @property
    def is_idle(self) -> bool:
        return all(one.step == 0 and self._has_answer(one) for one in self.actors)

    def unanswered(self) -> list[tuple[int, int, str]]:
        """Who still waits: chat, step, what the answer must hold."""
        waiting = [one for one in self.actors if one.step or not self._has_answer(one)]
        return [(one.chat_id, one.step, one.waiting_for) for one in waiting]

    def _has_answer(self, actor: Actor) -> bool:
        if not actor.waiting_for:
            return True
        return any(
            actor.waiting_for in "\n".join((one.text or "", *_labels(one.message)))
            for one in self.api.inbox(actor.chat_id)
            if one.id > actor.seen or one.id == actor.pressed  # older ones may be repeats
        )

    def _act(self, actor: Actor) -> None:
        kind, what, answer = actor.steps[actor.step]
        inbox = self.api.inbox(actor.chat_id)
        actor.seen, actor.pressed = max((one.id for one in inbox), default=0), 0
        if kind == "say":
            self.api.say(actor.chat_id, actor.topic if what == "TOPIC" else what)
        elif kind == "forge":  # the key under a list that is not shown each time
            self.api.forge(actor.chat_id, inbox[-1], what)
        else:
            shown = [one for one in inbox if _has(one.message, what)]
            actor.pressed = shown[-1].id
            self.api.press(actor.chat_id, shown[-1], _label(shown[-1].message, what))
        self.acts += 1
        self._step_on(actor, answer)

    def _step_on(self, actor: Actor, answer: str) -> None:
        actor.waiting_for = answer
        actor.step = (actor.step + 1) % len(actor.steps)
        if actor.step == 0:
            actor.topics.append(actor.topic)
            actor.waiting_for = actor.topic if actor.steps is FILING else answer
            actor.round += 1


def _labels(message: dict[str, Any]) -> list[str]:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [key["text"] for row in rows for key in row]


def _has(message: dict[str, Any], begins: str) -> bool:
    return any(label.lstrip("☐☑ ").startswith(begins) for label in _labels(message))


def _label(message: dict[str, Any], begins: str) -> str:
    return next(one for one in _labels(message) if one.lstrip("☐☑ ").startswith(begins))


def ask(place: harness.Place, query: str) -> list[tuple[Any, ...]]:
    """A question to the database while the bot is down or idle."""
    conn = sqlite3.connect(place.folder / "xuanbao.db")
    try:
        return conn.execute(query).fetchall()
    finally:
        conn.close()


def add_deciders(place: harness.Place) -> None:
    db = Db(place.url)
    db.run(lambda conn: _add(conn, APPROVER, "王处长", "approver"))
    db.run(lambda conn: _add(conn, ADMIN, "周管", "admin"))
    db.close()


def _add(conn: Any, chat_id: int, name: str, role: str) -> None:
    now = datetime.now(UTC)
    person_id = people.add(conn, name=name, language="zh-CN", telegram_id=chat_id, now=now)
    people.open_chat(conn, chat_id, "private", person_id, now)
    people.give_role(
        conn,
        person_id=person_id,
        role=role,
        unit_id=None,
        valid_from=date(2026, 1, 1),
        granted_by=None,
        now=now,
    )


def live_and_die(load: Load, place: harness.Place, chance: random.Random) -> int:
    """One life of the bot; returns how many messages were in flight when it was killed."""
    child = harness.start_bot(load.api, place)
    life = chance.uniform(0.0, LONGEST_LIFE)
    _until_awake(load.api, child)
    ends = time.monotonic() + life
    while time.monotonic() < ends:
        load.push()
        time.sleep(0.01)
    child.kill()
    child.wait()
    return int(ask(place, "SELECT count(*) FROM outbox WHERE state = 1")[0][0])


def _until_awake(api: BotApi, child: subprocess.Popen[bytes]) -> None:
    """The bot asks for updates, or works what is waiting: its first call tells."""
    seen = len(api.calls())
    deadline = time.monotonic() + 10
    while len(api.calls()) == seen and child.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)


def settle(load: Load, place: harness.Place) -> None:
    """Let the last bot finish everything that was begun."""
    with harness.bot_running(load.api, place):
        deadline = time.monotonic() + SETTLE_WITHIN
        while time.monotonic() < deadline:
            load.push(begins=False)
            time.sleep(0.05)
            waiting = ask(place, "SELECT count(*) FROM outbox WHERE state IN (0, 1)")[0][0]
            unworked = ask(place, "SELECT count(*) FROM inbox WHERE state = 0")[0][0]
            if load.is_idle and not waiting and not unworked and not load.api.pending():
                return
    raise TimeoutError(
        f"not settled within {SETTLE_WITHIN} s: {waiting} messages and {unworked} updates wait,"
        f" {len(load.api.pending())} not fetched, unanswered {load.unanswered()[:5]}"
    )


def _lost(rows: list[tuple[Any, ...]], speaking: list[Call]) -> int:
    """Rows that are not marked, and marked ones beyond what the Bot API took of each message.

    Those that wait for a person's word are known and told of: they are counted by themselves.
    Menus are set through the same rows; its log says of them only that they were.
    """
    unmarked = sum(state not in (OutboxState.SENT, OutboxState.UNCERTAIN) for *_, state in rows)
    marked = Counter((m, chat, message) for message, chat, m, state in rows if state == 2)
    taken = Counter((call.method, call.chat_id, call.message_id) for call in speaking)
    beyond = marked - taken
    return unmarked + sum(n for (method, *_), n in beyond.items() if method.startswith(SPEAKING))


@dataclass(frozen=True, slots=True)
class Count:
    what: str
    number: int
    wrong: int


def counts(load: Load, place: harness.Place, in_flight: int) -> Iterator[Count]:
    """Every effect, and what is wrong with it."""
    done = ask(place, "SELECT count(*) FROM inbox WHERE state = 1")[0][0]
    yield Count("updates said or pressed: lost", load.acts, load.acts - done)
    rows = ask(
        place,
        "SELECT coalesce(o.message_id, e.message_id), o.chat_id, coalesce(b.method, o.method),"
        " o.state FROM outbox o LEFT JOIN outbox e ON e.id = o.edits_id"
        " LEFT JOIN bodies b ON b.id = o.body_id WHERE o.state != 6",
    )
    speaking = [call for call in load.api.calls() if call.method.startswith(SPEAKING)]
    yield Count("messages written: lost", len(rows), _lost(rows, speaking))
    unsure = sum(state == OutboxState.UNCERTAIN for *_, state in rows)
    yield Count("notices whose reply was lost in a living process, shown to the admin", unsure, 0)
    filed = Counter(topic for (topic,) in ask(place, "SELECT topic FROM filings"))
    wanted = {topic for contact in load.contacts for topic in contact.topics}
    wrong = sum(number != 1 for number in filed.values()) + len(wanted ^ set(filed))
    yield Count("interviews submitted: missing or filed twice", len(wanted), wrong)
    numbers = [number for (number,) in ask(place, "SELECT number FROM filings")]
    yield Count("numbers given: given twice", len(numbers), len(numbers) - len(set(numbers)))
    acts = ask(
        place,
        "SELECT act, record_id, count(*) FROM journal"
        " WHERE act IN ('filing.submit', 'filing.approve') GROUP BY act, record_id",
    )
    yield Count("journal entries: doubled", len(acts), sum(number != 1 for *_, number in acts))
    sent = ask(
        place, "SELECT broadcast_id, count(DISTINCT chat_id), count(*) FROM outbox"
        " WHERE broadcast_id IS NOT NULL GROUP BY broadcast_id",
    )  # fmt: skip
    readers = harness.CHATS + 2
    wrong = sum((people, number) != (readers, readers) for _, people, number in sent)
    wrong += abs(len(load.admin.topics) - len(sent))
    yield Count(f"notices to {readers} people: missing somebody or twice", len(sent), wrong)
    repeats = len(speaking) - sum(method.startswith(SPEAKING) for *_, method, _ in rows)
    yield Count(f"repeats ({in_flight} were in flight at the kills)", repeats, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)  # noqa: S311  (instants to kill at, no secret)
    with BotApi() as api, harness.place_with_contacts() as place:
        add_deciders(place)
        for chat_id in (*harness.chat_ids(), APPROVER, ADMIN):
            api.meet(chat_id, f"联络员{chat_id}")
        load = Load(api)
        load.greet()
        in_flight = sum(live_and_die(load, place, chance) for _ in range(wanted.kills))
        settle(load, place)
        found = list(counts(load, place, in_flight))
    table = Table(title=f"kill -9 at {wanted.kills} random instants (seed {wanted.seed})")
    for heading in ("what", "count", "wrong"):
        table.add_column(heading, justify="right")
    for one in found:
        table.add_row(one.what, str(one.number), str(one.wrong))
    Console().print(table)
    repeats = found[-1].number
    sys.exit(any(one.wrong for one in found) or repeats > in_flight)


if __name__ == "__main__":
    main()
