"""Report tasks, what each unit owes for them, and what was handed in (T1, T3, T4)."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.columns import BigId, Json, at, pk, ref, version
from storage.schema.base import metadata, partial_index

report_tasks = Table(
    "report_tasks",
    metadata,
    pk(),
    Column("state", String(8), nullable=False),
    Column("kind", String(20), nullable=False, server_default="report"),  # packs/collections
    Column("title_zh", String(200), nullable=False),
    Column("title_en", String(200), nullable=False),
    Column("explanation", Text, nullable=False, server_default=""),
    Column("clause", String(80)),  # of the plan line it carries out
    Column("plan_line", String(60)),  # <plan code>/<line>
    Column("audience", Json, nullable=False),
    Column("evidence", Json, nullable=False),
    Column("opens_on", Date),  # from when on a plan wants it open
    Column("at_least", SmallInteger),  # so many from each; none: one answer, as most tasks want
    Column("per", String(10)),  # each unit, or each of its named persons
    Column("ordinal", SmallInteger),  # 第N届
    Column("at_most", SmallInteger),  # entries a unit may give; none: as many as it likes
    Column("winners", SmallInteger),  # how many of all entries are chosen
    Column("term", String(8), nullable=False, server_default="once"),  # once, monthly, always
    Column("choices", Json),  # options that come with the task, by question of its kind
    Column("begins_on", Date),  # what was done from this day on counts
    Column("checks", String(8)),  # of a checklist: who checks beside the office
    Column("follows", BigId),  # the task whose open issues go on in this one
    at("due_at", nullable=True),  # a draft may not know yet
    at("wished_at", nullable=True),  # as it was said, before it moved off a rest day
    Column("wished_exact", Boolean, nullable=False, server_default=false()),  # an hour was said
    Column("chased_on", Date),  # the morning the latest rung stands on
    Column("rung", String(12)),
    ref("created_by", "people", nullable=True),
    ref("opened_by", "people", nullable=True),
    at("created_at"),
    at("opened_at", nullable=True),
    at("closed_at", nullable=True),
    version(),
    Index("ix_report_tasks_state", "state", "due_at"),
)

report_targets = Table(  # what one unit owes for one task
    "report_targets",
    metadata,
    pk(),
    ref("task_id", "report_tasks"),
    ref("unit_id", "units"),
    Column("state", String(10), nullable=False),
    at("due_at"),
    Column("waived_why", Text),
    Column("asked", SmallInteger),  # of this unit, where the task has a quota
    Column("done", SmallInteger, nullable=False, server_default="0"),  # accepted of it
    Column("pending", SmallInteger, nullable=False, server_default="0"),  # handed in, not reviewed
    Column("since_on", Date),  # what this unit did from this day on counts
    Column("asked_why", Text),  # set for this unit alone
    ref("decided_by", "people", nullable=True),
    at("decided_at", nullable=True),
    version(),
    UniqueConstraint("task_id", "unit_id"),
    Index("ix_report_targets_task", "task_id", "state", "unit_id"),
    Index("ix_report_targets_unit", "unit_id", "state"),
)

submissions = Table(  # one unit's answer; a corrected one, or one more of a quota, a further row
    "submissions",
    metadata,
    pk(),
    ref("target_id", "report_targets"),
    Column("number", Integer, nullable=False),
    ref("submitted_by", "people"),
    at("submitted_at"),
    Column("is_late", Boolean, nullable=False),
    Column("state", String(10), nullable=False, server_default="submitted"),
    Column("done_on", Date),  # of a quota: the day it was done
    Column("person", String(40), nullable=False, server_default=""),  # and by whom
    Column("comment", Text),  # why it was returned
    Column("reviewed_by", BigId),
    at("reviewed_at", nullable=True),
    Column("stage", String(12)),  # of an entry: the step it has reached since it was accepted
    Column("outcome", String(12)),  # what became of it in the end
    at("told_at", nullable=True),  # when its unit was told so
    UniqueConstraint("target_id", "number"),
    partial_index("ix_submissions_waiting", "target_id", where="state = 'submitted'"),
)

submission_parts = Table(
    "submission_parts",
    metadata,
    pk(),
    ref("submission_id", "submissions"),
    Column("position", SmallInteger, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("file_id", String(200)),
    Column("file_unique_id", String(60)),  # the same file keeps it, however often it is sent
    Column("name", String(255), nullable=False),
    Column("text", Text, nullable=False),
    Column("sha256", String(64)),  # of a file: where its bytes lie; none: not fetched yet
    Column("size", BigInteger),
    at("kept_at", nullable=True),
    at("lost_at", nullable=True),  # Telegram did not give it to us
    Column("text_sha256", String(64)),  # of its words (domain/duplicate.py)
    UniqueConstraint("submission_id", "position"),
    Index("ix_submission_parts_file_unique_id", "file_unique_id"),
    Index("ix_submission_parts_sha256", "sha256"),
    Index("ix_submission_parts_text_sha256", "text_sha256"),
)

review_lists = Table(  # what an admin has before them of a task, and what they ticked of it
    "review_lists",
    metadata,
    pk(),
    ref("person_id", "people"),
    ref("task_id", "report_tasks"),
    Column("sieve", String(30), nullable=False),
    Column("entries", Json, nullable=False),  # ids of submissions, in their order
    Column("ticked", Json, nullable=False),
    version(),
    at("shown_at"),
    UniqueConstraint("person_id", "task_id"),
)

submission_answers = Table(  # what an entry of a kind is asked beside its material
    "submission_answers",
    metadata,
    pk(),
    ref("submission_id", "submissions"),
    Column("position", SmallInteger, nullable=False),
    Column("question", String(20), nullable=False),
    Column("value", Text, nullable=False),  # of options their keys, apart by spaces
    UniqueConstraint("submission_id", "question"),
    Index("ix_submission_answers_question", "question", "submission_id"),
)

leaders = Table(  # the persons of a unit that each owe something (Dongxihu 二(三))
    "leaders",
    metadata,
    pk(),
    ref("unit_id", "units"),
    Column("name", String(40), nullable=False),
    ref("named_by", "people"),
    at("named_at"),
    at("left_at", nullable=True),
    UniqueConstraint("unit_id", "name"),
)
