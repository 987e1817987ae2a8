from __future__ import annotations

from inspect import unwrap
from pathlib import Path

import pytest

from pages.features.week import nationwide_table as week_nationwide
from pages.settings.configuration import configuration
from tests.screen import html, run, screen

PAGES = {
    "map_page.py": "",
    "profile_page.py": "kreis",
    "programme_page.py": "programm",
    "week_page.py": "ikw",
    "data_page.py": "daten",
}
"""Script of each page, and its path in an address."""


@pytest.fixture(autouse=True)
def fresh_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    # Kept as long as the dataset; the settings that they follow change in tests only.
    monkeypatch.setattr(week_nationwide, "_rows", unwrap(week_nationwide._rows))


@pytest.fixture
def configured(settings: Path) -> None:
    text = '[kontakt]\nfehler_mail = "atlas@example.org"\n[adresse]\nbasis = "https://atlas.example.org/hessen"\n'
    settings.write_text(text, encoding="utf-8")
    configuration.cache_clear()


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize("script", PAGES)
def test_every_page_ends_with_link_and_citation(script: str) -> None:
    blocks = html(screen(script, gebiet="hanau"))
    address = f"https://atlas.example.org/hessen/{PAGES[script]}?gebiet=hanau"
    assert f'value="{address}"' in blocks
    assert f"unter {address}</textarea>" in blocks
    assert blocks.index("wir-link") < blocks.index("wir-foot")


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize(
    ("script", "least"),
    [("map_page.py", 34), ("profile_page.py", 30), ("programme_page.py", 20), ("week_page.py", 40)],
)
def test_every_figure_can_be_reported(script: str, least: int) -> None:
    assert (
        html(screen(script, gebiet="hanau", sicht="tabelle")).count('href="mailto:atlas@example.org?subject=')
        >= least
    )


@pytest.mark.usefixtures("configured")
def test_every_row_of_statistics_can_be_reported() -> None:
    app = screen("data_page.py")
    app.button_group(key="w_abschnitt").set_value("population")
    # 33 areas, and the municipalities of the first of them.
    assert html(run(app)).count("mailto:atlas@example.org?subject=") >= 34


@pytest.mark.parametrize("script", PAGES)
def test_without_an_address_no_report_is_offered(script: str) -> None:
    assert "mailto:" not in html(screen(script, gebiet="hanau", sicht="tabelle"))
