"""The watch over all other tests of this folder sees what it is there for, and their loads end where they should."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.living_page import FIRST_SIGHT
from tests.browser.server import Server
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


def test_a_load_ends_when_the_first_sight_is_gone(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/ikw")
    assert page.locator(FIRST_SIGHT).count() == 0
    page.reload()
    assert page.locator(FIRST_SIGHT).count() == 0
