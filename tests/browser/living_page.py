"""Loads that end when the living page is there.

The server draws a first sight of a page, which lies over the living page until that is there: for a moment both stand
in one document, and a locator finds everything twice. No test but those about this moment may meet it, however long it
lasts on a busy machine.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, Response

FIRST_SIGHT = "#first-sight"
PATIENCE = 60_000
"""Milliseconds for a cold server's first page on a busy machine; usually it takes two seconds."""
SLOWER = float(os.environ.get("WIR_ATLAS_SLOWER", "1"))
"""How many times slower the browser reckons: what a test takes for granted on a quick machine shows at 4 to 6."""
_LOADS = ("goto", "reload", "go_back", "go_forward")


def load_living_pages(context: BrowserContext) -> None:
    """Let every page that the context opens from now on wait, at each load, until its first sight is gone."""
    new_page = context.new_page

    def open_page() -> Page:
        page = new_page()
        if SLOWER > 1:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for load in _LOADS:
            setattr(page, load, _waiting(page, getattr(page, load)))
        return page

    context.new_page = open_page  # type: ignore[method-assign]


def load_first_sights(page: Page) -> Page:
    """The page, which from now on does not wait: for a test of the first sight itself."""
    for load in _LOADS:
        delattr(page, load)
    return page


def _waiting(page: Page, load: Callable[..., Response | None]) -> Callable[..., Response | None]:
    def load_and_wait(*place: str, **options: Any) -> Response | None:  # noqa: ANN401 (as Playwright has them)
        answer = load(*place, **options)
        page.locator(FIRST_SIGHT).wait_for(state="detached", timeout=PATIENCE)
        return answer

    return load_and_wait
