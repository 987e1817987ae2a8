from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from lxml import html as markup
from starlette.routing import Router

from pages.web.answers_ahead import LONGEST_QUERY
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.real_tables import real_dataset
from tests.screen import html, map_arguments, screen

Ask = Callable[..., Answer]
APP = Router(own_routes("/atlas"))
PLACE = 'data-fills="farben/0" data-cards="gebietskarte/0"'


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"kennzahl": "koordination", "jahr": "2022", "gebiet": "hanau"},
        {"kennzahl": "einwohner", "bezug": "je-km2", "klasse": "2", "sprache": "en", "sicht": "kacheln"},
        # What cannot be used of a link is left out, as on the page.
        {"kennzahl": "<script>", "jahr": "1; DROP TABLE", "gebiet": "../../etc/passwd"},
    ],
    ids=["start", "area", "class", "hostile"],
)
def test_fills_are_those_that_the_page_sends_for_the_same_address(ask: Ask, query: dict[str, str]) -> None:
    app = screen(**query)
    assert PLACE in html(app)
    answer = ask(APP, "/atlas/farben/0", query=urlencode(query).encode())
    assert answer.status == 200
    assert f"window.wirPaint({answer.body.decode()});" in map_arguments(app)["feature_group"]
    assert json.loads(answer.body)["stamp"]
    assert answer.headers["cache-control"] == "no-store"
    packed = ask(APP, "/atlas/farben/0", query=urlencode(query).encode(), headers={"accept-encoding": "gzip"})
    assert gzip.decompress(packed.body) == answer.body


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"jahr": "2019", "gebiet": "kassel"},
        {"kennzahl": "ikw-veranstalter", "sprache": "en"},
        {"jahr": "1"},
    ],
)
def test_circles_and_fills_of_the_week_are_those_that_its_page_sends(ask: Ask, query: dict[str, str]) -> None:
    app = screen("week_page.py", **query)
    assert 'data-fills="farben/0/ikw"' in html(app)
    answer = ask(APP, "/atlas/farben/0/ikw", query=urlencode(query).encode())
    assert f"window.wirPaint({answer.body.decode()});" in map_arguments(app)["feature_group"]
    assert json.loads(answer.body)["circles"]


@pytest.mark.parametrize(
    ("edition", "query"),
    [
        ("1", ""),
        ("..%2F0", ""),
        ("0", "sicht=tabelle"),
        ("0", "jahr=" + LONGEST_QUERY * "1"),
        ("0/kreis", "gebiet=hanau"),
    ],
    ids=["another edition", "a path", "no map", "endless", "another page"],
)
def test_where_there_is_no_map_of_this_edition_the_answer_is_empty(
    ask: Ask, edition: str, query: str
) -> None:
    answer = ask(APP, f"/atlas/farben/{edition}", query=query.encode())
    assert (answer.status, answer.body) == (204, b"")


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("", {"gebiet": "hanau"}),
        ("", {"kennzahl": "koordination", "jahr": "2022", "gebiet": "wetzlar", "sprache": "en"}),
        ("", {"kennzahl": "haushaltsmittel", "gebiet": "kassel"}),
        ("ikw", {"jahr": "2019", "gebiet": "kassel"}),
    ],
    ids=["start", "English", "no figure", "week"],
)
def test_card_says_of_the_area_what_the_page_says_for_the_same_address(
    ask: Ask, page: str, query: dict[str, str]
) -> None:
    app = screen(f"{'week' if page else 'map'}_page.py", **query)
    answer = ask(APP, f"/atlas/gebietskarte/0/{page}".rstrip("/"), query=urlencode(query).encode())
    assert answer.status == 200
    ahead, living = _card(answer.body.decode()), _card(html(app))
    assert ahead[0]
    assert living[: len(ahead)] == ahead


def _card(text: str) -> list[str]:
    """Name, kind, number, and what qualifies it, without the sign of the source."""
    [card] = markup.fromstring(f"<div>{text}</div>").xpath("//section[starts-with(@class, 'wir-card')]")
    for sign in card.xpath(".//*[starts-with(@class, 'wir-source-')]"):
        sign.drop_tree()
    said = card.xpath("h2 | p | div[@class='wir-value']")
    return [" ".join(each.text_content().split()) for each in said]


@pytest.mark.parametrize(("place", "query"), [("0", ""), ("0", "gebiet=mainz"), ("1", "gebiet=hanau")])
def test_where_no_area_is_chosen_there_is_no_card(ask: Ask, place: str, query: str) -> None:
    answer = ask(APP, f"/atlas/gebietskarte/{place}", query=query.encode())
    assert (answer.status, answer.body) == (204, b"")


def test_other_pages_name_no_place_to_ask() -> None:
    for page in ("profile_page.py", "comparison_page.py"):
        assert "data-fills" not in html(screen(page))


def test_page_under_the_viewers_own_figures_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    own = replace(real_dataset(), own_sources=frozenset({"S010"}))
    monkeypatch.setattr("pages.session.edition.dataset", lambda: own)
    assert "data-fills" not in html(screen())
