from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from data.model.errors import DataError
from pages.first_sight.sight import Sight
from pages.settings.configuration import configuration
from pages.web import first_sights
from pages.web.first_sights import FirstSights, wanted_view
from tests.first_sights import stub_runtime


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("farben=orange&auswahl=kennzahl%3Dbudget%26jahr%3D", "/kreis?farben=orange&kennzahl=budget"),
        ("jahr=2019&auswahl=jahr%3D", "/kreis"),
        ("jahr=2019&auswahl=", "/kreis?jahr=2019"),
        (
            "auswahl=x%3D%2F%2Fevil.example%0d%0aSet-Cookie%3A1",
            "/kreis?x=%2F%2Fevil.example%0D%0ASet-Cookie%3A1",
        ),
        ("auswahl=auswahl%3Da%3Db", "/kreis"),
    ],
)
def test_form_leads_to_a_view_of_its_page(query: str, wanted: str) -> None:
    assert wanted_view("/kreis", query) == wanted


def test_broken_tables_leave_the_page_without_a_first_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise DataError("a whole number", file="areas.csv")

    monkeypatch.setattr(first_sights, "_edition", broken)
    with stub_runtime():
        assert asyncio.run(FirstSights("<html></html>", "").of("", "")) is None


def test_canonical_address_is_absolute_or_not_given(settings: Path) -> None:
    sight = Sight("Karte", "Karte", "Alle Gebiete", "de", "jahr=2019", "", ())
    page = "<html><head><title>x</title></head><body></body></html>"
    assert "canonical" not in first_sights._document(page, sight, "", "/atlas")
    settings.write_text('[adresse]\nbasis = "https://atlas.example.org/atlas"\n', encoding="utf-8")
    configuration.cache_clear()
    shown = first_sights._document(page, sight, "kreis", "/atlas")
    assert '<link rel="canonical" href="https://atlas.example.org/atlas/kreis?jahr=2019">' in shown


def test_what_the_living_page_needs_waits_in_a_template_until_the_sight_is_painted() -> None:
    files = '<script type="module" crossorigin src="./a.js"></script><link rel="modulepreload" href="./b.js">'
    page = f"<html><head><title>x</title>{files}</head><body></body></html>"
    sight = Sight("Karte", "Karte", "Alle Gebiete", "de", "jahr=2019", "", ("component_instance",))
    shown = first_sights._document(page, sight, "", "")
    before, waiting = shown.split('<template id="wir-living">')
    assert not any(each in before for each in ("a.js", "b.js", "prefetch"))
    assert all(each in waiting.split("</template>")[0] for each in (files, "prefetch"))
