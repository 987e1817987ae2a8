"""Titles say what the facts say: the title itself, the kind and what was taken where they have none."""

from __future__ import annotations

import re

import pytest

from data.build.source_titles import Taken, publisher_first, readable_title, taken_from
from tests.real_tables import committed_dataset

LABELS = {"ikw_events": "Veranstaltungen", "coordinator_posts": "WIR-Koordinationsstellen"}
WEEK = Taken(("ikw_events",), ("Kassel",), ("2018",))

TITLES = [
    # in the facts, publisher, what readers see
    ("Stadt Kassel: Ein Fest", "Stadt Kassel", "Ein Fest"),
    ("Stadt Kassel PM 12/2018: Ein Fest", "Stadt Kassel", "Pressemitteilung 12/2018: Ein Fest"),
    ("HMSI PM: Ein Fest", "Hessisches Ministerium", "Pressemitteilung: Ein Fest"),
    ("Stadt Kassel: Fest: alles", "Stadt Kassel", "Fest: alles"),
    ("SPD Nordhessen: Ein Fest", "SPD", "SPD Nordhessen: Ein Fest"),
    ("example.org", "example.org", "Angaben zur Interkulturellen Woche 2018 (Kassel)"),
    ("Stadt Kassel PM", "Stadt Kassel", "Pressemitteilung zur Interkulturellen Woche 2018 (Kassel)"),
    (
        "Stadt Kassel Programm 2018",
        "Stadt Kassel",
        "Veranstaltungsprogramm zur Interkulturellen Woche 2018 (Kassel)",
    ),
    ("Ein Fest ohne Herausgeber", "Stadt Kassel", "Ein Fest ohne Herausgeber"),
    ("Destatis, GV 2018", "Statistisches Bundesamt (Destatis)", "Destatis, GV 2018"),
    (
        "Destatis, Gemeindeverzeichnis 31.12.2018 (Jahr), aus population/2018.csv und Auszug_GV 31.12.2018",
        "Statistisches Bundesamt (Destatis)",
        "Destatis, Gemeindeverzeichnis 31.12.2018 (Jahr)",
    ),
    ("Vergleich zweier Ausgaben (siehe population.csv)", "Destatis", "Vergleich zweier Ausgaben"),
]


@pytest.mark.parametrize(("title", "publisher", "shown"), TITLES)
def test_title_is_that_of_the_facts_or_says_what_was_taken(title: str, publisher: str, shown: str) -> None:
    assert readable_title(title, title, publisher, WEEK, LABELS) == shown


def test_bare_name_without_any_figure_stays() -> None:
    assert readable_title("example.org", "example.org", "example.org", None, LABELS) == "example.org"


def test_other_figures_are_named_by_their_measure() -> None:
    taken = Taken(("coordinator_posts",), ("Hanau", "Kassel", "Fulda", "Gießen"), ("2021",))
    shown = readable_title("example.org", "example.org", "example.org", taken, LABELS)
    assert shown == "Angaben: WIR-Koordinationsstellen (Hanau, Kassel, Fulda und 1 weitere, 2021)"


def test_local_figures_of_the_week_come_before_nationwide_and_other_ones() -> None:
    columns = ("source_id", "indicator", "area_id", "scope", "with_or_part", "from")
    rows = [
        ("S1", "coordinators_listed", "06535", "area", "", "2023-01-01"),
        ("S1", "motto", "00", "area", "", "2023-01-01"),
        ("S1", "ikw_events", "06433", "part", "06433006", "2022-01-01"),
        ("S2", "ikw_events", "06432", "joint", "06411", "2015-01-01"),
        ("S3", "motto", "00", "area", "", "2012-01-01"),
    ]
    taken = taken_from(
        [dict(zip(columns, row, strict=True)) for row in rows],
        [
            {"area_id": "06433", "long_name": "Kreis Groß-Gerau"},
            {"area_id": "06432", "long_name": "Landkreis Darmstadt-Dieburg"},
            {"area_id": "06411", "long_name": "Stadt Darmstadt"},
        ],
        [{"municipality_ags": "06433006", "name": "Groß-Gerau, Stadt"}],
    )
    assert taken == {
        "S1": Taken(("ikw_events",), ("Groß-Gerau",), ("2022",)),
        "S2": Taken(("ikw_events",), ("Landkreis Darmstadt-Dieburg", "Darmstadt"), ("2015",)),
        "S3": Taken(("motto",), (), ("2012",)),
    }


def test_publisher_comes_before_the_copy_that_was_read() -> None:
    url, location = publisher_first(
        "https://github.com/somebody/copies",
        "data/a.xlsx (Original: destatis.de)",
        "Statistisches Bundesamt (Destatis)",
    )
    assert url.startswith("https://www.destatis.de/")
    assert location == "gelesen in der Kopie github.com/somebody/copies: data/a.xlsx"
    # What was worked out from the publisher's tables has no address of its own.
    assert publisher_first("", "", "Statistisches Bundesamt (Destatis)")[0].startswith(
        "https://www.destatis.de/"
    )
    assert publisher_first("https://example.org", "Seite 3", "Ein Blatt") == (
        "https://example.org",
        "Seite 3",
    )


def test_no_source_of_the_atlas_is_called_by_its_host_or_publisher_alone() -> None:
    bare = [
        source.id
        for source in committed_dataset().sources.values()
        if source.title == source.publisher or re.fullmatch(r"[\w-]+(\.[\w-]+)+", source.title)
    ]
    assert bare == []


def test_no_source_points_to_somebodys_repository_and_no_title_is_english() -> None:
    sources = committed_dataset().sources.values()
    assert [one.id for one in sources if "github.com" in one.url] == []
    assert [one.id for one in sources if re.search(r"\b(series break|page|with|and|of)\b", one.title)] == []


def test_no_title_names_a_file() -> None:
    for source in committed_dataset().sources.values():
        assert ".csv" not in source.title, source.id
