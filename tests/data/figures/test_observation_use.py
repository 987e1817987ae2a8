from __future__ import annotations

from collections import Counter

import pytest

from data.figures.observation_use import figures_by_source, kennzahl_of, matches, use_of, words_of_observation
from tests.real_tables import real_dataset


@pytest.mark.parametrize(
    ("observation_id", "use"),
    [
        ("ikw_events-frankfurt-am-main-2023-S066", "weighed"),
        ("integrationslotsen_active-hanau-ohne-datum-S181", "no_year"),
        ("coordinator_posts-rheingau-taunus-kreis-bis-2020-S150", "no_year"),
        ("budget_wir_programme-hessen-2014-S025", "wider"),
        ("places-deutschland-2018-S001", "wider"),
        ("integrationslotsen_newly_qualified-bergstrasse-2022-S171", "context"),
    ],
)
def test_what_becomes_of_an_observation(observation_id: str, use: str) -> None:
    assert use_of(real_dataset().observations[observation_id]) == use


def test_observations_of_wider_territories_feed_no_kennzahl() -> None:
    assert kennzahl_of(real_dataset().observations["coordinator_posts-hessen-2014-S025"]) is None


def test_every_figure_is_counted_once_for_each_of_its_sources() -> None:
    dataset = real_dataset()
    numbers = figures_by_source(dataset)
    assert list(numbers) == list(dataset.sources)
    rules = sum(len(rule.source_ids) for rule in dataset.rules)
    statuses = sum(len(area.statuses) for area in dataset.areas.values())
    rows = len(dataset.observations) + len(dataset.populations)
    rows += len(dataset.municipalities) + len(dataset.municipality_changes)
    assert sum(numbers.values()) == rows + rules + statuses
    told = Counter(one.source_id for one in dataset.observations.values())
    assert numbers["S231"] == told["S231"] == 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [("", True), ("hanau", True), ("HANAU 2019", True), ("2019 hanau", True), ("hanau 1999", False)],
)
def test_search_wants_every_word_in_any_order(asked: str, found: bool) -> None:
    one = real_dataset().observations["ikw_events-hanau-2019-S231"]
    assert matches(words_of_observation(real_dataset(), one), asked) == found
