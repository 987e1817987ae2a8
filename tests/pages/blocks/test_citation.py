from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pages.blocks.citation import citation, cited_sources, view_title
from pages.session.view_address import address
from pages.settings.configuration import configuration
from tests.real_tables import real_dataset
from tests.views import view

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def base(settings: Path) -> None:
    settings.write_text('[adresse]\nbasis = "https://atlas.example.org"\n', encoding="utf-8")
    configuration.cache_clear()


def test_citation_names_title_stand_sources_day_and_address() -> None:
    assert citation(view(), "", "https://atlas.example.org/", TODAY) == (
        "WIR-Atlas Hessen: Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018. Datenstand 10.12.2025. "
        "Quellen: Hessisches Ministerium für Soziales und Integration; Integrationskompass Hessen; Hessischer "
        "Landtag; Statistisches Bundesamt (Destatis). Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert). "
        "Abgerufen am 23.11.2026 unter https://atlas.example.org/"
    )


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("", {}, "https://atlas.example.org/"),
        ("kreis", {"gebiet": "hanau"}, "https://atlas.example.org/kreis?gebiet=hanau"),
        ("", {"jahr": 2019, "typ": ("Landkreis",)}, "https://atlas.example.org/?jahr=2019&typ=landkreis"),
        ("programm", {}, "https://atlas.example.org/programm"),
    ],
)
def test_address_is_that_of_page_and_view(path: str, query: dict[str, object], expected: str) -> None:
    assert address(view(**query).selection, real_dataset(), path) == expected


@pytest.mark.parametrize(
    ("path", "area", "expected"),
    [
        ("kreis", "landkreis-giessen", "Kreisprofil Landkreis Gießen (ohne Stadt Gießen)"),
        ("kreis", None, "Kreisprofile"),
        ("programm", None, "Programm WIR"),
        ("ikw", None, "Interkulturelle Woche"),
        ("daten", None, "Daten und Quellen"),
        ("veranstaltungen", None, "Veranstaltungsliste"),
        ("praesentation", None, "Präsentation"),
    ],
)
def test_every_page_has_a_title_to_cite(path: str, area: str | None, expected: str) -> None:
    assert view_title(view(gebiet=area), path) == expected


def test_profile_cites_what_speaks_of_its_area() -> None:
    found = cited_sources(view(gebiet="hanau"), "kreis")
    assert {"S231", "S001", "S004"} <= set(found)
    assert "S064" not in found


def test_pages_cite_what_they_are_about() -> None:
    assert "S064" in cited_sources(view(), "ikw")
    assert "S064" not in cited_sources(view(), "programm")
    assert {"S064", "S025", "S004"} <= set(cited_sources(view(), "daten"))
