"""The profile's figures are those of the table and of the download; its means are recomputed here."""

from __future__ import annotations

import pytest

from data.export.all_figures import figures_table
from data.export.export_table import ExportTable
from data.export.view_table import COLUMNS, view_table
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from pages.blocks.data_table import table_values
from pages.features.profile.area_figures import FigureRow, figure_row
from pages.view.view import View, figure_views
from tests.real_tables import real_dataset
from tests.views import every_view, uneven_view, view

AREAS = sorted(real_dataset().areas)


@pytest.fixture(scope="module")
def download() -> ExportTable:
    return figures_table(real_dataset())


@pytest.fixture(scope="module")
def downloaded(download: ExportTable) -> dict[tuple[str, str, object], object]:
    """Value by label of the Kennzahl, area and year."""
    names = [column.name for column in download.columns]
    kennzahl, area, year, value = (names.index(name) for name in ("kennzahl", "area_id", "year", "value"))
    return {(str(row[kennzahl]), str(row[area]), row[year]): row[value] for row in download.rows}


HANAU_2018: dict[str, tuple[str, str, str]] = {
    "fallmanagement-vorgesehen": ("1", "Rang 1 von 33", "Aus einer Regel des Programms"),
    "fallmanagement-foerderung": ("bis zu 50.000", "Rang 1 von 33", "Aus einer Regel des Programms"),
    "fallmanagement-besetzt": ("keine Angabe", "", "Keine Angabe: "),
    "koordination": ("mindestens 1", "Rang 1 von 33", "Aus einer Regel des Programms"),
    "vielfaltszentrum": ("seit 2021", "", ""),
    "integrationslotsen": ("keine Angabe", "", "Keine Angabe: "),
    "ikw-veranstaltungen": ("keine Angabe", "", "Keine Angabe: "),
    "ikw-organisationen": ("über 23", "Rang 3 von 3", "Vorab angekündigte Zahl."),
    "einwohner": ("96.023", "Rang 27 von 33", ""),
    "flaeche": ("76,47", "Rang 28 von 33", ""),
}
"""What the profile of Hanau says in 2018, as the sources have it: value, rank, how the basis begins."""


def test_profile_of_hanau_says_what_the_sources_do() -> None:
    views = figure_views(view(jahr=2018, kennzahl="einwohner", bezug="absolut"))
    said: dict[str, tuple[str, str, str]] = {}
    for each in views:
        row = figure_row(each, "hanau", chosen=False)
        said[each.kennzahl.id] = (row.value, row.rank, _basis(row))
    assert list(said) == list(HANAU_2018)
    for kennzahl, (value, rank, basis) in HANAU_2018.items():
        assert said[kennzahl][:2] == (value, rank), kennzahl
        assert said[kennzahl][2].startswith(basis), kennzahl
        assert bool(said[kennzahl][2]) == bool(basis), kennzahl


@pytest.mark.parametrize("year", [2018, 2024])
def test_profile_has_the_values_ranks_and_remarks_of_the_table(year: int) -> None:
    views = figure_views(view(jahr=year, kennzahl="einwohner", bezug="absolut"))
    assert [each.kennzahl.id for each in views] == list(KENNZAHLEN)
    for each in views:
        rows = {row.area: row.cells for row in table_values(each)["rows"]}  # type: ignore[attr-defined]
        assert sorted(rows) == AREAS
        # A joint figure of several areas has one place among the ranks.
        ranked = {each.table.cells[area_id].figure.areas for area_id in rows if rows[area_id][0]}
        for area_id, (rank, _, _, _, value, basis, _) in rows.items():
            row = figure_row(each, area_id, chosen=False)
            # The sign of a gap is a word on the profile: nothing found, or nothing that could be worked out.
            told = "keine Angabe" if value in (".", "X") else value
            assert (row.value, _basis(row)) == (told, basis), area_id
            assert row.rank == (f"Rang {rank} von {len(ranked)}" if rank else ""), area_id
            assert row.year == each.selection.jahr


@pytest.mark.parametrize("area_id", AREAS)
def test_profile_has_the_absolute_numbers_of_the_whole_download(
    area_id: str, downloaded: dict[tuple[str, str, object], object]
) -> None:
    for kennzahl, known in KENNZAHLEN.items():
        shown = view(kennzahl=kennzahl, bezug="absolut", jahr=years(real_dataset(), kennzahl, "absolut")[-1])
        value = downloaded[(known.label.de, area_id, shown.selection.jahr)]
        assert_same(shown, figure_row(shown, area_id, chosen=False), value)


@pytest.mark.parametrize("area_id", AREAS)
def test_profile_has_the_rates_of_the_download_of_a_view(area_id: str) -> None:
    for each in figure_views(view(jahr=2018)):
        [row] = view_table(real_dataset(), each.table, [area_id], {area_id: ""}).rows
        value = dict(zip([column.name for column in COLUMNS], row, strict=True))["value"]
        assert_same(each, figure_row(each, area_id, chosen=False), value)


def assert_same(shown: View, row: FigureRow, downloaded: object) -> None:
    if isinstance(downloaded, int | float):
        assert shown.words.plain(downloaded) in row.value.split()
    else:
        assert (row.value, row.known) == ("keine Angabe", False)


def test_every_view_of_every_area_can_be_told_without_a_gap_in_its_sources() -> None:
    for each in every_view():
        for area_id in AREAS:
            row = figure_row(each, area_id, chosen=False)
            figure = each.table.cells[area_id].figure
            rests_on_a_source = bool(figure.source_ids or figure.candidate_ids)
            assert figure.value is None or rests_on_a_source, (row.name, area_id)
            # A gap of which no source speaks has the sign of what is shown in its place: strip and means of others.
            shown = rests_on_a_source or row.strip is not None or bool(row.comparisons)
            assert (row.mark is not None) == shown, (row.name, area_id)
            if row.mark is not None:
                assert (row.mark.sign == "Σ") == (not rests_on_a_source), (row.name, area_id)
                # Only means have a formula.
                means_alone = bool(row.comparisons) and not rests_on_a_source
                assert bool(row.mark.formula) == means_alone, (row.name, area_id)


def test_means_are_sum_over_sum_and_arithmetic_mean() -> None:
    # 31.12.2018, Wiesbaden 278 342, Kassel 201 585, Darmstadt 159 207, Offenbach 128 744, Frankfurt 753 056:
    # together 1 520 934, so 5.5 posts make 0.3616 per 100 000, and the mean of inhabitants is 304 186.8.
    persons = [
        real_dataset().populations[(area, 2018)].persons
        for area in ("wiesbaden", "kassel", "darmstadt", "offenbach-am-main", "frankfurt-am-main")
    ]
    assert persons == [278342, 201585, 159207, 128744, 753056]
    rate = figure_row(uneven_view(jahr=2018), "darmstadt", chosen=True)
    assert "▲ über dem Wert der kreisfreien Städte (0,36)" in rate.comparisons
    count = _row("darmstadt", kennzahl="einwohner", bezug="absolut", jahr=2018)
    assert "▼ unter dem Mittel der 5 kreisfreien Städte (304.187)" in count.comparisons
    # 33.5 posts for 6 265 809 inhabitants.
    assert "▲ über dem Wert für Hessen (0,53)" in rate.comparisons


def test_means_follow_the_type_of_the_year() -> None:
    # Seven Sonderstatusstädte until 2025.
    [_, own_type] = _row("hanau", kennzahl="einwohner", bezug="absolut", jahr=2024).comparisons
    assert "dem Mittel der 7 Sonderstatusstädte" in own_type


def test_gap_shows_the_means_with_their_coverage() -> None:
    row = _row("wiesbaden", kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019)
    assert (row.value, row.known) == ("keine Angabe", False)
    # No source says why; the sign is the one of the means.
    assert row.mark is not None
    assert (row.mark.sign, row.mark.formula) == ("Σ", view().say("profile.mean_note"))
    every, own_type = row.comparisons
    assert every == "Mittel der 11 Angaben, gemeinsame als eine: mindestens rund 45,4"
    assert "Angaben aus" in own_type
    assert row.remarks[0].startswith("Keine Angabe:")


def _basis(row: FigureRow) -> str:
    """What the row says of how far its figure holds: behind its sign, and in the row; of a gap in the row alone."""
    lines = row.mark.lines if row.known and row.mark else ()
    return " · ".join((*lines, *row.remarks))


def _row(area_id: str, **choices: object) -> FigureRow:
    return figure_row(view(**choices), area_id, chosen=True)


def test_equal_to_the_mean_is_said_whatever_decimals_it_is_shown_with() -> None:
    # At least one coordinator in each of the 33 areas: the mean is 1,0.
    row = _row("hanau", kennzahl="koordination", bezug="absolut", jahr=2018)
    assert row.comparisons[0] == "● gleich dem Mittel der 33 Gebiete (mindestens 1,0), soweit bekannt"
