"""A real Chromium, where there is one; a page that remembers all that it asked for, said and opened."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, sync_playwright

from tests.building import served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the browser tests out where there is no browser."""
    if CHROMIUM is None:
        left_out = [item for item in items if HERE in item.path.parents]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say so."""
    if CHROMIUM is None:
        terminalreporter.write_line("No Chromium on this machine: the browser tests were left out.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of this run, without any business of its own on the network."""
    with sync_playwright() as playwright:
        flags = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@dataclass
class Watch:
    """What a page did that a reader would not see."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def foreign(self, home: str) -> list[str]:
        """Return what was asked for elsewhere than below `home`; data inside the page apart."""
        return [url for url in self.requests if not url.startswith((home, "data:", "blob:", "about:"))]


def watch(context: BrowserContext) -> Watch:
    """Record every page of a context."""
    seen = Watch()

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            seen.complaints.append(message.text)

    def refuse(dialog: Dialog) -> None:
        seen.dialogs.append(dialog.message)
        dialog.dismiss()

    context.on("request", lambda request: seen.requests.append(request.url))
    context.on("console", hear)
    context.on("weberror", lambda error: seen.complaints.append(str(error.error)))
    context.on("dialog", refuse)
    return seen


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile on a wide screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def seen(context: BrowserContext) -> Watch:
    """What the pages of this test do."""
    return watch(context)


@pytest.fixture
def page(context: BrowserContext, seen: Watch) -> Page:
    """A page whose doings are in `seen`."""
    del seen
    return context.new_page()


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The address of the real site, below a sub-path."""
    with served(site) as address:
        yield address
