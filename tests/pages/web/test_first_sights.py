from __future__ import annotations

import pytest

from pages.web.first_sights import wanted_view


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
