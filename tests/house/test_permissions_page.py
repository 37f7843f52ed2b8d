"""The page on who may do what cannot go stale."""

from domain.permission import Right
from tests.house.permissions_page import MEANS, PAGE, page


def test_the_page_says_what_the_table_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.house.permissions_page"


def test_every_right_is_explained_once() -> None:
    assert set(MEANS) == set(Right)
    assert len(set(MEANS.values())) == len(Right)
