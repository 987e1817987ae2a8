from __future__ import annotations

import re

import pytest

from data.kennzahlen.kennzahl import KennzahlId
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row, show_data_table, table_values
from pages.files.downloads import exported
from pages.view.view import View
from tests.views import uneven_view, view


def written(shown: View, monkeypatch: pytest.MonkeyPatch) -> str:
    found: list[str] = []
    monkeypatch.setattr(html_block, "put", found.append)
    show_data_table(shown, "karte")
    return found[0]


def row_of(text: str, area_id: str) -> str:
    found = re.search(rf'<tr data-area="{area_id}".*?</tr>', text, flags=re.DOTALL)
    assert found
    return found[0]


def test_table_belongs_to_its_map_and_has_a_row_for_every_area(monkeypatch: pytest.MonkeyPatch) -> None:
    text = written(view(), monkeypatch)
    assert 'data-wir-map="karte"' in text
    assert len(re.findall(r"<tr data-area=", text)) == 33


def test_name_leads_to_the_view_with_that_area_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    text = written(view(jahr=2019, gebiet="fulda"), monkeypatch)
    assert 'href="?jahr=2019&amp;gebiet=hanau"' in row_of(text, "hanau")
    assert "aria-current" not in row_of(text, "hanau")
    assert 'aria-current="true"' in row_of(text, "fulda")


def test_rows_of_the_highlighted_class_are_marked_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    # 2018: the seven cities with Sonderstatus are the highest class.
    text = written(uneven_view(klasse=4), monkeypatch)
    assert text.count("wir-class-row") == text.count("(Klasse hervorgehoben)") == 7
    assert "wir-class-row" in row_of(text, "hanau")


def test_columns_that_fold_are_repeated_below_the_name_of_the_row() -> None:
    text = html_block.rendered(
        "table",
        caption="Probe",
        columns=[Column("Gebiet"), Column("Typ", folds=True), Column("Bezirk", folds=True, prefix="Bezirk")],
        head=0,
        rows=[Row(("Hanau", "Stadt", "<b>"))],
    )
    head = re.search(r'<th scope="row">(.*?)</th>', text)
    assert head
    assert head[1].startswith("Hanau")
    assert re.findall(r'wir-folded">\s*(.*?)</small>', head[1]) == ["Stadt", "Bezirk &lt;b&gt;"]
    assert text.count('class="wir-folds"') == 4


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "year", "sign"),
    [
        # The week of 2025 was over at the Stand of 10.12.2025, the year was not.
        ("ikw-veranstaltungen", "absolut", 2025, "."),
        ("integrationslotsen", "absolut", 2025, "..."),
        ("fallmanagement-besetzt", "absolut", 2018, "."),
    ],
)
def test_gaps_have_the_sign_that_files_have(kennzahl: KennzahlId, bezug: str, year: int, sign: str) -> None:
    shown = view(kennzahl=kennzahl, bezug=bezug, jahr=year)
    rows = table_values(shown)["rows"]
    assert isinstance(rows, list)
    on_screen = {row.area: row.cells[4] for row in rows}
    table = exported(shown)
    names = [column.name for column in table.columns]
    key, value = names.index("area_id"), names.index("value")
    in_file = {str(row[key]): row[value] for row in table.rows}
    gaps = [area_id for area_id, cell in shown.table.cells.items() if cell.value is None]
    assert {on_screen[area_id] for area_id in gaps} == {in_file[area_id] for area_id in gaps}
    assert all(on_screen[area_id] == in_file[area_id] for area_id in gaps)
    if gaps:
        assert sign in {on_screen[area_id] for area_id in gaps}


def test_caption_explains_the_signs_that_stand_in_the_table_and_no_others() -> None:
    assert "„.“" not in str(table_values(view())["caption"])
    week = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2025)
    assert "„.“ bedeutet: Zahlenwert unbekannt" in str(table_values(week)["caption"])
    assert "fällt später an" not in str(table_values(week)["caption"])
