"""The script that app.py serves: the list of pages; every screen is one short script beside it."""

import streamlit as st

from pages.ui.assets import LOGO
from pages.ui.einbetten.mode import is_embedded
from pages.ui.memory import tame_collector
from pages.ui.messages import say
from pages.ui.state import language

st.set_page_config(
    page_title=say("app.title", language()), page_icon="🗺️", layout="wide", initial_sidebar_state=330
)
embedded = is_embedded()
if not embedded:
    st.logo(LOGO, size="large")
pages = {
    "": [
        st.Page(
            "einbettung.py" if embedded else "karte.py",
            title=say("app.page_karte", language()),
            icon=":material/map:",
            default=True,
        ),
        st.Page(
            "kreis.py",
            title=say("app.page_kreis", language()),
            icon=":material/location_city:",
            url_path="kreis",
        ),
        st.Page(
            "vergleich.py",
            title=say("compare.page", language()),
            icon=":material/compare_arrows:",
            url_path="vergleich",
        ),
        st.Page(
            "praesentation.py",
            title=say("slides.page", language()),
            icon=":material/slideshow:",
            url_path="praesentation",
        ),
        st.Page(
            "daten.py", title=say("daten.page", language()), icon=":material/database:", url_path="daten"
        ),
    ],
    # In a menu of their own: eight pages in one row leave no room at 1024 px, and Streamlit then says "3 more".
    say("app.topics", language()): [
        st.Page(
            "programm.py",
            title=say("programme.page", language()),
            icon=":material/account_balance:",
            url_path="programm",
        ),
        st.Page(
            "ikw.py",
            title=say("ikw.page", language()),
            icon=":material/diversity_3:",
            url_path="ikw",
        ),
        st.Page(
            "veranstaltungen.py",
            title=say("events.page", language()),
            icon=":material/event_note:",
            url_path="veranstaltungen",
        ),
    ],
}
st.navigation(pages, position="hidden" if embedded else "top").run()
tame_collector()
