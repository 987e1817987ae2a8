"""Reads the rows of a sheet by a plan: each cell is taken, or explained; nothing is passed over in silence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from data.intake.cell_text import plain
from data.intake.sheet import Sheet, coordinate
from data.own.check_report import Report
from data.own.figure_labels import Labels
from data.own.numbers import Reading, read_number
from data.own.own_records import OwnFigure
from data.own.plan import Plan
from data.own.row_areas import AreaQuestion, AreaReader


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure and the cell it stands in."""

    figure: OwnFigure
    row: int
    column: int


@dataclass
class RowReader:
    """Collects what the rows say.

    Attributes:
        placed: Figures that are whole so far.
        questions: Rows by the question they wait for.
    """

    sheet: Sheet
    plan: Plan
    areas: AreaReader
    placed: list[Placed] = field(default_factory=list)
    questions: dict[AreaQuestion, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.report = Report(self.sheet, self.plan)
        self.labels = Labels(self.report)
        self._without_value = set(self.sheet.without_value)
        self._merged = {
            (span.top, column): span
            for span in self.sheet.merged
            if span.bottom > span.top
            for column in range(span.left, min(span.right, span.left + 300) + 1)
        }

    def read(self) -> None:
        """Read every row."""
        for row, cells in enumerate(self.sheet.rows):
            used = [column for column, value in enumerate(cells) if value is not None]
            if row < self.plan.first_row:
                above = row < self.plan.first_row - self.plan.heading_rows
                self.report.fate(row, used, "title" if above else "heading")
            elif used or any(place[0] == row for place in self._without_value):
                self._row(row, used)

    def _row(self, row: int, used: list[int]) -> None:
        plan = self.plan
        self.report.fate(row, used, "left_out_column")
        labels = [*plan.columns("area"), *plan.columns("kennzahl"), *plan.columns("year")]
        notes = [*plan.columns("qualifier"), *plan.columns("note")]
        self.report.fate(row, [column for column in used if column in (*labels, *notes)], "label")
        figures = {column: self._number(row, column) for column in plan.columns("value")}
        told = {column: found for column, found in figures.items() if found and found.value is not None}
        faulty = any(found and found.code for found in figures.values())
        if told or faulty:
            for column, reading in told.items():
                self._figure(row, column, reading)
        elif not any(figures.values()) or all(found and found.missing for found in figures.values()):
            self._without_figure(row, used)

    def _without_figure(self, row: int, used: list[int]) -> None:
        """A row without any number: an area nothing is told of, or a remark below the table."""
        keys = [plain(self.sheet.value(row, column)) for column in self.plan.columns("area")]
        if len(used) == 1 and not (any(keys) and self.areas.read(keys, date.max).area_ids):
            self.report.fate(row, used, "text_row")
            self.report.hint("text_row", row, used[0])

    def _number(self, row: int, column: int) -> Reading | None:
        """What a cell of values says; ``None`` where it is empty."""
        value, place = self.sheet.value(row, column), (row, column)
        if place in self._without_value:
            self.report.fault("formula", row, column)
            return Reading(code="error")
        if value is None:
            return None
        found = read_number(value, self.plan.decimal)
        span = self._merged.get(place)
        if span is not None and found.value is not None:
            self.report.fault("merged_value", row, column, last=coordinate(span.bottom, column))
            return Reading(code="not_a_number")
        if found.code is not None:
            self.report.fault(found.code, row, column)
        elif found.dash and self.plan.dash == "zero":
            return Reading(0.0)
        elif found.missing:
            self.report.fates[place] = "no_figure"
            if found.dash:
                self.report.hint("dash", row, column)
        return found

    def _figure(self, row: int, column: int, reading: Reading) -> None:
        kennzahl = self.labels.kennzahl(row, column)
        year = self.labels.year(row, column, kennzahl, reading)
        if kennzahl is None or year is None or not self.labels.fits(row, column, kennzahl, reading):
            self.report.fates[row, column] = "problem"
            return
        keys = [plain(self.sheet.value(row, each)) for each in self.plan.columns("area")]
        if not any(keys):
            self.report.fault("area_missing", row, column)
            return
        found = self.areas.read(keys, date(min(max(year, 1), 9999), 12, 31))
        if found.question is not None:
            self.questions[found.question].append(row)
            self.report.fates[row, column] = "problem"
        elif found.total:
            self.report.fates[row, column] = "total"
            self.report.hint("total", row, self.report.plan.columns("area")[0])
        elif not found.area_ids:
            self.report.fates[row, column] = "left_out"
        else:
            if found.note_de:
                self.report.hint("area_note", row, self.plan.columns("area")[0], note=found.note_de)
            self._place(row, column, OwnFigure(found.area_ids, kennzahl, year, reading.value or 0.0), reading)

    def _place(self, row: int, column: int, figure: OwnFigure, reading: Reading) -> None:
        qualifier = self.labels.qualifier(row, column, reading)
        if qualifier is None:
            return
        notes = (plain(self.sheet.value(row, each)) for each in self.plan.columns("note"))
        whole = OwnFigure(
            figure.area_ids,
            figure.kennzahl,
            figure.year,
            figure.value,
            qualifier,
            "; ".join(note for note in notes if note)[:500],
            f"{self.sheet.name}, {coordinate(row, column)}",
        )
        self.report.fates[row, column] = "taken"
        self.placed.append(Placed(whole, row, column))
