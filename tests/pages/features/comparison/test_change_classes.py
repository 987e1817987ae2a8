from __future__ import annotations

from dataclasses import replace
from typing import Any

from data.statistics.bounds import Difference
from geo.paint.choropleth import GAP
from pages.blocks.map_legend import LegendRow
from pages.choice.class_choice import ClassChoice, ComparedClass
from pages.choice.comparison_choice import START
from pages.features.comparison.change_map import (
    UNCHANGED,
    ChangeView,
    bare_paints,
    change_highlight_words,
    change_legend_lines,
    change_rows,
    change_view,
    fill_of,
    highlighted_areas,
    linked_change_rows,
)
from tests.views import view

PEOPLE: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2024}
WEEKS: dict[str, Any] = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}


def change(klasse: ClassChoice | None, other: int = 2013, **choices: Any) -> ChangeView:  # noqa: ANN401
    vergleich = replace(START, ansicht="veraenderung", vergleichsjahr=other)
    found = change_view(view(gebiete=("hanau", "kassel"), vergleich=vergleich, klasse=klasse, **choices))
    assert found is not None
    return found


def rows(shown: ChangeView, **choices: Any) -> list[LegendRow]:  # noqa: ANN401
    whole = replace(shown.after, selection=replace(shown.after.selection, **choices))
    return linked_change_rows(whole, change_rows(shown))


def _percent(found: Difference | None) -> float:
    assert found is not None
    return found.value


def test_class_is_counted_in_steps_from_zero() -> None:
    # 2013 to 2024 in steps of 5 per cent: the second of rises is 5 to below 10, the first of falls below 5.
    for steps, low, high in ((2, 5, 10), (-1, -5, 0)):
        shown = change(ComparedClass("veraenderung", steps), **PEOPLE)
        expected = {
            area
            for area, each in shown.changes.items()
            if (low <= _percent(each.change) < high if steps > 0 else low < _percent(each.change) < high)
        }
        assert highlighted_areas(shown) == expected != frozenset()
        [row] = [each for each in rows(shown) if each.highlighted]
        assert row.count == len(expected)
        assert "klasse" not in row.href
        assert change_highlight_words(shown, rows(shown)) == f"Hervorgehoben: {row.label} ({row.count_text})."


def test_links_choose_by_sign_and_keep_the_filters() -> None:
    shown = change(None, **PEOPLE)
    found = {row.label: row.href for row in rows(shown, typ=("Landkreis",)) if row.colour}
    # The largest rise first; a class without areas leads nowhere.
    slugs = {label: href.partition("klasse=")[2].partition("&")[0] for label, href in found.items()}
    assert slugs["+ 5 bis unter 10\u00a0%"] == "plus-2"
    assert slugs["\u2212 unter 5\u00a0%"] == "minus-1"
    assert all("typ=landkreis" in href for href in found.values() if href)
    assert all(bool(row.href) == (row.count > 0) for row in rows(shown) if row.colour)


def test_reason_for_no_change_can_be_chosen_by_itself_and_a_gap_means_all() -> None:
    shown = change(ComparedClass("veraenderung", "no_figures"), 2023, **WEEKS)
    assert highlighted_areas(shown) == {
        area for area, each in shown.changes.items() if each.gap == "no_figures"
    }
    assert [row.label for row in rows(shown) if row.highlighted] == ["keine Angabe in beiden Jahren"]
    every = change(GAP, 2023, **WEEKS)
    assert highlighted_areas(every) == {area for area, each in every.changes.items() if each.gap is not None}
    assert len(highlighted_areas(every)) > len(highlighted_areas(shown))
    marked = [row for row in rows(every) if row.highlighted]
    assert all(row.kind == "gap" for row in marked)
    assert len(marked) == len([row for row in rows(every) if row.kind == "gap"]) > 1


def test_class_of_the_figure_itself_is_none_of_changes() -> None:
    shown = change(3, **PEOPLE)
    assert highlighted_areas(shown) == frozenset()
    assert change_highlight_words(shown, rows(shown)) == ""


def test_change_that_comes_from_the_inhabitants_alone_says_so_and_is_grey() -> None:
    # One post for each area in 2017 and in 2018: whatever changes per head, no post came or went.
    posts: dict[str, Any] = {
        "kennzahl": "fallmanagement-vorgesehen",
        "bezug": "je-100000-einwohner",
        "jahr": 2018,
    }
    shown = change(None, 2017, **posts)
    assert {fill_of(shown, area_id) for area_id in shown.changes} == {len(shown.colours) - 1}
    assert shown.colours[-1] == UNCHANGED
    assert {row.label: row.count for row in rows(shown) if row.count} == {
        "Zahl unverändert, nur die Einwohnerzahl nicht": 33
    }
    assert any("allein durch die Zahl der Einwohner" in line for line in change_legend_lines(shown))
    assert "allein durch die Zahl der Einwohner" in " ".join(bare_paints(shown)["hanau"].lines)


def test_classes_beyond_the_farthest_change_of_a_side_have_no_line() -> None:
    # From 2018 to 2019 no area lost as large a share of its inhabitants as another gained.
    shown = change(None, 2018, **{**PEOPLE, "jahr": 2019})
    counts = [row.count for row in change_rows(shown) if row.colour]
    assert counts[0] > 0
    assert counts[-1] > 0
