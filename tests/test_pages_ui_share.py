from __future__ import annotations

from pathlib import Path

import pytest

from pages.ui.configuration import configuration
from tests.screen import html, screen

PAGES = ["karte.py", "kreis.py", "programm.py", "ikw.py", "daten.py"]


@pytest.fixture
def configured(settings: Path) -> None:
    text = '[kontakt]\nfehler_mail = "atlas@example.org"\n[adresse]\nbasis = "https://atlas.example.org/hessen"\n'
    settings.write_text(text, encoding="utf-8")
    configuration.cache_clear()


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize("page", PAGES)
def test_every_page_ends_with_link_and_citation(page: str) -> None:
    path = "" if page == "karte.py" else page.removesuffix(".py")
    blocks = html(screen(page, gebiet="hanau"))
    address = f"https://atlas.example.org/hessen/{path}?gebiet=hanau"
    assert f'value="{address}"' in blocks
    assert f"unter {address}</textarea>" in blocks
    assert blocks.index("wir-link") < blocks.index("wir-foot")


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize(
    ("page", "least"), [("karte.py", 34), ("kreis.py", 30), ("programm.py", 20), ("ikw.py", 40)]
)
def test_every_figure_can_be_reported(page: str, least: int) -> None:
    assert html(screen(page, gebiet="hanau")).count('href="mailto:atlas@example.org?subject=') >= least


@pytest.mark.parametrize("page", PAGES)
def test_without_an_address_no_report_is_offered(page: str) -> None:
    assert "mailto:" not in html(screen(page, gebiet="hanau"))
