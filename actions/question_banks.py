"""An office's own bank of questions: sent as text or file, read, kept (T7)."""

from collections.abc import Sequence

from actions import trainings
from actions.tx import Tx
from domain.errors import PackError, Refused
from domain.exam import Bank
from domain.exam_pack import parse_bank
from domain.exam_text import read_bank
from storage import drafts, exams, fetches
from storage.drafts import Draft

NOUN = "question_bank"
NAME_LENGTH = 200
_TOML = "[[questions]]"


def want_file(tx: Tx, draft_id: int, file_id: str, name: str) -> None:
    """An admin sent a file: it is fetched beside the transactions."""
    admin = trainings.require(tx)
    fetches.want(
        tx.conn,
        noun=NOUN,
        record_id=draft_id,
        person_id=admin.id,
        file_id=file_id,
        name=name[:NAME_LENGTH],
        now=tx.now,
    )


def waiting(tx: Tx, draft_id: int) -> Draft | None:
    """The form a file was sent to.  None: it was handed in or cancelled meanwhile."""
    admin = trainings.require(tx)
    draft = drafts.get(tx.conn, draft_id)
    return draft if draft is not None and draft.person_id == admin.id else None


def read(title: str, lines: Sequence[str]) -> Bank:
    """As numbered text, or as a pack (TOML).

    Raises Refused("bank-line") with line and reason, Refused("bank-toml") with key and reason.
    """
    text = "\n".join(lines)
    if _TOML not in text:
        return read_bank(title, lines)
    try:
        return parse_bank(text, title)
    except PackError as error:
        raise Refused("bank-toml", at=error.key, reason=error.reason[:80]) from error


def keep(tx: Tx, bank: Bank) -> None:
    """From now on it can be chosen for a training; those that took an older one keep it."""
    admin = trainings.require(tx)
    bank_id = exams.keep_bank(tx.conn, bank, admin.id, tx.now)
    tx.note("bank.kept", "bank", bank_id, questions=len(bank.questions))
