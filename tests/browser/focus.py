"""Where the focus is: a reader without a mouse goes on from there, and is lost where it is on nothing."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.living_page import PATIENCE

_AT = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) {
    return "nothing";
  }
  const box = at.getBoundingClientRect();
  const inSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return inSight ? "" : `out of sight: ${at.outerHTML.slice(0, 120)}`;
}"""


def expect_focus(page: Page) -> None:
    """Wait for the end of the run and fail where the focus is then on nothing, or on something out of sight."""
    app = page.locator("#root [data-test-script-state]")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE)
    if page.evaluate("document.activeElement.tagName") != "IFRAME":
        # It may come a moment after the run.
        expect(page.locator("body:focus-within")).to_have_count(1)
    assert page.evaluate(_AT) == ""
