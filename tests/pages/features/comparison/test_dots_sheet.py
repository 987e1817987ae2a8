from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from pptx import Presentation

from pages.drawing.plans.dots import DotsSheet
from pages.drawing.primitives import Frame, Group, Mark, Picture, Words
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.pptx.page import SLIDE
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.comparison.comparison_view import comparison_view
from pages.features.comparison.dots_sheet import MOST, MOST_OF_MANY, dot_plot, dots_sheet, kennzahl_views
from pages.features.handing_on.view_sheet import sheet_of
from pages.view.view import View
from tests.comparisons import PEOPLE, SIX, WEEK, compared
from tests.paper_words import page_texts, squeezed
from tests.sheets import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
TWO = compared("punkte", **PEOPLE)
MANY = compared("punkte", SIX, **WEEK)


def sheet(shown: View) -> DotsSheet:
    found = sheet_of(shown, "vergleich")
    assert isinstance(found, DotsSheet)
    return found


@pytest.mark.parametrize("shown", [TWO, MANY])
def test_strips_are_the_plots_of_the_page_the_chosen_kennzahl_first(shown: View) -> None:
    made, view = sheet(shown), comparison_view(shown)
    strips = [dot_plot(each, view.selection.jahr).strip for each in kennzahl_views(view)]
    known = [strip for strip in strips if strip.dots]
    assert made.strips == tuple(known[: MOST if shown is TWO else MOST_OF_MANY])
    assert made.strips[0].title.startswith(view.kennzahl.label.said("de"))


def test_every_kennzahl_is_shown_or_said_not_to_be() -> None:
    made, view = sheet(MANY), comparison_view(MANY)
    said = " ".join(made.below)
    for each in kennzahl_views(view)[len(made.strips) :]:
        shown = any(strip.title.startswith(each.kennzahl.label.said("de")) for strip in made.strips)
        assert shown or each.kennzahl.short.said("de") in said


def test_remarks_of_a_kennzahl_stand_under_its_title_once() -> None:
    for shown in (TWO, MANY):
        made = sheet(shown)
        assert len(made.remarks) > 1
        for strip in made.strips:
            assert " ".join(made.remarks).count(f"{strip.title}. ") <= 1


def test_mean_of_hessen_and_the_areas_not_compared_have_their_place() -> None:
    strip = sheet(TWO).strips[0]
    assert strip.mean is not None
    assert 0 < strip.mean < 1
    assert len(strip.others) == 31
    assert {kind for kind, _ in sheet(TWO).keys} >= {"other", "mean"}


@pytest.mark.parametrize("across", [888.0, 648.0])
def test_every_letter_can_be_read_and_stands_over_its_value(across: float) -> None:
    # All areas have one planned post: six marks on one place.
    made = sheet(compared("punkte", SIX, kennzahl="fallmanagement-vorgesehen", bezug="absolut", jahr=2018))
    (picture,) = made.plan(Frame(0, 0, across, 340), SLIDE).blocks
    assert isinstance(picture, Picture)
    strips = [piece for piece in picture.pieces if isinstance(piece, Group) and piece.part == "kennzahl"]
    for strip, record in zip(strips, made.strips, strict=True):
        words = [piece for piece in strip.pieces if isinstance(piece, Words)]
        assert all(piece.size >= 5 for piece in words)
        letters = " ".join(piece.text for piece in words if piece.bold and piece.side == "middle").split()
        assert sorted(letters) == sorted(dot.letter for dot in record.dots)
        assert all(
            strip.frame.top <= piece.at[1] <= strip.frame.bottom
            for piece in strip.pieces
            if isinstance(piece, Mark)
        )


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("shown", [TWO, MANY])
def test_slide_has_a_described_group_a_kennzahl_with_its_values_as_text(shown: View, wide: bool) -> None:
    made = sheet(shown)
    deck = Presentation(io.BytesIO(slides([made], "Punkte", wide=wide)))
    groups = {
        shape.name: shape
        for shape in deck.slides[0].shapes
        if hasattr(shape, "shapes") and shape.name != made.title
    }
    assert list(groups) == [cleaned(strip.title) for strip in made.strips]
    for strip in made.strips:
        group = groups[cleaned(strip.title)]
        assert group._element.xpath("./p:nvGrpSpPr/p:cNvPr/@descr") == [cleaned(strip.spoken)]
        words = " ".join(shape.text_frame.text for shape in group.shapes if shape.has_text_frame)
        assert all(cleaned(part) in words for value in strip.values for part in value.split())


def test_svg_and_pdf_say_every_value() -> None:
    made = sheet(MANY)
    root = ET.fromstring(sheet_svg(made))
    groups = [group for group in root.iter(f"{SVG}g") if group.get("class") == "kennzahl"]
    assert [group.findtext(f"{SVG}title") for group in groups] == [
        cleaned(strip.spoken) for strip in made.strips
    ]
    [text] = page_texts(sheets_pdf([made], "Punkte"))
    assert all(squeezed(value) in squeezed(text) for strip in made.strips for value in strip.values)


def test_too_few_areas_show_no_dots() -> None:
    assert dots_sheet(compared("punkte", ("hanau",), **PEOPLE)) is None


def test_hostile_title_is_text() -> None:
    title = HOSTILE["script"]  # every other one: the tests of the writers
    named = replace(sheet(TWO), title=title)
    assert Presentation(io.BytesIO(slides([named], title))).slides[0].shapes.title.text_frame.text == cleaned(
        title
    )
    assert ET.fromstring(sheet_svg(named)).findtext(f"{SVG}title") == cleaned(title)
