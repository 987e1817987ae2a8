from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from pages.blocks.citation import citation, cited_sources, view_title
from pages.choice.selection import START
from pages.features.comparison.comparison_view import comparison_view
from pages.features.comparison.dots_sheet import dots_sheet, dots_sources
from pages.features.programme.programme_text import programme_sources
from pages.features.slides.slide import Slide
from pages.features.slides.slide_sheet import deck_sources
from pages.features.week.week_view import week_selection, week_sources
from pages.session.view_address import address
from pages.settings.configuration import configuration
from tests.real_tables import real_dataset
from tests.screen import html, screen
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


def test_citation_names_every_source_and_cuts_none_off() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    said = citation(shown, "", "https://atlas.example.org/", TODAY)
    names = {real_dataset().sources[each].publisher for each in cited_sources(shown, "")}
    assert len(names) > 4
    assert all(name in said for name in names)
    assert "weitere" not in said


def test_slides_cite_what_they_show_and_nothing_else() -> None:
    slides = (Slide("programm", START),)
    shown = deck_sources(slides, real_dataset())
    assert {"S025", "S026", "S027"} <= set(shown) <= set(programme_sources(real_dataset()))
    said = citation(view(), "praesentation", "https://atlas.example.org/", TODAY, shown)
    assert "Oberhessische Presse" in said
    assert "weitere" not in said
    assert "Destatis" not in said


def test_own_list_cites_no_stranger() -> None:
    said = citation(view(), "veranstaltungen", "https://atlas.example.org/", TODAY, ())
    assert "Grundlage: eine eigene Veranstaltungsliste." in said
    assert "Quellen:" not in said


def test_whole_data_are_cited_as_a_whole() -> None:
    said = citation(view(), "daten", "https://atlas.example.org/", TODAY)
    assert f"Quellen: alle {len(real_dataset().sources)} Quellen des Atlas" in said


def page_and_citation(script: str, **query: str) -> tuple[str, str]:
    """The page without its citation, and the publishers in the citation."""
    shown = html(screen(script, **query))
    [said] = re.findall(r"Quellen: (.*?)\. (?:Grenzen|Abgerufen)", shown)
    return shown.replace(said, ""), said


def test_programme_cites_exactly_the_sources_that_it_lists() -> None:
    shown, said = page_and_citation("programme_page.py")
    sources = real_dataset().sources
    keys = set(re.findall(r"\[(S\d{3})\]", shown))
    assert set(unescape(said).split("; ")) == {sources[key].publisher or sources[key].title for key in keys}


def test_week_cites_the_years_of_what_it_counts_and_nothing_of_the_other_count() -> None:
    chosen = week_selection(
        view(kennzahl="ikw-organisationen", bezug="absolut", jahr=2023).selection, real_dataset()
    )
    cited = {real_dataset().sources[each].id for each in week_sources(real_dataset(), chosen)}
    told = {
        one.source_id
        for one in real_dataset().observations.values()
        if one.measure.startswith("ikw_org") or one.area_id == "deutschland"
    }
    people = {one.source_id for one in real_dataset().populations.values()}
    assert cited <= told | people
    assert "S064" in {*week_sources(real_dataset(), replace(chosen, kennzahl="ikw-veranstaltungen"))}


def test_dot_plots_cite_every_kennzahl_on_the_page() -> None:
    compared = comparison_view(view(gebiete=("kassel", "hanau")))
    assert set(dots_sheet(compared).imprint.source_ids) < set(dots_sources(compared))  # type: ignore[union-attr]


def test_all_years_cite_the_sources_of_every_year() -> None:
    query = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": "2019"}
    _, one = page_and_citation("map_page.py", **query)
    _, every = page_and_citation("map_page.py", **query, sicht="verlauf")
    assert set(one.split("; ")) < set(every.split("; "))


def test_whole_data_cite_everything() -> None:
    assert {"S064", "S025", "S004"} <= set(cited_sources(view(), "daten"))
