from __future__ import annotations

import pytest

from data.statewide.budget_rise import budget_rise
from pages.choice.selection import START
from pages.features.handing_on.view_sheet import PARTS, RISE, has_sheet, sheet_of
from pages.features.programme.rise_sheet import rise_sheet, rows
from pages.features.slides import deck_link
from pages.features.slides.slide import Slide
from tests.real_tables import real_dataset
from tests.screen import run, screen
from tests.views import view
from tests.words import say


def test_bridge_has_the_lines_of_its_page_and_says_how_its_parts_were_read() -> None:
    sheet, rise = rise_sheet(view()), budget_rise(real_dataset())
    shown = rows(real_dataset(), rise, say)
    assert [row.cells[0].text for row in sheet.rows] == [row.amount for row in shown]
    for row, line in zip(shown, sheet.rows, strict=True):
        assert row.label in line.label
        assert row.formula in line.label
    bars = [row.bar for row in sheet.rows if row.bar]
    assert [(100 * bar.start, 100 * (bar.share or 0)) for bar in bars] == [
        pytest.approx((row.left, row.width)) for row in shown
    ]
    assert [row.marked for row in sheet.rows] == [row.kind == "total" for row in shown]
    assert "als Anstieg sind sie gelesen" in sheet.lead
    assert "Quellen:" in sheet.imprint.sources


def test_part_of_a_page_is_a_slide_in_the_link() -> None:
    deck = (Slide(RISE, START, "Warum mehr Geld?"),)
    assert deck_link.read(deck_link.write(deck, real_dataset()), real_dataset()) == (deck, ())
    assert has_sheet(START, RISE)
    assert sheet_of(view(), RISE) == rise_sheet(view())


def test_page_of_the_programme_offers_both_and_adds_the_chosen_one() -> None:
    app = screen("programme_page.py")
    assert len(app.selectbox(key="w_export_part").options) == len(PARTS["programm"])
    app.selectbox(key="w_export_part").select(RISE)
    run(app)
    app.button(key="w_add_slide").click()
    run(app)
    assert [slide.page for slide in app.session_state["deck"]] == [RISE]
