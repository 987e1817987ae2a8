"""Every kind of file against the view it was made from: what is on screen is in the file, as a mark or in words.

The view is of a made dataset: the real one, and a figure with a qualifier and a note that nobody else has.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import frictionless
import pyogrio
import pytest
from lxml import html as markup
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from data.export.code_words import with_words
from data.export.data_package import data_package
from data.export.export_table import source_table
from data.export.file_words import about
from data.export.german_csv import csv_bytes
from data.export.view_table import view_sources
from data.export.workbook import workbook
from data.figures.stand import stand
from data.model.records import Dataset
from geo.export.boundary_frame import BoundaryExport, boundary_export
from geo.export.geojson import geojson_bytes, topojson_bytes
from geo.export.geopackage import geopackage_bytes
from pages.blocks.map_legend import chosen_words, highlighted_words
from pages.choice.selection import START
from pages.drawing.sheet import Sheet
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.files.downloads import exported
from pages.files.standalone_map import alone_map
from pages.files.view_imprint import LICENCE_ADDRESS
from pages.files.view_map_sheet import map_sheet
from pages.view.figure_words import FigureWords
from pages.view.view import View, view_of
from tests.kept_views.paper_reading import read_paper
from tests.paper_words import page_texts, squeezed
from tests.real_tables import committed_dataset, real_dataset
from tests.small_dataset import observe

NOTE = "ohne Nachmittage gezählt, frei erfunden"
AREA = "frankfurt-am-main"


@cache
def dataset() -> Dataset:
    """The real dataset, but that one source says more than 4711 events of Frankfurt in 2023, with a note."""
    known, span = real_dataset(), (date(2023, 1, 1), date(2023, 12, 31))
    kept = {
        key: one
        for key, one in known.observations.items()
        if (one.area_id, one.measure, one.start) != (AREA, "ikw_events", span[0])
    }
    made = observe(
        AREA, 4711.0, "S066", period="2023", start=span[0], end=span[1], qualifier="more_than", note_de=NOTE
    )
    return replace(known, observations=kept | {made.id: made})


def view() -> View:
    chosen = {"kennzahl": "ikw-veranstaltungen", "bezug": "je-10000-einwohner", "jahr": 2023, "gebiet": AREA}
    return view_of(replace(START, **chosen), dataset())  # type: ignore[arg-type]


# What a file says, by independent readers.


def of_slides(content: bytes) -> str:
    deck = Presentation(io.BytesIO(content))
    found: list[str] = []
    for slide in deck.slides:
        found += slide._element.xpath("//a:t/text()") + slide._element.xpath("//p:cNvPr/@descr")
        found.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(found)


def of_paper(content: bytes) -> str:
    return "\n".join([*page_texts(content), *read_paper(content).spoken])


def of_svg(content: bytes) -> str:
    root = ET.fromstring(content)
    return "\n".join([*root.itertext(), *(each.get("aria-label", "") for each in root.iter())])


def of_png(content: bytes) -> str:
    with Image.open(io.BytesIO(content)) as picture:
        return "\n".join(str(value) for value in picture.info.values())


def of_html(content: bytes) -> str:
    root = markup.document_fromstring(content.decode())
    [data] = root.xpath("//script[@id='wir-alone']/text()")
    return "\n".join([root.text_content(), *strings(json.loads(data))])


def of_workbook(content: bytes) -> str:
    book = load_workbook(io.BytesIO(content))
    return "\n".join(
        str(cell)
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if cell is not None
    )


def of_csv(content: bytes) -> str:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    numbers = re.compile(r"[\d,]+")
    return "\n".join(
        cell.replace(",", ".") if numbers.fullmatch(cell) else cell for row in rows for cell in row
    )


def of_geopackage(content: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.gpkg")
        path.write_bytes(content)
        layers = [pyogrio.read_dataframe(path, layer=layer) for layer in ("gebiete", "lies_mich", "quellen")]
    return "\n".join(str(cell) for layer in layers for row in layer.itertuples() for cell in row)


def of_json(content: bytes) -> str:
    return "\n".join(strings(json.loads(content)))


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    else:
        yield str(value)


# What the view says.


def told(view: View, *, numbers: bool) -> Iterator[str]:
    """Title, every figure with its qualifier, every note and reason, Stand, publishers and licence.

    Args:
        view: What is on screen.
        numbers: Whether the figures are told as numbers with their qualifier beside them, as tables have them.
    """
    for area_id, cell in view.table.cells.items():
        yield view.dataset.areas[area_id].label
        if cell.value is not None:
            yield f"{round(cell.value, 6):.10g}" if numbers else view.words.value(cell)
            yield from view.words.notes(cell)
    yield view.say.day(stand(view.dataset))
    sources = [view.dataset.sources[each] for each in view_sources(view.dataset, view.table)]
    yield from (each.publisher for each in sources)
    yield LICENCE_ADDRESS


def drawn(view: View) -> Iterator[str]:
    """What drawings say besides: title, lead, unit, every line of the legend, credit of the boundaries."""
    sheet = map_sheet(view)
    yield from (sheet.title, sheet.lead, sheet.unit, sheet.imprint.stand, sheet.imprint.licence)
    yield from (line.label for line in sheet.legend.lines)


def missing(view: View, text: str, *, numbers: bool) -> list[str]:
    """What the view says and the text does not."""
    squeezed_text = squeezed(text)
    wanted = [*told(view, numbers=numbers), *(() if numbers else drawn(view))]
    return [each for each in dict.fromkeys(wanted) if squeezed(each) not in squeezed_text]


DRAWINGS: dict[str, tuple[Callable[[Sheet], bytes], Callable[[bytes], str]]] = {
    "pptx": (lambda sheet: slides([sheet], sheet.title), of_slides),
    "pdf": (lambda sheet: sheets_pdf([sheet], sheet.title), of_paper),
    "svg": (sheet_svg, of_svg),
    "png": (lambda sheet: sheet_png(sheet, "4k"), of_png),
}


def drawing(kind: str) -> str:
    """What the drawing of the view says."""
    write, read = DRAWINGS[kind]
    return read(write(map_sheet(view())))


def page() -> str:
    """What the map as a file of its own says."""
    return of_html(alone_map(view()))


@pytest.mark.parametrize("kind", DRAWINGS)
def test_drawing_says_what_the_view_says(kind: str) -> None:
    assert missing(view(), drawing(kind), numbers=False) == []


def tables() -> dict[str, tuple[Callable[[], bytes], Callable[[bytes], str]]]:
    """Writers and readers of the files that hold figures as numbers."""
    shown = view()
    day, used = stand(shown.dataset), view_sources(shown.dataset, shown.table)
    lines = about(shown.dataset, "Ansicht", day, used)
    sheets = [exported(shown), with_words(source_table(shown.dataset, used))]

    def boundaries() -> BoundaryExport:
        words = shown.words
        notes = {area_id: " · ".join(words.remarks(cell)) for area_id, cell in shown.table.cells.items()}
        return boundary_export(shown.dataset, shown.table, notes)

    return {
        "xlsx": (lambda: workbook(sheets, lines, day), of_workbook),
        "csv": (lambda: csv_bytes(exported(shown)), of_csv),
        "gpkg": (lambda: geopackage_bytes(boundaries()), of_geopackage),
        "geojson": (lambda: geojson_bytes(boundaries()), of_json),
        "topojson": (lambda: topojson_bytes(boundaries()), of_json),
    }


def table(kind: str) -> str:
    write, read = tables()[kind]
    return read(write())


@pytest.mark.parametrize("kind", ["xlsx", "csv", "gpkg", "geojson", "topojson"])
def test_table_says_what_the_view_says(kind: str) -> None:
    text = table(kind)
    assert missing(view(), text, numbers=True) == []
    assert "über" in text
    if kind in ("gpkg", "geojson", "topojson"):
        assert "GeoBasis-DE" in text


def test_page_that_needs_no_network_says_what_the_view_says() -> None:
    assert missing(view(), page(), numbers=False) == []


@pytest.mark.parametrize("kind", [*DRAWINGS, "html", "xlsx", "csv", "gpkg", "geojson", "topojson"])
def test_note_that_a_file_drops_is_found(kind: str) -> None:
    """The mutation: the file is made by a program that forgets what sources add, the view told by one that does not."""
    numbers = kind != "html" and kind not in DRAWINGS
    with patch.object(FigureWords, "notes", lambda *_: []):
        text = page() if kind == "html" else table(kind) if numbers else drawing(kind)
    found = missing(view(), text, numbers=numbers)
    assert any(NOTE in each for each in found)
    assert set(found) == notes()


def notes() -> set[str]:
    """All notes of the view."""
    shown = view()
    return {note for cell in shown.table.cells.values() for note in shown.words.notes(cell)}


def test_qualifier_that_a_drawing_drops_is_found() -> None:
    text = drawing("svg").replace("über", "")
    assert any("über" in each for each in missing(view(), text, numbers=False))


def test_highlight_and_chosen_area_are_said_in_every_drawing() -> None:
    chosen = replace(view().selection, klasse=0)
    shown = view_of(chosen, dataset())
    wanted = (highlighted_words(shown), chosen_words(shown))
    assert all(wanted)
    sheet = map_sheet(shown)
    for write, read in DRAWINGS.values():
        text = squeezed(read(write(sheet)))
        assert all(squeezed(each) in text for each in wanted)


def test_data_package_hands_on_the_tables_and_says_stand_and_licences() -> None:
    known = committed_dataset()
    packed = data_package(known, stand(known))
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(packed)) as opened:
            opened.extractall(folder)
        package = frictionless.Package(str(Path(folder, "datapackage.json")))
        names = {resource.name for resource in package.resources}
        rows = package.get_resource("observation").read_rows()  # type: ignore[attr-defined]
        read_me = Path(folder, "LIESMICH.txt").read_text(encoding="utf-8-sig")
    assert {"observation", "source", "population"} <= names
    handed_on = {
        row["observation_id"]: (row["value"], row["qualifier"], row["note_de"] or "", row["source_id"])
        for row in rows
    }
    assert known.observations
    assert {
        key: (one.value, one.qualifier, one.note_de, one.source_id) for key, one in known.observations.items()
    }.items() <= handed_on.items()
    assert {each["name"] for each in package.licenses} == {"dl-de-by-2.0", "zitat"}
    assert f"{stand(known):%d.%m.%Y}" in read_me
    assert LICENCE_ADDRESS in read_me
