"""The page of the data in sections, one on screen at a time: each alone is long, and only what is seen is sent."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from pages.texts.messages import say
from pages.view.view import View

Section = Literal["coverage", "observations", "conflicts", "sources", "definitions", "population", "own"]
SECTIONS: tuple[Section, ...] = (
    "coverage",
    "observations",
    "conflicts",
    "sources",
    "definitions",
    "population",
    "own",
)


def choose_section(view: View) -> Section:
    """Write the choice of sections and return the one chosen."""
    language = view.selection.sprache
    chosen = st.segmented_control(
        say("daten.sections", language),
        SECTIONS,
        default=SECTIONS[0],
        required=True,
        key="w_daten_section",
        wrap=True,
        format_func=lambda section: say(f"daten.section_{section}", language),
    )
    return next((section for section in SECTIONS if section == chosen), SECTIONS[0])
