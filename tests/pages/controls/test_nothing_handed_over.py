"""A widget may hand over nothing, whatever its options say: see `state.picked`."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.choice.selection import SECTIONS
from tests.screen import link, notices, run, screen

PAGES = {
    "map_page.py": {"klassen": "quantile", "gebiet": "hanau"},
    "comparison_page.py": {"gebiete": "hanau,kassel", "ansicht": "unterschiede"},
    "data_page.py": {},
    "profile_page.py": {"gebiet": "hanau"},
    "week_page.py": {"jahr": "2019", "kennzahl": "ikw-veranstaltungen"},
}


def _picking(app: AppTest) -> list[Any]:
    """Widgets that show one of several values at any time; one that is a select box falls back to its first option."""
    return [each for each in app.button_group if each.proto.click_mode == 0]


@pytest.mark.parametrize("page", PAGES)
def test_every_control_stays_as_it_is_when_it_hands_over_nothing(page: str) -> None:
    app = screen(page, **PAGES[page])
    before, keys = link(app), [widget.key for widget in _picking(app)]
    assert keys
    for key in keys:
        [widget] = [each for each in _picking(app) if each.key == key]
        widget.set_value(None)
        run(app)
        assert (link(app), notices(app)) == (before, []), key


def test_step_between_sections_of_the_data_while_the_year_says_nothing() -> None:
    # Seen once on a busy machine. Only the coverage depends on the year, so only there is it offered.
    app = screen("data_page.py")
    app.button_group(key="w_jahr").set_value(None)
    app.button_group(key="w_abschnitt").set_value("observations")
    run(app)
    assert SECTIONS[1] == app.button_group(key="w_abschnitt").value
    assert "w_jahr" not in [widget.key for widget in _picking(app)]
    app.button_group(key="w_abschnitt").set_value("coverage")
    run(app)
    assert (app.button_group(key="w_jahr").value, link(app), notices(app)) == (2018, {}, [])
