"""Half-filled forms: begun, answered, reopened, taken.  Restart-proof because they are rows."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from actions.tx import Tx
from domain import form as forms
from domain.errors import Refused
from storage import drafts
from storage.drafts import Draft

PURGE = "draft.purge"


def begin(
    tx: Tx,
    form: str,
    telegram_id: int,
    *,
    prefill: Mapping[str, Any] | None = None,
    ref: str | None = None,
) -> Draft:
    """A new draft, prefilled with what is known.  An unfinished one of the same record goes on."""
    earlier = drafts.of_form(tx.conn, telegram_id, form, ref)
    if earlier is not None:
        return _save(tx, earlier, earlier.answers, earlier.asking)
    return drafts.create(
        tx.conn,
        telegram_id=telegram_id,
        person_id=tx.actor.id if tx.actor else None,
        form=form,
        answers=prefill or {},
        ref=ref,
        now=tx.now,
    )


def forget(tx: Tx, form: str, telegram_id: int, ref: str) -> None:
    """Drop somebody's unfinished one of a record: it is begun another way."""
    earlier = drafts.of_form(tx.conn, telegram_id, form, ref)
    if earlier is not None:
        drafts.remove(tx.conn, earlier.id)


def answer(
    tx: Tx,
    draft: Draft,
    key: str,
    value: Any,
    derive: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None,
) -> Draft:
    """Store one answer; a reopened question is closed, answers no longer asked for are dropped.

    ``derive`` gives what follows from the answers, for questions that depend on it.
    """
    form = tx.office.forms[draft.form]
    given = {name: kept for name, kept in draft.answers.items() if name != f"?{key}"}
    given[key] = value
    answers = forms.without_hidden(form, {**given, **(derive(given) if derive else {})})
    return _save(tx, draft, answers, None)


def note(tx: Tx, draft: Draft, key: str, value: Any) -> Draft:
    """Keep something beside the answers (ticks not yet confirmed) without answering."""
    return _save(tx, draft, {**draft.answers, key: value}, draft.asking)


def pass_over(tx: Tx, draft: Draft, keys: Iterable[str]) -> Draft:
    """Leave several optional questions unanswered at once."""
    skipped = dict.fromkeys(keys, forms.SKIPPED)
    return _save(tx, draft, {**draft.answers, **skipped}, draft.asking)


def reopen(tx: Tx, draft: Draft, key: str) -> Draft:
    """Ask a question again; its answer stays until a new one is given."""
    return _save(tx, draft, draft.answers, key)


def settle(tx: Tx, draft: Draft) -> Draft:
    """Leave a reopened question as it was."""
    return _save(tx, draft, draft.answers, None)


def cancel(tx: Tx, draft: Draft) -> None:
    drafts.remove(tx.conn, draft.id)


def seen(tx: Tx, draft_id: int, version: int, telegram_id: int) -> Draft:
    """The draft as it was when the pressed message was written.

    Raises Refused("draft-gone") when it was handed in, cancelled or is somebody else's, and
    Refused("draft-moved-on") when it has been answered since.
    """
    draft = drafts.get(tx.conn, draft_id)
    if draft is None or draft.telegram_id != telegram_id:
        raise Refused("draft-gone")
    if draft.version != version:
        raise Refused("draft-moved-on")
    return draft


def take(tx: Tx, draft: Draft) -> None:
    """Hand the draft in: it is gone afterwards, so a second press finds nothing."""
    if not drafts.remove(tx.conn, draft.id):
        raise Refused("draft-gone")


def _save(tx: Tx, draft: Draft, answers: Mapping[str, Any], asking: str | None) -> Draft:
    saved = drafts.save(tx.conn, draft, answers=answers, asking=asking, now=tx.now)
    if saved is None:
        raise Refused("draft-moved-on")
    return saved
