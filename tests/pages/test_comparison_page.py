from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.screen import html, link, map_arguments, notices, run, screen
from tests.words import say

SIX = "hanau,kassel,frankfurt-am-main,fulda,wetteraukreis,giessen"
SEVEN = f"{SIX},marburg"


def _painted(arguments: dict[str, Any]) -> dict[str, Any]:
    script = arguments["feature_group"]
    table, _ = json.JSONDecoder().raw_decode(script, script.index("wirPaint(") + len("wirPaint("))
    return table  # type: ignore[no-any-return]


def test_without_areas_ready_made_comparisons_are_offered() -> None:
    app = screen("comparison_page.py")
    assert notices(app) == []
    assert say("compare.title") in html(app)
    assert say("compare.none_yet") in html(app)
    offered = re.findall(r'class="wir-in-app" href="[?]gebiete=([^"]*)"', html(app))
    assert len(offered) >= 4
    for areas in offered:
        assert notices(screen("comparison_page.py", gebiete=areas)) == []


def test_one_area_asks_for_another_and_is_kept() -> None:
    app = screen("comparison_page.py", gebiete="hanau")
    assert say("compare.one_more") in html(app)
    assert link(app) == {"gebiete": "hanau"}


@pytest.mark.parametrize("gebiete", ["hanau,kassel", SIX])
def test_compared_areas_are_named_and_marked(gebiete: str) -> None:
    app = screen("comparison_page.py", gebiete=gebiete)
    assert notices(app) == []
    assert link(app) == {"gebiete": gebiete}
    assert say("compare.title") not in html(app)
    assert app.multiselect(key="w_gebiete").value == gebiete.split(",")


def test_list_changes_the_areas_and_refuses_an_eighth() -> None:
    app = screen("comparison_page.py", gebiete=SEVEN)
    app.multiselect(key="w_gebiete").set_value([*SEVEN.split(","), "wetzlar"])
    run(app)
    assert link(app) == {"gebiete": SEVEN}
    assert notices(app) == [say("compare.full", most="7")]
    app.multiselect(key="w_gebiete").set_value(["wetzlar", "hanau"])
    run(app)
    # Hanau keeps its A.
    assert link(app) == {"gebiete": "hanau,wetzlar"}
    assert notices(app) == []


def test_rule_replaces_the_areas_and_says_what_it_left_out() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel")
    app.selectbox(key="w_regel").select_index(1)
    run(app)
    assert len(link(app)["gebiete"].split(",")) == 7
    assert notices(app) == []
    rules = app.selectbox(key="w_regel").options
    app.selectbox(key="w_regel").select_index(rules.index("Nachbarn von Wetteraukreis"))
    run(app)
    assert len(link(app)["gebiete"].split(",")) == 7
    [notice] = notices(app)
    assert notice.startswith("Nachbarn von Wetteraukreis: ")
    assert app.selectbox(key="w_regel").value is None


def test_too_many_and_unknown_areas_in_a_link_are_told() -> None:
    app = screen("comparison_page.py", gebiete=f"{SEVEN},wetzlar,atlantis")
    [notice] = notices(app)
    assert "gebiete" in notice
    assert link(app) == {"gebiete": SEVEN}


def test_picking_map_writes_the_letters_of_the_chosen_areas() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel")
    badges = [row[1] for row in _painted(map_arguments(app))["rows"]]
    assert sorted(badge for badge in badges if badge) == ["A", "B"]


def test_filters_of_the_map_hide_nothing_here_and_stay_in_the_link() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel", typ="landkreis", von="0.5")
    assert link(app) == {"gebiete": "hanau,kassel", "typ": "landkreis", "von": "0.5"}
    assert say("map.filtered") not in json.dumps(_painted(map_arguments(app)), ensure_ascii=False)


def test_chosen_class_stands_out_goes_with_its_scale_and_waits_while_that_is_not_on_screen() -> None:
    chosen = {"gebiete": "hanau,kassel", "typ": "landkreis", "kennzahl": "einwohner", "jahr": "2019"}
    app = screen("comparison_page.py", ansicht="karten", klasse="jahre-2", **chosen)
    assert notices(app) == []
    assert html(app).count("Hervorgehoben ist die Klasse") == 1
    assert "wir-class-row" in html(app)
    app.segmented_control(key="w_ansicht").set_value("punkte")
    run(app)
    assert link(app)["klasse"] == "jahre-2"
    assert "wir-class-row" not in html(app)
    app.segmented_control(key="w_ansicht").set_value("karten")
    run(app)
    assert html(app).count("Hervorgehoben ist die Klasse") == 1
    app.pills(key="w_vergleichsjahr").set_value(2016)
    run(app)
    assert link(app)["vergleichsjahr"] == "2016"
    assert "klasse" not in link(app)
    assert link(app)["typ"] == "landkreis"


def test_class_of_changes_stands_out_in_legend_words_and_table_and_back_to_the_figure_it_is_none() -> None:
    chosen = {"gebiete": "hanau,kassel", "kennzahl": "einwohner", "jahr": "2024", "vergleichsjahr": "2013"}
    app = screen("comparison_page.py", ansicht="veraenderung", klasse="plus-2", **chosen)
    assert "Hervorgehoben: + 5 bis unter 10\u00a0%" in html(app)
    painted = _painted(map_arguments(app))
    # A line of the legend, and a row of the table for every area.
    assert html(app).count("wir-class-row") == len(painted["highlight"]) + 1
    app = screen("map_page.py", klasse="plus-2")
    assert notices(app) == []
    assert "wir-class-row" not in html(app)


def test_area_taken_out_in_the_list_leaves_the_letters_of_the_others_in_link_and_map() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel,fulda")
    app.multiselect(key="w_gebiete").set_value(["hanau", "fulda"])
    run(app)
    assert link(app) == {"gebiete": "hanau,,fulda"}
    assert notices(app) == []
    assert sorted(row[1] for row in _painted(map_arguments(app))["rows"] if row[1]) == ["A", "C"]


def test_scatter_begins_with_figures_of_which_neither_is_divided_by_the_other() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel")
    app.button_group(key="w_ansicht").set_value("streuung")
    assert link(run(app)) == {"gebiete": "hanau,kassel", "ansicht": "streuung"}
    assert "Einwohner je km²" in html(app)
    # Taken for another and back again, it still is.
    for kennzahl in ("koordination", "einwohner"):
        app.selectbox(key="w_kennzahl2").set_value(kennzahl)
        run(app)
    assert link(app) == {"gebiete": "hanau,kassel", "ansicht": "streuung"}


def test_link_to_the_scatter_opens_it_with_the_same_two_figures() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel", ansicht="streuung")
    assert app.selectbox(key="w_bezug2").value == "je-km2"
    chosen = screen("comparison_page.py", gebiete="hanau,kassel", ansicht="streuung", bezug2="absolut")
    assert chosen.selectbox(key="w_bezug2").value == "absolut"


def test_two_years_need_no_areas() -> None:
    app = screen("comparison_page.py", ansicht="karten", vergleichsjahr="2020")
    assert len(app.get("component_instance")) == 2
    assert "2018 und 2020" in html(app)
