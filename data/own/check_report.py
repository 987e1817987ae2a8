"""Collects what is found while a sheet is read: problems, and the fate of every cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.intake.cell_text import plain
from data.intake.sheet import Sheet
from data.own.outcome import Fate, HintCode, Problem, ProblemCode
from data.own.plan import Plan
from data.own.proposal import headings


@dataclass
class Report:
    """What was found so far."""

    sheet: Sheet
    plan: Plan
    problems: list[Problem] = field(default_factory=list)
    fates: dict[tuple[int, int], Fate] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._heads = headings(self.sheet, self.plan.first_row, self.plan.heading_rows)
        self._said: set[tuple[str, int, int]] = set()

    def fault(self, code: ProblemCode, row: int, column: int, **values: object) -> None:
        """Report a cell that is not taken."""
        self._add(code, row, column, values, hint=False)
        if self.sheet.value(row, column) is not None:
            self.fates[row, column] = "problem"

    def hint(self, code: HintCode, row: int, column: int, **values: object) -> None:
        """Report something that hinders nothing."""
        self._add(code, row, column, values, hint=True)

    def fate(self, row: int, columns: Iterable[int], fate: Fate) -> None:
        """Say what became of cells of a row."""
        for column in columns:
            self.fates[row, column] = fate

    def _add(
        self, code: ProblemCode | HintCode, row: int, column: int, values: dict[str, object], *, hint: bool
    ) -> None:
        # A row of several figures would say the same of its key once for each.
        if (code, row, column) in self._said:
            return
        self._said.add((code, row, column))
        head = self._heads[column] if column < len(self._heads) else ""
        text = plain(self.sheet.value(row, column))
        self.problems.append(Problem(code, row, column, head, text, values, hint))
