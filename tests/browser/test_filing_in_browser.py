"""A whole filing on the demonstration's page, in a real browser, with a kill in the middle.

``PICTURES=docs/pictures`` keeps the screenshots that the README shows.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page import Phone, browser, find_browser, is_well_set

ROOT = Path(__file__).parents[2]
DESKTOP = {"width": 1440, "height": 1100}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """``xuanbao demo`` on a free port, with the bot answering."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port), "--folder", str(folder)]
    log = (folder / "demo.log").open("wb")
    child = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)  # noqa: S603
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url)
        yield url
    finally:
        child.send_signal(signal.SIGTERM)
        child.wait(20)
        log.close()


def _wait_for(url: str) -> None:
    transport = httpx.HTTPTransport(retries=8)  # httpcore waits longer before each try
    with httpx.Client(transport=transport, timeout=30) as client:
        assert client.get(f"{url}/page/state").status_code == 200


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.skip("no browser: none of chromium, chromium-browser, google-chrome was found")
    with browser(path) as opened:
        yield opened


def _open(chromium: Browser, address: str, size: dict[str, int]) -> Page:
    page = chromium.new_page(viewport=size)  # type: ignore[arg-type]  # a TypedDict of theirs
    page.goto(address, wait_until="domcontentloaded")
    return page


def _keep(page: Page, name: str) -> None:
    folder = os.environ.get("PICTURES")
    if folder:
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=str(Path(folder) / name), full_page=True)


def test_zhang_min_files_and_wang_decides(chromium: Browser, address: str) -> None:
    page = _open(chromium, address, DESKTOP)
    zhang, wang = Phone(page, 1001), Phone(page, 1004)

    zhang.says("/filing")
    zhang.reads("哪家媒体")
    zhang.says("健康周报 陈记者")
    zhang.reads("采访主题")
    page.locator("button", has_text="强杀").first.click()
    zhang.says("流感疫苗接种进展")
    zhang.reads("谁接受采访")
    zhang.presses("李国栋")
    zhang.reads("什么时候")
    zhang.says("下周三下午三点")
    zhang.reads("以什么方式")
    zhang.presses("面访")
    zhang.reads("有以下情形吗")
    zhang.presses("无")
    zhang.reads("采访提纲")
    zhang.presses("其余都不填")
    zhang.reads("B 类")
    is_well_set(page)
    zhang.presses("不涉密")
    zhang.reads("示卫宣媒备")

    wang.reads("采访报备审批")
    wang.presses("同意")
    zhang.reads("王处长")
    is_well_set(page)
    _keep(page, "demo-1440.png")
    page.close()


def test_the_page_fits_a_phone(chromium: Browser, address: str) -> None:
    page = _open(chromium, address, PHONE)
    zhang = Phone(page, 1001)
    zhang.says("/start")
    zhang.reads("宣传联络员")
    is_well_set(page)
    _keep(page, "demo-390.png")
    page.close()
