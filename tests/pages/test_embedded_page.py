"""The map alone for other sites, and the code that puts it there; both only where the configuration names a site."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from pages.features.embedding.embedded_map import snippet
from pages.settings.configuration import configuration
from tests.screen import html, link, map_arguments, screen


@pytest.fixture
def configured(settings: Path) -> None:
    text = (
        '[adresse]\nbasis = "https://atlas.example.org"\n[einbetten]\nseiten = ["https://www.example.org"]\n'
    )
    settings.write_text(text, encoding="utf-8")
    configuration.cache_clear()


@pytest.mark.usefixtures("configured")
def test_embedded_page_has_map_legend_sources_and_the_way_out_but_no_frame() -> None:
    app = screen(einbetten="1", kennzahl="koordination", jahr="2025", gebiet="hanau")
    blocks = html(app)
    assert map_arguments(app)
    assert "<h1>WIR-Koordinationsstellen je 100.000 Einwohner, 2025</h1>" in blocks
    assert "wir-legend" in blocks
    assert "Stand der Daten: 10.12.2025" in blocks
    assert "© GeoBasis-DE / BKG" in blocks
    assert "Stadt Hanau" in blocks
    assert 'href="https://atlas.example.org/?kennzahl=koordination' in blocks
    assert "wir-cite" not in blocks
    assert "wir-foot" not in blocks
    assert not app.sidebar.selectbox
    # A click on an area must not lead out of the frame.
    assert link(app)["einbetten"] == "1"


def test_by_default_the_parameter_means_nothing() -> None:
    app = screen(einbetten="1")
    assert "wir-foot" in html(app)
    assert "iframe" not in html(app)
    assert link(app) == {}


@pytest.mark.usefixtures("configured")
def test_code_is_offered_on_the_map_only_and_names_the_view() -> None:
    blocks = unescape(html(screen(jahr="2019")))
    [code] = re.findall(r"<iframe.*?</iframe>", blocks)
    assert 'src="https://atlas.example.org/?einbetten=1&jahr=2019"' in unescape(code)
    assert 'title="Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2019 (WIR-Atlas Hessen)"' in code
    assert 'height="780"' in code
    assert "<iframe" not in unescape(html(screen("programme_page.py")))


def test_title_cannot_break_out_of_the_code() -> None:
    assert 'title="&quot;&gt;&lt;script&gt; (' in snippet("https://a.de/?x=1&y=2", '"><script>', 720)
    assert 'src="https://a.de/?x=1&amp;y=2"' in snippet("https://a.de/?x=1&y=2", "", 720)
