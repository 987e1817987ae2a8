"""Of which Kennzahl, year and qualifier a figure is: its heading says so, a cell of its row, or the whole table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import kennzahl_of
from data.model.records import Qualifier
from data.own.check_report import Report
from data.own.figure_schema import QUALIFIERS
from data.own.headings import counts_other, is_official, kennzahl_names, year_in, years_in
from data.own.numbers import Reading
from data.own.section_rows import is_above_headings, section_kennzahl
from data.own.units import says_euro
from data.places.names import spelled

_WHOLE = ("integrationslotsen", "ikw-veranstaltungen", "ikw-organisationen")
"""Kennzahlen that count whole things; posts may be parts of one."""
_MORE_WORDS: tuple[tuple[str, Qualifier], ...] = (
    ("ca.", "about"),
    ("etwa", "about"),
    ("mehr als", "more_than"),
    ("höchstens", "up_to"),
    ("maximal", "up_to"),
    ("knapp", "almost"),
    ("exakt", "exact"),
)


@cache
def _qualifier_words() -> Mapping[str, Qualifier]:
    own = [(word, key) for key, word in QUALIFIERS.items() if word]
    return {spelled(word): key for word, key in (*own, *((key, key) for key in QUALIFIERS), *_MORE_WORDS)}


@dataclass(frozen=True, slots=True)
class Labels:
    """Reads the labels of figures; what cannot be read is reported."""

    report: Report

    def kennzahl(self, row: int, column: int) -> KennzahlId | None:
        """The Kennzahl of a figure, which heading and row may both say."""
        headed = self.report.plan.uses[column].kennzahl
        for each in self.report.plan.columns("kennzahl"):
            text = plain(self.report.sheet.spread(row, each))
            if not text:
                continue
            known = self._named_kennzahl(text, each)
            if headed is not None:
                differs = (known is not None and known != headed) or counts_other(text)
                if differs and not self._is_title(row, each):
                    heading = self.report.heading(column)
                    self.report.fault("kennzahl_contradiction", row, column, text=text, heading=heading)
                    return None
                continue
            if known is None or is_official(text):
                self.report.fault("kennzahl_official" if known else "kennzahl_unknown", row, each)
                return None
            return known
        if headed is not None:
            return headed
        # An empty cell among others says that it is not known, whatever the title says.
        among_others = bool(self.report.plan.columns("kennzahl"))
        if among_others or self.report.plan.kennzahl is None:
            self._missing("kennzahl_missing", row, column, among_others=among_others)
            return None
        return self.report.plan.kennzahl

    def _named_kennzahl(self, text: str, column: int) -> KennzahlId | None:
        """The Kennzahl that a cell names; a line above a block is read as the title of a table is."""
        is_section = column >= self.report.sheet.width - len(self.report.sheet.sections)
        return section_kennzahl(text) if is_section else kennzahl_names().get(spelled(text))

    def _is_title(self, row: int, column: int) -> bool:
        """Whether the cell has the text of a line that headings follow: these are nearer."""
        plan = self.report.plan
        place = self.report.sheet.covered.get((row, column), (row, column))
        heads = range(plan.first_row - plan.heading_rows, plan.first_row)
        return place[0] != row and is_above_headings(self.report.sheet, place[0], heads)

    def year(self, row: int, column: int, kennzahl: KennzahlId | None, reading: Reading) -> int | None:
        """The year of a figure; a start year is its own."""
        if kennzahl is not None and kennzahl_of(kennzahl).kind == "year" and reading.value is not None:
            # Holds from the year it names, so no other year is needed.
            return int(reading.value)
        return self._stated_year(row, column)

    def _stated_year(self, row: int, column: int) -> int | None:
        headed = self.report.plan.uses[column].year
        stated = {
            self._year_of(row, each, value)
            for each in self.report.plan.columns("year")
            if (value := self.report.sheet.spread(row, each)) is not None
        }
        if None in stated:
            return None
        known = sorted(year for year in {*stated, headed} if year is not None)
        if len(known) > 1:
            self.report.fault("year_contradiction", row, column, years=", ".join(map(str, known)))
            return None
        return known[0] if known else self._year_of_table(row, column)

    def _year_of_table(self, row: int, column: int) -> int | None:
        """The year that holds for the whole table, where neither row nor heading speaks of any."""
        years = years_in(self.report.heading(column))
        if years is None or years:
            self.report.fault("heading_years", row, column)
            return None
        # An empty cell among others says that it is not known, whatever title or file name say.
        among_others = bool(self.report.plan.columns("year"))
        if among_others or self.report.plan.year is None:
            self._missing("year_missing", row, column, among_others=among_others)
            return None
        first = self.report.plan.columns("value")[0]
        self.report.hint("year_of_table", self.report.plan.first_row, first, year=self.report.plan.year)
        return self.report.plan.year

    def _missing(
        self, code: Literal["kennzahl_missing", "year_missing"], row: int, column: int, *, among_others: bool
    ) -> None:
        self.report.fault(code, row, column)
        if not among_others:
            # It can be chosen for the whole table, so that this is a question still.
            self.report.fate(row, [column], "asked")

    def qualifier(self, row: int, column: int, reading: Reading) -> Qualifier | None:
        """How exact a figure is; ``None`` where its row has a word for it that cannot be read."""
        for each in self.report.plan.columns("qualifier"):
            text = plain(self.report.sheet.spread(row, each))
            if text:
                found = _qualifier_words().get(spelled(text))
                if found is None:
                    self.report.fault("qualifier_unknown", row, each)
                    self.report.fates[row, column] = "problem"
                return found
        return reading.qualifier or "stated"

    def fits(self, row: int, column: int, kennzahl: KennzahlId, reading: Reading) -> bool:
        """Whether the number can be one of its Kennzahl."""
        known, value = kennzahl_of(kennzahl), reading.value or 0.0
        if (reading.euro or says_euro(self.report.heading(column))) and known.kind != "money":
            self.report.fault("euro", row, column, unit=known.unit_plural.de)
            return False
        if kennzahl in _WHOLE and not value.is_integer():
            self.report.fault("not_whole", row, column, unit=known.unit_plural.de)
            return False
        if known.kind == "year" and not (value.is_integer() and 1990 <= value <= 2100):
            self.report.fault("start_value", row, column)
            return False
        return True

    def _year_of(self, row: int, column: int, value: Value) -> int | None:
        if isinstance(value, date):
            if value.year == 1905:
                # The number 2019, shown by Excel as its 2019th day.
                self.report.fault("year_shown_as_day", row, column)
                return None
            return value.year
        text = plain(value)
        year = int(text) if text.isdecimal() and len(text) == 4 else year_in(text)
        if isinstance(value, float):
            year = None
        if year is None:
            self.report.fault("year_unread", row, column)
        return year
