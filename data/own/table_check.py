"""A sheet, read by a plan and checked: what can be taken over, and everything that cannot, all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from data.intake.cell_text import plain
from data.intake.sheet import Sheet, coordinate
from data.model.records import Dataset
from data.own.figure_schema import FIRST_YEAR, LATER_YEARS, broken_rules
from data.own.outcome import OpenQuestion, Outcome, ProblemCode
from data.own.plan import Plan
from data.own.row_areas import Answers, AreaReader
from data.own.row_reading import Placed, RowReader
from data.own.sums import Sums, other_places
from data.places.resolve import KeyResolver

_FEW_ROWS = 60
"""In which it is seen how a table is laid out."""
_CODES: dict[tuple[str, str], ProblemCode] = {
    ("year", "maximum"): "year_future",
    ("year", "minimum"): "year_past",
}


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks tables against one dataset; the index of names is built once.

    Attributes:
        today: For the last year that a figure may be of.
    """

    dataset: Dataset
    resolver: KeyResolver
    today: date
    answers: Answers = field(default_factory=dict)

    def check(self, sheet: Sheet, plan: Plan, told: Callable[[float], object] | None = None) -> Outcome:
        """What becomes of the sheet; `told` hears now and then which share of its rows is read."""
        areas = AreaReader(self.dataset, self.resolver, self.answers, plan.answers.get("extent"))
        reader = RowReader(sheet, plan, areas, self.resolver)
        if not plan.columns("area") and not plan.area:
            reader.report.hint("no_area_column", plan.first_row, 0)
        if not plan.columns("value"):
            reader.report.hint("no_value_column", plan.first_row, 0)
        reader.read(told)
        if not reader.placed and (across := self._areas_across(sheet)):
            reader.report.hint("areas_across", *across)
        sums = Sums(reader, self.dataset)
        kept = _without_repeats(reader, sums.made(self._keeping_rules(reader)))
        order = sorted(reader.report.problems, key=lambda one: (one.row, one.column, one.hint))
        return Outcome(
            figures=tuple(placed.figure for placed in kept),
            problems=tuple(order),
            questions=tuple(
                OpenQuestion(question, tuple(dict.fromkeys(rows)))
                for question, rows in reader.questions.items()
            ),
            fates=reader.report.fates,
            rows=reader.report.ends(plan.first_row),
            asked=(*reader.table_questions, *sums.questions),
        )

    def _areas_across(self, sheet: Sheet) -> tuple[int, int] | None:
        """The first cell of the only row that names areas, and several of them: they stand side by side."""
        found = {
            (row, column): area_ids
            for row, cells in enumerate(sheet.rows[:_FEW_ROWS])
            for column, value in enumerate(cells)
            if (text := plain(value)) and not text.isdecimal()
            if (area_ids := self.resolver.resolve(text).area_ids)
        }
        one_row = len({row for row, _ in found}) == 1
        return min(found) if one_row and len(set(found.values())) > 1 else None

    def _keeping_rules(self, reader: RowReader) -> list[Placed]:
        """The figures that keep to the schema; equal keys are for `_without_repeats` to weigh."""
        broken = set()
        figures = [each.figure for each in reader.placed]
        for number, name, rule in broken_rules(figures, self.today, once=False):
            broken.add(number)
            placed = reader.placed[number]
            code = _CODES.get((name, rule), "not_a_number")
            last = self.today.year + LATER_YEARS
            reader.report.fault(
                code, placed.row, placed.column, first=FIRST_YEAR, last=last, year=placed.figure.year
            )
        return [placed for number, placed in enumerate(reader.placed) if number not in broken]


def _without_repeats(reader: RowReader, kept: Sequence[Placed]) -> list[Placed]:
    """Each thing once: the same row twice counts once; of rows or columns that differ none is taken."""
    groups: dict[object, list[Placed]] = defaultdict(list)
    for placed in kept:
        groups[placed.figure.key].append(placed)
    taken = []
    for group in groups.values():
        rows = {reader.sheet.rows[placed.row] for placed in group}
        columns = {placed.column for placed in group}
        if len(rows) == len(columns) == 1:
            taken.append(group[0])
            first = coordinate(group[0].row, group[0].column)
            for placed in group[1:]:
                reader.report.hint("same_twice", placed.row, placed.column, first=first)
                reader.report.fate(placed.row, [placed.column], "repeated")
        else:
            for placed in group:
                others = other_places(group, placed)
                code: ProblemCode = "same_columns" if len(columns) > 1 else "differs"
                reader.report.fault(code, placed.row, placed.column, others=others)
    return taken
