from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from tests.real_tables import real_dataset


def test_the_six_things_the_press_release_names_are_told_in_order() -> None:
    assert [line.id for line in funding_lines(real_dataset())] == [
        "koordination",
        "fallmanagement",
        "sprachfoerderung",
        "lotsen",
        "migrantenorganisationen",
        "modellprojekte",
    ]


def test_case_management_figures_come_from_the_press_release() -> None:
    line = next(line for line in funding_lines(real_dataset()) if line.id == "fallmanagement")
    # By hand: 33 areas x 50,000 EUR = 1.65 million EUR.
    assert [one.number for one in line.observations] == [33, 50_000, 1_650_000]
    assert {one.source_id for one in line.observations} == {PRESS_RELEASE}


def test_every_line_has_a_figure_with_a_number() -> None:
    told = [one for line in funding_lines(real_dataset()) for one in line.observations]
    assert all(one.number is not None for one in told)
    assert all(line.observations for line in funding_lines(real_dataset()))
