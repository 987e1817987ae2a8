from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from data.statewide.nationwide import nationwide_years
from data.statistics.metrics import years
from pages.session import edition
from tests.real_tables import real_dataset
from tests.screen import html, link, map_arguments, notices, run, screen
from tests.source_panels import said_of, stated_of

EVENTS = "ikw-veranstaltungen"
EVERY_YEAR = [
    (kennzahl, year)
    for kennzahl in (EVENTS, "ikw-organisationen")
    for year in years(edition.base(), kennzahl, "absolut")
]


def week(**query: str) -> AppTest:
    return screen("week_page.py", **query)


def year_of(app: AppTest) -> int:
    """The year that the time line brings out."""
    line = html(app).split('class="wir-time ')[1].split("</section>")[0]
    [current] = [mark for mark in line.split("<li") if "aria-current" in mark]
    return int("".join(re.findall(r"<i>(\d\d)</i>(\d\d)", current)[0]))


@pytest.mark.parametrize(("kennzahl", "year"), EVERY_YEAR)
def test_every_year_is_shown(kennzahl: str, year: int) -> None:
    app = week(kennzahl=kennzahl, bezug="absolut", jahr=str(year), beschriftung="1", gebiet="hanau")
    assert notices(app) == []
    assert year_of(app) == year
    [component] = app.get("component_instance")
    assert component.proto.ByteSize() <= 8_000
    assert f"Interkulturelle Woche {year}" in html(app)


def test_coverage_is_said_in_words_counted_from_the_data() -> None:
    said = "2024: Angaben gibt es für 13 von 33 Gebieten, davon 4 in 2 gemeinsamen Angaben, 2 nur für einzelne Orte"
    assert said in html(week(kennzahl=EVENTS, jahr="2024"))


def test_page_shows_the_year_of_the_session_and_leaves_its_kennzahl_alone() -> None:
    app = week(kennzahl="einwohner", jahr="2019")
    assert year_of(app) == 2019
    assert app.button_group(key="w_ikw_kennzahl").value == EVENTS
    assert link(app) == {"kennzahl": "einwohner", "jahr": "2019"}


def test_start_view_leaves_the_address_empty() -> None:
    app = week()
    assert link(app) == {}
    assert year_of(app) == 2019


def test_time_line_has_every_year_with_its_gaps_and_leads_to_the_week_of_a_year() -> None:
    line = html(week()).split('class="wir-time ')[1].split("</section>")[0]
    assert re.findall(r'<i>20</i>(\d\d)</b><span class="wir-hidden">: keine Angabe', line) == [
        "10",
        "11",
        "12",
    ]
    [address] = set(re.findall(r'href="([^"]*jahr=2024[^"]*)"', line.partition("<details")[0]))
    app = week(**dict(parse_qsl(address.partition("?")[2].replace("&amp;", "&"))))
    assert year_of(app) == 2024
    app.switch_page("map_page.py")
    run(app)
    assert app.selectbox(key="w_kennzahl").value == EVENTS
    assert link(app)["jahr"] == "2024"


def test_switch_to_organisers_takes_the_nearest_year_and_drops_the_rate() -> None:
    app = week(kennzahl=EVENTS, jahr="2024")
    app.button_group(key="w_ikw_kennzahl").set_value("ikw-organisationen")
    run(app)
    assert link(app) == {"kennzahl": "ikw-organisationen", "jahr": "2024"}
    assert "je 10.000 Einwohner" not in html(app).split("wir-years")[0]


def test_year_by_itself_is_one_of_the_week() -> None:
    app = week(jahr="2024")
    assert notices(app) == []
    assert year_of(app) == 2024
    assert link(app) == {"kennzahl": EVENTS, "jahr": "2024"}


def test_page_opens_on_the_year_that_says_most() -> None:
    assert year_of(week()) == 2019
    # A year that was chosen elsewhere stays.
    assert year_of(week(kennzahl="einwohner", jahr="2022")) == 2022


def test_every_nationwide_year_stands_in_the_table_with_its_gaps() -> None:
    table = html(week()).split("wir-nationwide")[1].split("</table>")[0]
    heads = re.findall(r'<th scope="row">(\d{4})</th>', table)
    assert heads == [str(each.year) for each in nationwide_years(real_dataset())]
    assert "über 550" in table
    assert "rund 5.000 (angekündigt)" in table
    last = table.split('<th scope="row">2026</th>')[1]
    assert last.count("<td>.</td>") == 3


def test_facts_of_a_year_say_in_words_what_is_not_known() -> None:
    # No source names the day of 2024; the sign of official statistics stands in tables only, which explain it.
    facts = html(week(kennzahl="ikw-veranstaltungen", jahr="2024")).partition("Bundesweit 2024")[2]
    assert '<th scope="row">Tag des Flüchtlings</th><td>keine Angabe</td>' in facts


def test_every_nationwide_observation_can_be_opened() -> None:
    table = html(week()).split("wir-nationwide")[1]
    told = [one.id for year in nationwide_years(real_dataset()) for one in year.told]
    opened = said_of(table)
    assert len(told) > 50
    assert [one for one in told if stated_of(real_dataset(), one) not in opened] == []


@pytest.mark.parametrize(
    ("kennzahl", "measure"), [(EVENTS, "ikw_events"), ("ikw-organisationen", "ikw_organisers")]
)
def test_every_area_of_an_observation_stands_in_the_table_of_all_years(kennzahl: str, measure: str) -> None:
    page = html(week(kennzahl=kennzahl, bezug="absolut", jahr="2018"))
    matrix = page.split("wir-ikw-scroll")[1].split("</table>")[0]
    areas = {
        real_dataset().areas[area].label
        for one in real_dataset().observations.values()
        if one.measure == measure
        for area in (one.area_id, *one.joint_with)
    }
    assert set(re.findall(r'<th scope="row">([^<]+)</th>', matrix)) == areas


def small_maps(year: str) -> str:
    [found] = [
        block
        for each in week(kennzahl=EVENTS, jahr=year).get("html")
        if "wir-years" in (block := str(each.proto.body))
    ]
    return found


def test_small_maps_of_all_years_are_one_small_message() -> None:
    block = small_maps("2024")
    assert block.count("<li>") == 14
    assert len(block.encode()) <= 60_000


def test_small_maps_do_not_change_with_the_year() -> None:
    # So a change of the year does not send them again.
    assert small_maps("2019") == small_maps("2024")


def test_map_is_that_of_the_other_pages() -> None:
    files = [*map_arguments(week())["js_links"], *map_arguments(week())["css_links"]]
    assert sorted(files) == sorted(
        [*map_arguments(screen())["js_links"], *map_arguments(screen())["css_links"]]
    )
