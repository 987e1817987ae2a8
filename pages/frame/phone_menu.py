"""All pages in one row on a phone, where Streamlit hides them in the sidebar; moved sideways by the finger.

Beside the number of slides it says to the browser which they are (`static/scripts/deck-keeping.js`): it comes before the
rest of the page, so that whoever sees a slide taken up does not lose it by a reload.
"""

from __future__ import annotations

from dataclasses import dataclass

from pages.blocks import html_block
from pages.choice import link
from pages.features.slides import session_deck
from pages.features.slides.slide_offer import page_name
from pages.settings.page_paths import PAGES
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class MenuLink:
    """A page with the address of the view on it."""

    name: str
    href: str
    current: bool


def show_phone_menu(view: View, page: str) -> None:
    """Write the row; a style sheet shows it on narrow screens alone.

    Args:
        view: The session's view, which every page keeps.
        page: ``url_path`` of the page on screen.
    """
    html_block.show(
        "phone_menu",
        label=view.say("app.pages"),
        entries=menu_links(view, page),
        kept_deck=session_deck.to_keep(view.dataset),
        taken=session_deck.taken(),
    )


def menu_links(view: View, page: str) -> list[MenuLink]:
    """One link a page, in the order of the navigation."""
    query = link.encoded(link.write(view.selection, view.dataset))
    return [
        MenuLink(
            page_name(each, view.say), f"{each.path or './'}?{query}".removesuffix("?"), each.path == page
        )
        for each in PAGES
    ]
