from __future__ import annotations

from data.statistics.figure_pairs import figure_pairs
from data.statistics.metrics import year_table
from tests.small_dataset import dataset_of, observe

PERSONS = {(area_id, 2019): 1000 * number for number, area_id in enumerate("abcd", 1)}


def _tables(*told: object, partial: bool = False):  # type: ignore[no-untyped-def]  # noqa: ANN202
    dataset = dataset_of(dict.fromkeys("abcd", "Landkreis"), told, persons=PERSONS)  # type: ignore[arg-type]
    kinds = (
        ("ikw-veranstaltungen", "absolut"),
        ("ikw-veranstaltungen", "je-10000-einwohner"),
        ("einwohner", "absolut"),
    )
    return [year_table(dataset, kennzahl, bezug, 2019, partial) for kennzahl, bezug in kinds]


def test_areas_with_both_figures_are_pairs_and_the_others_have_a_reason() -> None:
    events, _, people = _tables(observe("a", 5), observe("b", 7, scope="part", part_of=("06000001",)))
    found = figure_pairs(events, people)
    assert [(pair.areas, pair.x.value, pair.y.value) for pair in found.pairs] == [(("a",), 5, 1000)]
    assert found.left_out == {"part": ("b",), "no_figure": ("c", "d")}


def test_partial_figure_is_a_pair_where_the_reader_includes_it() -> None:
    events, _, people = _tables(observe("b", 7, scope="part", part_of=("06000001",)), partial=True)
    assert [pair.areas for pair in figure_pairs(events, people).pairs] == [("b",)]


def test_joint_figure_is_one_point_against_itself_and_none_against_single_figures() -> None:
    events, rates, people = _tables(observe("a", 6, scope="joint", joint_with=("b",)))
    [pair] = figure_pairs(events, rates).pairs
    # 6 for 3000 inhabitants together: 20 for 10 000
    assert (pair.areas, pair.x.value, pair.y.value) == (("a", "b"), 6, 20)
    assert figure_pairs(events, people).left_out["other_scope"] == ("a", "b")
