from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from data.figures.conflicts import conflicts
from data.figures.observation_use import USES
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.coverage import KNOWN, coverage_matrix, known_as
from data.statistics.metrics import years
from pages.choice.selection import SECTIONS
from pages.features.tables.coverage_matrix import SIGNS
from pages.features.tables.coverage_overview import overview_years
from pages.features.tables.observation_list import ROWS, observations_found
from pages.features.tables.population_tables import municipality_rows, population_rows, population_years
from pages.features.tables.source_catalogue import READINGS, sources_found
from pages.session import edition
from tests.real_tables import real_dataset
from tests.screen import html, link, notices, run, screen


def _section(name: str, **query: str) -> AppTest:
    app = screen("data_page.py", **query)
    app.button_group(key="w_abschnitt").set_value(name)
    return run(app)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_shown(section: str) -> None:
    app = _section(section)
    assert notices(app) == []
    assert "<h1>Daten und Quellen</h1>" in html(app)
    assert "417 Angaben aus 256 Quellen, davon 22 im Volltext geprüft" in html(app)


@pytest.mark.parametrize("kennzahl", KENNZAHLEN)
def test_every_field_says_in_which_way_it_is_known(kennzahl: str) -> None:
    matrix = coverage_matrix(real_dataset(), kennzahl)
    shown = html(screen("data_page.py", kennzahl=kennzahl))
    for known in KNOWN:
        expected = sum(known_as(figure) == known for figure in matrix.figures.values())
        assert shown.count(f'<td class="wir-k-{known}"') == expected, known
    assert set(SIGNS) == set(KNOWN)


def test_overview_shows_every_kennzahl_and_year_with_figures() -> None:
    shown = html(screen("data_page.py"))
    for kennzahl in KENNZAHLEN:
        for year in years(real_dataset(), kennzahl, "absolut"):
            covered = coverage_matrix(real_dataset(), kennzahl).covered(year)
            assert f"{year}: {covered} von 33 Gebieten" in shown
    assert overview_years(edition.base()) == tuple(range(2009, 2027))


@pytest.mark.thorough
def test_every_field_of_a_year_with_figures_is_a_link_to_a_view_that_exists() -> None:
    shown = html(screen("data_page.py", kennzahl="ikw-veranstaltungen", jahr="2019"))
    links = set(re.findall(r'class="wir-in-app"\s+href="([^"]+)"', shown))
    # 14 of the years from 2009 to 2025 have a figure: 33 areas each, all of them links.
    assert sum("gebiet=" in each for each in links) == 33 * 14
    for each in sorted(links)[::29]:
        query = dict(part.split("=") for part in each.lstrip("?").split("&amp;") if part)
        assert notices(screen("data_page.py", **query)) == [], each


def test_chosen_field_opens_what_it_stands_on_and_what_was_not_used() -> None:
    shown = html(screen("data_page.py", kennzahl="ikw-veranstaltungen", jahr="2019", gebiet="wetteraukreis"))
    assert shown.count('class="wir-matrix-detail"') == 1
    for part in ("fast 30 Veranstaltungen", "26 Veranstaltungen", "nicht verwendet", "[S106]", "[S240]"):
        assert part in shown


def test_chosen_gap_says_why() -> None:
    shown = html(screen("data_page.py", kennzahl="koordination", jahr="2014", gebiet="werra-meissner-kreis"))
    assert shown.count('class="wir-matrix-detail"') == 1
    gap = html(screen("data_page.py", kennzahl="vielfaltszentrum", jahr="2021", gebiet="marburg"))
    assert "Seit wann es hier ein Vielfaltszentrum gibt, ist nicht bekannt." in gap


def test_rule_and_statistics_name_their_sources() -> None:
    rule = html(screen("data_page.py", gebiet="hanau"))
    assert "Regel des Programms, 2017–2020" in rule
    assert "[S" in rule[rule.index("wir-matrix-detail") :]
    statistics = html(screen("data_page.py", kennzahl="einwohner", jahr="2018", gebiet="hanau"))
    assert "[S" in statistics[statistics.index("wir-matrix-detail") :]


def test_section_stands_in_the_link_and_keeps_the_view_of_the_other_pages() -> None:
    app = _section("conflicts", kennzahl="ikw-veranstaltungen", jahr="2019", gebiet="hanau")
    shown = {
        "kennzahl": "ikw-veranstaltungen",
        "jahr": "2019",
        "gebiet": "hanau",
        "abschnitt": "widersprueche",
    }
    assert link(app) == shown
    opened = screen("data_page.py", **shown)
    assert notices(opened) == []
    assert opened.button_group(key="w_abschnitt").value == "conflicts"


def test_every_observation_is_in_the_list_and_on_one_of_its_pages() -> None:
    every = set(real_dataset().observations)
    assert [one.id for one in observations_found(real_dataset())] == list(real_dataset().observations)
    by_use = [{one.id for one in observations_found(real_dataset(), use=use)} for use in USES]
    assert set.union(*by_use) == every
    assert sum(map(len, by_use)) == len(every)
    app = _section("observations")
    rows = 0
    for start in range(0, len(every), ROWS):
        app.button_group(key="w_daten_observations_page").set_value(start)
        rows += html(run(app)).count('<th scope="row">')
    assert rows == len(every)


def test_search_in_the_list_of_observations() -> None:
    app = _section("observations")
    app.text_input(key="w_daten_observations").set_value("hanau 2019")
    shown = html(run(app))
    assert "Hanau" in shown
    assert shown.count('<th scope="row">') == len(observations_found(real_dataset(), "hanau 2019")) < ROWS


def test_search_that_leaves_fewer_rows_takes_the_page_back_to_the_first() -> None:
    app = _section("observations")
    app.button_group(key="w_daten_observations_page").set_value(350)
    run(app)
    app.text_input(key="w_daten_observations").set_value("2019")
    run(app)
    app.text_input(key="w_daten_observations").set_value("steht nirgends")
    assert "0 von 417 Angaben" in html(run(app))


def test_text_that_is_searched_for_is_never_markup() -> None:
    app = _section("sources")
    app.text_input(key="w_daten_sources").set_value("<script>")
    assert "<script>" not in html(run(app))


def test_every_source_is_in_the_list_and_carries_a_figure() -> None:
    every = set(real_dataset().sources)
    assert {one.id for one in sources_found(real_dataset())} == every
    by_reading = [{one.id for one in sources_found(real_dataset(), reading=each)} for each in READINGS]
    assert set.union(*by_reading) == every
    assert [len(each) for each in by_reading] == [22, 234]


def test_every_population_row_can_be_reached() -> None:
    dataset = real_dataset()
    areas = [
        (one.area_id, one.day) for year in population_years(dataset) for one in population_rows(dataset, year)
    ]
    assert sorted(areas) == sorted((one.area_id, one.day) for one in dataset.populations.values())
    towns = [
        (one.ags, one.day)
        for year in population_years(dataset)
        for area_id in dataset.areas
        for one in municipality_rows(dataset, area_id, year)
    ]
    assert sorted(towns) == sorted((one.ags, one.day) for one in dataset.municipalities)


def test_population_of_another_year_and_area() -> None:
    app = _section("population")
    app.button_group(key="w_daten_year").set_value(2018)
    app.selectbox(key="w_daten_area").set_value("wetteraukreis")
    shown = html(run(app))
    assert "am 31.12.2018" in shown
    assert "Butzbach, Friedrich-Ludwig-Weidig-Stadt" in shown


def test_every_conflict_stands_with_its_candidates_and_its_rule() -> None:
    shown = html(_section("conflicts"))
    found = conflicts(real_dataset())
    assert found == conflicts(edition.base())
    assert f"{len(found)} Fälle" in shown
    assert shown.count('<th scope="row">') == sum(len(one.candidates) for one in found)
    assert "Gezeigt: 5 bis 7 (strittig)." in shown
    assert "nicht gezeigt (Regel 1)" in shown


def test_every_kennzahl_and_measure_is_defined() -> None:
    shown = html(_section("definitions"))
    for known in KENNZAHLEN.values():
        assert f"<h3>{known.label.de}</h3>" in shown
        assert known.definition.de[:60] in shown
    assert shown.count('<th scope="row">') == len(real_dataset().measures)
    assert "Stellen ÷ Einwohner × 100.000" in shown
