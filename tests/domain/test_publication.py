"""What may be noted of an appearance."""

from datetime import date

import pytest

from domain import publication
from domain.errors import Refused
from domain.publication import Publication

TODAY = date(2026, 11, 23)
ONE = Publication(outlet="健康报", tier="national", published_on=TODAY, address="https://a.cn/1")


def test_one_of_an_accepted_piece_is_noted() -> None:
    publication.check("accepted", ONE, [], TODAY)


@pytest.mark.parametrize(
    ("state", "on", "address", "key"),
    [
        ("submitted", TODAY, "", "publication-not-accepted"),
        ("withdrawn", TODAY, "", "publication-not-accepted"),
        ("accepted", date(2026, 11, 24), "", "publication-ahead"),
        ("accepted", TODAY, "a.cn/1", "publication-no-address"),
        ("accepted", TODAY, "https://a.cn/1 2", "publication-no-address"),
        ("accepted", TODAY, "https://a.cn/1", "publication-known"),
    ],
)
def test_what_is_refused(state: str, on: date, address: str, key: str) -> None:
    new = Publication(outlet="健康报", tier="national", published_on=on, address=address)
    with pytest.raises(Refused, match=key):
        publication.check(state, new, [ONE], TODAY)
