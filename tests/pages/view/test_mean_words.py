from __future__ import annotations

from dataclasses import replace

import pytest

from data.kennzahlen.bezug import BezugId
from data.kennzahlen.kennzahl import KennzahlId
from pages.choice.selection import START
from pages.view.view import view_of
from tests.real_tables import real_dataset
from tests.small_dataset import observe
from tests.views import every_view, uneven_view, view


@pytest.mark.parametrize(
    ("kennzahl", "kind", "shown"),
    [
        # 6 265 809 inhabitants on 31.12.2018 by 33 areas are 189 873.0; the Landkreise have 202 010.81 each.
        ("einwohner", None, "189.873"),
        ("einwohner", "Landkreis", "202.011"),
        # The Kennzahl has two decimals, in every area and year.
        ("flaeche", "Landkreis", "944,18"),
    ],
)
def test_mean_of_counts_has_no_more_decimals_than_the_counts(
    kennzahl: KennzahlId, kind: str | None, shown: str
) -> None:
    seen = view(kennzahl=kennzahl, bezug="absolut", jahr=2018)
    table = seen.table
    mean = table.mean_hessen if kind is None else table.mean_by_type[kind]  # type: ignore[index]
    assert seen.words.mean(mean) == shown


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "year", "shown"),
    [
        # "mindestens 1" in each of the 33 areas, by 6 265 809 inhabitants; below the line at most 6 265 809 / 33.
        ("koordination", "je-100000-einwohner", 2018, "mindestens 0,53"),
        ("koordination", "einwohner-je-stelle", 2018, "bis zu 189.873"),
        # 499 events in 11 figures for 14 areas, some "über", some "fast".
        ("ikw-veranstaltungen", "absolut", 2019, "mindestens rund 45,4"),
        # The official figures of 2020 are rounded.
        ("einwohner", "absolut", 2020, "rund 190.706"),
        ("einwohner", "absolut", 2019, "190.548"),
    ],
)
def test_mean_says_how_far_it_holds(kennzahl: KennzahlId, bezug: str, year: int, shown: str) -> None:
    seen = view(kennzahl=kennzahl, bezug=bezug, jahr=year)
    assert seen.words.mean(seen.table.mean_hessen) == shown


def test_side_of_the_mean_that_bounds_leave_open_is_said_as_far_as_known() -> None:
    events = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019)
    # Both are lower bounds: which of them is larger in truth, nobody knows.
    assert events.words.against_hessen(events.table, events.table.cells["frankfurt-am-main"]) == (
        "▲ über dem Mittel der 11 Angaben, gemeinsame als eine (mindestens rund 45,4), soweit bekannt"
    )
    # 20 is exact and lies below what is at least 45,4.
    assert events.words.against_hessen(events.table, events.table.cells["hanau"]).endswith(
        "(mindestens rund 45,4)"
    )
    exact = uneven_view()
    assert (
        exact.words.against_hessen(exact.table, exact.table.cells["hanau"])
        == "▲ über dem Wert für Hessen (0,53)"
    )


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "year", "said"),
    [
        ("integrationslotsen", "absolut", 2025, "● gleich dem einzigen bekannten Wert (9,0)"),
        (
            "ikw-veranstaltungen",
            "je-10000-einwohner",
            2016,
            "● gleich dem einzigen bekannten Wert (rund 1,09)",
        ),
    ],
)
def test_mean_of_one_area_is_called_its_value(
    kennzahl: KennzahlId, bezug: BezugId, year: int, said: str
) -> None:
    seen = view(kennzahl=kennzahl, bezug=bezug, jahr=year)
    cell = next(each for each in seen.table.cells.values() if each.classed)
    assert seen.words.against_hessen(seen.table, cell) == said


def test_what_is_of_some_areas_is_never_called_that_of_hessen() -> None:
    for seen in every_view():
        mean = seen.table.mean_hessen
        if mean is not None and mean.areas < seen.table.coverage.areas:
            name = seen.words.mean_name(seen.table)
            assert "Hessen" not in name + seen.words.mean_label(seen.table, mean), seen.selection
            for cell in seen.table.cells.values():
                assert "Hessen" not in seen.words.against_hessen(seen.table, cell)


def test_mean_of_one_joint_figure_is_that_figure_and_not_its_half() -> None:
    # In 2022 Hochtaunus and Bad Homburg had 45 organisers together; nobody else is known.
    joint = observe(
        "hochtaunuskreis", 45.0, measure="ikw_organisers", scope="joint", joint_with=("bad-homburg",)
    )
    dataset = replace(real_dataset(), observations={joint.id: replace(joint, source_id="S001")})
    chosen = replace(START, kennzahl="ikw-organisationen", bezug="absolut", jahr=2019)
    seen = view_of(chosen, dataset)
    assert seen.words.mean(seen.table.mean_hessen) == "45,0"
    assert seen.words.mean_name(seen.table) == "die eine gemeinsame Angabe"
