from __future__ import annotations

import pytest

from tests.screen import html, screen
from tests.words import say


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("map_page.py", {}),
        ("profile_page.py", {"gebiet": "hanau"}),
        ("comparison_page.py", {"gebiete": "hanau,kassel"}),
        ("comparison_page.py", {"ansicht": "karten", "vergleichsjahr": "2020"}),
        ("programme_page.py", {}),
        ("week_page.py", {}),
        ("data_page.py", {}),
    ],
)
def test_link_picture_slide_and_data_stand_beside_the_title(page: str, query: dict[str, str]) -> None:
    app = screen(page, **query)
    assert html(app).count("data-wir-copy-text") == 1
    assert html(app).count("data-wir-save") == 1
    assert app.button(key="w_add_slide").label == say("bar.slide")
    assert any(each.proto.label == say("download.bar") for each in app.get("download_button"))


def test_a_slide_is_counted_at_once() -> None:
    app = screen()
    app.button(key="w_add_slide").click().run()
    assert app.button(key="w_add_slide").label == say("bar.slide_count", count=1)


def test_a_page_with_nothing_to_draw_offers_no_picture() -> None:
    app = screen("comparison_page.py")
    assert "data-wir-save" not in html(app)
    assert [each.key for each in app.button if each.key == "w_add_slide"] == []
