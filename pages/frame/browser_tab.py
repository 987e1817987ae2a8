"""What the browser's own frame says of a page: its title, in tab, history and bookmark, and first to be read aloud."""

from __future__ import annotations

import streamlit as st

from pages.blocks.citation import view_title
from pages.features.comparison.comparison_view import shown_ansicht
from pages.features.week.week_view import title as week_title
from pages.features.week.week_view import week_view
from pages.settings.page_paths import PAGES
from pages.view.filter_words import filtered
from pages.view.view import View
from pages.view.way import way_of


def lay_out() -> None:
    """Set what all pages have in common.

    No title: Streamlit would show it at the begin of every run until the page says its own.
    """
    st.set_page_config(page_icon="🗺️", layout="wide", initial_sidebar_state=300)


def name_page(view: View, page: str) -> None:
    """Set the title: what is shown, the page, the atlas.

    Args:
        view: The session's view.
        page: ``url_path`` of the page.
    """
    st.set_page_config(page_title=f"{page_title(view, page)} – {view.say('app.title')}")


def page_title(view: View, page: str) -> str:
    """What a page shows, in words that tell it from every other view: "Stadt Hanau, Kreisprofil"."""
    say, chosen = view.say, view.selection
    name = say(next(entry.title for entry in PAGES if entry.path == page))
    if not page:
        return f"{view_title(view, page)}, {say(f'way.{way_of(view)}')}"
    if page == "kreis" and chosen.gebiet is not None:
        return f"{view.dataset.full_name(chosen.gebiet, chosen.day, say.language)}, {name}"
    if page == "vergleich" and (ansicht := shown_ansicht(view.selection)):
        return f"{view_title(view, page)}, {say(f'compare_ansicht.{ansicht}')}"
    if page == "ikw":
        week = week_view(view)
        return filtered(week_title(week), week)
    if page == "daten":
        return f"{say(f'daten.section_{chosen.abschnitt}')}, {say('share.title_daten')}"
    return view_title(view, page)
