from __future__ import annotations

from pathlib import Path

import pytest

from data.__main__ import main
from data.build.gap_report import report, stale
from data.statistics.coverage import coverage_matrix
from tests.real_tables import committed_dataset, real_dataset
from tests.tiny_tables import write_tiny_tables
from tests.views import disputed_dataset


def _section(title: str) -> list[str]:
    """Lines below a heading of the report of 2026, two sources of which say different numbers of Frankfurt."""
    part = next(part for part in report(disputed_dataset(), 2026).split("\n\n") if part.startswith(title))
    return part.splitlines()[1:]


def test_last_years_and_what_is_stale() -> None:
    lines = _section("LETZTES JAHR")
    assert "  ikw-veranstaltungen: 2025, 11 von 33 Gebieten" in lines
    assert "  ikw-organisationen: 2025, 1 von 33 Gebieten" in lines
    assert "  einwohner: 2024, 33 von 33 Gebieten (veraltet)" in lines
    assert any(line.startswith("  fallmanagement-vorgesehen: 2020") and "beendet" in line for line in lines)


@pytest.mark.parametrize(
    ("kennzahl", "year", "expected"),
    [
        ("einwohner", 2025, False),
        ("einwohner", 2026, True),
        ("fallmanagement-vorgesehen", 2026, False),
    ],
)
def test_stale_from_the_second_year_on_but_not_once_a_line_has_ended(
    kennzahl: str, year: int, expected: bool
) -> None:
    assert stale(coverage_matrix(real_dataset(), kennzahl), year) == expected


def test_what_has_grown_old_is_named_with_its_command() -> None:
    lines = _section("WAS ALT")
    assert "  Bevölkerung: zuletzt 31.12.2024 (python -m data population)" in lines
    assert "  Programmregeln: die letzte endet 2025 (python -m data programme-year 2026)" in lines
    assert "  Schlüssel 06415 von Hanau, nicht bestätigt (python -m data key hanau)" in lines


def test_areas_never_mentioned_are_named() -> None:
    lines = _section("GEBIETE")
    assert "  Veranstaltungen der Interkulturellen Woche: 8" in lines
    assert lines[-2:] == ["  In keiner Angabe genannt: 2", "    Landkreis Gießen, Marburg"]


def test_undecided_conflicts_name_their_observations() -> None:
    assert "  ikw_events, frankfurt-am-main, 2023: 70 bis 80" in _section("STRITTIG")


def test_observations_without_a_year_are_listed_by_key() -> None:
    assert "    integrationslotsen_active-hanau-ohne-datum-S181" in _section("ANGABEN")


def test_excerpts_with_most_figures_come_first() -> None:
    first = _section("NUR ALS AUSZUG")[0].strip().split(", ")[0]
    assert first == "S027 (6)"


def test_report_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--year", "2026"]) == 0
    known = committed_dataset()
    counts = (
        f"{len(known.observations)} Angaben, {len(known.sources)} Quellen, {len(known.rules)} Programmregeln"
    )
    assert capsys.readouterr().out.startswith(f"{counts}\n")


def test_report_of_faulty_tables_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(write_tiny_tables(tmp_path))]) == 1
    printed = capsys.readouterr().out
    assert "expected 33 areas" in printed
    assert "python -m data check" in printed


def test_check_is_the_check_of_the_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "The tables are in order.\n"
    assert main(["check", str(write_tiny_tables(tmp_path))]) == 1


def test_a_command_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([])
    assert "check" in capsys.readouterr().err
