"""Files of a view in English: no German in them but names and trade terms."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from pages.choice import link
from pages.features.comparison.difference_table import difference_downloads
from pages.files.downloads import view_downloads
from pages.view.view import View, view_of
from tests.pages.texts.test_one_language_a_page import wrong_words
from tests.real_tables import real_dataset


def view(**query: str) -> View:
    chosen, notices = link.read({**query, "sprache": "en"}, real_dataset())
    assert notices == ()
    return view_of(chosen, real_dataset())


VIEWS = [
    {},
    {"kennzahl": "ikw-veranstaltungen", "jahr": "2024"},
    {"kennzahl": "vielfaltszentrum"},
    {"kennzahl": "koordination", "jahr": "2022"},
]


def as_page(texts: list[str]) -> str:
    return "".join(f"<p>{text.replace('<', ' ').replace('>', ' ')}</p>" for text in texts)


@pytest.mark.parametrize("query", VIEWS)
def test_table_of_a_view_is_english(query: dict[str, str]) -> None:
    as_csv, as_xlsx, as_html = (each.build() for each in view_downloads(view(**query)))
    rows = list(csv.reader(io.StringIO(as_csv.decode("utf-8-sig"))))
    assert rows[0][:3] == ["Rank", "Key", "Area"]
    # Keys are German, as in every link.
    told = [cell for row in rows for name, cell in zip(rows[0], row, strict=True) if name != "Key"]
    assert wrong_words(as_page(told), "en") == {}
    book = load_workbook(io.BytesIO(as_xlsx))
    assert book.sheetnames == ["Table", "Sources", "Read me", "Columns", "Signs"]
    told = [
        str(cell)
        for sheet in book.worksheets
        if sheet.title != "Table"
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if cell is not None and not str(cell).startswith("http")
    ]
    assert wrong_words(as_page(told), "en") == {}
    assert wrong_words(as_html.decode(), "en") == {}
    assert 'lang="en"' in as_html.decode()


def test_numbers_of_an_english_csv_have_points_and_dates_are_iso() -> None:
    as_csv, *_ = (each.build() for each in view_downloads(view()))
    [first, *_] = csv.DictReader(io.StringIO(as_csv.decode("utf-8-sig")))
    assert float(first["Value"]) > 1
    assert first["Data as at"].count("-") == 2


def test_table_of_differences_is_english() -> None:
    compared = view(gebiete="hanau,kassel", ansicht="unterschiede")
    as_csv, as_xlsx = (each.build() for each in difference_downloads(compared))
    heads = as_csv.decode("utf-8-sig").splitlines()[0]
    assert heads.startswith("Key,Area,Type of area,Year,Qualifier,Value")
    assert "Differences" in load_workbook(io.BytesIO(as_xlsx)).sheetnames
