"""The watch over all other tests of this folder sees what it is there for, and their loads end where they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe_matrix, keyboard_walk
from tests.browser.living_page import FIRST_SIGHT
from tests.browser.server import ROOT, Server
from tests.browser.watch import RULES, SECURITY_POLICY, Watch


def test_what_the_security_policy_forbids_fails_a_test_whatever_it_expects(
    page: Page, server: Server, watch: Watch
) -> None:
    watch.expected.append(SECURITY_POLICY)
    page.goto(server.url)
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.wirForbidden = true";
            document.body.append(script);
        }"""
    )
    assert page.evaluate("() => window.wirForbidden") is None
    with pytest.raises(AssertionError, match="security policy"):
        RULES.check()


def test_request_to_a_foreign_host_fails_a_test_on_any_page(page: Page, watch: Watch) -> None:
    watch.expected.append("ERR_")
    other = page.context.new_page()
    other.route("**/*", lambda route: route.abort())
    other.set_content('<img src="https://example.org/x.png" alt="">')
    expect(other.locator("img")).to_be_attached()
    with pytest.raises(AssertionError, match="left its server"):
        RULES.check()


@pytest.mark.thorough
def test_a_load_ends_when_the_first_sight_is_gone(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/programm")
    assert page.locator(FIRST_SIGHT).count() == 0
    page.reload()
    assert page.locator(FIRST_SIGHT).count() == 0


def test_websocket_to_a_foreign_host_fails_a_test_on_any_page(browser: Browser) -> None:
    with browser.new_context() as context:
        other = context.new_page()
        with other.expect_websocket():
            other.evaluate("() => { new WebSocket('wss://example.org/') }")
    with pytest.raises(AssertionError, match="left its server"):
        RULES.check()


def test_every_page_of_the_suite_is_opened_where_the_rules_hold() -> None:
    """`Browser.new_page` and browsers of a test's own would open pages that nobody watches."""
    commands = {Path(each) for each in (__file__, keyboard_walk.__file__, axe_matrix.__file__)}
    past = re.compile(
        r"\bbrowser\.new_page\(|launch_persistent_context|\.(chromium|firefox|webkit)\b|connect_over_cdp"
    )
    found = [
        (file.relative_to(ROOT).as_posix(), line)
        for file in sorted((ROOT / "tests").rglob("*.py"))
        # Commands, `make stops` and `make axe`, with a browser of their own.
        if "bench" not in file.parts and file not in commands
        for line in file.read_text(encoding="utf-8").splitlines()
        if past.search(line)
    ]
    assert [file for file, _ in found] == ["tests/browser/conftest.py"], found
