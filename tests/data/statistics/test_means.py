from dataclasses import replace

from data.kennzahlen.bezug import BEZUEGE
from data.model.figure import Figure
from data.model.records import Qualifier
from data.statistics.means import counted_once, mean, total, total_qualifier, units
from data.statistics.year_table import Cell


def _cell(value: float, *areas: str, qualifier: Qualifier = "exact", persons: float = 100) -> Cell:
    figure = Figure(
        areas[0], "ikw-veranstaltungen", 2019, value, qualifier=qualifier, kind="own", areas=areas
    )
    return Cell(areas[0], figure, value, None, value, persons * len(areas), None, False, None, 0, True, None)


def test_a_count_is_averaged_over_the_figures_and_a_joint_one_is_never_split() -> None:
    # (40 for two areas + 20 for one) / 2 figures
    found = mean([_cell(40, "a", "b"), _cell(20, "c")], BEZUEGE["absolut"], ["a", "b", "c"])
    assert found is not None
    assert (found.value, found.kind, found.areas, found.figures) == (30, "count", 3, 2)
    # The 45 organisers of Hochtaunus and Bad Homburg together are not 22.5 of each.
    alone = mean([_cell(45, "a", "b")], BEZUEGE["absolut"], ["a", "b"])
    assert alone is not None
    assert (alone.value, alone.areas, alone.figures) == (45, 2, 1)


def test_a_rate_is_sum_over_sum() -> None:
    # 10 000 x (40 + 20) / 300 inhabitants
    found = mean([_cell(40, "a", "b"), _cell(20, "c")], BEZUEGE["je-10000-einwohner"], ["a", "b", "c"])
    assert found is not None
    assert (found.value, found.kind, found.denominator) == (2000, "rate", 300)


def test_a_joint_figure_across_types_is_left_out_of_the_type_and_counted() -> None:
    found = mean([_cell(40, "a", "b"), _cell(20, "c")], BEZUEGE["absolut"], ["a", "c"])
    assert found is not None
    assert (found.value, found.areas, found.left_out) == (20, 1, 1)


def test_no_figure_has_no_mean() -> None:
    assert mean([], BEZUEGE["absolut"], ["a"]) is None
    assert mean([_cell(40, "a", "b")], BEZUEGE["absolut"], ["a"]) is None
    assert total([]) is None


def test_an_own_figure_inside_a_joint_one_counts_once() -> None:
    joint, own = _cell(50, "kreis", "city"), _cell(20, "city")
    assert counted_once([joint, own]) == [joint]
    assert total([joint, own]) == 50
    assert units([joint, joint, own]) == [joint, own]


def test_a_sum_holds_as_far_as_its_weakest_summand() -> None:
    exact = _cell(1, "a", qualifier="stated")
    more = _cell(1, "b", qualifier="more_than")
    almost = _cell(1, "c", qualifier="almost")
    assert total_qualifier([exact]) == "exact"
    assert total_qualifier([exact, more]) == "at_least"
    assert total_qualifier([exact, almost]) == "about"
    assert total_qualifier([more, almost]) == "at_least_about"


def test_a_mean_holds_as_far_as_the_figures_in_it() -> None:
    # "mindestens 40" for two areas and 20 for a third: at least 60 / 2 = 30 a figure.
    cells = [_cell(40, "a", "b", qualifier="at_least"), _cell(20, "c")]
    found = mean(cells, BEZUEGE["absolut"], ["a", "b", "c"])
    assert found is not None
    assert (found.value, found.qualifier) == (30, "at_least")
    # Of the third area alone nothing is open.
    alone = mean(cells, BEZUEGE["absolut"], ["c"])
    assert alone is not None
    assert (alone.value, alone.qualifier) == (20, "exact")
    rounded = mean([_cell(40, "a", qualifier="about"), _cell(20, "c")], BEZUEGE["absolut"], ["a", "c"])
    assert rounded is not None
    assert (rounded.value, rounded.qualifier) == (30, "about")


def test_a_mean_of_inverted_rates_turns_the_direction() -> None:
    # At least 2 and exactly 1 posts for 300 inhabitants: at most 100 inhabitants a post.
    cells = [
        replace(_cell(2, "a", qualifier="at_least"), numerator=200, denominator=2),
        replace(_cell(1, "b"), numerator=100, denominator=1),
    ]
    found = mean(cells, BEZUEGE["einwohner-je-stelle"], ["a", "b"])
    assert found is not None
    assert (found.value, found.qualifier) == (100, "up_to")


def test_a_disputed_or_partial_figure_makes_a_sum_a_lower_bound() -> None:
    plain = _cell(20, "c")
    for told in ({"disputed": True}, {"kind": "part"}):
        cell = _cell(70, "a")
        other = replace(cell, figure=replace(cell.figure, **told))
        assert total_qualifier([other, plain]) == "at_least"
