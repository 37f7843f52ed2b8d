"""Half-filled forms: begun, answered, reopened, taken once; as seen or not at all."""

from typing import Any

import pytest

from actions import drafts as acts
from actions.tx import Tx
from domain.errors import Refused
from storage import drafts
from storage.drafts import Draft
from tests.office import Office

ZHANG, LI = 1001, 1003


def do(office: Office, act: Any, *args: Any, **kwargs: Any) -> Any:
    return office.run(act, *args, **kwargs)


def begin(office: Office, form: str = "filing", who: int = ZHANG, **more: Any) -> Draft:
    return do(office, acts.begin, form, who, **more)  # type: ignore[no-any-return]


def refused(office: Office, key: str, act: Any, *args: Any) -> None:
    with pytest.raises(Refused) as raised:
        office.run(act, *args)
    assert raised.value.key == key


def test_a_form_begins_with_what_is_known(any_office: Office) -> None:
    draft = begin(any_office, prefill={"media": "东方早报"}, ref="17")
    assert (draft.answers, draft.asking, draft.version) == ({"media": "东方早报"}, None, 1)
    assert any_office.ask(drafts.latest, ZHANG) == draft


def test_an_unfinished_one_of_the_same_record_goes_on(any_office: Office) -> None:
    first = do(any_office, acts.answer, begin(any_office), "media", "东方早报")
    again = begin(any_office)
    assert again.id == first.id
    assert again.answers == {"media": "东方早报"}
    assert again.version == first.version + 1  # what was shown before is stale
    assert begin(any_office, ref="17").id != first.id
    assert begin(any_office, who=LI).id != first.id
    assert begin(any_office, "role").id != first.id


def test_the_one_touched_last_is_answered(any_office: Office) -> None:
    filing, role = begin(any_office), begin(any_office, "role")
    assert any_office.ask(drafts.latest, ZHANG).id == role.id
    any_office.clock.move(seconds=1)
    do(any_office, acts.answer, filing, "media", "东方早报")
    assert any_office.ask(drafts.latest, ZHANG).id == filing.id
    assert any_office.ask(drafts.latest, LI) is None


def test_an_answer_closes_what_was_pending_and_drops_what_is_hidden(any_office: Office) -> None:
    draft = begin(any_office, prefill={"several_units": "yes", "unit": 7})
    draft = do(any_office, acts.note, draft, "?flags", ["patient"])
    draft = do(any_office, acts.answer, draft, "several_units", "no")
    assert draft.answers == {"several_units": "no", "?flags": ["patient"]}
    draft = do(any_office, acts.answer, draft, "flags", ["patient"])
    assert draft.answers == {"several_units": "no", "flags": ["patient"]}


def test_reopened_and_left_as_it_was(any_office: Office) -> None:
    draft = do(any_office, acts.answer, begin(any_office), "media", "东方早报")
    asked = do(any_office, acts.reopen, draft, "media")
    assert (asked.asking, asked.answers) == ("media", draft.answers)
    left = do(any_office, acts.settle, asked)
    assert (left.asking, left.answers) == (None, draft.answers)


def test_an_answer_settles_what_was_reopened(any_office: Office) -> None:
    draft = do(any_office, acts.answer, begin(any_office), "media", "东方早报")
    asked = do(any_office, acts.reopen, draft, "media")
    assert do(any_office, acts.answer, asked, "media", "示范日报").asking is None


def test_only_what_is_still_as_seen_changes(any_office: Office) -> None:
    seen = begin(any_office)
    do(any_office, acts.answer, seen, "media", "东方早报")
    for act, *args in (
        (acts.answer, "media", "示范日报"),
        (acts.note, "?flags", []),
        (acts.reopen, "media"),
        (acts.settle,),
    ):
        refused(any_office, "draft-moved-on", act, seen, *args)
    assert any_office.ask(drafts.get, seen.id).answers == {"media": "东方早报"}


def test_a_press_finds_its_draft_or_is_told_why_not(any_office: Office) -> None:
    draft = begin(any_office)
    assert do(any_office, acts.seen, draft.id, draft.version, ZHANG) == draft
    refused(any_office, "draft-moved-on", acts.seen, draft.id, draft.version + 1, ZHANG)
    refused(any_office, "draft-gone", acts.seen, draft.id, draft.version, LI)
    refused(any_office, "draft-gone", acts.seen, draft.id + 99, 1, ZHANG)


def test_it_is_handed_in_once(any_office: Office) -> None:
    draft = begin(any_office)
    do(any_office, acts.take, draft)
    assert any_office.ask(drafts.get, draft.id) is None
    refused(any_office, "draft-gone", acts.take, draft)
    refused(any_office, "draft-moved-on", acts.answer, draft, "media", "东方早报")


def test_a_second_take_in_the_same_transaction_is_refused_too(office: Office) -> None:
    draft = begin(office)

    def twice(tx: Tx) -> None:
        acts.take(tx, draft)
        acts.take(tx, draft)

    refused(office, "draft-gone", twice)
    assert office.ask(drafts.get, draft.id) is not None  # nothing of it happened


def test_cancelling_takes_it_away_and_may_come_twice(any_office: Office) -> None:
    draft = begin(any_office)
    for _ in range(2):
        do(any_office, acts.cancel, draft)
    assert any_office.ask(drafts.latest, ZHANG) is None


def test_what_was_to_decide_a_record_goes_when_it_is_decided(any_office: Office) -> None:
    mine, theirs = begin(any_office, ref="17"), begin(any_office, who=LI, ref="17")
    other = begin(any_office, ref="18")
    any_office.ask(drafts.remove_of, "17")
    left = [any_office.ask(drafts.get, draft.id) for draft in (mine, theirs, other)]
    assert left == [None, None, other]
