"""No invented figure: every value in the tables has a source, every derived one its sources and a formula."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import KENNZAHLEN
from data.loading.check import all_problems
from data.loading.schema import TABLES, describe
from data.statistics.metrics import year_table, years
from tests.real_tables import committed_dataset
from tests.tiny_tables import TINY, write_tiny_tables

WITHOUT_FIGURES = {"area", "measure", "source"}
"""Names, words and the sources themselves; any other table must say for each row where it comes from."""
EVERY_RATE = [(kennzahl, bezug) for kennzahl, known in KENNZAHLEN.items() for bezug in known.bezuege]


def _unsourced(folder: Path) -> list[str]:
    """Rows of any table with figures that name no source, or one that is not in the table of sources."""
    with (folder / "source.csv").open(encoding="utf-8", newline="") as file:
        known = {row["source_id"] for row in csv.DictReader(file) if row["title"].strip()}
    found = []
    for table in describe():
        if table["name"] in WITHOUT_FIGURES:
            continue
        with (folder / table["path"]).open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                named = (row.get("source_ids") or row.get("source_id") or "").split(";")
                if not set(named) <= known:
                    found.append(f"{table['path']}, row {number}: {named}")
    return found


def test_every_row_of_the_tables_has_a_source() -> None:
    assert _unsourced(TABLES) == [], "a figure without a source must not be in the tables"


@pytest.mark.parametrize("table", sorted(set(TINY) - {f"{name}.csv" for name in WITHOUT_FIGURES}))
@pytest.mark.parametrize("invented", ["", "S999"], ids=["no source", "unknown source"])
def test_a_row_without_a_source_is_found_here_and_by_the_check(
    tmp_path: Path, table: str, invented: str
) -> None:
    folder = write_tiny_tables(tmp_path)
    assert _unsourced(folder) == []
    (folder / table).write_text(
        TINY[table].replace("S001,\n", f"{invented},\n").replace("S001\n", f"{invented}\n")
    )
    assert _unsourced(folder) != []
    assert any("source_id" in str(problem) for problem in all_problems(folder))


def test_a_source_that_is_taken_away_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(TABLES, folder)
    lines = (folder / "source.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "source.csv").write_text("".join(line for line in lines if not line.startswith("S066,")))
    assert {line.split(",")[0] for line in _unsourced(folder)} == {"observation.csv"}
    assert any("'S066'" in str(problem) for problem in all_problems(folder))


@pytest.mark.parametrize("kennzahl", KENNZAHLEN)
def test_every_figure_shown_names_what_it_stands_on(kennzahl: str) -> None:
    dataset, rules = committed_dataset(), {rule.id for rule in committed_dataset().rules}
    for year in years(dataset, kennzahl, "absolut"):
        for cell in year_table(dataset, kennzahl, "absolut", year).cells.values():
            shown = cell.figure
            if shown.value is None:
                continue
            at = (kennzahl, shown.area_id, year)
            assert shown.source_ids, at
            assert set(shown.source_ids) <= set(dataset.sources), at
            if shown.basis == "rule" or shown.rule_id is not None:
                # Of many areas, of this one alone, or carried on from either: the figure stands on the rule.
                assert shown.rule_id in rules, at
            elif shown.basis != "official":
                assert set(shown.observation_ids) <= set(dataset.observations), at
                assert shown.observation_ids, at


@pytest.mark.parametrize(("kennzahl", "bezug"), EVERY_RATE)
def test_every_derived_value_follows_from_its_formula(kennzahl: str, bezug: str) -> None:
    dataset = committed_dataset()
    related = next(each for each in BEZUEGE.values() if each.id == bezug)
    assert related.formula.de
    assert related.formula.en
    for year in years(dataset, kennzahl, bezug):
        for cell in year_table(dataset, kennzahl, bezug, year).cells.values():
            if cell.value is None:
                continue
            assert cell.numerator is not None
            below = 1.0 if cell.denominator is None else cell.denominator
            assert cell.value == pytest.approx(related.factor * cell.numerator / below)
            if related.base is not None:
                assert "÷" in related.formula.de
                assert cell.base_day is not None


def test_partial_figures_are_the_sum_of_their_terms() -> None:
    dataset = committed_dataset()
    for kennzahl in KENNZAHLEN:
        for year in years(dataset, kennzahl, "absolut"):
            for cell in year_table(dataset, kennzahl, "absolut", year).cells.values():
                if cell.figure.kind == "part":
                    assert cell.figure.value == sum(term.value for term in cell.figure.terms)
