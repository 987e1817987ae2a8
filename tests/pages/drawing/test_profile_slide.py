"""The slide of one area, and the print of all slides: what can be read from the last row."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pptx import Presentation

from pages.drawing.writers.pptx.deck import slides
from pages.features.profile.profile_sheet import profile_sheet
from pages.features.slides.slide_view import slide_html
from tests.pages.drawing.test_slides import texts
from tests.sheets import HOSTILE, all_kinds, named
from tests.views import view


def with_profiles(wide: bool):  # type: ignore[no-untyped-def] # noqa: ANN201
    """One slide of each kind, then profiles with the longest legend, the longest facts and the most figures."""
    counted = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    crowded = [profile_sheet(counted, "kassel"), profile_sheet(view(), "hanau")]
    full = profile_sheet(view(jahr=2020), "werra-meissner-kreis")
    sheets = [*all_kinds(), *crowded, full, named(full, HOSTILE["longest"])]
    return Presentation(io.BytesIO(slides(sheets, "Steckbriefe", wide=wide)))


@pytest.mark.parametrize("wide", [True, False])
def test_print_can_be_read_from_the_last_row_and_nothing_runs_into_the_foot(wide: bool) -> None:
    for slide in with_profiles(wide).slides:
        foot = next(shape for shape in slide.shapes if shape.name.startswith("Stand der Daten"))
        for shape in slide.shapes:
            sizes = [int(each) / 100 for each in shape._element.xpath(".//a:rPr/@sz")]
            # The names of 33 areas on a map are smaller; everything that is said in sentences and figures is not.
            least = 9 if hasattr(shape, "shapes") else 10 if shape.name in ("#", foot.name) else 12
            assert min(sizes, default=12.0) >= least, (slide.shapes.title.text_frame.text, shape.name)
            if shape.has_table:
                bottom = shape.top + sum(row.height for row in shape.table.rows)
                assert bottom <= foot.top, (slide.shapes.title.text_frame.text, shape.name)


@pytest.mark.parametrize("wide", [True, False])
def test_profile_shows_every_known_figure_or_says_where_the_rest_is(wide: bool) -> None:
    sheet = profile_sheet(view(), "hanau")
    slide = Presentation(io.BytesIO(slides([sheet], "Hanau", wide=wide))).slides[0]
    table = next(shape for shape in slide.shapes if shape.has_table).table
    names = [row.cells[0].text_frame.text for row in list(table.rows)[1:]]
    known = [f"{row[0]}, {row[1]}" for row in sheet.known]
    assert names == known[: len(names)]
    written = list(texts(slide))
    assert (sheet.gaps if names == known else sheet.more) in written
    assert len(names) > 5
    notes = slide.notes_slide.notes_text_frame.text
    assert all(f"{row[0]}: {row[1]}; {row[2]}" in notes for row in sheet.rows)


@pytest.mark.parametrize("wide", [True, False])
def test_figure_of_the_map_comes_first_and_says_with_whom_it_is_shared(wide: bool) -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, gebiet="hanau")
    slide = Presentation(io.BytesIO(slides([profile_sheet(shown, "hanau")], "Hanau", wide=wide))).slides[0]
    table = next(shape for shape in slide.shapes if shape.has_table).table
    name, value = (table.rows[1].cells[number].text_frame.text for number in (0, 1))
    assert name == "Veranstaltungen der Interkulturellen Woche (mit Main-Kinzig-Kreis), 2024"
    assert value.startswith("41")


def test_stage_says_where_the_rows_are_that_gave_way_and_stands_without_any() -> None:
    full = profile_sheet(view(), "hanau")
    staged = str(slide_html(full, ""))
    assert full.gaps in staged
    assert full.more_staged not in staged
    crowded = replace(full, known=full.known * 3)
    fewer = str(slide_html(crowded, ""))
    assert full.more_staged in fewer
    assert 1 < fewer.count('scope="row"') < len(crowded.known)
    empty = str(slide_html(replace(full, known=()), ""))
    assert full.more_staged not in empty
    assert 'scope="row"' not in empty
