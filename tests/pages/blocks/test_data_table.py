from __future__ import annotations

import re

import pytest

from pages.blocks import html_block
from pages.blocks.data_table import Column, Row, show_data_table
from pages.view.view import View
from tests.views import view


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
    text = written(view(klasse=4), monkeypatch)
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
