from __future__ import annotations

import pytest

from data.statistics.metrics import cell_of
from pages.features.profile.area_observations import conflicts_of
from pages.features.profile.area_week import event_rows
from tests.real_tables import real_dataset
from tests.views import disputed_view, view

EVENTS = "ikw-veranstaltungen"


@pytest.mark.parametrize("area_id", ["frankfurt-am-main", "hanau", "darmstadt"])
def test_years_with_a_figure_stand_latest_first_and_lead_to_their_source(area_id: str) -> None:
    rows = event_rows(view(), area_id)
    assert [row.year for row in rows] == sorted((row.year for row in rows), reverse=True)
    for row in rows:
        cell = cell_of(real_dataset(), EVENTS, "absolut", area_id, row.year)
        assert cell.value is None or row.events_mark is not None
        assert row.events_mark or row.organisations_mark


def test_disputed_year_shows_both_ends_and_says_so() -> None:
    [row] = [row for row in event_rows(disputed_view(), "frankfurt-am-main") if row.year == 2023]
    assert row.events == "70 bis 80"
    assert "Strittig" in row.remarks


def test_area_without_any_figure_has_no_row() -> None:
    assert event_rows(view(), "wiesbaden") == []


def test_conflicts_are_those_about_the_area() -> None:
    shown = disputed_view()
    found = conflicts_of(shown.dataset, "frankfurt-am-main")
    assert any(one.year == 2023 and one.upper == 80 for one in found)
    assert all("frankfurt-am-main" in one.areas for one in found)
    every = {one for area_id in shown.dataset.areas for one in conflicts_of(shown.dataset, area_id)}
    assert len(every) >= len(found) > 0
