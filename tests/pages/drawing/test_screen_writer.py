"""Pieces of a picture as HTML: places, colours of the theme, what is spoken, where it leads, and nothing unescaped."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import html
from markupsafe import Markup

from pages.drawing.ink import GROUND, TEXT
from pages.drawing.primitives import Area, Bar, Frame, Group, Mark, Pen, Picture, Piece, Stroke, Words
from pages.drawing.writers.screen import NOTHING, Additions, picture_html
from tests.sheets import HOSTILE

FRAME = Frame(0, 0, 400, 160)
PEN = Pen(TEXT, 1)


def written(*pieces: Piece, additions: Additions = NOTHING) -> Any:  # noqa: ANN401 (an element of lxml)
    """The drawing of these pieces."""
    picture = Picture(FRAME, pieces, "Ein Bild")
    return html.fragment_fromstring(str(picture_html(lambda _, __: picture, additions)))[0][0]


def number(element: Any, name: str) -> float:  # noqa: ANN401
    """Number of a property of the element's style."""
    [found] = re.findall(rf"(?:^|;){name}:(-?[\d.]+)(?:%|rem|px)", element.get("style"))
    return float(found)


def test_places_across_are_shares_and_heights_are_lengths() -> None:
    [bar] = written(Bar(Frame(100, 32, 40, 64), "#2b7bba"))
    assert [number(bar, each) for each in ("left", "width", "top", "height")] == [25, 10, 2, 4]


def test_pieces_of_a_spoken_group_lie_within_it_and_are_heard_as_one() -> None:
    piece = Group(Frame(100, 32, 40, 64), (Mark((120, 64), 8, "#2b7bba", PEN),), "Punkt", "Punkt: 3")
    drawing = written(piece)
    [group] = drawing
    assert drawing.get("role") == "group"
    assert (group.get("role"), group.get("aria-label"), group.get("title")) == ("img", "Punkt: 3", "Punkt: 3")
    assert [number(group[0], each) for each in ("left", "top", "--r")] == [50, 2, 0.5]


def test_group_leads_where_the_page_says_and_has_below_it_what_the_page_puts_there() -> None:
    piece = Group(Frame(100, 0, 200, 90), (), "Hanau", "Hanau: 3")
    [leading] = written(piece, additions=Additions(links={"Hanau": "kreis?gebiet=hanau"}))
    assert (leading.tag, leading.get("href"), leading.get("class")) == (
        "a",
        "kreis?gebiet=hanau",
        "wir-in-app",
    )
    drawing = written(piece, additions=Additions(below={"Hanau": Markup("<u>Q1</u>")}))
    row = drawing.getnext()
    assert row.get("style") == "grid-template-columns:25% 50%"
    assert [cell.text_content() for cell in row] == ["", "Q1"]


def test_lines_and_words_follow_the_theme_and_colours_that_mean_something_stay() -> None:
    disc = Mark((100, 50), 20, "#000080", PEN)
    outside, inside = Words("daneben", 200, 50, 12), Words("A", 100, 54, 12, GROUND, side="middle")
    line, _, on_ground, on_disc = written(Stroke((0, 0), (400, 0), PEN), disc, outside, inside)
    assert "currentColor" in line.get("style")
    assert "color" not in on_ground.get("style")
    # White on a dark mark is white in the dark theme too.
    assert "color:#ffffff" in on_disc.get("style")


def test_words_outside_of_groups_are_for_the_eye_where_groups_speak() -> None:
    words = Words("800", 0, 20, 12)
    assert written(words).get("role") == "img"
    group, tick = written(Group(FRAME, (words,), "x", "x: 800"), words)
    assert tick.get("aria-hidden") == "true"
    assert group[0].get("aria-hidden") is None


@pytest.mark.parametrize(
    ("start", "end"), [((0, 100), (200, 20)), ((200, 20), (0, 100)), ((0, 20), (200, 100))]
)
def test_slanting_line_is_cut_out_of_the_box_between_its_ends(start: Any, end: Any) -> None:  # noqa: ANN401
    [line] = written(Stroke(start, end, Pen(TEXT, 2)))
    assert (number(line, "left"), number(line, "width")) == (0, 50)
    assert number(line, "height") == pytest.approx(82 / 16, abs=0.01)
    corners = line.get("style").partition("polygon(")[2]
    left, right = sorted((start, end))
    assert corners.startswith("0 0") == (left[1] < right[1])


def test_outlines_of_areas_are_an_image_with_its_words() -> None:
    image = written(Area((((0, 0), (9, 0), (9, 9)),), "#2b7bba"))
    assert image.get("alt") == "Ein Bild"
    assert image.get("src").startswith("data:image/svg+xml,")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_text(text: str) -> None:
    piece = Group(FRAME, (Words(text, 0, 9, 9),), text, text)
    drawing = written(piece, additions=Additions(links={text: text}))
    assert {each.tag for each in drawing.iter()} <= {"div", "a", "span"}
    assert not any(name.startswith("on") for each in drawing.iter() for name in each.attrib)
