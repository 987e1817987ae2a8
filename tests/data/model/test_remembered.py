from __future__ import annotations

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from data.figures.conflicts import conflicts
from data.figures.figure_choice import figure
from data.model.records import Dataset, Measure
from data.model.remembered import remembered
from data.statistics.coverage import coverage_matrix
from data.statistics.metrics import year_table, years
from tests.small_dataset import dataset_of, observe


def _dataset(value: float = 3) -> Dataset:
    return dataset_of({"a": "Landkreis", "b": "Landkreis"}, [observe("a", value)], persons={("a", 2019): 100})


def test_answer_is_worked_out_once_for_a_dataset_and_anew_for_another() -> None:
    asked: list[tuple[Dataset, int]] = []

    @remembered(most=8)
    def areas(dataset: Dataset, extra: int) -> int:
        asked.append((dataset, extra))
        return len(dataset.areas) + extra

    one, other = _dataset(), _dataset()
    assert [areas(one, 1), areas(one, 1), areas(one, 2), areas(other, 1)] == [3, 3, 4, 3]
    assert asked == [(one, 1), (one, 2), (other, 1)]


def test_least_recently_asked_goes_first() -> None:
    asked: list[int] = []

    @remembered(most=2)
    def echo(dataset: Dataset, number: int) -> int:
        asked.append(number)
        return number

    dataset = _dataset()
    for number in (1, 2, 1, 3, 1, 2):
        echo(dataset, number)
    # 3 drives out 2, which was not asked for longest; 1 stays.
    assert asked == [1, 2, 3, 2]


def test_failure_is_not_kept() -> None:
    @remembered(most=2)
    def faulty(dataset: Dataset) -> int:
        raise ValueError("not now")

    dataset = _dataset()
    for _ in range(2):
        with pytest.raises(ValueError, match="not now"):
            faulty(dataset)


def test_dataset_goes_with_everything_that_was_asked_of_it() -> None:
    events = Measure("ikw_events", "", "", "", "", "number", "")
    dataset = replace(_dataset(), measures={events.id: events})
    figure(dataset, "ikw-veranstaltungen", "a", 2019)
    years(dataset, "ikw-veranstaltungen", "absolut")
    year_table(dataset, "ikw-veranstaltungen", "absolut", 2019)
    year_table(dataset, "ikw-veranstaltungen", "absolut", 2019, False)
    coverage_matrix(dataset, "ikw-veranstaltungen")
    conflicts(dataset)
    gone = weakref.ref(dataset)
    del dataset
    gc.collect()
    assert gone() is None


def test_threads_get_the_figures_of_their_own_dataset() -> None:
    datasets = [_dataset(value) for value in range(1, 9)]

    def shown(number: int) -> float | None:
        table = year_table(datasets[number % 8], "ikw-veranstaltungen", "absolut", 2019, False)
        return table.cells["a"].value

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(shown, range(400))) == [float(number % 8 + 1) for number in range(400)]
