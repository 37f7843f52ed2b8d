"""/feeds/<secret>.ics as calendar programs fetch it."""

from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from tests.office import Office
from tests.pages import Pages, house_of, pages_of
from tests.stories.test_calendar_taking import PUBLIC, subscribes
from tests.stories.test_report_submitting import Cast


@pytest.fixture
def cast(migrated_url: str) -> Iterator[Cast]:
    office = Office(migrated_url, PUBLIC)
    yield Cast(office)
    office.close()


def test_the_headers(cast: Cast) -> None:
    answer = pages_of(cast.office).get(subscribes(cast.li))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, max-age=3600"
    assert answer.headers["content-disposition"] == 'inline; filename="xuanbao.ics"'
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["last-modified"] == "Mon, 23 Nov 2026 01:30:00 GMT"
    assert "张" not in answer.text
    assert "李强" not in answer.text


def test_what_the_program_has_already_is_not_sent_again(cast: Cast) -> None:
    pages, path = pages_of(cast.office), subscribes(cast.li)
    first = pages.get(path)
    tag, since = first.headers["etag"], first.headers["last-modified"]
    cast.office.tick(hours=5)
    for headers in (
        {"if_none_match": tag},
        {"if_none_match": f'"other", W/{tag}'},
        {"if_none_match": "*"},
        {"if_modified_since": since},
    ):
        answer = pages.get(path, **headers)
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == tag
    for headers in (
        {"if_none_match": '"other"'},
        {"if_none_match": '"other"', "if_modified_since": since},  # the tag decides
        {"if_modified_since": "Mon, 23 Nov 2026 01:29:59 GMT"},
        {"if_modified_since": "soon"},
    ):
        assert pages.get(path, **headers).status_code == 200
    assert pages.get(path).content == first.content


def test_a_change_is_fetched_by_either_condition(cast: Cast) -> None:
    pages, path = pages_of(cast.office), subscribes(cast.li)
    first = pages.get(path)
    cast.office.tick(hours=1)
    cast.opens()
    tag, since = first.headers["etag"], first.headers["last-modified"]
    for headers in ({"if_modified_since": since}, {"if_none_match": tag}):
        changed = pages.get(path, **headers)
        assert changed.status_code == 200
        assert changed.headers["etag"] != tag
        assert changed.headers["last-modified"] == "Mon, 23 Nov 2026 02:30:00 GMT"


def test_only_reading_is_allowed(cast: Cast) -> None:
    pages, path = pages_of(cast.office), subscribes(cast.li)
    head = pages.get(path, "HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert pages.get(path, "POST").status_code == 405


def test_a_database_that_is_away_is_said_so(office: Office) -> None:
    class Away:
        def ask(self, _fn: Any) -> Future[Any]:
            future: Future[Any] = Future()
            future.set_exception(OperationalError("", {}, Exception("gone")))
            return future

    answer = Pages(house_of(office, Away())).get("/feeds/" + "x" * 32 + ".ics")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "300")
