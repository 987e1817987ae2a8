from __future__ import annotations

from itertools import pairwise

import pytest

from pages.blocks.histogram import COLUMNS, Box, Histogram, histogram
from pages.blocks.map_legend import class_rows
from pages.view.view import View
from tests.views import every_view, uneven_view, view

EVENTS = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}


def drawn(shown: View) -> Histogram:
    found = histogram(shown)
    assert found is not None, shown.selection
    return found


def box_of(shown: View, area_id: str) -> Box:
    return next(box for box in drawn(shown).boxes if area_id in box.areas.split())


def test_every_classed_area_has_a_box_in_every_view_and_no_place_is_taken_twice() -> None:
    for shown in every_view():
        found = histogram(shown)
        if found is None:
            continue
        areas = [area for box in found.boxes for area in box.areas.split()]
        assert sorted(areas) == sorted(
            area for area, cell in shown.table.cells.items() if shown.class_of(cell) is not None
        )
        places = {(box.column, box.row) for box in found.boxes}
        assert len(places) == len(found.boxes), shown.selection
        assert all(1 <= column <= COLUMNS and 1 <= row <= found.rows for column, row in places)


def test_boxes_of_a_class_are_as_many_as_the_legend_counts() -> None:
    shown = uneven_view()
    numbers = [box.number for box in drawn(shown).boxes]
    assert {row.fill: row.count for row in class_rows(shown)} == {n: numbers.count(n) for n in range(5)}


def test_larger_value_never_stands_further_left() -> None:
    for shown in every_view(klassen="quantile"):
        found = histogram(shown)
        values = {area: cell.value or 0.0 for area, cell in shown.table.cells.items()}
        boxes = sorted(found.boxes if found else (), key=lambda box: values[box.areas.split()[0]])
        assert [box.x for box in boxes] == sorted(box.x for box in boxes), shown.selection


def test_box_stands_to_scale_between_the_lowest_and_the_highest_value() -> None:
    shown = view(kennzahl="einwohner", bezug="absolut", jahr=2024)
    values = {area: cell.value or 0.0 for area, cell in shown.table.cells.items()}
    low, high = min(values.values()), max(values.values())
    assert (low, high) == (54_665, 756_021)
    assert box_of(shown, "frankfurt-am-main").x == 100
    share = (values["wetteraukreis"] - low) / (high - low)
    assert box_of(shown, "wetteraukreis").x == pytest.approx(100 * share, abs=0.01)


def test_axis_reaches_the_values_of_another_view_on_the_same_classes() -> None:
    # 2020 with an axis up to a million: nobody stands at its end, and the lowest stays at its start.
    shown = view(kennzahl="einwohner", bezug="absolut", jahr=2020)
    found = histogram(shown, [1_000_000.0])
    assert found is not None
    assert min(box.x for box in found.boxes) == 0
    assert max(box.x for box in found.boxes) < 80
    assert found.ticks[-1].label == "1.000.000"


def test_joint_figure_is_one_box() -> None:
    assert box_of(view(**EVENTS), "hanau").areas == box_of(view(**EVENTS), "main-kinzig-kreis").areas


def test_area_with_a_figure_of_its_own_has_no_part_in_the_box_of_the_joint_one() -> None:
    # 2019 Hanau has a number of its own beside the joint one with the Main-Kinzig-Kreis.
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019)
    assert box_of(shown, "hanau").areas == "hanau"
    assert box_of(shown, "main-kinzig-kreis").areas == "main-kinzig-kreis"


def test_gap_and_partial_figure_have_no_box_until_the_latter_is_included() -> None:
    plain, included = drawn(view(**EVENTS)), drawn(view(**EVENTS, teilangaben=True))
    areas = " ".join(box.areas for box in plain.boxes).split()
    assert "bergstrasse" not in areas
    assert "wiesbaden" not in areas
    assert "bergstrasse" in " ".join(box.areas for box in included.boxes).split()


def test_zero_stands_apart_from_all_other_values() -> None:
    for shown in every_view(klassen="quantile"):
        found = histogram(shown)
        zero = [number for number, each in enumerate(shown.classification.classes) if each.is_zero]
        if found and zero and not all(each.single for each in shown.classification.classes):
            left = {box.column for box in found.boxes if box.number in zero}
            right = {box.column for box in found.boxes if box.number not in zero}
            assert max(left) + 2 <= min(right), shown.selection
            assert found.ticks[0].label == shown.words.plain(0)
            return
    pytest.fail("no view has zero beside classes of several values")


def test_few_values_stand_in_blocks_of_their_own_with_their_value_below() -> None:
    shown = view(**EVENTS, klassen="werte")
    found = drawn(shown)
    assert len({box.x for box in found.boxes}) == len(shown.classification.classes)
    assert found.ticks[0].label == shown.words.plain(20)
    assert len(found.axis) == len(shown.classification.classes)


def test_axis_shows_the_classes_without_gap_from_end_to_end() -> None:
    axis = drawn(view(kennzahl="einwohner", bezug="je-km2", jahr=2024)).axis
    assert [part.number for part in axis] == list(range(5))
    assert axis[0].start == 0
    for left, right in pairwise(axis):
        assert left.start + left.width == pytest.approx(right.start, abs=0.02)
    assert axis[-1].start + axis[-1].width == pytest.approx(100, abs=0.02)


def test_own_limits_beyond_the_values_take_no_room_on_the_axis() -> None:
    axis = drawn(uneven_view(klassen="eigene", grenzen=(0.5, 1.0, 99.0))).axis
    assert [part.number for part in axis] == [0, 1, 2]


def test_labels_below_the_axis_do_not_run_into_each_other() -> None:
    for shown in every_view():
        found = histogram(shown)
        for left, right in pairwise(found.ticks if found else ()):
            assert left.x < right.x, shown.selection


def test_chosen_filtered_and_other_classes_are_told_apart() -> None:
    shown = uneven_view(gebiet="hanau", typ=("Landkreis",), klasse=3)
    assert box_of(shown, "hanau").mark == "wir-chosen wir-out wir-dim"
    assert drawn(shown).chosen_x == box_of(shown, "hanau").x
    # 2018: 0.65 to below 1.04 is the fourth class, and the Vogelsbergkreis with 0.94 is in it.
    assert box_of(shown, "vogelsbergkreis").mark == ""
    assert drawn(uneven_view()).chosen_x is None


@pytest.mark.parametrize(
    "choices",
    [
        {"bezug": "absolut"},
        {"kennzahl": "koordination", "jahr": 2018, "bezug": "absolut"},
    ],
    ids=["one post everywhere", "at least one everywhere"],
)
def test_same_value_everywhere_has_no_distribution(choices: dict[str, object]) -> None:
    assert histogram(view(**choices)) is None


def test_text_names_number_ends_and_median() -> None:
    assert drawn(uneven_view()).text == (
        "Verteilung von 33 Angaben: niedrigster Wert 0,20, mittlerer Wert (Median) 0,58, höchster Wert 1,89."
    )
