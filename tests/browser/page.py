"""The demonstration's page in headless Chromium, driven as people would."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15_000  # milliseconds Playwright waits for something to appear

# Every key must lie inside its chat: a clipped label is a lost decision.
CLIPPED = """() => [...document.querySelectorAll('.key')].filter(key => {
    const box = key.getBoundingClientRect();
    const chat = key.closest('[data-person]').getBoundingClientRect();
    return box.width > 0 && (box.left < chat.left - 1 || box.right > chat.right + 1
        || key.scrollWidth > key.clientWidth + 1);
}).map(key => key.textContent)"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def find_browser() -> str | None:
    """A browser of this machine; Playwright brings none along."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@contextmanager
def browser(path: str) -> Iterator[Browser]:
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=list(QUIET))
        yield opened
        opened.close()


@dataclass(frozen=True, slots=True)
class Phone:
    """One person's chat on the page."""

    page: Page
    telegram_id: int

    @property
    def _chat(self) -> Locator:
        return self.page.locator(f'[data-person="{self.telegram_id}"]')

    def says(self, text: str) -> None:
        self._chat.locator("textarea").fill(text)
        self._chat.locator(".send").click()

    def presses(self, label: str) -> None:
        """The newest key whose label begins so (a tick may stand before it)."""
        begins = re.compile(rf"^[☐☑\s]*{re.escape(label)}")
        self._chat.locator(".key", has_text=begins).last.click()

    def reads(self, text: str) -> None:
        """The bot has said this, now or within ``PATIENCE``."""
        said = self._chat.locator(".row.bot", has_text=text).last
        expect(said).to_be_visible(timeout=PATIENCE)


def is_well_set(page: Page) -> None:
    """No horizontal scroll, no key that is cut off."""
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(CLIPPED) == []
