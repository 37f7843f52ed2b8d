"""Both languages, in the office's zone, on one fixed morning."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from texts.bundles import LANGUAGES
from texts.words import Words

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture(scope="session")
def now() -> datetime:
    return datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


@pytest.fixture(scope="session", params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param, ZONE)


@pytest.fixture(scope="session")
def chinese() -> Words:
    return Words("zh-CN", ZONE)


@pytest.fixture(scope="session")
def english() -> Words:
    return Words("en", ZONE)
