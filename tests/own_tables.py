"""Own tables for tests: read, planned and checked against the real areas, as the page does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from data.intake.sheet import Sheet
from data.intake.upload import read_upload
from data.own.outcome import Outcome
from data.own.plan import Plan
from data.own.proposal import best_sheet, laid_out, proposed
from data.own.row_areas import Answers
from data.own.table_check import Checker
from data.places.resolve import KeyResolver
from pages.features.own_figures.table_findings import problem_words
from tests.real_tables import real_dataset
from tests.words import say

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Checked:
    """A sheet with its plan and what became of it."""

    sheet: Sheet
    plan: Plan
    outcome: Outcome

    @property
    def codes(self) -> list[str]:
        """Codes of faults and hints, in the order of the sheet."""
        return [problem.code for problem in self.outcome.problems]

    @property
    def values(self) -> list[tuple[str, str, int, float]]:
        """Areas, Kennzahl, year and value of what can be taken."""
        return [("+".join(one.area_ids), one.kennzahl, one.year, one.value) for one in self.outcome.figures]

    @property
    def words(self) -> str:
        """Everything that is said of the table."""
        return " ".join(problem_words(problem, say) for problem in self.outcome.problems)


@cache
def resolver() -> KeyResolver:
    """The areas' names, indexed once for all tests."""
    return KeyResolver(real_dataset())


def checked(
    name: str, content: bytes, *, answers: Answers | None = None, plan: Mapping[str, object] | None = None
) -> Checked:
    """The sheet of a file with most areas, by the plan proposed for it but for what is given."""
    upload = read_upload(name, content)
    sheet = laid_out(upload.sheets[best_sheet(upload, resolver())], resolver())
    used = replace(proposed(sheet, resolver()), **(plan or {}))  # type: ignore[arg-type]
    checker = Checker(real_dataset(), resolver(), TODAY, answers or {})
    return Checked(sheet, used, checker.check(sheet, used))


def lost_cells(found: Checked) -> list[tuple[int, int]]:
    """Cells of which nothing is said: there must be none."""
    return [
        (row, column)
        for row, cells in enumerate(found.sheet.rows)
        for column, value in enumerate(cells)
        if value is not None and (row, column) not in found.outcome.fates
    ]
