"""The committed places of names on the living map: those of the rule, none over another at any zoom from its own on."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest
import shapely

from geo.boundaries.areas import area_order
from geo.labels.area_names import map_name
from pages.drawing.text import joined_lines, width
from pages.map.label_places import FILE, LEVELS, LINE, PAD, RUNS_WIDER, VALUES, every_place, places
from tests.sampled import sampled

LONGEST = 16
"""Length of a line in letters, on the smallest map with values; with names alone no line is half as long."""
KEPT = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", sampled(range(len(LEVELS)), (4, 6)))
def test_committed_places_are_those_of_the_rule(number: int) -> None:
    # One value a level: all are written at once, and to place them is all that costs time here.
    value = number % len(VALUES)
    assert KEPT["levels"][number]["places"][value] == places(LEVELS[number], VALUES[value])


def test_committed_sizes_and_levels_are_those_of_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.map.label_places.places", lambda *_: "placed")
    kept = [level | {"places": ["placed"] * len(VALUES)} for level in KEPT["levels"]]
    assert every_place() == KEPT | {"levels": kept}


@pytest.mark.parametrize("level", KEPT["levels"], ids=lambda each: f"{each['zoom']} from {each['least']}")
def test_labels_stay_apart_however_far_the_reader_enlarges(level: dict[str, Any]) -> None:
    names = {tuple(lines): lines for lines in KEPT["names"]}
    assert len(names) == 33
    for value, shown in zip(VALUES, level["places"], strict=True):
        for zoom in (level["zoom"], 13):
            boxes = _boxes(shown, value, 2 ** (zoom - KEPT["unit"]))
            for one, other in combinations(boxes, 2):
                # Places are whole pixels of another zoom.
                apart = max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])
                assert apart >= -1, (level["zoom"], zoom, value)


def test_at_1440_pixels_every_area_is_named() -> None:
    # A map 460 pixels high stands on 7.4, one of 620 on 7.9.
    for zoom in (7.3, 7.8):
        *_, level = (each for each in KEPT["levels"] if each["zoom"] == zoom)
        assert None not in level["places"][0]["rows"]


def test_lines_neither_cross_nor_run_through_names_and_are_short() -> None:
    for level in KEPT["levels"]:
        scale = 2 ** (level["zoom"] - KEPT["unit"])
        for value, shown in zip(VALUES, level["places"], strict=True):
            printed = _boxes(shown, value, scale)
            boxes = [shapely.box(*box).buffer(-1) for box in printed]
            rows = [row for row in shown["rows"] if row]
            lines = {
                number: shapely.shortest_line(
                    shapely.Point(row[3] * scale, row[4] * scale),
                    # As it was planned: with the room around its letters.
                    shapely.box(west - PAD / 2, north - PAD / 4, east + PAD / 2, south + PAD / 4),
                )
                for number, (row, (west, north, east, south)) in enumerate(zip(rows, printed, strict=True))
                if len(row) > 3
            }
            for number, line in lines.items():
                assert line.length <= LONGEST * shown["letters"], (level["zoom"], value, rows[number])
                for other, box in enumerate(boxes):
                    assert other == number or not line.intersects(box), (level["zoom"], value)
            for one, other in combinations(lines.values(), 2):
                assert not one.crosses(other), (level["zoom"], value)


def _boxes(shown: dict[str, Any], value: str, scale: float) -> list[tuple[float, float, float, float]]:
    found = []
    letters = shown["letters"]
    for lines, row in zip(KEPT["names"], shown["rows"], strict=True):
        if row is None:
            continue
        x, y, count, *_ = row
        written = lines if len(lines) == count else [joined_lines(lines)]
        across = (
            max([width(line, letters) for line in written] + [width(value, letters, bold=True)]) * RUNS_WIDER
        )
        down = LINE * letters * (count + bool(value))
        middle = (x * scale, y * scale)
        found.append(
            (middle[0] - across / 2, middle[1] - down / 2, middle[0] + across / 2, middle[1] + down / 2)
        )
    return found


def test_every_area_has_a_name() -> None:
    assert [tuple(lines) for lines in KEPT["names"]] == [map_name(area_id) for area_id in area_order()]
