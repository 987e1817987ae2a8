from __future__ import annotations

import gc
import weakref
from datetime import date

import pytest

from data.figures.conflicts import conflicts
from data.figures.figure_choice import figure
from data.figures.observation_use import use_of
from data.figures.stand import stand
from data.own.overlay import IMPORTABLE, with_own
from data.own.own_records import OwnFigure, OwnTable
from data.statistics.coverage import coverage_matrix, known_as
from data.statistics.metrics import year_table, years
from tests.real_tables import real_dataset

DAY = date(2026, 11, 24)


def table(*figures: OwnFigure, title: str = "liste.xlsx", day: date = DAY) -> OwnTable:
    return OwnTable(title, day, figures)


def posts(area_id: str, value: float, year: int = 2018) -> OwnFigure:
    return OwnFigure((area_id,), "fallmanagement-vorgesehen", year, value)


def test_own_figure_stands_before_the_rule_and_keeps_it_beside() -> None:
    over = with_own(real_dataset(), [table(posts("hanau", 2.5))])
    found = figure(over, "fallmanagement-vorgesehen", "hanau", 2018)
    assert (found.value, found.basis, found.source_ids) == (2.5, "viewer", ("E001",))
    assert found.beside is not None
    assert (found.beside.value, found.beside.basis) == (1.0, "rule")


def test_own_figure_stands_before_an_observation_that_stays_listed() -> None:
    base = real_dataset()
    packaged = figure(base, "ikw-veranstaltungen", "wetteraukreis", 2025)
    assert packaged.value == 30
    over = with_own(base, [table(OwnFigure(("wetteraukreis",), "ikw-veranstaltungen", 2025, 41))])
    found = figure(over, "ikw-veranstaltungen", "wetteraukreis", 2025)
    assert found.value == 41
    assert set(packaged.candidate_ids) < set(found.candidate_ids)
    assert found.beside == packaged


def test_other_areas_years_and_kennzahlen_stay_as_they_are() -> None:
    base = real_dataset()
    over = with_own(base, [table(posts("hanau", 2.5))])
    for kennzahl in ("fallmanagement-vorgesehen", "koordination", "ikw-veranstaltungen"):
        for year in (2017, 2018, 2019, 2025):
            for area_id in base.areas:
                if (kennzahl, year, area_id) != ("fallmanagement-vorgesehen", 2018, "hanau"):
                    assert figure(over, kennzahl, area_id, year) == figure(base, kennzahl, area_id, year)


def test_base_is_left_alone_and_no_table_is_the_base_itself() -> None:
    base = real_dataset()
    before = (len(base.observations), len(base.sources), len(base.measures))
    with_own(base, [table(posts("hanau", 2.5))])
    assert (len(base.observations), len(base.sources), len(base.measures)) == before
    assert with_own(base, []) is base


def test_later_table_counts_and_both_stay_sources() -> None:
    over = with_own(real_dataset(), [table(posts("hanau", 2)), table(posts("hanau", 3), title="neu.xlsx")])
    found = figure(over, "fallmanagement-vorgesehen", "hanau", 2018)
    assert (found.value, found.upper, found.source_ids) == (3, None, ("E002",))
    assert over.own_sources == {"E001", "E002"}


def test_joint_own_figure_is_one_figure_of_both_areas() -> None:
    joint = OwnFigure(("landkreis-giessen", "giessen"), "ikw-veranstaltungen", 2025, 24)
    over = with_own(real_dataset(), [table(joint)])
    cells = year_table(over, "ikw-veranstaltungen", "absolut", 2025).cells
    for area_id in joint.area_ids:
        assert (cells[area_id].value, cells[area_id].figure.kind) == (24, "joint")
    # Ranked once: both share one rank.
    assert cells["giessen"].rank == cells["landkreis-giessen"].rank


def test_rate_of_an_own_figure_is_divided_by_the_areas_inhabitants() -> None:
    base = real_dataset()
    over = with_own(base, [table(posts("hanau", 2))])
    cell = year_table(over, "fallmanagement-vorgesehen", "je-100000-einwohner", 2018).cells["hanau"]
    assert cell.value == pytest.approx(200_000 / base.populations[("hanau", 2018)].persons)


def test_year_that_only_own_figures_have_can_be_chosen() -> None:
    base = real_dataset()
    assert 2026 not in years(base, "koordination", "absolut")
    over = with_own(base, [table(OwnFigure(("hanau",), "koordination", 2026, 1.5))])
    assert 2026 in years(over, "koordination", "absolut")
    assert figure(over, "koordination", "fulda", 2026) == figure(base, "koordination", "fulda", 2026)


def test_own_start_year_holds_from_then_on() -> None:
    over = with_own(real_dataset(), [table(OwnFigure(("fulda",), "vielfaltszentrum", 2023, 2023))])
    assert figure(over, "vielfaltszentrum", "fulda", 2022).value is None
    assert figure(over, "vielfaltszentrum", "fulda", 2022).gap == "starts_later"
    assert figure(over, "vielfaltszentrum", "fulda", 2025).value == 2023


def test_qualifier_zero_and_fraction_stay_as_given() -> None:
    own = [
        OwnFigure(("hanau",), "koordination", 2019, 0, "exact"),
        OwnFigure(("fulda",), "koordination", 2019, 1.25, "about"),
    ]
    over = with_own(real_dataset(), [table(*own)])
    shown = [figure(over, "koordination", area_id, 2019) for area_id in ("hanau", "fulda")]
    assert [(one.value, one.qualifier) for one in shown] == [(0, "exact"), (1.25, "about")]


def test_stand_of_the_atlas_is_not_that_of_the_viewers_file() -> None:
    base = real_dataset()
    assert stand(with_own(base, [table(posts("hanau", 2), day=date(2099, 1, 1))])) == stand(base)


def test_own_figures_are_known_as_such_and_weighed() -> None:
    over = with_own(real_dataset(), [table(posts("hanau", 2))])
    matrix = coverage_matrix(over, "fallmanagement-vorgesehen")
    assert known_as(matrix.figures["hanau", 2018]) == "viewer"
    assert known_as(matrix.figures["hanau", 2019]) == "rule"
    assert [use_of(one) for one in over.observations.values() if one.source_id == "E001"] == ["weighed"]
    assert conflicts(over) == conflicts(real_dataset())


def test_every_kennzahl_but_the_official_ones_can_be_brought() -> None:
    over = with_own(
        real_dataset(), [table(*(OwnFigure(("hanau",), kennzahl, 2019, 2019) for kennzahl in IMPORTABLE))]
    )
    assert {figure(over, kennzahl, "hanau", 2019).value for kennzahl in IMPORTABLE} == {2019}
    assert "einwohner" not in IMPORTABLE


def test_dataset_of_a_session_goes_with_it() -> None:
    over = with_own(real_dataset(), [table(posts("hanau", 2))])
    year_table(over, "fallmanagement-vorgesehen", "absolut", 2018)
    years(over, "fallmanagement-vorgesehen", "absolut")
    gone = weakref.ref(over)
    del over
    gc.collect()
    assert gone() is None
