from __future__ import annotations

import pytest

from pages.features.comparison.area_picker import Rule, every_rule, label, left_out_text, picked, suggested
from tests.real_tables import real_dataset
from tests.views import view


def test_every_rule_picks_two_to_seven_known_areas_each_once() -> None:
    shown = view()
    rules = every_rule(shown.dataset)
    assert len(rules) == 2 + 33 + 33 + 7
    for rule in rules:
        areas = picked(shown, rule).areas
        assert 2 <= len(areas) <= 7, rule
        assert len(set(areas)) == len(areas)
        assert set(areas) <= set(real_dataset().areas)


def test_labels_of_rules_are_unique_and_name_the_area() -> None:
    labels = [label(view(), rule) for rule in every_rule(view().dataset)]
    assert len(set(labels)) == len(labels)
    assert "Nachbarn von Hanau" in labels
    assert "Ähnliche Größe wie Stadt Kassel" in labels
    assert "Stadt Gießen und Landkreis Gießen" in labels


def test_neighbours_begin_with_the_area_and_the_longest_border() -> None:
    group = picked(view(), Rule("neighbours", "marburg"))
    assert group.areas == ("marburg", "marburg-biedenkopf")
    assert left_out_text(view(), Rule("neighbours", "marburg")) == ""


def test_more_neighbours_than_there_is_room_for_are_named() -> None:
    rule = Rule("neighbours", "wetteraukreis")
    group = picked(view(), rule)
    assert len(group.areas) == 7
    assert group.left_out
    text = left_out_text(view(), rule)
    for each in group.left_out:
        assert real_dataset().areas[each].label in text


def test_all_seven_sonderstatusstaedte_are_taken_until_2025() -> None:
    rule = Rule("type", "Sonderstatusstadt")
    assert len(picked(view(jahr=2018), rule).areas) == 7
    assert left_out_text(view(jahr=2018), rule) == ""
    assert len(picked(view(jahr=2026), rule).areas) == 6


@pytest.mark.parametrize("chosen", [{}, {"gebiete": ("hanau",)}, {"gebiet": "odenwaldkreis"}])
def test_suggestions_are_ready_to_use_and_start_from_the_chosen_area(chosen: dict[str, object]) -> None:
    shown = view(**chosen)
    offered = suggested(shown)
    assert len(set(offered)) == len(offered) >= 4
    start = "hanau" if "gebiete" in chosen else chosen.get("gebiet", "wetteraukreis")
    assert Rule("neighbours", str(start)) in offered
    assert all(len(picked(shown, rule).areas) >= 2 for rule in offered)


def test_rule_of_a_type_follows_the_gebietsstand_of_the_year() -> None:
    cities = {
        year: set(picked(view(jahr=year), Rule("type", "kreisfreie Stadt")).areas) for year in (2025, 2026)
    }
    assert (len(cities[2025]), cities[2026] - cities[2025]) == (5, {"hanau"})
