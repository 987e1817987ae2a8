"""Tells readers that the server's clock is wrong, or that much time has passed since the figures."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data.figures.stand import stand
from data.model.records import Dataset
from data.version import RELEASED, is_before_release
from pages.texts.words import Words

OLD_YEARS = 2
"""Figures of the year before are the newest there can be; beyond two years a newer atlas should be asked for."""


def show_clock_notice(dataset: Dataset, say: Words) -> None:
    """Write what is to be known of the day; nothing on most days."""
    today, newest = date.today(), stand(dataset)
    if is_before_release(today):
        text = say("clock.behind", today=say.day(today), released=say.day(RELEASED))
        st.warning(text, icon=":material/schedule:")
    elif (today - newest).days > OLD_YEARS * 366:
        st.info(say("clock.old", day=say.day(newest)), icon=":material/schedule:")
