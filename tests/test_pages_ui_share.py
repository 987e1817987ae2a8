from __future__ import annotations

from inspect import unwrap
from pathlib import Path

import pytest

from pages.ui.configuration import configuration
from pages.ui.ikw import nationwide as ikw_nationwide
from tests.screen import html, run, screen

PAGES = ["karte.py", "kreis.py", "programm.py", "ikw.py", "daten.py"]


@pytest.fixture(autouse=True)
def fresh_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    # Kept as long as the dataset; the settings that they follow change in tests only.
    monkeypatch.setattr(ikw_nationwide, "_rows", unwrap(ikw_nationwide._rows))


@pytest.fixture
def configured(settings: Path) -> None:
    text = '[kontakt]\nfehler_mail = "atlas@example.org"\n[adresse]\nbasis = "https://atlas.example.org/hessen"\n'
    settings.write_text(text, encoding="utf-8")
    configuration.cache_clear()


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize("script", PAGES)
def test_every_page_ends_with_link_and_citation(script: str) -> None:
    path = "" if script == "karte.py" else script.removesuffix(".py")
    blocks = html(screen(script, gebiet="hanau"))
    address = f"https://atlas.example.org/hessen/{path}?gebiet=hanau"
    assert f'value="{address}"' in blocks
    assert f"unter {address}</textarea>" in blocks
    assert blocks.index("wir-link") < blocks.index("wir-foot")


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize(
    ("script", "least"), [("karte.py", 34), ("kreis.py", 30), ("programm.py", 20), ("ikw.py", 40)]
)
def test_every_figure_can_be_reported(script: str, least: int) -> None:
    assert html(screen(script, gebiet="hanau")).count('href="mailto:atlas@example.org?subject=') >= least


@pytest.mark.usefixtures("configured")
def test_every_row_of_statistics_can_be_reported() -> None:
    app = screen("daten.py")
    app.session_state["w_daten_section"] = "population"
    # 33 areas, and the municipalities of the first of them.
    assert html(run(app)).count("mailto:atlas@example.org?subject=") >= 34


@pytest.mark.parametrize("script", PAGES)
def test_without_an_address_no_report_is_offered(script: str) -> None:
    assert "mailto:" not in html(screen(script, gebiet="hanau"))
