"""Collects what is found while a sheet is read: problems, and the fate of every cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from data.intake.cell_text import plain
from data.intake.sheet import Sheet
from data.own.outcome import Fate, HintCode, Problem, ProblemCode, RowEnd
from data.own.plan import Plan
from data.own.proposal import headings

_ENDS: dict[Fate, RowEnd] = {
    "asked": RowEnd("asked"),
    "taken": RowEnd("taken"),
    "outside": RowEnd("outside"),
    "problem": RowEnd("refused", "fault"),
    "total": RowEnd("refused", "total"),
    "repeated": RowEnd("refused", "repeated"),
    "part": RowEnd("refused", "part"),
    "left_out": RowEnd("refused", "left_out"),
    "text_row": RowEnd("refused", "text"),
    "label": RowEnd("refused", "no_figure"),
}
"""How a row ends, by the first of these fates that a cell of it has."""


@dataclass
class Report:
    """What was found so far."""

    sheet: Sheet
    plan: Plan
    problems: list[Problem] = field(default_factory=list)
    fates: dict[tuple[int, int], Fate] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._heads = headings(self.sheet, self.plan.first_row, self.plan.heading_rows)
        self._faulty: set[int] = set()
        self._said: set[tuple[str, int, int]] = set()

    def fault(self, code: ProblemCode, row: int, column: int, **values: object) -> None:
        """Report a cell that is not taken."""
        self._add(code, row, column, values, hint=False)
        self._faulty.add(row)
        if self.sheet.value(row, column) is not None:
            self.fates[row, column] = "problem"

    def hint(self, code: HintCode, row: int, column: int, **values: object) -> None:
        """Report something that hinders nothing."""
        self._add(code, row, column, values, hint=True)

    def fate(self, row: int, columns: Iterable[int], fate: Fate) -> None:
        """Say what became of cells of a row."""
        for column in columns:
            self.fates[row, column] = fate

    def heading(self, column: int) -> str:
        """The heading of a column; empty where it has none."""
        return self._heads[column] if column < len(self._heads) else ""

    def ends(self, first_row: int) -> dict[int, RowEnd]:
        """What became of every row below the headings that has a cell."""
        cells: dict[int, set[Fate]] = defaultdict(set)
        for (row, _), fate in self.fates.items():
            cells[row].add(fate)
        for row in self._faulty:
            cells[row].add("problem")
        return {
            row: next(end for fate, end in _ENDS.items() if fate in found or fate == "label")
            for row, found in sorted(cells.items())
            if row >= first_row
        }

    def _add(
        self, code: ProblemCode | HintCode, row: int, column: int, values: dict[str, object], *, hint: bool
    ) -> None:
        # A row of several figures would say the same of its key once for each.
        if (code, row, column) in self._said:
            return
        self._said.add((code, row, column))
        head = self.heading(column)
        text = plain(self.sheet.value(row, column))
        self.problems.append(Problem(code, row, column, head, text, values, hint))
