"""Inbox, worker and sender against any order of batches, failures and crashes (delivery.md §8).

Three contacts file interviews while notices go out; updates come in batches and again, sends fail
in every way, the process dies between any two steps.  Whatever happens: every update is done
once, every filing exists once, every message arrives, in order, and again only when it was in
flight at a crash or its answer was lost.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select
from telegram.error import NetworkError, TimedOut

from actions.tx import Tx
from bot.transport import NotSent
from domain.messages import Broadcast
from storage import broadcasts, drafts, people
from storage.inbox import InboxState
from storage.outbox import OutboxState
from storage.schema.engine import inbox, journal, outbox
from storage.schema.filings import filings
from tests import factories
from tests.bot.telegram_log import Watching
from tests.office import Failure, LostReply, Office
from tests.stories.filing_cast import fill_rosters

FILERS = (2001, 2002, 2003)
READERS = (*FILERS, *range(3001, 3010))  # a notice goes to more people than fly at once
ADMIN = 1006
SCRIPT = (  # one interview: what is typed, or the key that is pressed (noun.verb and argument)
    "/filing",
    "东方早报 记者甲",
    "秋冬季疫苗接种第 {number} 场",
    ("pick", "1"),
    "{days}天后下午三点",  # another day each: nobody is asked about two at a time
    ("choose", "in_person"),
    ("tick", "none"),
    ("submit", ""),
)


def flood(seconds: int) -> Failure:
    said = f"Too Many Requests: retry after {seconds}"
    parameters = {"retry_after": seconds}
    return 429, {"ok": False, "error_code": 429, "description": said, "parameters": parameters}


FAILURES: dict[str, Failure] = {
    "not sent": NotSent("refused"),
    "answer lost": LostReply(TimedOut()),
    "connection reset": LostReply(NetworkError("reset")),
    "timed out": TimedOut(),
    "bad gateway": (502, "<html>Bad Gateway</html>"),
    "no JSON": (200, "<html>Log in to this network</html>"),
    "server error": (500, {"ok": False, "error_code": 500, "description": "Internal"}),
    "flood": flood(5),
    "long flood": flood(70),
}


class DeliveryMachine(RuleBasedStateMachine):
    """The model is small: what everybody said, in order, and which rows may have come twice."""

    template: Path  # a migrated database with the cast in it

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Path(self.folder.name) / "xuanbao.db"

    @initialize()
    def opens(self) -> None:
        shutil.copy(self.template, self.database)
        self.telegram = Watching(self.database)
        self.office = Office(f"sqlite:///{self.database}", transport=self.telegram)
        self.said: list[dict[str, Any]] = []  # every update, as Telegram keeps it for a while
        self.turn = dict.fromkeys(FILERS, 0)  # how many steps of the script each has taken
        self.excuses: Counter[int] = Counter()  # by row: how often it was in flight at a crash
        self.ever_blocked: set[int] = set()
        self.notices = 0

    # what arrives

    @rule(who=st.lists(st.sampled_from(FILERS), min_size=1, max_size=6))
    def updates_arrive(self, who: list[int]) -> None:
        self.office.receive(self.speaks(who))

    @rule(
        who=st.lists(st.sampled_from(FILERS), min_size=1, max_size=6),
        worked=st.integers(0, 6),
        sends=st.booleans(),
    )
    def killed_while_they_are_worked_through(
        self, who: list[int], worked: int, *, sends: bool
    ) -> None:
        """The batch is stored; so many of it are done, perhaps even answered."""
        updates = self.speaks(who)
        self.office.receive(updates[:worked])
        if sends:
            self.office.claim()
        self.office.store(updates)
        self.crash()

    @rule(data=st.data())
    def telegram_sends_some_again(self, data: st.DataObject) -> None:
        """What was not confirmed before a crash, beside what is new."""
        if self.said:
            again = data.draw(st.lists(st.sampled_from(self.said), min_size=1, max_size=4))
            new = self.speaks(data.draw(st.lists(st.sampled_from(FILERS), max_size=2)))
            self.office.receive([*again, *new])

    @rule(who=st.sampled_from(FILERS))
    def an_old_key_is_pressed(self, who: int) -> None:
        """Refused, and nothing of it happens."""
        old = [
            one["callback_query"]["data"]
            for one in self.said
            if one.get("callback_query", {}).get("from", {}).get("id") == who
        ]
        if old:
            self.office.receive([self.update(who, press=old[-1])])

    @rule()
    def a_notice_goes_out(self) -> None:
        self.notices += 1
        number = self.notices

        def begin(tx: Tx) -> None:
            to = tuple(people.holders(tx.conn, "contact", tx.today))
            id_ = broadcasts.create(tx.conn, "drill", number, tx.now)
            occasion = f"drill:{number}"
            # any sentence that takes a number
            tx.post(
                Broadcast(
                    id=id_, key="apology", to=to, occasion=occasion, values={"number": number}
                )
            )

        self.office.holds_sending = True
        self.office.run(begin)
        self.office.holds_sending = False

    # what becomes of it

    @rule(rounds=st.integers(1, 4))
    def messages_go_out(self, rounds: int) -> None:
        self.office.send(rounds)

    @rule(kinds=st.lists(st.sampled_from(sorted(FAILURES)), min_size=1, max_size=5))
    def sends_fail(self, kinds: list[str]) -> None:
        self.telegram.failures = [FAILURES[kind] for kind in kinds]
        self.office.send(1)
        self.telegram.failures = []

    @rule(hangs=st.booleans())
    def killed_while_sending(self, *, hangs: bool) -> None:
        """Before Telegram heard, or when it has obeyed and nobody has noted it."""
        self.telegram.hangs = hangs
        self.office.claim()
        self.crash()
        self.telegram.hangs = False

    @rule()
    def killed(self) -> None:
        self.crash()

    @rule(seconds=st.sampled_from((1, 6, 31, 125)))
    def time_passes(self, seconds: int) -> None:
        self.office.clock.move(seconds=seconds)

    @rule(who=st.sampled_from(FILERS), tells=st.booleans())
    def blocks_the_bot(self, who: int, *, tells: bool) -> None:
        self.telegram.blocked.add(who)
        self.ever_blocked.add(who)
        if tells:
            self.office.receive([self.membership(who, "kicked")])

    @rule(who=st.sampled_from(FILERS))
    def lets_it_in_again(self, who: int) -> None:
        if who in self.telegram.blocked:
            self.telegram.blocked.discard(who)
            self.office.receive([self.membership(who, "member")])

    # what must hold

    @invariant()
    def every_update_is_done_once(self) -> None:
        rows = self.office.ask(
            lambda conn: conn.execute(select(inbox.c.update_id, inbox.c.state)).all()
        )
        assert Counter(dict(rows).values()) == Counter({InboxState.DONE: len(self.said)})
        assert {row.update_id for row in rows} == {one["update_id"] for one in self.said}

    @invariant()
    def every_interview_is_filed_once(self) -> None:
        found = self.office.ask(
            lambda conn: conn.execute(select(filings.c.topic).order_by(filings.c.id)).all()
        )
        expected = {
            SCRIPT[2].format(number=self.number(who, turn))  # type: ignore[union-attr]
            for who, turns in self.turn.items()
            for turn in range(turns // len(SCRIPT))
        }
        assert sorted(row.topic for row in found) == sorted(expected)
        noted = self.office.ask(
            lambda conn: conn.execute(select(journal.c.id).where(journal.c.noun == "filing")).all()
        )
        assert len(noted) == len(expected)

    @invariant()
    def every_form_is_where_its_filer_left_it(self) -> None:
        for who in FILERS:
            draft = self.office.ask(drafts.latest, who)
            answered = self.turn[who] % len(SCRIPT)
            assert (draft.version if draft else 0) == answered

    @invariant()
    def nothing_comes_twice_without_an_excuse(self) -> None:
        for row, times in self.telegram.accepted.items():
            assert times <= 1 + self.excuses[row] + self.telegram.lost[row], row

    def teardown(self) -> None:
        if not hasattr(self, "office"):
            return
        try:
            self.all_becomes_quiet()
            self.everything_arrived()
        finally:
            self.office.close()
            self.folder.cleanup()

    def all_becomes_quiet(self) -> None:
        """Nothing fails any more, and enough time passes for the longest wait."""
        self.office.settle()
        for _ in range(7):
            self.office.tick(hours=1)
        self.every_update_is_done_once()
        self.nothing_comes_twice_without_an_excuse()

    def everything_arrived(self) -> None:
        rows = self.office.ask(lambda conn: conn.execute(select(outbox)).all())
        for row in rows:
            accepted = self.telegram.accepted[row.id]
            match OutboxState(row.state):
                case OutboxState.SENT:
                    assert accepted >= 1, f"{row} is marked and never came"
                case OutboxState.DEAD:
                    assert row.chat_id in self.ever_blocked, row
                    assert accepted <= self.excuses[row.id] + self.telegram.lost[row.id], row
                case OutboxState.UNCERTAIN:
                    assert row.id in self.telegram.unknown, row
                    assert row.broadcast_id is not None, row
                case OutboxState.CANCELLED:
                    assert row.edits_id is not None, row
                case _:
                    raise AssertionError(f"{row} never left")

    # how they speak

    def crash(self) -> None:
        self.excuses.update(self.telegram.flying())
        self.office.crash()
        assert self.telegram.flying() == []

    def speaks(self, who: Sequence[int]) -> list[dict[str, Any]]:
        """Each takes the next step of the script; a key can be pressed once it was answered."""
        made = []
        typed: set[int] = set()
        for telegram_id in who:
            step = SCRIPT[self.turn[telegram_id] % len(SCRIPT)]
            if telegram_id in self.telegram.blocked or (
                isinstance(step, tuple) and telegram_id in typed
            ):
                continue
            typed.add(telegram_id)
            made.append(self.step(telegram_id, step))
            self.turn[telegram_id] += 1
        return made

    def step(self, who: int, step: str | tuple[str, str]) -> dict[str, Any]:
        if isinstance(step, str):
            number = self.number(who, self.turn[who] // len(SCRIPT))
            days = 1 + 3 * (self.turn[who] // len(SCRIPT)) + FILERS.index(who)
            return self.update(who, text=step.format(number=number, days=days))
        draft = self.office.ask(drafts.latest, who)
        verb, argument = step
        parts = ("draft", verb, str(draft.id), str(draft.version), argument)
        return self.update(who, press=".".join(part for part in parts if part))

    @staticmethod
    def number(who: int, turn: int) -> str:
        return f"{who}-{turn}"

    def update(self, who: int, *, text: str = "", press: str = "") -> dict[str, Any]:
        somebody = self.office.person(who, f"联络员{who}")
        content = somebody.pressing(press) if press else somebody.typing(text)
        return self.kept(content)

    def membership(self, who: int, status: str) -> dict[str, Any]:
        return self.kept(self.office.person(who, f"联络员{who}").membership(status))

    def kept(self, content: dict[str, Any]) -> dict[str, Any]:
        one = {"update_id": self.office.next_id(), **content}
        self.said.append(one)
        return one


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once, copied for every run."""
    path = tmp_path_factory.mktemp("machine") / "xuanbao.db"
    office = Office(f"sqlite:///{path}")
    hospital = factories.unit(office)
    office.run(fill_rosters)
    factories.person(office, "周管", ADMIN, "admin")
    for telegram_id in READERS:
        name = f"联络员{telegram_id}"
        factories.person(office, name, telegram_id, "contact", unit_id=hospital)
    office.close()
    return path


def test_nothing_is_lost_and_nothing_happens_twice(template: Path) -> None:
    class Here(DeliveryMachine):
        pass

    Here.template = template
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
