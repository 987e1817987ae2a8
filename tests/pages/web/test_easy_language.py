from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from lxml import html
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Router

from data.model.errors import DataError
from pages.settings import configuration as settings_module
from pages.settings.configuration import Body, Configuration, read_configuration
from pages.web.access_guard import PUBLIC
from pages.web.easy_language import answer_film, easy_language_page
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.screen import html as shown
from tests.screen import screen

LONGEST_SENTENCE = 12
KINDS: tuple[Literal["land"], Literal["andere"]] = ("land", "andere")
FILM = b"\0\0\0\x18ftypmp42" + bytes(1000)


def page_of(body: Body = Body()) -> html.HtmlElement:  # noqa: B008 (frozen)
    return html.fromstring(easy_language_page(Configuration(body=body)))


def sentences(page: html.HtmlElement) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath("//main//span[not(ancestor::span)]")]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A settings file of its own, read anew."""
    path = tmp_path / "wir-atlas.toml"
    monkeypatch.setenv(settings_module.ELSEWHERE, str(path))
    settings_module.configuration.cache_clear()
    yield path
    settings_module.configuration.cache_clear()


def test_every_sentence_is_short_and_has_a_line_of_its_own() -> None:
    """Rules of Netzwerk Leichte Sprache that a machine can count: one statement a line, no brackets, short sentences."""
    found = sentences(page_of())
    assert len(found) > 70
    assert [each for each in found if len(each.split()) > LONGEST_SENTENCE] == []
    assert [each for each in found if len(re.findall(r"[.?!](?:\s|$)", each)) > 1] == []
    assert [each for each in found if re.search(r"[();„“…]|\b(?:jedoch|sowie|bzw|z\. B)\b", each)] == []


def test_says_what_is_not_there_and_not_checked() -> None:
    text = " ".join(sentences(page_of()))
    assert "Es gibt noch keinen Film in Gebärden-Sprache." in text
    assert "Menschen mit Lern-Schwierigkeiten" in text
    assert "Das ist hier noch nicht passiert." in text


def test_body_and_its_kind_are_those_of_the_settings() -> None:
    land, other = (" ".join(sentences(page_of(Body(kind=kind)))) for kind in KINDS)
    assert "In Hessen gibt es dafür Gesetze." in land
    assert "In Hessen gibt es dafür Gesetze." not in other
    assert page_of(Body(mail="atlas@example.org")).xpath("//a[@href='mailto:atlas@example.org']")
    assert "&lt;b&gt;" in easy_language_page(Configuration(body=Body(name="<b>")))


@pytest.mark.parametrize("name", ["../geheim.mp4", "/etc/passwd", "film.exe", ".mp4", "a/b.mp4"])
def test_film_is_a_file_beside_the_settings(name: str, settings: Path) -> None:
    settings.write_text(f'[traeger]\ngebaerdenfilm = "{name}"\n', encoding="utf-8")
    with pytest.raises(DataError):
        read_configuration(settings)


def test_film_of_the_body_is_shown_and_sent(settings: Path, ask: Callable[..., Answer]) -> None:
    settings.write_text('[traeger]\nart = "kommune"\ngebaerdenfilm = "film.mp4"\n', encoding="utf-8")
    settings.with_name("film.mp4").write_bytes(FILM)
    page = html.fromstring(ask(Router(own_routes("")), "/leicht").body.decode())
    [video] = page.xpath("//video")
    assert video.get("src") == "gebaerdensprache"
    answer = answer_film(Request({"type": "http"}))
    assert isinstance(answer, FileResponse)
    assert (Path(answer.path), answer.media_type) == (settings.with_name("film.mp4"), "video/mp4")
    assert 'href="leicht#gebaerden"' in shown(screen("programme_page.py"))


def test_without_a_film_there_is_none(settings: Path, ask: Callable[..., Answer]) -> None:
    settings.write_text('[traeger]\nart = "andere"\n', encoding="utf-8")
    assert ask(Router(own_routes("")), "/gebaerdensprache").status == 404
    foot = shown(screen("programme_page.py"))
    assert 'href="leicht"' in foot
    assert 'href="leicht#gebaerden"' not in foot


def test_foot_of_a_body_of_the_land_links_both(settings: Path) -> None:
    settings.write_text('[traeger]\nart = "land"\n', encoding="utf-8")
    foot = shown(screen())
    assert '<a href="leicht">Leichte Sprache</a>' in foot
    assert '<a href="leicht#gebaerden">Gebärdensprache</a>' in foot


def test_both_are_open_to_everybody() -> None:
    assert {"/leicht", "/gebaerdensprache"} <= PUBLIC
