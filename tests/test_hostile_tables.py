"""One run with a hostile string in every free text of the tables and of an upload, through every page and file."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlencode

import openpyxl
import pytest
from lxml import etree
from lxml import html as lxml_html

from data.export.all_figures import figures_table
from data.export.german_csv import csv_bytes
from data.export.workbook import workbook
from data.model.records import Dataset
from data.own.overlay import with_own
from data.own.own_records import OwnFigure, OwnTable
from data.store.edition import Edition
from pages.choice import link
from pages.choice.comparison_choice import ANSICHTEN
from pages.choice.selection import START
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.handing_on.view_sheet import sheet_of
from pages.files.standalone_map import alone_map
from pages.first_sight.sight import sight_of
from pages.session import edition
from pages.view.view import view_of
from pages.web.first_sights import _document
from tests.first_sights import stub_runtime
from tests.real_tables import real_dataset
from tests.screen import html, map_arguments, screen

HOSTILE = (
    '=HYPERLINK("x")<script>alert(1)</script><img src=x onerror=alert(1)>'
    "{{ 7*7 }}{% if %}${7*7}'\"`]]>&amp;\\\u202egnp.exe\u202c\x00\x07 *_[x](javascript:alert(1))"
)
LONG = HOSTILE * 60
"""About ten kilobytes."""

VIEWS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("map_page.py", "", {"gebiet": "hanau"}),
    ("profile_page.py", "kreis", {"gebiet": "kassel"}),
    *(
        ("comparison_page.py", "vergleich", {"gebiete": "kassel,hanau", "ansicht": ansicht})
        for ansicht in ANSICHTEN
    ),
    ("week_page.py", "ikw", {"jahr": "2024"}),
    ("programme_page.py", "programm", {}),
    ("data_page.py", "daten", {}),
)


@cache
def hostile_dataset() -> Dataset:
    """The kept facts, with each text that is free to be anything beginning or ending hostile."""
    plain = real_dataset()

    def marked(record: Any, *names: str, text: str = HOSTILE) -> Any:  # noqa: ANN401 (any record)
        return replace(record, **{name: f"{text} {getattr(record, name)}" for name in names})

    hostile = replace(
        plain,
        areas={key: marked(area, "name", "label", "long_name") for key, area in plain.areas.items()},
        sources={
            key: marked(source, "title", "publisher", "location", "licence")
            for key, source in plain.sources.items()
        },
        measures={
            key: marked(measure, "label_de", "unit_de", "definition_de")
            for key, measure in plain.measures.items()
        },
        observations={key: marked(each, "note_de", text=LONG) for key, each in plain.observations.items()},
        municipalities=tuple(marked(each, "name") for each in plain.municipalities),
    )
    figures = tuple(
        OwnFigure((area,), START.kennzahl, START.jahr, 7, "about", HOSTILE, HOSTILE)
        for area in ("hanau", "kassel")
    )
    return with_own(hostile, (OwnTable(f"{HOSTILE}.csv", date(2026, 11, 28), figures),))


@pytest.fixture
def hostile_pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(edition, "packaged_edition", lambda: Edition(hostile_dataset()))
    edition.packaged.clear()
    yield
    edition.packaged.clear()


@pytest.mark.parametrize(("script", "query"), [(script, query) for script, _, query in VIEWS])
@pytest.mark.usefixtures("hostile_pages")
def test_page_writes_hostile_texts_as_text(script: str, query: dict[str, str]) -> None:
    written = html(screen(script, **query))
    assert "alert(1)" in written, "the view shows none of the hostile texts and proves nothing"
    _assert_harmless(written)


@pytest.mark.parametrize("query", [{"gebiet": "hanau"}, {"kacheln": "1"}], ids=["borders", "tiles"])
@pytest.mark.usefixtures("hostile_pages")
def test_map_with_its_tooltips_holds_hostile_texts_as_text(query: dict[str, str]) -> None:
    """What the frame is given: scripts whose strings become its tooltips and labels."""
    given = json.dumps(map_arguments(screen("map_page.py", **query)))
    assert "alert(1)" in given, "the map is given none of the hostile texts and proves nothing"
    assert "<script>alert" not in given
    assert "<img src=x" not in given


@pytest.mark.parametrize(("path", "query"), [(path, query) for _, path, query in VIEWS if path != "daten"])
@pytest.mark.usefixtures("hostile_pages")
def test_first_sight_holds_hostile_texts_as_text(path: str, query: dict[str, str]) -> None:
    with stub_runtime():
        sight = sight_of(path, urlencode(query), "")
    page = _document("<html><head><title>x</title></head><body></body></html>", sight, path, "")
    assert "alert(1)" in page
    _assert_harmless(page)


def _assert_harmless(written: str) -> None:
    tree = lxml_html.fromstring(f"<div>{written.replace(chr(0), '')}</div>")
    assert tree.xpath("//script") == []
    assert [image.get("src") for image in tree.xpath("//img") if image.get("src") == "x"] == []
    handlers = [name for each in tree.iter() for name in each.attrib if name.startswith("on")]
    assert handlers == []
    addresses = [value for value in tree.xpath("//@href | //@src | //@action")]
    assert [value for value in addresses if re.match(r"\s*javascript:", value, re.I)] == []
    assert "49" not in re.findall(r"\{\{ (\S+) \}\}", written)


@pytest.mark.parametrize(
    ("path", "query"),
    [
        pytest.param(path, query, marks=[] if path in ("", "ikw", "programm") else [pytest.mark.thorough])
        for _, path, query in VIEWS
        if path != "daten"
    ],
)
def test_files_are_whole_and_hold_hostile_texts_as_text(path: str, query: dict[str, str]) -> None:
    selection, _ = link.read(query, hostile_dataset())
    sheet = sheet_of(view_of(selection, hostile_dataset()), path)
    assert sheet is not None
    drawn = etree.fromstring(sheet_svg(sheet))
    assert (
        drawn.xpath("//*[local-name()='script' or local-name()='foreignObject' or local-name()='image']")
        == []
    )
    assert "alert(1)" in "".join(drawn.itertext()), (
        "the sheet shows none of the hostile texts and proves nothing"
    )
    with zipfile.ZipFile(io.BytesIO(slides([sheet], sheet.title, wide=path != "ikw"))) as deck:
        parts = {name: deck.read(name) for name in deck.namelist() if name.endswith((".xml", ".rels"))}
    assert any(b"alert(1)" in part for part in parts.values())
    for name, part in parts.items():
        # No link of a slide leads where a text wanted it to, and nothing in it is run.
        addresses = etree.fromstring(part).xpath("//@Target[../@TargetMode='External']")
        assert [each for each in addresses if not re.match("https?://", str(each))] == [], name
    assert sheets_pdf([sheet], sheet.title).startswith(b"%PDF")


def test_map_to_take_along_holds_hostile_texts_as_text() -> None:
    selection, _ = link.read({}, hostile_dataset())
    page = alone_map(view_of(selection, hostile_dataset())).decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_no_cell_of_a_table_is_a_formula() -> None:
    table = figures_table(hostile_dataset())
    book = openpyxl.load_workbook(io.BytesIO(workbook([table], (), date(2026, 11, 28))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("alert(1)" in str(cell.value) for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    lines = csv_bytes(table).decode("utf-8-sig").splitlines()
    starts = {field[:1] for line in lines for field in re.findall(r'(?:^|;)"?([^";]*)', line)}
    assert starts.isdisjoint(set("=+@\t\r"))
