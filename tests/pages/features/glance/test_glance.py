from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model.records import Dataset
from data.statistics.coverage import telling_year
from geo.boundaries.areas import area_order
from pages.choice import link
from pages.drawing.plans.map_grid import MapGridSheet
from pages.drawing.plans.map_row import MapRowSheet
from pages.drawing.plans.small_map import SmallMap, small_map_of
from pages.drawing.primitives import Picture
from pages.drawing.writers.svg import picture_svg
from pages.drawing.writers.typst.papers import A4
from pages.features.glance.glance_cards import glance_cards, hatched, small_map
from pages.features.glance.glance_sheet import glance_sheet
from pages.features.glance.subjects import SUBJECTS, glances
from pages.features.years.all_years_sheet import all_years_sheet
from pages.view.view import View
from tests.real_tables import real_dataset
from tests.views import view


def test_each_subject_is_shown_in_the_year_most_areas_are_known_of() -> None:
    dataset: Dataset = real_dataset()
    assert [telling_year(dataset, subject.kennzahl, subject.bezug) for subject in SUBJECTS] == [
        2018,
        2025,
        2019,
    ]


def test_cards_say_figure_qualifier_and_coverage() -> None:
    posts, coordinators, week = glance_cards(view())
    assert (posts.figure, posts.unit, posts.scope) == ("33", "Stellen", "33 von 33 Gebieten mit Angabe")
    assert (coordinators.figure, coordinators.scope) == ("48", "24 von 33 Gebieten mit Angabe")
    assert (week.figure, week.scope) == ("mindestens rund 499", "15 von 33 Gebieten mit Angabe")
    assert (posts.covered, week.covered) == ("33 von 33 Gebieten", "15 von 33 Gebieten")
    # Said once for the small maps, of which those have hatched areas that are not known of everywhere.
    assert [bool(hatched(each.view)) for each in glances(view())] == [False, True, True]
    assert "nicht null" in hatched(glances(view())[2].view)


def test_the_card_of_the_view_on_screen_is_the_chosen_one() -> None:
    assert [card.chosen for card in glance_cards(view())] == [True, False, False]
    coordinators = view(kennzahl="koordination", bezug="absolut", jahr=2025)
    assert [card.chosen for card in glance_cards(coordinators)] == [False, True, False]
    assert not any(card.chosen for card in glance_cards(view(jahr=2019)))


def test_a_card_leads_to_its_view_and_keeps_the_chosen_area() -> None:
    for glance in glances(view(gebiet="hanau", farben="grau")):
        shown, notices = link.read(link.write(glance.target, real_dataset()), real_dataset())
        assert notices == ()
        assert shown == glance.target
        assert (shown.gebiet, shown.farben) == ("hanau", "grau")


def test_filters_leave_the_cards_alone() -> None:
    filtered = glance_cards(view(typ=("Landkreis",), von=0.5))
    assert [card.picture for card in filtered] == [card.picture for card in glance_cards(view())]
    assert [card.figure for card in filtered] == [card.figure for card in glance_cards(view())]


def test_small_map_has_the_fills_of_the_large_one_and_fits_into_its_address() -> None:
    for glance in glances(view()):
        small = small_map(glance.view)
        assert small_map_of(small.code) == small
        assert len(small.code) < 120
        svg = picture_svg(small.picture(), "de", light=True)
        assert len(svg) < 8_000
        assert all(fill in svg for fill in small.fills if fill.startswith("#"))


@pytest.mark.parametrize(
    "code",
    [
        "",
        "x",
        "L",
        "0" * 33,
        "abcdef." + "1" * 33,
        "abcdef." + "0" * 34,
        "<svg>." + "0" * 33,
        "abcdeg." + "0" * 33,
    ],
)
def test_an_address_that_describes_no_map_draws_none(code: str) -> None:
    assert small_map_of(code) is None


def test_a_small_map_of_gaps_alone_needs_no_colour() -> None:
    empty = SmallMap(("gap",) * len(area_order()))
    assert small_map_of(empty.code) == empty
    # Its hatching is dark on a dark page all the same.
    assert "prefers-color-scheme:dark" in picture_svg(empty.picture(), "de", light=True, dark={})


def test_the_slide_shows_the_three_maps_with_their_words() -> None:
    sheet = glance_sheet(view())
    assert [each.title for each in sheet.maps] == [
        "Fallmanagement 2018",
        "Koordination 2025",
        "Interkulturelle Woche 2019",
    ]
    assert all("von 33 Gebieten mit Angabe" in words[0] for words in sheet.words)
    assert ["nicht null" in words[1] for words in sheet.words] == [False, True, True]
    assert sheet.imprint.sources
    assert not any(each.named for each in sheet.maps), "names would cover maps of a third of a slide"


@pytest.mark.parametrize("maker", [glance_sheet, all_years_sheet])
def test_small_maps_as_one_image_say_the_figure_of_every_area(
    maker: Callable[[View], MapRowSheet | MapGridSheet],
) -> None:
    sheet = maker(view(kennzahl="koordination", bezug="absolut", jahr=2025))
    pictures = [each for each in sheet.plan(A4.room(sheet), A4.medium).blocks if isinstance(each, Picture)]
    assert [each.told for each in pictures] == [each.told for each in sheet.maps]
    assert all("Kassel" in each.spoken_alone for each in pictures)
