"""Own figures are marked wherever they show; what shows the atlas only does not have them."""

from __future__ import annotations

import gc
import io
import weakref
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data.own.overlay import with_own
from data.own.own_records import OwnFigure, OwnTable
from pages.blocks.citation import citation
from pages.blocks.error_report import report_figure
from pages.blocks.map_legend import other_rows
from pages.blocks.ranking import ranked_rows
from pages.choice.selection import START
from pages.files.downloads import boundary_downloads, exported, view_downloads, whole_downloads
from pages.session import edition
from pages.settings.configuration import configuration
from pages.view.heading import lead, title
from pages.view.map_content import area_paints
from pages.view.view import View, view_of
from tests.made_files import xlsx
from tests.pages.features.own_figures.test_own_section import LIST, brought, button
from tests.real_tables import real_dataset
from tests.screen import screen

OWN = OwnTable(
    "meine <b>Liste</b>.xlsx",
    date(2026, 11, 24),
    (
        OwnFigure(("hanau",), "fallmanagement-vorgesehen", 2018, 2.5, note="aus dem Bescheid"),
        OwnFigure(("landkreis-giessen", "giessen"), "fallmanagement-vorgesehen", 2018, 3),
    ),
)


def own_view(**choices: object) -> View:
    """The start view with two own figures of three areas."""
    return view_of(replace(START, bezug="absolut", **choices), with_own(real_dataset(), [OWN]))  # type: ignore[arg-type]


def test_title_lead_and_legend_say_how_many() -> None:
    view = own_view()
    assert title(view).endswith("2018, mit eigenen Daten")
    assert lead(view).startswith("Für 3 von 33 Gebieten stehen hier eigene Daten")
    row = next(row for row in other_rows(view) if row.mark == "E")
    assert (row.label, row.count_text) == ("eigene Daten dieser Sitzung", "3 Gebiete")


def test_map_and_tooltip_mark_own_figures_and_no_others() -> None:
    paints = area_paints(own_view())
    assert paints["hanau"].badge == "E"
    assert paints["fulda"].badge == ""
    assert any("im Atlas steht: 1 Stelle" in line for line in paints["hanau"].lines)
    assert "2,5 Stellen" in paints["hanau"].lines
    assert not any("igene Daten" in line for line in paints["fulda"].lines)


def test_ranking_marks_own_figures() -> None:
    marked = {row.name: row.own for row in ranked_rows(own_view()) if row.own}
    assert set(marked) == {"Hanau", "Landkreis Gießen + Stadt Gießen"}


def test_tables_to_take_away_name_the_own_source_in_every_row() -> None:
    view = own_view()
    table = exported(view)
    names = [column.name for column in table.columns]
    hanau = next(row for row in table.rows if row[names.index("area_id")] == "hanau")
    cells = dict(zip(names, hanau, strict=True))
    assert (cells["value"], cells["source_ids"], cells["publishers"]) == (2.5, "E001", "eigene Daten")
    assert "Eigene Daten dieser Sitzung" in str(cells["remarks"])
    for each in view_downloads(view):
        content = each.build()
        if each.suffix == "csv":
            assert "E001" in content.decode("utf-8-sig")
        elif each.suffix == "xlsx":
            about = [cell.value for row in load_workbook(io.BytesIO(content))["Lies mich"] for cell in row]
            assert any("mit eigenen Daten" in str(text) for text in about)


def test_boundaries_to_take_away_name_the_own_source() -> None:
    geojson = next(each for each in boundary_downloads(own_view()) if each.suffix == "geojson").build()
    assert b"E001" in geojson
    assert b"eigene Daten" in geojson


def test_whole_data_set_to_take_away_is_the_atlas_alone() -> None:
    own_view()
    package = next(each for each in whole_downloads() if each.key == "package").build()
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        every = b"".join(opened.read(name) for name in opened.namelist())
    assert b"E001" not in every
    assert edition.base().own_sources == frozenset()


def test_citation_names_own_data() -> None:
    cited = citation(own_view(), "", "https://atlas.example.org", date(2026, 11, 24))
    assert "mit eigenen Daten" in cited
    assert "eigene Daten" in cited


@pytest.mark.usefixtures("settings")
def test_own_figure_is_never_offered_to_be_reported(settings: Path) -> None:
    settings.write_text('[kontakt]\nfehler_mail = "atlas@example.org"\n', encoding="utf-8")
    configuration.cache_clear()
    view = own_view()
    assert report_figure(view, view.table.cells["hanau"]) == ""
    assert report_figure(view, view.table.cells["fulda"]) != ""


def test_dataset_of_a_session_is_freed_with_the_session() -> None:
    # The first run of the process freezes what it finds (pages/session/garbage_collection.py); let it be another.
    screen()
    app = brought("liste.xlsx", xlsx(LIST))
    button(app, "übernehmen")
    gone = weakref.ref(app.session_state["own_dataset"][1])
    assert gone() is not None
    del app
    gc.collect()
    assert gone() is None
