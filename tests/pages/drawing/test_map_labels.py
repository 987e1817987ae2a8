"""Names and values on the map in every medium, by the boxes of their letters: apart, uncut, and for nearly all areas."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest
import shapely

from geo.labels.area_names import map_name
from pages.drawing.medium import Medium
from pages.drawing.plans.legend import Legend
from pages.drawing.plans.map import MapSheet, labelled_map
from pages.drawing.primitives import Frame, Group, Picture, Piece, Stroke, Words
from pages.drawing.text import joined_lines
from pages.drawing.writers.html import STAGE, STAGE_BODY
from pages.drawing.writers.pptx.page import SLIDE
from pages.drawing.writers.svg import SVG_SHEET
from pages.drawing.writers.typst.papers import PRINT
from pages.features.week.week_view import week_view
from pages.files.view_map_sheet import map_sheet, week_sheet
from tests.sampled import sampled
from tests.views import view

BODIES: dict[str, tuple[Medium, Frame]] = {
    "slide 16:9": (SLIDE, Frame(36, 110, 580, 300)),
    "slide 4:3": (SLIDE, Frame(36, 130, 420, 290)),
    "page": (PRINT, Frame(12, 35, 176, 140)),
    "svg": (SVG_SHEET, Frame(12, 35, 180, 140)),
    "stage": (STAGE, STAGE_BODY),
}
LONGEST = 12
"""Length of a line in letters; reached on the smallest of slides, with values."""
BODY = pytest.mark.parametrize("name", sampled(BODIES, ("slide 16:9", "svg")))


@cache
def sheets() -> tuple[MapSheet, ...]:
    return (
        map_sheet(view()),
        map_sheet(view(beschriftung=True)),
        map_sheet(view(kennzahl="einwohner", bezug="absolut", jahr=2024, beschriftung=True)),
        week_sheet(
            week_view(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, beschriftung=True))
        ),
    )


def parts(picture: Picture) -> Iterator[tuple[Frame, list[Piece]]]:
    """The frame in which each group of labels may stand, and its pieces: the map's and the inset's."""
    for group in picture.pieces:
        if isinstance(group, Group):
            yield (group.frame if group.clip else picture.frame), list(group.pieces)


def letters(words: Words, medium: Medium) -> Frame:
    across = medium.length(words.text, words.size, bold=words.bold)
    return Frame(words.x - across / 2, words.y - 0.72 * words.size, across, 0.9 * words.size)


@cache
def drawn(name: str, sheet: MapSheet) -> tuple[Picture, tuple[str, ...], Medium]:
    medium, body = BODIES[name]
    picture, left_out = labelled_map(sheet, body, medium, medium.label)
    return picture, sheet.listed(left_out), medium


@BODY
def test_labels_neither_cover_each_other_nor_are_cut(name: str) -> None:
    for sheet in sheets():
        picture, _, medium = drawn(name, sheet)
        for frame, pieces in parts(picture):
            boxes = [
                (each.text, letters(each, medium)) for each in pieces if isinstance(each, Words) and each.halo
            ]
            for text, box in boxes:
                assert frame.left - 0.5 <= box.left, text
                assert box.right <= frame.right + 0.5, text
                assert frame.top - 0.5 <= box.top, text
                assert box.bottom <= frame.bottom + 0.5, text
            for (one, a), (other, b) in combinations(boxes, 2):
                apart = a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top
                assert apart, (sheet.title, one, other)


@BODY
def test_lines_neither_cross_nor_run_through_names_and_are_short(name: str) -> None:
    for sheet in sheets():
        picture, _, medium = drawn(name, sheet)
        for _, pieces in parts(picture):
            strokes = [each for each in pieces if isinstance(each, Stroke)]
            lines = [shapely.LineString([each.start, each.end]) for each in strokes]
            boxes = [
                (each.text, shapely.box(box.left, box.top, box.right, box.bottom))
                for each in pieces
                if isinstance(each, Words) and each.halo
                for box in [letters(each, medium)]
            ]
            for stroke, line in zip(strokes, lines, strict=True):
                assert line.length <= LONGEST * medium.label, (sheet.title, stroke.name)
                for text, box in boxes:
                    assert line.intersection(box).length < 0.1 * medium.label, (
                        sheet.title,
                        stroke.name,
                        text,
                    )
            for one, other in combinations(lines, 2):
                assert not one.crosses(other), sheet.title


@BODY
def test_every_area_is_named_on_the_map_or_in_words_and_nearly_all_on_the_map(name: str) -> None:
    for sheet in sheets():
        picture, said, _ = drawn(name, sheet)
        written = [each.text for _, pieces in parts(picture) for each in pieces if isinstance(each, Words)]
        names = {area.id: map_name(area.id) for area in sheet.areas}
        on_map = {
            area_id
            for area_id, lines in names.items()
            if joined_lines(lines) in written
            or set(lines) <= set(written)
            or any(text.startswith(f"{joined_lines(lines)} ") for text in written)
        }
        assert len(on_map) >= 32, (name, sheet.title, sorted(set(names) - on_map))
        for area_id in set(names) - on_map:
            assert joined_lines(names[area_id]) in " ".join(said)
            assert said[0].startswith("Ohne Platz auf der Karte: ")


@BODY
def test_every_value_is_written_or_said(name: str) -> None:
    for sheet in sheets():
        picture, said, _ = drawn(name, sheet)
        written = " ".join(
            each.text for _, pieces in parts(picture) for each in pieces if isinstance(each, Words)
        )
        values = [area.badge for area in sheet.areas] + [circle.text for circle in sheet.circles]
        for value in values:
            assert value in f"{written} {' '.join(said)}", (name, sheet.title, value)


@pytest.mark.thorough
def test_slides_of_4_to_3_have_a_place_for_every_value() -> None:
    body = Frame(36, 132, 392, 325)
    for sheet in sheets():
        _, left_out = labelled_map(sheet, body, SLIDE, SLIDE.label)
        assert left_out == (), sheet.title


def test_line_leads_to_a_label_outside_of_its_area() -> None:
    picture, _, _ = drawn("stage", map_sheet(view()))
    led = {each.name for _, pieces in parts(picture) for each in pieces if isinstance(each, Stroke)}
    assert {"Gießen", "Wetzlar"} <= led


def test_labels_without_room_are_listed_beside_the_map() -> None:
    sheet = map_sheet(view(beschriftung=True))
    tiny = Frame(0, 0, 60, 60)
    said = sheet.listed(labelled_map(sheet, tiny, SLIDE, SLIDE.label)[1])
    assert said[0].startswith("Ohne Platz auf der Karte: ")
    assert "Bad Homburg 1,84" in said[0]
    drawing = sheet.plan(Frame(0, 0, 330, 60), SLIDE)
    texts = [
        text
        for block in drawing.blocks
        if not isinstance(block, Picture)
        for text in getattr(block, "texts", ())
    ]
    assert any(text.startswith("Ohne Platz auf der Karte: ") for text in texts)
    assert isinstance(sheet.legend, Legend)


def test_values_keep_what_is_said_of_their_exactness() -> None:
    sheet = map_sheet(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, beschriftung=True))
    badges = {area.id: area.badge for area in sheet.areas}
    assert badges["vogelsbergkreis"] == "fast 20"
    assert badges["offenbach-am-main"] == "rund 30"
