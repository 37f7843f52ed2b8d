"""A new work plan's own text read into a draft pack, for a person to look over (T11, N 10).

``clean`` paragraphs → ``head`` (title, number, date) → ``clauses`` (numbering) → sentences, each
one line of the pack, with what stands countable in it: ``quotas``, ``clocks``, ``dates``,
``awards``, health days.  A rule that does not fit finds nothing: better a line for a person to
look at (``Doubt``) than a number nobody wrote.  Nothing is decided: every line stands open.
"""

from domain.plan_draft.dates import Office
from domain.plan_draft.doubts import Doubt
from domain.plan_draft.draft import Draft, DraftLine, draft_of
from domain.plan_draft.named_days import health_days_by_name
from domain.plan_draft.toml_text import toml_of

__all__ = ["Doubt", "Draft", "DraftLine", "Office", "draft_of", "health_days_by_name", "toml_of"]
