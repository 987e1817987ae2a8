"""Choosing in a select box as a reader does: type what is wanted, take it from the list."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

_TRIES = 4


def choose_option(box: Locator, option: str) -> None:
    """Choose an option by its whole name.

    Typing brings it into sight: the list holds only what its height shows. An open list closes when the page
    scrolls, and the driver scrolls to the box as it opens it; then it is opened anew, as a reader would.

    Args:
        box: The box's field for typing (role ``combobox``).
        option: Name of the option.
    """
    wanted = box.page.get_by_role("option", name=option, exact=True)
    for _ in range(_TRIES - 1):
        box.fill("")
        box.fill(option)
        try:
            expect(wanted).to_be_visible(timeout=15_000)
        except AssertionError:
            continue
        break
    wanted.click()
