from __future__ import annotations

from pages.first_sight.recorded_run import RecordedRun
from pages.first_sight.widget_links import WidgetLinks
from tests.first_sights import recorded


def _links(run: RecordedRun, key: str) -> WidgetLinks:
    [found] = [links for widget, links in run.links.items() if widget.endswith(f"-{key}")]
    return found


def test_year_leads_to_its_view() -> None:
    assert _links(recorded("daten"), "w_jahr") == ({"jahr": "2017"}, {}, {"jahr": "2019"}, {"jahr": "2020"})


def test_option_keeps_the_other_choices() -> None:
    run = recorded("kreis", "gebiet=hanau&farben=orange")
    assert _links(run, "w_jahr")[2] == {"jahr": "2019", "gebiet": "hanau", "farben": "orange"}


def test_switch_leads_to_its_other_side() -> None:
    assert _links(recorded("ikw"), "w_kacheln") == ({"kacheln": "1"},)
    assert _links(recorded("ikw", "kacheln=1"), "w_kacheln") == ({},)
    assert _links(recorded(), "w_sicht")[1:3] == ({"kacheln": "1"}, {"sicht": "rangfolge"})


def test_one_of_several_is_taken_out() -> None:
    assert _links(recorded(), "w_rb")[0] == {"rb": "darmstadt"}


def test_found_place_leads_to_its_area() -> None:
    assert {"gebiet": "wetteraukreis"} in _links(recorded(), "w_suche")


def test_buttons_that_make_something_are_not_pressed() -> None:
    pressed = {widget.rpartition("-")[2] for widget in recorded().links}
    assert "w_reset" in pressed
    assert not {"w_export_make", "w_add_slide"} & pressed
