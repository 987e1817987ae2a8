"""A sheet as a block of a page: the same drawing that its files have, under its title."""

from __future__ import annotations

from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.drawing.writers.screen import NOTHING, SCREEN, Additions, sheet_html


def show_sheet(sheet: Sheet, additions: Additions = NOTHING) -> None:
    """Write title, lead and drawing; sources and Stand stand at the foot of the page."""
    sheet = sheet.on(SCREEN)
    html_block.show("drawn_sheet", title=sheet.title, lead=sheet.lead, drawing=sheet_html(sheet, additions))
