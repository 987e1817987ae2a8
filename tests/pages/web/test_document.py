from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse

from pages.map.map_assets import PAGE_SCRIPT, PAGE_SHEET, asset_path
from pages.web import web_words
from pages.web.document import GermanDocument, document, plain_page
from pages.web.headers import MAP_FRAME_PATH
from tests.conftest import Answer

Ask = Callable[..., Answer]
SHELL = HTMLResponse('<html lang="en"><title>Streamlit</title></html>', headers={"etag": '"1"'})


def test_document_is_german_and_has_no_remarks() -> None:
    html = document()
    assert '<html lang="de"' in html
    assert "<title>WIR-Atlas Hessen</title>" in html
    assert "<!--" not in html
    assert "service-desc" not in html
    assert "enable JavaScript" not in html


@pytest.mark.parametrize("path", ["/", "/kreis", "/atlas", "/atlas/kreis"])
def test_page_gets_the_german_document(ask: Ask, path: str) -> None:
    base_path = "/atlas" if path.startswith("/atlas") else ""
    answer = ask(GermanDocument(SHELL, base_path), path)
    assert answer.status == 200
    # The document is Streamlit's own but for the app's one sheet and one script, addressed below the base path.
    own = [
        f'<meta name="description" content="{web_words.DESCRIPTION}">',
        f'<link rel="stylesheet" href="{base_path}{asset_path(PAGE_SHEET)}">',
        f'<script defer src="{base_path}{asset_path(PAGE_SCRIPT)}"></script>',
    ]
    html = answer.body.decode()
    assert [html.count(each) for each in own] == [1] * len(own)
    for each in own:
        html = html.replace(each, "")
    told = f'data-wir-base="{base_path}" data-wir-socket="at-once"'
    assert html.count(told) == 1
    html = html.replace(told, 'data-wir-base="" data-wir-socket=""')
    assert html == document()
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "etag" not in answer.headers


def test_page_asks_before_its_socket_where_streamlit_knows_the_reader(ask: Ask) -> None:
    # Else the reader stays unknown to the first run: the cookie beside that of the login comes with the answer.
    answer = ask(GermanDocument(SHELL, at_once=False), "/")
    assert 'data-wir-socket=""' in answer.body.decode()


@pytest.mark.parametrize("path", ["/nichts", "/kreis/hanau", "/karten2", "/static/weg.js", "/_stcore/weg"])
def test_unknown_path_gets_a_german_404(ask: Ask, path: str) -> None:
    answer = ask(GermanDocument(SHELL), path)
    assert answer.status == 404
    assert "Diese Seite gibt es nicht" in answer.body.decode()


def test_head_request_gets_length_but_no_body(ask: Ask) -> None:
    answer = ask(GermanDocument(SHELL), "/", method="HEAD")
    assert answer.body == b""
    assert int(answer.headers["content-length"]) == len(ask(GermanDocument(SHELL), "/").body)


@pytest.mark.parametrize("path", [MAP_FRAME_PATH, "/media/bericht.html", "/app/static/x.html"])
def test_html_files_pass_unchanged(ask: Ask, path: str) -> None:
    assert ask(GermanDocument(SHELL), path).body == SHELL.body


def test_other_answers_pass_unchanged(ask: Ask) -> None:
    answer = ask(GermanDocument(PlainTextResponse("nein", status_code=404)), "/kreis/_stcore/health")
    assert (answer.status, answer.body) == (404, b"nein")


def test_plain_page_escapes_what_it_is_given() -> None:
    assert "<script>" not in plain_page("<script>", "<script>", '"><script>')


@pytest.mark.parametrize("path", ["/vorschau/nichts.png", "/vorschau/daten.png", "/vorschau/karte.png"])
def test_preview_that_cannot_be_made_is_not_found(ask: Ask, path: str) -> None:
    # No first sight without a running server, and so no picture of one.
    assert ask(GermanDocument(SHELL), path).status == 404
