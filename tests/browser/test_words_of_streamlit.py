"""Streamlit's own English does not reach the reader of a German page: neither on screen nor in what is read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.file_util import get_static_dir

from pages.texts.words import catalogue
from tests.browser.conftest import SIZE
from tests.browser.map_page import MapPage
from tests.browser.server import Server

_SAID = """() => {
  const OURS = '.stHtml, script, style, noscript, template, #first-sight, .wir-skip';
  const said = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    node.nodeType === 1 && node.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      if (node.parentElement.dataset.testid !== 'stIconMaterial') {
        said.add(node.data.trim());
      }
    } else {
      ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext', 'aria-description']
        .forEach(name => said.add((node.getAttribute(name) || '').trim()));
    }
  }
  return [...said];
}"""
_LOADED = "() => performance.getEntriesByType('resource').map(each => each.name).filter(name => name.endsWith('.js'))"
_LITERAL = re.compile(r"`([^`\n]{3,200})`|\"([^\"\n]{3,200})\"")
_PLACE = re.compile(r"\$\{[^{}]*\}")


@pytest.mark.thorough
def test_no_english_of_streamlit_is_left_on_german_pages(page: Page, server: Server, tmp_path: Path) -> None:
    said: set[str] = set()

    def look() -> None:
        said.update(page.evaluate(_SAID))

    shown = MapPage(page).open(f"{server.url}/?kennzahl=koordination&jahr=2025&bezug=anzahl")
    look()
    box = page.get_by_role("combobox", name="Kennzahl", exact=True)
    box.click()
    expect(page.get_by_role("option").first).to_be_visible()
    look()
    box.fill("gibt es nicht")
    expect(page.get_by_text("Nichts gefunden", exact=True)).to_be_visible()
    look()
    page.keyboard.press("Escape")
    help_button = page.get_by_role("button", name="Hilfe zu „Kennzahl“")
    help_button.hover()
    expect(page.get_by_test_id("stTooltipContent")).to_be_visible()
    look()
    page.mouse.move(0, 0)
    page.get_by_role("button", name="Seitenleiste schließen").click()
    expect(page.get_by_role("button", name="Seitenleiste öffnen")).to_be_visible()
    look()
    # Too narrow for all pages in one row, and too wide for the phone's.
    page.set_viewport_size({"width": 768, "height": 900})
    expect(page.get_by_text(re.compile(r"^\d+ weitere$"))).to_be_visible()
    look()
    page.set_viewport_size(SIZE)
    for path in ("kreis?gebiet=hanau", "vergleich?vergleich=hanau,fulda", "ikw", "programm", "praesentation"):
        shown.go_on(f"{server.url}/{path}")
        look()
    for path, opener in (("daten", "Eigene Zahlen"), ("veranstaltungen", "")):
        shown.go_on(f"{server.url}/{path}")
        if opener:
            page.get_by_test_id("stMain").get_by_text(opener, exact=True).click()
        field = page.get_by_test_id("stFileUploader").first
        expect(field).to_contain_text("höchstens 20 MB")
        look()
        paste = page.get_by_text("Oder eine Tabelle einfügen")
        paste.click()
        page.get_by_label("mit Strg+V einfügen").fill("x")
        look()
        # A refused file stays in the field; one that is taken may leave it at once, and the field with it.
        field.locator("input[type=file]").set_input_files(
            _file(tmp_path, "zu-gross.csv", b"a;b\n" * (6 << 20))
        )
        expect(field.get_by_role("button", name="zu-gross.csv entfernen")).to_be_visible()
        look()
        field.locator("input[type=file]").set_input_files(_file(tmp_path, f"{path}.csv", b"a;b\n"))
        expect(page.get_by_test_id("stMain").get_by_text(f"{path}.csv").first).to_be_visible()
        shown.wait_until_idle()
        look()
    assert _english(said, page) == []


@pytest.mark.thorough
@pytest.mark.goes_on
def test_words_change_with_the_language_of_the_page(page: Page, server: Server) -> None:
    MapPage(page).show(server.url)
    close = page.get_by_test_id("stSidebarCollapseButton").locator("button")
    german, english = re.compile("^Hilfe zu „"), re.compile("^Help for ")
    for language, name, known, foreign in (
        ("EN, English", "Collapse sidebar", english, german),
        ("DE, Deutsch", "Seitenleiste schließen", german, english),
    ):
        page.locator("#root .wir-languages").get_by_role("link", name=language).click()
        expect(close).to_have_attribute("aria-label", name)
        expect(page.get_by_role("button", name=known)).not_to_have_count(0)
        expect(page.get_by_role("button", name=foreign)).to_have_count(0)


def _file(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def _english(said: set[str], page: Page) -> list[str]:
    """What was said that Streamlit's loaded scripts hold as a text of their own and no German text of ours says."""
    ours = {text for key, text in catalogue("de").items() if not key.startswith("streamlit.")}
    german = ours | {text for key, text in catalogue("de").items() if key.startswith("streamlit.")}
    names = {Path(str(name)).name for name in page.evaluate(_LOADED)}
    whole, patterns = _texts(frozenset(names))
    return sorted(
        text
        for text in said - german
        if text in whole or any(pattern.fullmatch(text) for pattern in patterns) or re.search(r" icon$", text)
    )


@cache
def _texts(names: frozenset[str]) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    found = {text for file in _files(names) for text in _literals(file.read_text(encoding="utf-8"))}
    whole = frozenset(
        text for text in found if "${" not in text and re.search("[A-Z][a-z]{2}|[a-z]{2} [a-z]", text)
    )
    patterns = {text for text in found if "${" in text and re.search("[A-Za-z]{3}", _PLACE.sub("", text))}
    return whole, tuple(
        re.compile(".+".join(re.escape(part) for part in _PLACE.split(text)), re.DOTALL)
        for text in sorted(patterns)
        if re.search("(^| )[A-Za-z]{3,}( |$|:)", _PLACE.sub("", text))
    )


def _files(names: frozenset[str]) -> Iterator[Path]:
    for file in Path(get_static_dir(), "static", "js").glob("*.js"):
        if file.name in names:
            yield file


def _literals(script: str) -> Iterator[str]:
    for found in _LITERAL.finditer(script):
        text = found[1] or found[2]
        if not re.search(r"[=;<>\\]", _PLACE.sub("", text)):
            yield text
