"""A feed's secret: only its hash is kept, and what cannot be one costs the same."""

import secrets

from domain import feed


def test_the_secret_has_more_than_128_bits_and_fits_its_shape() -> None:
    token = secrets.token_urlsafe(feed.TOKEN_BYTES)
    assert feed.TOKEN_BYTES * 8 >= 128
    assert feed.SHAPE.match(token)
    assert token not in feed.kept(token)


def test_what_cannot_be_a_secret_is_asked_for_as_one_that_nobody_has() -> None:
    for wrong in ("", "x", "x" * 33, "中" * 32, "../../etc/passwd", "a" * 10_000):
        assert feed.kept(wrong) == feed.kept(feed.NOT_A_FEED)


def test_the_address() -> None:
    assert feed.address("https://cal.cn/", "abc") == "https://cal.cn/feeds/abc.ics"
