from __future__ import annotations

from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE
from pages.blocks.chart_head import filter_links
from pages.files.view_map_sheet import map_sheet
from pages.view.filter_words import filtered
from pages.view.heading import title
from tests.links import chosen_by
from tests.screen import html, link, run, screen
from tests.views import view


def test_each_filter_is_said_and_taken_away_alone() -> None:
    shown = view(typ=("Landkreis",), rb=("Kassel",), von=0.5)
    kinds, districts, values = filter_links(shown)
    assert [kinds.text, districts.text, values.text] == [
        "Landkreise",
        "Regierungsbezirk Kassel",
        "Werte ab 0,50",
    ]
    assert chosen_by(kinds.href).typ == AREA_TYPES
    assert chosen_by(kinds.href).rb == ("Kassel",)
    assert chosen_by(districts.href).rb == REGIERUNGSBEZIRKE
    assert chosen_by(values.href).von is None
    assert filter_links(view()) == []


def test_title_and_files_say_the_filters() -> None:
    shown = view(typ=("Landkreis",))
    assert filtered(title(shown), shown) == f"{title(shown)} (nur: Landkreise)"
    assert map_sheet(shown).title.endswith("(nur: Landkreise)")
    assert filtered(title(view()), view()) == title(view())


def test_a_pill_means_only_this_and_none_means_all() -> None:
    app = screen()
    assert app.button_group(key="w_typ").value == []
    app.button_group(key="w_typ").set_value(["Landkreis"])
    run(app)
    assert link(app) == {"typ": "landkreis"}
    assert "Für die 21 gezeigten Gebiete (Landkreise):" in html(app)
    assert '<span class="wir-hidden"> (nur: Landkreise)</span></h1>' in html(app)
    app.button_group(key="w_typ").set_value([])
    assert link(run(app)) == {}
    assert "(nur: " not in html(app)
