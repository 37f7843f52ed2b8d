"""What is said of a health day's theme, beside the day wherever it is shown (C5)."""

from collections.abc import Iterator

from actions.tx import Tx
from domain.health_day import Level, Occurrence
from domain.messages import Phrase, Value
from storage import themes
from storage.themes import Theme


def theme_lines(tx: Tx, found: Occurrence) -> Iterator[Phrase]:
    """What a day is about in the year it falls in, as far as it is known."""
    theme = themes.find(tx.conn, found.day.id, found.start_on.year)
    if theme is None:
        if found.day.level is Level.INTERNATIONAL:
            yield Phrase("health-day-theme-unknown")
        return
    yield from worded(theme)


def worded(theme: Theme) -> Iterator[Phrase]:
    """Both themes, and where they were published."""
    if theme.intl:
        yield Phrase("health-day-theme-intl", {"theme": theme.intl})
    if theme.cn:
        yield Phrase("health-day-theme-cn", {"theme": theme.cn})
    source: tuple[Value, ...] = tuple(one for one in (theme.source, theme.notice_no) if one)
    if source:
        yield Phrase("health-day-theme-source", {"source": source})
