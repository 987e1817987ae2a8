"""The search field: a municipality leads to its area, on pages without a map to the area's profile."""

from __future__ import annotations

import pytest

from data.places.place_index import search_places
from pages.session import edition
from tests.screen import html, link, run, screen
from tests.words import say


def _position(label: str) -> int:
    return next(n for n, place in enumerate(search_places(edition.base())) if place.label == label)


@pytest.mark.parametrize(
    ("place", "area"),
    [("Butzbach", "wetteraukreis"), ("Beerfelden", "odenwaldkreis"), ("Rüsselsheim", "ruesselsheim-am-main")],
)
def test_place_leads_to_its_area(place: str, area: str) -> None:
    page = screen("map_page.py")
    page.selectbox(key="w_suche").set_value(_position(place)).run()
    assert link(page)["gebiet"] == area
    assert page.selectbox(key="w_suche").value is None


@pytest.mark.parametrize("name", ["programme_page.py", "data_page.py"])
def test_page_without_an_area_opens_the_profile(name: str) -> None:
    page = screen(name)
    page.selectbox(key="w_suche").set_value(_position("Butzbach")).run()
    assert not page.exception
    assert link(page)["gebiet"] == "wetteraukreis"
    assert "<h1>Wetteraukreis</h1>" in html(page)


def test_page_goes_on_saying_where_the_place_lies_until_another_area_is_chosen() -> None:
    page = screen("map_page.py")
    page.selectbox(key="w_suche").set_value(_position("Butzbach")).run()
    told = say("search.lies_in", place="Butzbach", area="Wetteraukreis")
    assert told in html(page)
    page.selectbox(key="w_kennzahl").select("einwohner")
    assert told in html(run(page))
    page.selectbox(key="w_suche").set_value(_position("Hanau")).run()
    assert told not in html(page)
