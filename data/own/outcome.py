"""What became of a viewer's table: figures, problems, questions, and the fate of every single cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from data.own.numbers import NumberCode
from data.own.own_records import OwnFigure
from data.own.row_areas import AreaQuestion

ProblemCode = Literal[
    NumberCode, "shifted", "same_columns", "year_contradiction", "heading_years", "mixed_qualifiers", "not_summed",
    "formula", "merged_value", "not_whole", "start_value", "year_missing", "year_unread", "year_shown_as_day",
    "year_future", "year_past", "kennzahl_missing", "kennzahl_unknown", "kennzahl_official", "kennzahl_contradiction",
    "area_missing", "qualifier_unknown", "differs", "other_heading",
]  # fmt: skip
"""Each has a sentence ``pruefung.<code>``: what was expected, and how to mend it."""
HintCode = Literal[
    "area_note",
    "total",
    "text_row",
    "dash",
    "footnote",
    "section",
    "headings_again",
    "same_twice",
    "part_left_out",
    "part_column",
    "other_count",
    "posts_unclear",
    "column_numbers",
    "year_of_table",
    "no_area_column",
    "no_value_column",
    "areas_across",
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
    "asked",
    "outside",
    "total",
    "repeated",
    "part",
    "text_row",
    "left_out",
]
"""What became of a cell: ``label`` says what figures of its row are of; ``left_out`` as the viewer answered."""


RowReason = Literal["", "fault", "total", "repeated", "part", "left_out", "text", "no_figure"]


@dataclass(frozen=True, slots=True)
class RowEnd:
    """How a row ends: taken, waiting for an answer, of another Land, or refused for a reason."""

    kind: Literal["taken", "asked", "outside", "refused"]
    reason: RowReason = ""


@dataclass(frozen=True, slots=True)
class TableQuestion:
    """A question about the whole table, without whose answer the rows are not taken.

    Attributes:
        key: What `Plan.answers` has the answer under; before the colon its kind, which has the sentence.
        options: The answers there are; "only:" comes before the text of a cell.
        values: For the places of its sentence.
        rows: Those that wait, counted from 0.
        answer: What was answered; empty while it is open.
    """

    key: str
    options: tuple[str, ...]
    values: Mapping[str, object]
    rows: tuple[int, ...]
    answer: str = ""

    @property
    def kind(self) -> str:
        """Of what it asks."""
        return self.key.partition(":")[0]


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
        rows: How every row below the headings ends.
        asked: Questions about the whole table, answered ones too: an answer can be changed.
    """

    figures: tuple[OwnFigure, ...]
    problems: tuple[Problem, ...]
    questions: tuple[OpenQuestion, ...]
    fates: Mapping[tuple[int, int], Fate]
    rows: Mapping[int, RowEnd]
    asked: tuple[TableQuestion, ...] = ()

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that keep cells from being taken."""
        return tuple(problem for problem in self.problems if not problem.hint)

    def count(self, fate: Fate) -> int:
        """Cells with that fate."""
        return sum(each == fate for each in self.fates.values())
