"""The PPTX, opened by python-pptx as a reader would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.oxml.ns import qn

from pages.drawing.plans.map import MapSheet
from pages.drawing.primitives import PATTERNS
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.pptx.page import NARROW, Page
from pages.files.view_chart_sheet import ranking_sheet
from tests.sheets import ADDRESS, HOSTILE, MAPS, addressed, all_kinds, mixed_map, named, plain_map
from tests.views import uneven_view


@cache
def deck(wide: bool = True):  # type: ignore[no-untyped-def] # noqa: ANN201 (python-pptx has no types to name)
    return Presentation(io.BytesIO(slides(all_kinds(), "Sitzung am 1. Dezember", wide=wide)))


@cache
def one(kind: str):  # type: ignore[no-untyped-def] # noqa: ANN201
    return Presentation(io.BytesIO(slides([MAPS[kind]()], "Karte"))).slides[0]


def group(slide, sheet: MapSheet):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201
    return next(shape for shape in slide.shapes if shape.name == sheet.title and hasattr(shape, "shapes"))


def texts(slide) -> Iterator[str]:  # type: ignore[no-untyped-def] # noqa: ANN001
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)


@pytest.mark.parametrize("kind", MAPS)
def test_every_area_is_a_freeform_with_its_name_and_its_figure_as_alternative_text(kind: str) -> None:
    sheet = MAPS[kind]()
    shapes = list(group(one(kind), sheet).shapes)[:33]
    described = {shape.name: shape._element.xpath(".//p:cNvPr/@descr")[0] for shape in shapes}
    assert described == {area.name: cleaned(area.spoken) for area in sheet.areas}
    assert all(shape._element.xpath(".//a:custGeom") for shape in shapes)


@pytest.mark.parametrize("kind", MAPS)
def test_areas_have_the_colours_of_the_legend_and_gaps_a_pattern(kind: str) -> None:
    sheet = MAPS[kind]()
    shapes = {shape.name: shape for shape in list(group(one(kind), sheet).shapes)[:33]}
    for area in sheet.areas:
        fill = shapes[area.name].fill
        if area.fill in PATTERNS:
            assert fill.type == MSO_FILL.PATTERNED, area.id
        else:
            assert f"#{fill.fore_color.rgb}".lower() == area.fill
    table = next(shape for shape in one(kind).shapes if shape.has_table).table
    swatches = [row.cells[0].fill for row in table.rows]
    drawn = [f"#{fill.fore_color.rgb}".lower() for fill in swatches if fill.type == MSO_FILL.SOLID]
    assert [line.colour for line in sheet.legend.lines if line.colour] == [c for c in drawn if c != "#ffffff"]
    assert [cell.text_frame.text for cell in (row.cells[1] for row in table.rows)] == [
        line.label for line in sheet.legend.lines
    ]


def test_landkreis_has_a_hole_where_its_city_is() -> None:
    shapes = {shape.name: shape for shape in group(one("plain"), plain_map()).shapes}
    assert len(shapes["Marburg-Biedenkopf"]._element.xpath(".//a:moveTo")) == 2


@pytest.mark.parametrize("wide", [True, False])
def test_every_slide_names_sources_stand_and_licence(wide: bool) -> None:
    for slide, sheet in zip(deck(wide).slides, all_kinds(), strict=True):
        written = "\n".join(texts(slide))
        for line in (
            sheet.imprint.sources,
            sheet.imprint.stand,
            sheet.imprint.licence,
            sheet.imprint.filters,
        ):
            assert line in written, sheet.title


@pytest.mark.parametrize(("wide", "shape"), [(True, 16 / 9), (False, 4 / 3)])
def test_slides_have_the_shape_asked_for_and_everything_lies_on_them(wide: bool, shape: float) -> None:
    presentation = deck(wide)
    assert presentation.slide_width / presentation.slide_height == pytest.approx(shape, rel=0.001)
    for slide in presentation.slides:
        for each in slide.shapes:
            assert each.left >= 0
            assert each.top >= 0
            assert each.left + each.width <= presentation.slide_width, each.name
            assert each.top + each.height <= presentation.slide_height, each.name


def test_titles_stand_in_the_title_placeholder_first_and_are_unique() -> None:
    sheets = [plain_map(), plain_map()]
    made = Presentation(io.BytesIO(slides(sheets, "Zweimal")))
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert titles == [sheets[0].title, f"{sheets[0].title} (2)"]
    assert all(slide.shapes[0] == slide.shapes.title for slide in made.slides)


def test_map_of_a_profile_has_its_legend() -> None:
    sheet = all_kinds()[5]
    written = list(texts(deck().slides[5]))
    for line in sheet.map.legend.lines:
        assert line.label in written


def test_speaker_notes_are_those_of_the_sheet() -> None:
    sheet = replace(plain_map(), imprint=replace(plain_map().imprint, notes="Erst begrüßen.\nDann zeigen."))
    slide = Presentation(io.BytesIO(slides([sheet], "Notizen"))).slides[0]
    assert slide.notes_slide.notes_text_frame.text == "Erst begrüßen.\nDann zeigen."


def test_budget_is_a_native_chart_with_gaps_and_alternative_text() -> None:
    sheet = all_kinds()[4]
    shape = next(shape for shape in deck().slides[4].shapes if shape.has_chart)
    plot = shape.chart.plots[0]
    assert list(plot.series[0].values) == [point.value for point in sheet.points]
    assert [str(each)[:4] for each in plot.categories] == [point.label for point in sheet.points]
    assert "keine Angabe" in " ".join(plot.categories)
    assert shape._element.xpath(".//p:cNvPr/@descr")[0] == cleaned(sheet.spoken)


def test_ranking_is_a_native_table_of_all_rows() -> None:
    sheet = all_kinds()[3]
    rows = [
        tuple(cell.text_frame.text for cell in row.cells)
        for shape in deck().slides[3].shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert rows == [(point.rank, point.label, point.text) for point in sheet.points]


@pytest.mark.parametrize("wide", [True, False])
def test_bars_of_a_ranking_begin_at_one_line_in_their_rows_and_are_as_long_as_their_values(
    wide: bool,
) -> None:
    sheet = ranking_sheet(uneven_view())
    slide = Presentation(io.BytesIO(slides([sheet], "Rangfolge", wide=wide))).slides[0]
    tables = [shape for shape in slide.shapes if shape.has_table]
    groups = [shape for shape in slide.shapes if hasattr(shape, "shapes")]
    assert len(groups) == len(tables) > 1
    points = iter(sheet.points)
    longest = max(point.value or 0 for point in sheet.points)
    for group, shape in zip(groups, tables, strict=True):
        rows = list(shape.table.rows)
        left = shape.left + sum(column.width for column in list(shape.table.columns)[:-1])
        top = shape.top + rows[0].height
        for bar, row in zip(group.shapes, rows[1:], strict=True):
            point = next(points)
            assert bar.name == point.label == row.cells[1].text_frame.text
            assert abs(bar.left - left) < 1000
            share = bar.width / shape.table.columns[len(shape.table.columns) - 1].width
            assert share == pytest.approx((point.value or 0) / longest, abs=0.001)
            assert top <= bar.top
            assert bar.top + bar.height <= top + row.height
            top += row.height


def test_document_has_title_language_and_our_name_only() -> None:
    about = deck().core_properties
    assert (about.title, about.language, about.author) == (
        "Sitzung am 1. Dezember",
        "de-DE",
        "WIR-Atlas Hessen",
    )
    assert about.last_modified_by == "WIR-Atlas Hessen"
    run = deck().slides[0].shapes.title.text_frame.paragraphs[0].runs[0]
    assert run._r.find(qn("a:rPr")).get("lang") == "de-DE"


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_no_word_of_the_library_and_its_american_template_is_left() -> None:
    parts = parts_of(slides(all_kinds(), "Sitzung"))
    assert not [name for name in parts if "thumbnail" in name or "printerSettings" in name]
    text = b"\n".join(content for name, content in parts.items() if name.endswith((".xml", ".rels"))).decode()
    for left in ("python-pptx", "Macintosh", "en-US", "Click to edit", "level<", "Placeholder", "Title Only",
                 "Office Theme", "1/27/13", "Sheet1!"):  # fmt: skip
        assert left not in text, left
    assert 'name="Nur Titel"' in text
    assert "Titel durch Klicken bearbeiten" in text


def test_notes_say_their_language() -> None:
    for slide in deck().slides:
        runs = slide.notes_slide.notes_text_frame._txBody.xpath(".//a:rPr/@lang")
        assert runs
        assert set(runs) == {"de-DE"}


def test_foot_grows_with_its_words_and_leaves_the_body_less() -> None:
    sheet = plain_map()
    long = replace(sheet.imprint, sources=" ".join(["Quelle"] * 90))
    small, large = (
        Page(None, NARROW, "de", sheet.title, "", texts)
        for texts in ((sheet.imprint.sources,), (long.sources, long.licence))
    )
    assert large.foot.bottom == small.foot.bottom
    assert large.foot.height > small.foot.height
    assert large.body.bottom < large.foot.top


def test_no_shape_brings_the_shadow_of_the_office_theme() -> None:
    for slide in deck().slides:
        assert slide.shapes._spTree.xpath(".//p:style") == []


def test_address_stands_on_the_slide_and_as_a_code_where_there_is_one() -> None:
    sheet = plain_map()
    slide = Presentation(
        io.BytesIO(slides([replace(sheet, imprint=addressed(sheet.imprint))], "Karte"))
    ).slides[0]
    assert any(ADDRESS in text for text in texts(slide))
    picture = next(shape for shape in slide.shapes if shape._element.xpath(".//a:blip"))
    assert picture._element.xpath(".//p:cNvPr/@descr") == [ADDRESS]
    assert not any(shape._element.xpath(".//a:blip") for shape in one("plain").shapes)


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_title_is_text_and_nothing_else(title: str) -> None:
    sheet = named(mixed_map(), title)
    made = Presentation(io.BytesIO(slides([sheet], title)))
    assert made.slides[0].shapes.title.text_frame.text == cleaned(title)
    assert made.core_properties.title == cleaned(title)
    assert "\u202e" not in cleaned(title)


def test_progress_is_told_after_every_slide() -> None:
    told: list[tuple[int, int]] = []
    slides(all_kinds()[:3], "Drei", progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_presentation_without_a_sheet_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        slides([], "Leer")
