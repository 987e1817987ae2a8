from __future__ import annotations

from typing import Any

from pages.frame.spoken_changes import spoken
from tests.screen import html, run, screen
from tests.views import view

DENSITY: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "je-km2", "jahr": 2018}


def _texts(page: str = "", **choices: object) -> dict[str, str]:
    return {each.of: each.text for each in spoken(view(**choices), page)}


def test_chosen_area_is_said_with_year_value_and_rank() -> None:
    said = _texts(**DENSITY, gebiet="hanau")
    assert said["gebiet"] == "Hanau, 2018: 1.256 Einwohner je km², Rang 6 von 33"
    assert said["kennzahl"] == "Einwohner je km²"


def test_no_rank_is_said_where_all_figures_are_equal() -> None:
    assert _texts(gebiet="hanau")["gebiet"] == "Hanau, 2018: 1,04 Stellen je 100.000 Einwohner"


def test_gap_is_said_with_its_reason() -> None:
    assert _texts(gebiet="hanau", jahr=2016)["gebiet"].startswith("Hanau, 2016: keine Angabe. ")


def test_english() -> None:
    said = _texts(**DENSITY, gebiet="hanau", sprache="en")
    assert said["gebiet"] == "Hanau in 2018: 1,256 inhabitants per km², rank 6 of 33"
    assert said["filter"] == "No filter"


def test_area_says_the_year_itself() -> None:
    facts = {each.of: each for each in spoken(view(gebiet="hanau"), "")}
    assert facts["jahr"].within == "gebiet"
    assert {each.of: each for each in spoken(view(), "")}["jahr"].within == ""


def test_order_is_said_where_there_is_a_table() -> None:
    assert "sortierung" not in _texts()
    assert _texts(sicht="tabelle", sortierung="name")["sortierung"] == "Sortiert nach: Name"


def test_comparison_says_what_is_compared_and_not_the_filter_it_passes_over() -> None:
    said = _texts("vergleich", gebiete=("hanau", "kassel"), typ=("Landkreis",))
    assert said["gebiete"] == "Verglichen werden Hanau und Stadt Kassel"
    assert said["filter"] == "Kein Filter"
    assert "gebiet" not in said


def test_presentation_says_nothing_of_the_view() -> None:
    assert _texts("praesentation", gebiet="hanau") == {}


def test_slide_taken_out_is_said() -> None:
    app = screen("presentation_page.py")
    app.button(key="w_slide_remove_1").click()
    assert 'data-text="Folie 2 ist entfernt."' in html(run(app))
