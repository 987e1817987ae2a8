"""Waiting for what a script says of a page."""

from __future__ import annotations

import time

from playwright.sync_api import Page

PATIENCE_S = 30
_PAUSE_MS = 50


def wait_for(page: Page, script: str, arg: object = None) -> None:
    """Ask until the script says yes.

    Not `Page.wait_for_function`: at its second look it evaluates a string in the page, which our pages forbid, so
    that it fails just where there is something to wait for.

    Args:
        page: The page.
        script: A function of ``arg`` that says yes or no.
        arg: Handed to it.

    Raises:
        AssertionError: It has not said yes in time.
    """
    deadline = time.monotonic() + PATIENCE_S
    while not page.evaluate(script, arg):
        assert time.monotonic() < deadline, f"never so: {script}"
        page.wait_for_timeout(_PAUSE_MS)
