"""Trainings, who takes part, banks of questions and what was answered (T7)."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

question_banks = Table(  # a bank as it was when a training took it; a changed one is a further row
    "question_banks",
    metadata,
    pk(),
    Column("name", String(30), nullable=False),
    Column("title_zh", String(300), nullable=False),
    Column("title_en", String(300), nullable=False),
    Column("body", Json, nullable=False),
    Column("sha256", String(64), nullable=False),
    ref("added_by", "people", nullable=True),
    at("added_at"),
    UniqueConstraint("sha256"),
)

trainings = Table(
    "trainings",
    metadata,
    pk(),
    Column("state", String(10), nullable=False),
    Column("title", String(200), nullable=False),
    at("starts_at"),
    at("ends_at"),
    at("closes_at"),  # nobody is registered from then on
    Column("place", String(300), nullable=False),
    Column("audience", Json, nullable=False),
    Column("seats", SmallInteger, nullable=False),
    Column("per_unit", SmallInteger),
    Column("explanation", Text, nullable=False, server_default=""),
    Column("plan_line", String(60)),  # <plan code>/<line>
    ref("bank_id", "question_banks", nullable=True),
    Column("questions", SmallInteger),
    Column("minutes", SmallInteger),
    Column("pass_mark", SmallInteger),
    Column("again", Boolean, nullable=False, server_default=false()),
    at("exam_from_at", nullable=True),  # from when on who attended may begin
    Column("enrolled", Integer, nullable=False, server_default="0"),  # numbers given so far
    Column("code_number", Integer, nullable=False, server_default="0"),  # how often one was shown
    Column("code_salt", String(32)),
    Column("code_hash", String(64)),
    at("code_until", nullable=True),
    ref("created_by", "people", nullable=True),
    at("created_at"),
    at("opened_at", nullable=True),
    at("ended_at", nullable=True),
    version(),
    Index("ix_trainings_state", "state", "starts_at"),
)

enrolments = Table(
    "enrolments",
    metadata,
    pk(),
    ref("training_id", "trainings"),
    ref("unit_id", "units"),
    ref("person_id", "people", nullable=True, index=True),  # known here: can sign in themself
    Column("number", Integer, nullable=False),  # the order in which seats are given
    Column("name", String(40), nullable=False),
    Column("job_title", String(40), nullable=False, server_default=""),
    Column("phone", String(20), nullable=False, server_default=""),
    Column("state", String(10), nullable=False),
    ref("enrolled_by", "people"),
    at("enrolled_at"),
    at("left_at", nullable=True),
    Column("tries", SmallInteger, nullable=False, server_default="0"),  # wrong ones of one code
    Column("tries_of", Integer, nullable=False, server_default="0"),  # which code that was
    at("attended_at", nullable=True),
    Column("attended_how", String(10)),
    Column("attended_why", Text),  # noted late
    ref("attended_by", "people", nullable=True),
    Column("certificate", String(60)),
    version(),
    UniqueConstraint("training_id", "number"),
    Index("ix_enrolments_unit", "unit_id", "training_id"),
)

exam_attempts = Table(
    "exam_attempts",
    metadata,
    pk(),
    ref("enrolment_id", "enrolments"),
    ref("person_id", "people", nullable=True, index=True),  # none: on paper
    Column("number", SmallInteger, nullable=False),
    Column("state", String(10), nullable=False),
    Column("seed", Integer, nullable=False),
    Column("place", SmallInteger, nullable=False, server_default="0"),  # the question shown last
    at("started_at"),
    at("ends_at"),
    at("ended_at", nullable=True),
    Column("correct", SmallInteger),
    Column("total", SmallInteger, nullable=False),
    Column("passed", Boolean, nullable=False, server_default=false()),
    Column("why", Text),  # it does not count
    version(),
    UniqueConstraint("enrolment_id", "number"),
)

exam_answers = Table(  # the paper drawn for one attempt: a row a question
    "exam_answers",
    metadata,
    pk(),
    ref("attempt_id", "exam_attempts"),
    Column("position", SmallInteger, nullable=False),
    Column("question_id", String(20), nullable=False),
    Column("letters", String(6), nullable=False),
    Column("chosen", String(6), nullable=False, server_default=""),
    Column("is_marked", Boolean, nullable=False, server_default=false()),
    at("answered_at", nullable=True),
    UniqueConstraint("attempt_id", "position"),
)
