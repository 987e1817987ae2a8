from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.export.export_table import Cell, source_table
from data.export.file_words import about, few, file_name, sign_for
from data.export.view_table import COLUMNS, gap_sign, qualifier_text, view_sources, view_table
from data.model.figure import GapReason
from data.model.records import Dataset, Qualifier
from data.statistics.metrics import year_table
from tests.real_tables import real_dataset
from tests.views import disputed_dataset


def _row(kennzahl: str, bezug: str, year: int, area_id: str, data: Dataset | None = None) -> dict[str, Cell]:
    data = data or real_dataset()
    table = view_table(data, year_table(data, kennzahl, bezug, year), [area_id], {area_id: "Hinweis"})
    return dict(zip((column.name for column in COLUMNS), table.rows[0], strict=True))


def test_rate_comes_with_its_parts_its_qualifier_and_all_sources() -> None:
    row = _row("ikw-veranstaltungen", "je-10000-einwohner", 2019, "frankfurt-am-main")
    # More than 80 events, 763 380 inhabitants on 31.12.2019.
    assert (row["qualifier"], row["value"]) == ("über", 1.047971)
    assert (row["numerator"], row["denominator"]) == (80, 763380)
    assert row["base_day"] == date(2019, 12, 31)
    assert row["source_ids"] == "S064; S010"
    assert row["ags"] == "06412"
    assert row["remarks"] == "Hinweis"


def test_disputed_figure_has_both_ends() -> None:
    row = _row("ikw-veranstaltungen", "absolut", 2023, "frankfurt-am-main", disputed_dataset())
    assert (row["value"], row["upper"], row["qualifier"]) == (70, 80, None)


def test_ends_of_a_disputed_figure_keep_their_qualifiers() -> None:
    table = year_table(disputed_dataset(), "ikw-veranstaltungen", "absolut", 2023)
    cell = table.cells["frankfurt-am-main"]
    held: dict[Qualifier, str] = {"about": "rund; bis: genau", "more_than": "über; bis: genau"}
    for qualifier, words in held.items():
        assert qualifier_text(table, replace(cell, figure=replace(cell.figure, qualifier=qualifier))) == words


def test_joint_figure_names_its_partner() -> None:
    assert _row("ikw-veranstaltungen", "absolut", 2019, "bad-homburg")["joint"] == "Hochtaunuskreis"


def test_missing_figure_is_a_sign_and_no_zero() -> None:
    row = _row("ikw-veranstaltungen", "absolut", 2019, "wiesbaden")
    assert (row["value"], row["source_ids"], row["denominator"]) == (".", None, None)


def test_zero_is_a_number() -> None:
    assert _row("fallmanagement-besetzt", "absolut", 2018, "frankfurt-am-main")["value"] == 0


def test_start_year_says_since() -> None:
    row = _row("vielfaltszentrum", "absolut", 2023, "hanau")
    assert row["value"] == "." or (row["qualifier"] == "seit" and isinstance(row["value"], int))


def test_key_of_an_area_is_that_of_the_day() -> None:
    assert _row("koordination", "absolut", 2025, "hanau")["ags"] == "06435014"
    assert _row("ikw-veranstaltungen", "absolut", 2026, "hanau")["ags"] == "06415"


@pytest.mark.parametrize(
    ("gap", "year", "sign"),
    [
        ("no_data", 2019, "."),
        ("no_data", 2026, "..."),
        ("up_to_two", 2026, "."),
        ("line_ended", 2023, "X"),
        ("undefined_at_zero", 2018, "X"),
        ("part_only", 2019, "."),
    ],
)
def test_sign_says_why_there_is_no_value(gap: GapReason, year: int, sign: str) -> None:
    assert sign_for(gap, date(year, 12, 31), date(2025, 12, 10)) == sign


def test_figure_of_a_week_that_is_over_is_not_one_to_come() -> None:
    def sign(kennzahl: str, gap: GapReason) -> str:
        some = next(iter(year_table(real_dataset(), kennzahl, "absolut", 2019).cells.values()))
        missing = replace(some, value=None, gap=gap, figure=replace(some.figure, year=2025))
        return gap_sign(missing, date(2025, 12, 10))

    assert sign("ikw-veranstaltungen", "no_data") == "."
    assert sign("ikw-veranstaltungen", "no_denominator") == "..."
    assert sign("fallmanagement-vorgesehen", "no_data") == "..."


def test_sources_of_a_view_include_those_of_the_inhabitants() -> None:
    data = real_dataset()
    used = view_sources(data, year_table(data, "fallmanagement-vorgesehen", "je-100000-einwohner", 2018))
    assert set(used) == {"S001", "S029", "S030", "S009"}
    assert [row[0] for row in source_table(data, used).rows] == list(used)


def test_every_word_about_a_file_is_filled_in() -> None:
    lines = dict(about(real_dataset(), "Datensatz", date(2025, 12, 10), ["S001"]))
    assert all(lines.values())
    assert lines["Stand"].startswith("10.12.2025")


def test_long_lists_of_publishers_are_cut_and_counted() -> None:
    assert few(["a", "b"]) == "a; b"
    assert few([str(n) for n in range(9)]) == "0; 1; 2; 3; 4; 5 und 3 weitere"


def test_file_name_says_what_and_of_when() -> None:
    assert file_name("datensatz", date(2025, 12, 10), "xlsx") == "wir-atlas-hessen_datensatz_2025-12-10.xlsx"
