from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from data.kennzahlen.kennzahl import KennzahlId
from data.statistics.larger_area import larger_areas
from geo.boundaries.areas import border_km
from pages.features.profile.neighbours import against_area, comparison_links, larger_row, neighbour_rows
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.views import disputed_view, uneven_view, view


@pytest.mark.parametrize("area_id", sorted(real_dataset().areas))
def test_rows_are_the_area_and_its_neighbours_with_the_values_of_the_table(area_id: str) -> None:
    shown = view(kennzahl="einwohner", bezug="absolut", jahr=2024)
    own, *others = neighbour_rows(shown, area_id)
    assert (own.border, own.address, own.compare) == ("", "", "")
    assert [row.name for row in others] == [shown.dataset.areas[other].label for other in border_km(area_id)]
    for row, other in zip(others, border_km(area_id), strict=True):
        assert row.value == shown.words.value(shown.table.cells[other])
        assert f"gebiet={other}" in row.address
        assert parse_qs(urlsplit(row.compare).query)["gebiete"] == [f"{area_id},{other}"]


def test_rows_of_the_highlighted_class_stand_out() -> None:
    # In the highest class of 2018 lie the seven cities with Sonderstatus, and none of Hanau's neighbours.
    marks = {row.area: row.row_mark for row in neighbour_rows(uneven_view(klasse=4), "hanau")}
    assert marks.pop("hanau") == "wir-current-row wir-class-row"
    assert set(marks.values()) == {""}
    from_outside = {
        row.area: row.row_mark for row in neighbour_rows(uneven_view(klasse=4), "main-kinzig-kreis")
    }
    assert from_outside["hanau"] == "wir-class-row"


def test_border_is_as_long_from_either_side() -> None:
    for area_id in real_dataset().areas:
        for other, km in border_km(area_id).items():
            assert border_km(other)[area_id] == km


def test_difference_is_said_by_symbol_word_and_amount() -> None:
    # 31.12.2024: Darmstadt 165 000 odd, Darmstadt-Dieburg more.
    shown = view(kennzahl="einwohner", bezug="absolut", jahr=2024)
    here, there = (shown.table.cells[area].value or 0 for area in ("darmstadt", "darmstadt-dieburg"))
    text = against_area(shown, "darmstadt", "darmstadt-dieburg")
    assert text == f"▲ höher um {shown.words.plain(there - here)}"
    assert (
        against_area(shown, "darmstadt-dieburg", "darmstadt")
        == f"▼ niedriger um {shown.words.plain(there - here)}"
    )


@pytest.mark.parametrize(
    ("kennzahl", "year", "here", "there", "words"),
    [
        # "mindestens 1" in both.
        ("koordination", 2018, "hanau", "kassel", "● gleich, soweit bekannt"),
        # Frankfurt "über 80", Hanau 20: at least 60 apart, from either side.
        ("ikw-veranstaltungen", 2019, "hanau", "frankfurt-am-main", "▲ höher um mindestens 60"),
        ("ikw-veranstaltungen", 2019, "frankfurt-am-main", "hanau", "▼ niedriger um mindestens 60"),
        # 97 140 and 203 106 inhabitants, both rounded.
        ("einwohner", 2020, "kassel", "hanau", None),
    ],
)
def test_difference_holds_as_far_as_both_figures(
    kennzahl: KennzahlId, year: int, here: str, there: str, words: str | None
) -> None:
    shown = view(kennzahl=kennzahl, bezug="absolut", jahr=year)
    if words is None:
        amount = shown.table.cells[here].value or 0, shown.table.cells[there].value or 0
        words = f"▼ niedriger um rund {shown.words.plain(amount[0] - amount[1])}"
    assert against_area(shown, here, there) == words


@pytest.mark.parametrize(
    ("year", "here", "there", "words"),
    [
        (2019, "hanau", "main-kinzig-kreis", "● gemeinsame Angabe mit diesem Gebiet"),
        (2019, "wiesbaden", "main-taunus-kreis", ""),
    ],
)
def test_what_cannot_be_compared_says_so(year: int, here: str, there: str, words: str) -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=year)
    assert against_area(shown, here, there) == words


def test_joint_figure_says_whose_it_is_in_its_own_row_and_in_a_neighbours() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    own, *others = neighbour_rows(shown, "hanau")
    assert own.scope == "mit Main-Kinzig-Kreis"
    assert {row.area: row.scope for row in others}["main-kinzig-kreis"] == "mit Hanau"
    assert neighbour_rows(shown, "frankfurt-am-main")[0].scope == ""


def test_disputed_figure_cannot_be_compared() -> None:
    found = against_area(disputed_view(), "offenbach-am-main", "frankfurt-am-main")
    assert found == "nicht vergleichbar: strittig"


def test_larger_area_says_from_how_many_areas_it_is() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2023)
    row = larger_row(shown, larger_areas(shown.dataset, "hanau", shown.selection.day)[-1])
    assert row.name == "8 erfasste Gebiete zusammen"
    assert row.coverage == "Angaben aus 8 von 33 Gebieten"


@pytest.mark.parametrize("area_id", sorted(real_dataset().areas))
def test_comparisons_begin_with_the_area_and_hold_at_most_seven(area_id: str) -> None:
    links = comparison_links(view(jahr=2018), area_id)
    assert 2 <= len(links) <= 4
    chosen = [parse_qs(urlsplit(address).query)["gebiete"][0].split(",") for _, address in links]
    assert all(areas[0] == area_id and 2 <= len(set(areas)) <= 7 for areas in chosen)
    assert len({tuple(areas) for areas in chosen}) == len(chosen)


def test_only_recorded_area_begins_a_row_large_and_stands_small_in_brackets() -> None:
    shown = html(
        screen("profile_page.py", gebiet="wetteraukreis", kennzahl="integrationslotsen", jahr="2025")
    )
    assert '<th scope="row">Das eine erfasste Gebiet</th>' in shown
    assert "(das eine erfasste Gebiet)" in shown
    assert "(Das eine" not in shown
    assert "Berechnung und Quellen zu „das eine erfasste Gebiet“: Σ" in shown
