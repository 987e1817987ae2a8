"""The page of the data in sections, one on screen at a time: each alone is long, and only what is seen is sent."""

from __future__ import annotations

from typing import Literal

import streamlit as st

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
    chosen = st.segmented_control(
        view.say("daten.sections"),
        SECTIONS,
        default=SECTIONS[0],
        required=True,
        key="w_daten_section",
        wrap=True,
        format_func=lambda section: view.say(f"daten.section_{section}"),
    )
    return next((section for section in SECTIONS if section == chosen), SECTIONS[0])
