from __future__ import annotations

import streamlit_folium

from pages.map.leaflet_map import Boundaries, OfflineMap, Paint

SCRIPTS, STYLES = ["leaflet.js", "areas.js", "atlas-map.js"], ["leaflet.css"]


def offline_map() -> OfflineMap:
    found = OfflineMap(SCRIPTS, STYLES)
    Boundaries({"title": "Karte", "height": 620}).add_to(found)
    return found


def test_table_reaches_the_frame_as_it_is_even_with_template_marks_in_it() -> None:
    table = '{"rows":[[0,"",["{% if %} {{ this }} {# no comment"]]]}'
    script = streamlit_folium._get_feature_group_string(Paint(table), map=offline_map())
    assert f"window.wirPaint({table});" in script


def test_map_has_the_boundary_script_and_its_size() -> None:
    found = offline_map()
    found.render()
    assert "#map_div{width:100%;height:100%}" in streamlit_folium._get_header(found)
    script = streamlit_folium._get_map_string(found)
    assert 'window.wirInit(map_div, {"height": 620, "title": "Karte"})' in script


def test_two_maps_with_the_same_options_have_the_same_script() -> None:
    # The script is the map's identity: another one would mount a new map.
    first, second = offline_map(), offline_map()
    first.render()
    second.render()
    assert streamlit_folium._get_map_string(first) == streamlit_folium._get_map_string(second)
