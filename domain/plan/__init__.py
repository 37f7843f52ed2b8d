"""Plan packs: a commission's yearly work plan as lines, numbers, days and draft tasks."""

from domain.plan.drafts import DraftTask, Held, draft_tasks
from domain.plan.entries import Call, Clock, Day, Milestone, Ordinal, Quota, Reference, Slot, Task
from domain.plan.line import Audience, Line
from domain.plan.pack import Pack
from domain.plan.reading import parse_pack, problems
from domain.plan.sections import pages, section
from domain.plan.ways import Carried, Way, ways_of
from domain.plan.words import Counted, Evidence, Mechanism, Period, Rhythm, Standing, UnitKind
from domain.plan.year import Anniversary, Edition, Plan, move_to_year

__all__ = [
    "Anniversary",
    "Audience",
    "Call",
    "Carried",
    "Clock",
    "Counted",
    "Day",
    "DraftTask",
    "Edition",
    "Evidence",
    "Held",
    "Line",
    "Mechanism",
    "Milestone",
    "Ordinal",
    "Pack",
    "Period",
    "Plan",
    "Quota",
    "Reference",
    "Rhythm",
    "Slot",
    "Standing",
    "Task",
    "UnitKind",
    "Way",
    "draft_tasks",
    "move_to_year",
    "pages",
    "parse_pack",
    "problems",
    "section",
    "ways_of",
]
