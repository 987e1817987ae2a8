from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from starlette.routing import Router

from pages.web.fills import LONGEST_QUERY
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.real_tables import real_dataset
from tests.screen import html, map_arguments, screen

Ask = Callable[..., Answer]
APP = Router(own_routes("/atlas"))
PLACE = 'data-fills="farben/0"'


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
    ("edition", "query"),
    [("1", ""), ("..%2F0", ""), ("0", "sicht=tabelle"), ("0", "jahr=" + LONGEST_QUERY * "1")],
    ids=["another edition", "a path", "no map", "endless"],
)
def test_where_there_is_no_map_of_this_edition_the_answer_is_empty(
    ask: Ask, edition: str, query: str
) -> None:
    answer = ask(APP, f"/atlas/farben/{edition}", query=query.encode())
    assert (answer.status, answer.body) == (204, b"")


def test_other_pages_name_no_place_to_ask() -> None:
    for page in ("profile_page.py", "week_page.py"):
        assert "data-fills" not in html(screen(page))


def test_page_under_the_viewers_own_figures_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    own = replace(real_dataset(), own_sources=frozenset({"S010"}))
    monkeypatch.setattr("pages.session.edition.dataset", lambda: own)
    assert "data-fills" not in html(screen())
