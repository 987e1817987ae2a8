from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from geo.boundaries.areas import area_order
from geo.paint.choropleth import FILTERED, GAP, PART, tooltip_lines
from geo.paint.colors import lightness
from pages.choice.selection import START
from pages.view.map_content import AT_LEAST, DISPUTED, joint_groups, map_table
from pages.view.view import View, view_of
from tests.real_tables import real_dataset
from tests.views import disputed_view, every_view, uneven_view, view
from tests.words import say

MOST_BYTES = 8_000


def table(shown: View) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(map_table(shown))
    return read


def row(shown: View, area_id: str) -> tuple[int, str, list[str]]:
    """Fill, badge and tooltip lines of an area."""
    read = table(shown)
    fill, badge, lines = read["rows"][area_order().index(area_id)]
    return fill, badge, tooltip_lines(lines, read["shared"])


def test_every_view_has_33_rows_and_stays_small() -> None:
    sizes: dict[str, int] = {}
    for shown in every_view(beschriftung=True, gebiet="hanau"):
        text = map_table(shown)
        assert len(json.loads(text)["rows"]) == 33
        sizes[str(shown.selection)] = len(text.encode())
    assert max(sizes.values()) <= MOST_BYTES, max(sizes, key=lambda each: sizes[each])


def test_rows_stand_in_the_order_of_the_boundary_file() -> None:
    read = table(uneven_view())
    hanau = read["rows"][list(area_order()).index("hanau")]
    assert "Rang 7 von 33" in hanau[2]


def test_fill_is_the_class_on_which_colour_and_legend_stand() -> None:
    shown = view()
    for area_id in area_order():
        fill, _, _ = row(shown, area_id)
        assert fill == shown.class_of(shown.table.cells[area_id])
        assert 0 <= fill < len(shown.colours)


def test_filtered_area_is_grey_and_says_why() -> None:
    fill, badge, lines = row(view(typ=("Landkreis",), beschriftung=True), "hanau")
    assert (fill, badge) == (FILTERED, "")
    assert lines[-1] == say("map.filtered")
    assert row(view(typ=("Landkreis",)), "wetteraukreis")[0] >= 0


def test_gap_is_no_class_and_has_no_badge() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, beschriftung=True)
    gaps = [area for area, cell in shown.table.cells.items() if cell.value is None]
    assert gaps
    for area_id in gaps:
        assert row(shown, area_id)[:2] == (GAP, "")


def test_partial_figure_is_dotted_and_marked_until_it_is_included() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    partial = [area for area, cell in shown.table.cells.items() if cell.figure.kind == "part"]
    assert len(partial) == shown.table.coverage.part > 0
    included = view_of(replace(shown.selection, teilangaben=True), real_dataset())
    for area_id in partial:
        assert row(shown, area_id)[:2] == (PART, AT_LEAST)
        assert row(included, area_id)[0] >= 0
        assert row(included, area_id)[1] == AT_LEAST


def test_disputed_figure_is_marked() -> None:
    assert row(disputed_view(), "frankfurt-am-main")[1] == DISPUTED


def test_joint_figure_is_one_outline_and_one_badge() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, beschriftung=True)
    groups = joint_groups(shown.table)
    assert len(groups) == shown.table.coverage.joint_figures > 0
    order = area_order()
    assert sorted(table(shown)["joint"]) == sorted(sorted(order.index(a) for a in g) for g in groups)
    for group in groups:
        showing = [a for a in group if shown.table.cells[a].figure.kind == "joint" and row(shown, a)[1]]
        assert len(showing) <= 1


def test_values_are_written_only_when_asked_for() -> None:
    assert {badge for _, badge, _ in table(view())["rows"]} == {""}
    assert row(view(beschriftung=True), "hanau")[1] == "1,04"


def test_chosen_area_is_named() -> None:
    assert table(view(gebiet="hanau"))["chosen"] == "hanau"
    assert table(view())["chosen"] is None


def test_highlighted_class_is_named_where_areas_are_in_it() -> None:
    shown = uneven_view(klasse=4)
    order = area_order()
    assert {order[place] for place in table(shown)["highlight"]} == shown.highlighted
    assert len(shown.highlighted) == 7
    # All 33 areas have a figure, and there are five classes.
    for without in (None, GAP, 7):
        assert "highlight" not in table(uneven_view(klasse=without))


def test_class_that_the_filters_empty_is_not_highlighted() -> None:
    # In the highest class of 2018 lie the seven cities with Sonderstatus.
    assert "highlight" not in table(view(klasse=4, typ=("Landkreis",)))


@pytest.mark.parametrize("name", ["</script><script>alert(1)</script>", "a\u2028b", "{{ 7 * 7 }}"])
def test_hostile_name_in_the_tables_cannot_leave_the_script(name: str) -> None:
    real = real_dataset()
    dataset = replace(real, areas={i: replace(area, label=name) for i, area in real.areas.items()})
    chosen = replace(START, kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    text = map_table(view_of(chosen, dataset))
    assert not set("<>&\u2028\u2029") & set(text)
    read = json.loads(text)
    lines = [line for each in read["rows"] for line in tooltip_lines(each[2], read["shared"])]
    assert any(name in line for line in lines)


def test_earlier_start_year_is_darker_than_a_later_one() -> None:
    shown = view(kennzahl="vielfaltszentrum", bezug="absolut", jahr=2026)
    levels = [lightness(colour) for colour in shown.colours]
    assert len(levels) > 1
    assert levels == sorted(levels)
