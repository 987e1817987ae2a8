"""The script that app.py serves: the list of pages; every screen is one short script beside it."""

import streamlit as st

from pages.features.embedding.embedded_map import is_embedded
from pages.features.slides import session_deck
from pages.features.slides.slide_offer import page_name
from pages.frame import browser_tab
from pages.frame.measured_runs import measured_run
from pages.map.map_assets import LOGO_FILE, static_url
from pages.session import edition
from pages.session.garbage_collection import freeze_loaded_objects
from pages.session.state import words
from pages.settings.page_paths import PAGES

say = words()
browser_tab.lay_out()
embedded = is_embedded()
if not embedded:
    st.logo(static_url(LOGO_FILE), size="large")
    session_deck.take_kept(edition.dataset)
entries = {
    entry.path: st.Page(
        "embedded_page.py" if embedded and not entry.path else entry.script,
        title=page_name(entry, say),
        url_path=entry.path or None,
        default=not entry.path,
    )
    for entry in PAGES
}
page = st.navigation(list(entries.values()), position="hidden" if embedded else "top")
with measured_run(page.url_path):
    page.run()
freeze_loaded_objects()
