"""A new plan sent as a file: read into a draft, ticked line by line, loaded (T11, N 10)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from actions import plans
from actions.plans import Loaded
from actions.tx import Tx
from domain.errors import Refused
from domain.permission import Right, may
from domain.plan import Plan, Standing, parse_pack
from domain.plan.words import Mechanism
from domain.plan_draft import Draft as PlanDraft
from domain.plan_draft import Office, draft_of, health_days_by_name, toml_of
from storage import drafts, fetches
from storage import plans as rows
from storage.drafts import Draft

NOUN = "plan_text"
NAME_LENGTH = 200
SAID = 90  # signs of a line in a list


@dataclass(frozen=True, slots=True)
class Saved:
    """What was loaded, and the plan it is now."""

    loaded: Loaded
    plan_id: int
    title: str


def want_file(tx: Tx, draft_id: int, file_id: str, name: str) -> None:
    """An admin sent a plan: it is fetched beside the transactions."""
    _require(tx)
    fetches.want(
        tx.conn,
        noun=NOUN,
        record_id=draft_id,
        person_id=tx.actor.id if tx.actor else 0,
        file_id=file_id,
        name=name[:NAME_LENGTH],
        now=tx.now,
    )


def waiting(tx: Tx, draft_id: int) -> Draft | None:
    """The form a file was sent to.  None: it was handed in or cancelled meanwhile."""
    _require(tx)
    draft = drafts.get(tx.conn, draft_id)
    return draft if draft and tx.actor and draft.person_id == tx.actor.id else None


def read(tx: Tx, paragraphs: Sequence[str], sha256: str) -> dict[str, Any]:
    """The draft as the form keeps it; what is countable is ticked to begin with.

    A plan without a year is this year's.  Raises Refused with what is wrong with the file.
    """
    office = tx.office
    found = draft_of(
        paragraphs,
        sha256=sha256,
        office=Office(office.zone, office.hours, office.workdays),
        health_days=health_days_by_name(office.health_days.called),
        otherwise=tx.today.year,
    )
    return {
        "toml": toml_of(found),
        "lines": [[line.id, line.clause, line.text[:SAID]] for line in found.lines],
        "ticked": _countable(found),
        "page": 0,
        "counts": _counts(found),
    }


def save(tx: Tx, kept: dict[str, Any]) -> Saved:
    """Load the plan with the ticked lines to be done; the others stay open."""
    _require(tx)
    plan = _decided(tx, kept["toml"], kept["ticked"])
    loaded = plans.load(tx, plan, max(plan.year, tx.today.year))
    found = rows.find(tx.conn, plan.code, loaded.year)
    if found is None:
        raise RuntimeError("a plan that was loaded is not there")
    return Saved(loaded, found.id, plan.pack.title)


def _require(tx: Tx) -> None:
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")


def _decided(tx: Tx, text: str, ticked: Collection[str]) -> Plan:
    """Ticked is to be done; by a report task, where the words suggested nothing."""
    plan = parse_pack(text, "plan", frozenset(tx.office.health_days.by_id))
    lines = tuple(
        line.model_copy(
            update={
                "standing": Standing.BUILD,
                "mechanisms": line.mechanisms or (Mechanism.TASK,),
            }
        )
        if line.id in ticked
        else line
        for line in plan.pack.lines
    )
    pack = plan.pack.model_copy(update={"lines": lines})
    return Plan(pack=pack, year=pack.year)


def _countable(found: PlanDraft) -> list[str]:
    return [
        line.id
        for line in found.lines
        if (line.quotas or line.clocks or line.dates or line.health_days) and not line.left_out
    ]


def _counts(found: PlanDraft) -> dict[str, Any]:
    return {
        "title": found.title,
        "lines": len(found.lines),
        "quotas": len(found.quotas),
        "clocks": len(found.clocks),
        "dates": sum(len(line.dates) for line in found.lines),
        "awards": sum(len(line.awards) for line in found.lines),
        "days": len({day for line in found.lines for day in line.health_days}),
        "doubts": [[doubt.why, doubt.clause, doubt.text[:SAID]] for doubt in found.doubts],
    }
