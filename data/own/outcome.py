"""What became of a viewer's table: figures, problems, questions, and the fate of every single cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from data.own.own_records import OwnFigure
from data.own.row_areas import AreaQuestion

ProblemCode = Literal[
    "not_a_number", "percent", "euro", "multiple", "day", "error", "negative", "infinite", "too_large", "truth",
    "formula", "merged_value", "not_whole", "start_value", "year_missing", "year_unread", "year_shown_as_day",
    "year_future", "year_past", "kennzahl_missing", "kennzahl_unknown", "kennzahl_official", "area_missing",
    "qualifier_unknown", "differs",
]  # fmt: skip
"""Each has a sentence ``pruefung.<code>``: what was expected, and how to mend it."""
HintCode = Literal[
    "area_note", "total", "text_row", "dash", "same_twice", "no_area_column", "no_value_column"
]
"""What should be known but hinders nothing; ``pruefung.<code>`` as well."""
Fate = Literal[
    "title",
    "heading",
    "left_out_column",
    "taken",
    "label",
    "no_figure",
    "problem",
    "total",
    "text_row",
    "left_out",
]
"""What became of a cell: ``label`` says what figures of its row are of; ``left_out`` as the viewer answered."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a cell, or worth knowing.

    Attributes:
        row, column: Counted from 0.
        heading: Of the column, as the file has it.
        value: What stands in the cell, as text.
        values: For the places of its sentence.
    """

    code: ProblemCode | HintCode
    row: int
    column: int
    heading: str
    value: str
    values: Mapping[str, object] = field(default_factory=dict)
    hint: bool = False


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question about areas, and the rows that wait for its answer, counted from 0."""

    question: AreaQuestion
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of reading a sheet by a plan.

    Attributes:
        figures: What can be taken over.
        problems: In the order of the sheet; hints among them.
        fates: Of every cell that is not empty, by row and column.
    """

    figures: tuple[OwnFigure, ...]
    problems: tuple[Problem, ...]
    questions: tuple[OpenQuestion, ...]
    fates: Mapping[tuple[int, int], Fate]

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that keep cells from being taken."""
        return tuple(problem for problem in self.problems if not problem.hint)

    def count(self, fate: Fate) -> int:
        """Cells with that fate."""
        return sum(each == fate for each in self.fates.values())
