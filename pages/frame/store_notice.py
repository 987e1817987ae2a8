"""Tells readers which publication they see, that there is a newer one, or why there may be one they do not see.

Only where a shared store is configured; the packaged tables need no such words.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import streamlit as st

from data.figures.stand import stand
from data.store.edition import Edition, Trouble
from pages.session import edition
from pages.texts.words import Words

EVERY_S = 20
"""How often an open page asks its own server whether there is something to tell."""

_HERE = ZoneInfo("Europe/Berlin")


def show_store_notice(say: Words) -> None:
    """Write the notice, which keeps itself up to date while the page is open."""
    if edition.watcher() is not None:
        _notice(say)


@st.fragment(run_every=EVERY_S)
def _notice(say: Words) -> None:
    on_screen, latest = edition.shown().edition, edition.latest()
    if latest.trouble:
        st.warning(_trouble_text(latest.edition, latest.trouble, say), icon=":material/database_off:")
    if latest.edition is not on_screen:
        # Not by itself: on a projector the figures must not change in the middle of a sentence.
        text = say("store.newer", state=_state(latest.edition, say))
        st.info(text, icon=":material/update:")
        if st.button(say("store.show_newer"), key="w_show_newer"):
            st.rerun()


def publication_line(say: Words) -> list[str]:
    """For the foot of the page: which publication this is; nothing without a store."""
    if edition.watcher() is None:
        return []
    return [say("store.shown", state=_state(edition.shown().edition, say))]


def _trouble_text(edition: Edition, trouble: Trouble, say: Words) -> str:
    why = say(f"store_trouble.{trouble.kind}", since=_moment(trouble.since, say))
    state = _state(edition, say)
    if edition.publication is None:
        return f"{why} {say('store.instead_packaged', state=state)}"
    return f"{why} {say('store.instead', state=state)}"


def _state(edition: Edition, say: Words) -> str:
    day, kept = say.day(stand(edition.dataset)), edition.publication
    if kept is None:
        return say("store.packaged", day=day)
    return say("store.publication", number=kept.number, at=_moment(kept.published_at, say), day=day)


def _moment(at: datetime, say: Words) -> str:
    """Day and time of day in Germany; a moment without a zone is UTC, as in the store."""
    here = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(_HERE)
    return say("store.moment", day=say.day(here.date()), time=f"{here:%H:%M}")
