"""The PDF, opened by pypdf; its words read by PDFium."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from pages.drawing.text import _SCRIPTS, printable
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.drawing.writers.typst.steckbrief import profiles_pdf
from pages.features.profile.profile_sheet import profile_sheets
from pages.files.view_imprint import LICENCE_ADDRESS
from pages.files.view_map_sheet import map_sheet
from tests.paper_words import page_texts, squeezed
from tests.sampled import sampled
from tests.sheets import ADDRESS, HOSTILE, addressed, all_kinds, mixed_map, named, plain_map
from tests.views import view


@cache
def paper() -> bytes:
    return sheets_pdf(all_kinds(), "Sitzung am 1. Dezember")


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def marks(reader: PdfReader, node: Any = None) -> Iterator[Any]:  # noqa: ANN401
    """Every element of the structure tree."""
    root: Any = reader.trailer["/Root"]
    node = root["/StructTreeRoot"] if node is None else node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from marks(reader, each)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from marks(reader, node["/K"])


def fonts(reader: PdfReader) -> Iterator[Any]:
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            yield font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


@pytest.mark.parametrize("made", [paper, lambda: steckbrief("Steckbrief Kassel")], ids=["sheets", "profile"])
def test_document_is_tagged_titled_and_says_its_language(made: Callable[[], bytes]) -> None:
    reader: Any = read(made())
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"] is True or str(root["/MarkInfo"]["/Marked"]) == "True"
    assert str(root["/ViewerPreferences"]["/DisplayDocTitle"]) == "True"
    assert reader.metadata.title
    assert reader.metadata.author == "WIR-Atlas Hessen"
    assert "pdfuaid" in reader.xmp_metadata.stream.get_data().decode()


def test_every_sheet_is_one_page_with_its_heading_and_a_described_figure() -> None:
    reader, sheets = read(paper()), all_kinds()
    assert len(reader.pages) == len(sheets) + 1
    found = list(marks(reader))
    headings = [mark for mark in found if mark["/S"] == "/H1"]
    assert len(headings) == len(sheets) + 1
    told = [str(mark["/Alt"]) for mark in found if mark["/S"] == "/Figure"]
    for sheet in sheets[:3]:
        assert printable(f"{sheet.spoken} {sheet.told}") in told
    assert printable(sheets[4].spoken) in told
    assert [mark for mark in found if mark["/S"] == "/TH"], "tables need heads"


def test_last_page_of_several_lists_the_sources_of_all() -> None:
    text = squeezed(page_texts(paper())[-1])
    assert text.startswith("Quellen")
    for sheet in all_kinds():
        for source in sheet.imprint.source_list:
            assert text.count(squeezed(printable(source))) == 1, source


def test_single_page_names_every_publisher() -> None:
    sheet = mixed_map()
    assert "weitere" in sheet.imprint.sources
    [text] = page_texts(sheets_pdf([sheet], "Karte"))
    assert squeezed(sheet.imprint.all_sources) in squeezed(text)


def test_words_of_every_sheet_can_be_searched() -> None:
    for page, sheet in zip(page_texts(paper())[:-1], all_kinds(), strict=True):
        text = squeezed(page)
        for line in (
            sheet.title,
            sheet.imprint.sources,
            sheet.imprint.stand,
            sheet.imprint.licence,
            sheet.imprint.filters,
        ):
            assert squeezed(line) in text, sheet.title


def test_all_fonts_are_embedded_and_none_is_the_machines() -> None:
    found = list(fonts(read(paper())))
    assert found
    assert all("/FontFile2" in font or "/FontFile3" in font for font in found)
    assert {str(font["/FontName"]).partition("+")[2].partition("-")[0] for font in found} <= {"SourceSansPro"}


def test_map_is_drawn_in_vectors() -> None:
    for page in list(read(paper()).pages)[:3]:
        assert [image.name for image in page.images] == []


@pytest.mark.thorough
def test_each_of_the_33_areas_has_one_page_and_one_bookmark() -> None:
    shown = view()
    made = profiles_pdf(list(profile_sheets(shown, shown.dataset.areas)), "Steckbriefe")
    reader, texts = read(made), page_texts(made)
    names = [shown.dataset.full_name(area, shown.selection.day) for area in shown.dataset.areas]
    assert len(reader.pages) == 33
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == [
        f"Steckbrief {name}" for name in names
    ]
    assert [
        name for name, text in zip(names, texts, strict=True) if squeezed(name) not in squeezed(text)
    ] == []


def test_profile_has_every_figure_its_basis_and_its_sources() -> None:
    sheet = next(profile_sheets(view(), ["marburg"]))
    text = squeezed(page_texts(profiles_pdf([sheet], "Marburg"))[0])
    for row in sheet.upright:
        for cell in row:
            assert squeezed(printable(cell)) in text
    for source in sheet.imprint.source_list:
        assert squeezed(printable(source)) in text
    assert squeezed("GeoBasis-DE") in text


def test_profile_with_many_sources_still_is_one_page() -> None:
    sheet = next(profile_sheets(view(), ["marburg"]))
    many = tuple(
        f"Quelle {number}: {'Ein langer Titel einer Presseinformation ' * 2}" for number in range(24)
    )
    assert (
        len(read(profiles_pdf([replace(sheet, imprint=replace(sheet.imprint, source_list=many))], "x")).pages)
        == 1
    )


def steckbrief(title: str) -> bytes:
    return profiles_pdf([named(next(profile_sheets(view(), ["kassel"])), title)], title)


@pytest.mark.parametrize("make", [lambda title: sheets_pdf([named(mixed_map(), title)], title), steckbrief])
@pytest.mark.parametrize(
    "title", sampled(HOSTILE.values(), (HOSTILE["script"], HOSTILE["arabic"], HOSTILE["typst"])), ids=HOSTILE
)
def test_hostile_title_is_text_and_nothing_else(title: str, make: Callable[[str], bytes]) -> None:
    made = make(title)
    reader = read(made)
    [text] = page_texts(made)
    assert reader.metadata is not None
    assert reader.metadata.title == printable(title)
    text = squeezed(text)
    # Words from the right are stored in their own order; the rest must be there letter by letter.
    latin = "".join(char for char in printable(title) if ord(char) < 0x590)
    assert all(squeezed(word) in text for word in latin.split())
    assert "\u202e" not in text
    root: Any = reader.trailer["/Root"]
    assert "/OpenAction" not in root


def test_every_letter_that_is_let_through_can_be_printed() -> None:
    # PDF/UA refuses a document with a letter that no font has.
    letters = "".join(chr(code) for script in _SCRIPTS for code in script)
    assert "?" not in printable(letters)
    assert len(read(sheets_pdf([named(plain_map(), printable(letters))], "Buchstaben")).pages) == 1


def test_letter_that_no_font_has_becomes_a_question_mark() -> None:
    assert printable("Treffen 🎉 東京") == "Treffen ? ??"


def test_address_is_a_link_and_a_described_code() -> None:
    sheet = replace(plain_map(), imprint=addressed(plain_map().imprint))
    made = sheets_pdf([sheet], "Karte")
    reader = read(made)
    assert squeezed(ADDRESS) in squeezed(page_texts(made)[0])
    links = [note.get_object()["/A"]["/URI"] for note in reader.pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert set(links) == {ADDRESS, LICENCE_ADDRESS}


@pytest.mark.parametrize("make", [sheets_pdf, profiles_pdf])
def test_paper_without_a_sheet_is_refused(make: Any) -> None:  # noqa: ANN401
    with pytest.raises(ValueError, match="at least one"):
        make([], "Leer")


def test_page_of_a_profile_says_how_far_each_figure_holds() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, gebiet="hanau")
    sheet = next(profile_sheets(shown, ["hanau"]))
    text = squeezed(page_texts(sheets_pdf([sheet], "Hanau"))[0])
    assert squeezed("Gemeinsame Angabe mit Main-Kinzig-Kreis") in text
    for row in sheet.rows:
        assert squeezed(printable(row[-1])) in text, row[0]


def test_map_on_paper_explains_what_stands_out_and_tells_every_value() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, klasse=0, gebiet="kassel")
    sheet = map_sheet(shown)
    made = sheets_pdf([sheet], "Karte")
    reader, text = read(made), squeezed(page_texts(made)[0])
    labels = [line.label for line in sheet.legend.lines if line.kind in ("chosen", "highlight")]
    assert len(labels) == 2
    [alt] = [str(mark["/Alt"]) for mark in marks(reader) if mark["/S"] == "/Figure"]
    for label in labels:
        assert squeezed(printable(label)) in text
        assert label.partition(",")[0] in alt
    for words in ("Vogelsbergkreis: fast 20", "rund 30", "41 Veranstaltungen (mit Main-Kinzig-Kreis)"):
        assert words in alt
