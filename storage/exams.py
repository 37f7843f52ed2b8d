"""Attempts at an exam and what was answered; banks as they were when a training took them (T7)."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from domain.exam import AttemptState, Bank, Drawn, Grade
from storage.db import insert_new
from storage.schema.trainings import enrolments, exam_answers, exam_attempts, question_banks


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """``place`` is the position of the question shown last."""

    id: int
    enrolment_id: int
    training_id: int
    person_id: int | None
    number: int
    state: AttemptState
    place: int
    started_at: datetime
    ends_at: datetime
    ended_at: datetime | None
    correct: int | None
    total: int
    passed: bool
    version: int

    @property
    def grade(self) -> Grade:
        return Grade(self.correct or 0, self.total)


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of a paper; ``chosen`` holds the bank's letters."""

    position: int
    drawn: Drawn
    chosen: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A bank that can be chosen, by the row that holds it."""

    id: int
    name: str
    title_zh: str
    title_en: str
    count: int


def keep_bank(conn: Connection, bank: Bank, by: int | None, now: datetime) -> int:
    """The row of a bank as it is now; the same bank is kept once."""
    body = bank.model_dump(mode="json")
    digest = sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    row = {
        "name": bank.name,
        "title_zh": bank.title_zh,
        "title_en": bank.title_en,
        "body": body,
        "sha256": digest,
        "added_by": by,
        "added_at": now,
    }
    conn.execute(insert_new(conn, question_banks, "sha256"), row)
    query = select(question_banks.c.id).where(question_banks.c.sha256 == digest)
    return int(conn.execute(query).scalar_one())


def bank(conn: Connection, bank_id: int) -> Bank:
    query = select(question_banks.c.body).where(question_banks.c.id == bank_id)
    return Bank.model_validate(conn.execute(query).scalar_one())


def own_banks(conn: Connection) -> list[Listed]:
    """Those an admin added, the newest of each name, the newest first."""
    query = (
        select(question_banks)
        .where(question_banks.c.added_by.is_not(None))
        .order_by(question_banks.c.id.desc())
    )
    found: dict[str, Listed] = {}
    for row in conn.execute(query):
        one = Listed(row.id, row.name, row.title_zh, row.title_en, len(row.body["questions"]))
        found.setdefault(row.name, one)
    return list(found.values())


def begin(
    conn: Connection,
    enrolment_id: int,
    person_id: int,
    number: int,
    drawn: tuple[int, Sequence[Drawn]],
    started_at: datetime,
    ends_at: datetime,
) -> int:
    """``drawn``: the seed, and the paper it gave."""
    seed, paper = drawn
    row = {
        "enrolment_id": enrolment_id,
        "person_id": person_id,
        "number": number,
        "state": AttemptState.RUNNING,
        "seed": seed,
        "started_at": started_at,
        "ends_at": ends_at,
        "total": len(paper),
    }
    statement = insert(exam_attempts).returning(exam_attempts.c.id)
    attempt_id = int(conn.execute(statement, row).scalar_one())
    conn.execute(
        insert(exam_answers),
        [
            {
                "attempt_id": attempt_id,
                "position": position,
                "question_id": one.question_id,
                "letters": one.order,
            }
            for position, one in enumerate(paper)
        ],
    )
    return attempt_id


def note_mark(
    conn: Connection, enrolment_id: int, number: int, grade: Grade, now: datetime, *, passed: bool
) -> None:
    """A mark of an exam that was sat on paper."""
    row = {
        "enrolment_id": enrolment_id,
        "number": number,
        "state": AttemptState.PAPER,
        "seed": 0,
        "started_at": now,
        "ends_at": now,
        "ended_at": now,
        "correct": grade.right,
        "total": grade.total,
        "passed": passed,
    }
    conn.execute(insert(exam_attempts), row)


def get(conn: Connection, attempt_id: int) -> Attempt | None:
    row = conn.execute(_all().where(exam_attempts.c.id == attempt_id)).one_or_none()
    return _attempt(row) if row else None


def of_enrolment(conn: Connection, enrolment_id: int) -> list[Attempt]:
    query = _all().where(exam_attempts.c.enrolment_id == enrolment_id)
    return [_attempt(row) for row in conn.execute(query.order_by(exam_attempts.c.number))]


def of_trainings(conn: Connection, training_ids: Collection[int]) -> dict[int, list[Attempt]]:
    """Every attempt of some trainings, by enrolment."""
    query = _all().where(enrolments.c.training_id.in_(training_ids))
    found: dict[int, list[Attempt]] = {}
    for row in conn.execute(query.order_by(exam_attempts.c.id)):
        found.setdefault(row.enrolment_id, []).append(_attempt(row))
    return found


def running(conn: Connection, training_id: int) -> list[Attempt]:
    query = _all().where(
        enrolments.c.training_id == training_id, exam_attempts.c.state == AttemptState.RUNNING
    )
    return [_attempt(row) for row in conn.execute(query.order_by(exam_attempts.c.id))]


def answers(conn: Connection, attempt_id: int) -> list[Answer]:
    """The whole paper, question by question."""
    query = (
        select(exam_answers)
        .where(exam_answers.c.attempt_id == attempt_id)
        .order_by(exam_answers.c.position)
    )
    return [
        Answer(row.position, Drawn(row.question_id, row.letters), row.chosen, row.is_marked)
        for row in conn.execute(query)
    ]


def answer(conn: Connection, attempt_id: int, position: int, chosen: str, now: datetime) -> None:
    _set(conn, attempt_id, position, chosen=chosen, answered_at=now)


def mark(conn: Connection, attempt_id: int, position: int, *, is_marked: bool) -> None:
    _set(conn, attempt_id, position, is_marked=is_marked)


def stand_at(conn: Connection, attempt_id: int, position: int) -> None:
    """Which question is shown; nobody decides by it, so the version stays."""
    conn.execute(
        update(exam_attempts).where(exam_attempts.c.id == attempt_id).values(place=position)
    )


def end(
    conn: Connection,
    seen: Attempt,
    state: AttemptState,
    now: datetime,
    grade: Grade | None = None,
    *,
    passed: bool = False,
) -> Attempt | None:
    """None: it is no longer as seen."""
    changed = conn.execute(
        update(exam_attempts)
        .where(exam_attempts.c.id == seen.id, exam_attempts.c.version == seen.version)
        .values(
            state=state,
            ended_at=now,
            correct=grade.right if grade else None,
            passed=passed,
            version=seen.version + 1,
        )
    )
    return get(conn, seen.id) if changed.rowcount else None


def void(conn: Connection, seen: Attempt, why: str | None, now: datetime) -> bool:
    """It does not count; its mark stays written.  False: it is no longer as seen."""
    changed = conn.execute(
        update(exam_attempts)
        .where(exam_attempts.c.id == seen.id, exam_attempts.c.version == seen.version)
        .values(state=AttemptState.VOID, ended_at=now, why=why, version=seen.version + 1)
    )
    return changed.rowcount == 1


def _set(conn: Connection, attempt_id: int, position: int, **values: Any) -> None:
    conn.execute(
        update(exam_answers)
        .where(exam_answers.c.attempt_id == attempt_id, exam_answers.c.position == position)
        .values(**values)
    )


def _all() -> Select[Any]:
    return select(exam_attempts, enrolments.c.training_id).join(
        enrolments, enrolments.c.id == exam_attempts.c.enrolment_id
    )


def _attempt(row: Any) -> Attempt:
    values: Mapping[str, Any] = row._mapping
    same = {name: values[name] for name in Attempt.__slots__ if name != "state"}
    return Attempt(**same, state=AttemptState(row.state))
