"""Reads the rows of a sheet by a plan: each cell is taken, asked about or explained, none passed over in silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from data.intake.cell_text import plain
from data.intake.sheet import Sheet, coordinate
from data.own.check_report import Report
from data.own.figure_labels import Labels
from data.own.headings import PART, counts_other, is_heading, posts_unclear, use_of_heading
from data.own.numbers import LARGEST, Decimal, Reading, decimal_of, mark_words, read_number
from data.own.outcome import TableQuestion
from data.own.own_records import OwnFigure
from data.own.plan import Plan
from data.own.proposal import is_column_numbers
from data.own.row_areas import AreaQuestion, AreaReader, RowKey
from data.own.section_rows import repeats_headings
from data.own.units import Unit, unit_in
from data.places.names import CITY_WORDS, KREIS_WORDS, spelled
from data.places.resolve import KeyResolver, Place, is_land

_UNIT_HEADINGS = ("einheit", "masseinheit", "mengeneinheit", "unit")
_TOWN_HEADINGS = (
    "stadt",
    "staedte",
    "gemeinde",
    "gemeinden",
    "gemeindename",
    "stadtgemeinde",
    "sonderstatusstadt",
)
"""Not "Kommune": a Landkreis is one, too."""
_TYPES = {spelled(word): word for word in (*KREIS_WORDS, *CITY_WORDS)}
_NATIONWIDE = 5
"""Names that are no areas in Hessen, from which on a table seems to be one of all Länder."""
_TOLD_EVERY = 200
"""Rows between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure and the cell it stands in; of a municipality, whose area it is not yet a figure of."""

    figure: OwnFigure
    row: int
    column: int
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A municipality of which a row says that its figure is not known."""

    place: Place
    column: int


@dataclass
class _Asked:
    """A question about the table and what waits for it."""

    options: tuple[str, ...]
    values: dict[str, object]
    columns: set[int] = field(default_factory=set)
    rows: list[int] = field(default_factory=list)


@dataclass
class RowReader:
    """Collects what the rows say.

    Attributes:
        placed: Figures that are whole so far, those of municipalities among them.
        gaps: Municipalities whose figures are said not to be known.
        questions: Rows by the question they wait for.
    """

    sheet: Sheet
    plan: Plan
    areas: AreaReader
    resolver: KeyResolver
    placed: list[Placed] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    questions: dict[AreaQuestion, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.report = Report(self.sheet, self.plan)
        self.labels = Labels(self.report)
        self._without_value = set(self.sheet.without_value)
        self._asked: dict[str, _Asked] = {}
        self._other_heads: dict[int, str] = {}
        self._first_asked: dict[tuple[str, bool], AreaQuestion] = {}
        self._first, self._data = self.plan.first_row, range(self.plan.first_row, len(self.sheet.rows))
        above = self.sheet.rows[self._first - self.plan.heading_rows : self._first]
        self._headed = max(map(len, above), default=0) if self.sheet.delimited else 0
        values = self.plan.columns("value")
        self._decimals = {
            column: decimal_of(self.sheet.value(row, column) for row in self._data) for column in values
        }
        table = self.sheet.width - len(self.sheet.sections)
        self._section_columns = range(table, self.sheet.width)
        self._sections = {first[0] for (_, column), first in self.sheet.covered.items() if column >= table}
        self._heads = range(self._first - self.plan.heading_rows, self._first)
        self._units = {column: self._unit_of(column) for column in values}
        self._unit_columns = [
            column
            for column, use in enumerate(self.plan.uses)
            if use.role in ("ignore", "note") and spelled(self.report.heading(column)) in _UNIT_HEADINGS
        ]
        self._merged = self._merged_values(set(values))
        self._find_places()

    def read(self, told: Callable[[float], object] | None = None) -> None:
        """Read every row, and tell now and then which share of them is read."""
        for column, use in enumerate(self.plan.uses):
            if use.role == "ignore" and PART.search(self.report.heading(column)):
                self.report.hint("part_column", max(self._first - 1, 0), column)
            elif use.role == "ignore" and counts_other(self.report.heading(column)):
                self.report.hint("other_count", max(self._first - 1, 0), column)
            elif use.role == "ignore" and posts_unclear(self.report.heading(column)):
                self.report.hint("posts_unclear", max(self._first - 1, 0), column)
        for row, cells in enumerate(self.sheet.rows):
            if told is not None and row % _TOLD_EVERY == 0:
                told(row / len(self.sheet.rows))
            used = [column for column, value in enumerate(cells) if value is not None]
            if row < self._first:
                above = row < self._first - self.plan.heading_rows
                self.report.fate(row, used, "title" if above else "heading")
                if not above and is_column_numbers(cells):
                    self.report.hint("column_numbers", row, used[0])
            elif used or any(place[0] == row for place in self._without_value):
                self._row(row, used)

    @property
    def table_questions(self) -> list[TableQuestion]:
        """Questions about how the numbers are written and what they count."""
        return [
            TableQuestion(
                key,
                asked.options,
                {
                    **asked.values,
                    "columns": ", ".join(self._names(asked.columns)),
                    "count": len(asked.columns),
                },
                tuple(dict.fromkeys(asked.rows)),
                self.plan.answers.get(key, ""),
            )
            for key, asked in self._asked.items()
        ]

    def key_of(self, row: int) -> RowKey:
        """What the row says of its area, or the table of all its rows."""
        if self.plan.area and not self._key_columns:
            return RowKey((self.areas.name_of(self.plan.area),))
        word = (
            "" if self._type is None else _TYPES.get(spelled(plain(self.sheet.spread(row, self._type))), "")
        )
        found = {column: plain(self.sheet.spread(row, column)) for column in self._key_columns}
        # A key beside the name says by itself which of both is meant.
        texts = [text for text in found.values() if text]
        beside = len(texts) > 1 and not any(text[0].isdigit() for text in texts)
        cells = {
            column: self._with_type(
                text, word or ("Stadt" if beside and column in self._headed_towns else "")
            )
            for column, text in found.items()
        }
        keys = tuple(dict.fromkeys(text for text in cells.values() if text))
        towns = frozenset(cells[column] for column in self._towns if cells.get(column))
        land = "" if self._land is None else plain(self.sheet.spread(row, self._land))
        elsewhere = bool(land) and spelled(land) not in ("hessen", "he")
        return RowKey(keys, towns, elsewhere, self._among_others and not land)

    def _with_type(self, text: str, word: str) -> str:
        """A name that a city and a Landkreis have, with the word for one of them that its row has."""
        several = bool(word) and len(self.resolver.resolve(text).area_ids) > 1 and not text[:1].isdigit()
        return f"{word} {text}" if several else text

    def _find_places(self) -> None:
        """Columns of municipalities, of Länder and of words for city or Landkreis, whatever they are used for."""
        self._among_others = False
        self._towns: list[int] = []
        self._land: int | None = None
        self._type: int | None = None
        others = [n for n, use in enumerate(self.plan.uses) if use.role in ("area", "ignore", "note")]
        for column in others:
            texts = {text for row in self._data if (text := plain(self.sheet.spread(row, column)))}
            if texts and all(is_land(text) for text in texts):
                self._land = column if self._land is None else self._land
                continue
            if texts and all(spelled(text) in _TYPES for text in texts):
                self._type = column if self._type is None else self._type
                continue
            found = [self.resolver.resolve(text) for text in texts if not text.isdecimal()]
            towns = sum(one.kind == "municipality" for one in found)
            kreise = sum(
                one.kind == "name" and not one.places and not self._is_city(one.within) for one in found
            )
            if towns > max(kreise, len(found) / 3):
                self._towns.append(column)
            elif column in self.plan.columns("area"):
                strangers = sum(one.kind in ("unknown", "elsewhere") for one in found)
                self._among_others = self._among_others or strangers >= _NATIONWIDE
        # A municipality beside its Kreis counts, whether or not its column is taken for an area.
        areas = [column for column in self.plan.columns("area") if column != self._type]
        self._key_columns = list(dict.fromkeys([*areas, *self._towns]))
        # "Fulda" below "Stadt", beside "Landkreis Fulda", is not the Landkreis once more.
        self._headed_towns = [
            column for column in self._key_columns if spelled(self.report.heading(column)) in _TOWN_HEADINGS
        ]
        if not self.plan.columns("area"):
            self._key_columns = []

    def _is_city(self, area_ids: tuple[str, ...]) -> bool:
        return any(self.areas.is_city(area_id) for area_id in area_ids)

    def _merged_values(self, values: set[int]) -> dict[tuple[int, int], tuple[int, int]]:
        """Cells of values that share a merged number with others, and the last of these."""
        groups: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        for cell, first in self.sheet.covered.items():
            groups[first].append(cell)
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for first, cells in groups.items():
            taken = sorted(cell for cell in (first, *cells) if cell[1] in values and cell[0] >= self._first)
            number = read_number(self.sheet.value(*first))
            if len(taken) > 1 and (number.value is not None or number.code == "two_readings"):
                found |= dict.fromkeys(taken, taken[-1])
        return found

    def _unit_of(self, column: int) -> Unit | None:
        """What heading, formats or titles say of a column, the nearest first."""
        # A title that is one of several counts for the rows below it, not for all.
        above = [row for row in range(self._heads.start) if row not in self._sections]
        titles = [plain(value) for row in above for value in self.sheet.rows[row] if value is not None]
        formats = sorted(self.sheet.units.get(column, ()))
        return unit_in([self.report.heading(column), *formats, *titles, self.sheet.name])

    def _names(self, columns: set[int]) -> list[str]:
        return [self.report.heading(column) or coordinate(self._first, column) for column in sorted(columns)]

    def _ask(self, key: str, options: tuple[str, ...], row: int, column: int, **values: object) -> str:
        """The answer; while there is none, the cell waits for it."""
        asked = self._asked.setdefault(key, _Asked(options, values))
        asked.columns.add(column)
        answer = self.plan.answers.get(key, "")
        if answer not in options:
            asked.rows.append(row)
            self.report.fate(row, [column], "asked")
            return ""
        return answer

    def _row(self, row: int, used: list[int]) -> None:
        plan = self.plan
        if row in self._sections:
            self.report.fate(row, used, "text_row")
            self.report.hint("section", row, used[0])
            return
        if repeats_headings(self.sheet, row, self._heads) or self._is_heading(row):
            self.report.fate(row, used, "text_row")
            self.report.hint("headings_again", row, used[0])
            self._headed_anew(row)
            return
        self.report.fate(row, used, "left_out_column")
        labels = [*self._key_columns, *plan.columns("kennzahl"), *plan.columns("year")]
        notes = [*plan.columns("qualifier"), *plan.columns("note")]
        self.report.fate(row, [column for column in used if column in (*labels, *notes)], "label")
        key = self.key_of(row)
        beyond = self._beyond(row, used, key)
        if beyond:
            return
        figures = {column: self._headed_number(row, column) for column in plan.columns("value")}
        told = {column: found for column, found in figures.items() if found and found.value is not None}
        faulty = any(found and found.code for found in figures.values())
        if told or faulty:
            for column, reading in told.items():
                self._figure(row, column, reading, key)
        elif not any(figures.values()) or all(found and found.missing for found in figures.values()):
            self._without_figure(row, used, key, figures)
        for column in figures:
            if self.report.fates.get((row, column)) == "asked":
                self._ask_ahead(row, column, key)

    def _is_heading(self, row: int) -> bool:
        """Whether the row has a word for areas instead of one, and headings instead of values."""
        keys = [plain(self.sheet.spread(row, column)) for column in self._key_columns]
        values = [plain(self.sheet.value(row, column)) for column in self.plan.columns("value")]
        return (
            any(values)
            and all(not text or is_heading(text) for text in values)
            and any(use_of_heading(text).role == "area" for text in keys)
            and all(not text or self.resolver.resolve(text).kind == "unknown" for text in keys)
        )

    def _headed_anew(self, row: int) -> None:
        """Remember the columns that are headed otherwise from this row on: it is not known what they hold."""
        again = repeats_headings(self.sheet, row, self._heads)
        self._other_heads = {
            column: text
            for column in self.plan.columns("value")
            if not again
            and (text := plain(self.sheet.spread(row, column)))
            and use_of_heading(text) != use_of_heading(self.report.heading(column))
        }

    def _ask_ahead(self, row: int, column: int, key: RowKey) -> None:
        """Ask what else a cell that waits will have to wait for, so that all can be answered at once."""
        unit = self._unit(row, column)
        if unit is not None:
            self._ask_unit(unit, row, column)
            self.report.fate(row, [column], "asked")
        found = self.areas.read(key, date.max) if key.texts else None
        if found is not None and found.question is not None:
            self._wait(found.question, row)

    def _wait(self, question: AreaQuestion, row: int) -> None:
        """Let the row wait. One key is asked about once: what it may mean has other words at another day."""
        known = self._first_asked.setdefault((question.key, question.kind == "extent"), question)
        self.questions[known].append(row)

    def _beyond(self, row: int, used: list[int], key: RowKey) -> bool:
        """Whether the row is of another Land, a total, or out of joint, so that none of its numbers is read."""
        if self._headed and len(self.sheet.rows[row]) > self._headed:
            for column in (column for column in self.plan.columns("value") if column in used):
                self.report.fault("shifted", row, column, cells=len(self.sheet.rows[row]), heads=self._headed)
            return True
        if not key.texts:
            return False
        found = self.areas.read(key, date.max)
        if found.outside:
            self.report.fate(row, used, "outside")
        elif found.total:
            self.report.fate(row, used, "total")
            area = next(column for column in self._key_columns if self.sheet.spread(row, column) is not None)
            self.report.hint("total", row, area)
        return found.outside or found.total

    def _without_figure(
        self, row: int, used: list[int], key: RowKey, figures: dict[int, Reading | None]
    ) -> None:
        """A row without any number: an area nothing is told of, or a remark below the table."""
        found = self.areas.read(key, date.max) if key.texts and self._key_columns else None
        if len(used) == 1 and not (found and found.area_ids):
            self.report.fate(row, used, "text_row")
            self.report.hint("text_row", row, used[0])
        elif found is not None and found.place is not None:
            self.gaps += [Gap(found.place, column) for column in figures]

    def _headed_number(self, row: int, column: int) -> Reading | None:
        """What a cell of values says, unless it stands below another heading by now."""
        if column not in self._other_heads or self.sheet.value(row, column) is None:
            return self._number(row, column)
        self.report.fault("other_heading", row, column, heading=self._other_heads[column])
        return Reading(code="not_a_number")

    def _number(self, row: int, column: int) -> Reading | None:
        """What a cell of values says; ``None`` where it is empty or waits for an answer."""
        value, place = self.sheet.value(row, column), (row, column)
        if place in self._without_value:
            self.report.fault("formula", row, column)
            return Reading(code="error")
        if place in self._merged:
            self.report.fault("merged_value", row, column, last=coordinate(*self._merged[place]))
            return Reading(code="not_a_number")
        if value is None:
            return None
        decimal = self._decimals[column]
        found = read_number(value, None if decimal == "open" else decimal)
        if (
            decimal == "open"
            and isinstance(value, str)
            and (found.code == "two_readings" or found.value is not None)
        ):
            answer: Decimal | None = {",": ",", ".": "."}.get(  # type: ignore[assignment]
                self._ask("decimal", (",", "."), row, column, example=plain(value))
            )
            if answer is None:
                return Reading(code="two_readings")
            found = read_number(value, answer)
        if found.code is not None:
            self.report.fault(found.code, row, column)
        elif found.dash and self.plan.dash == "zero":
            return Reading(0.0)
        elif found.missing:
            self.report.fates[place] = "no_figure"
            if found.dash:
                self.report.hint("dash", row, column)
        return found

    def _counted(self, row: int, column: int, reading: Reading) -> Reading | None:
        """The reading times what its unit says; ``None`` while that is asked, or where it is answered with no.

        Whether a number in brackets counts at all is asked as well.
        """
        if reading.bracketed:
            example = plain(self.sheet.value(row, column))
            answer = self._ask("brackets", ("as_is", "leave"), row, column, example=example)
            if answer == "leave":
                self.report.fate(row, [column], "left_out")
            if answer != "as_is":
                return None
        unit = self._unit(row, column)
        if unit is None:
            return reading
        answer, value = self._ask_unit(unit, row, column), reading.value or 0.0
        if answer == "leave":
            self.report.fate(row, [column], "left_out")
        if answer == "times" and value * unit.factor > LARGEST:
            self.report.fault("too_large", row, column)
        elif answer == "times":
            return replace(reading, value=round(value * unit.factor, 6))
        return reading if answer == "as_is" else None

    def _unit(self, row: int, column: int) -> Unit | None:
        """What a column of units or a line above the block says of the row, else heading, format or title."""
        columns = (*self._unit_columns, *self._section_columns)
        texts = [plain(self.sheet.spread(row, each)) for each in columns]
        return unit_in(texts) or self._units[column]

    def _ask_unit(self, unit: Unit, row: int, column: int) -> str:
        options = ("times", "as_is", "leave") if unit.factor else ("leave", "as_is")
        value = self.sheet.value(row, column)
        example = plain(value).replace(".", ",") if isinstance(value, float) else plain(value)
        return self._ask(unit.key, options, row, column, unit=unit.text, factor=unit.factor, example=example)

    def _figure(self, row: int, column: int, read: Reading, key: RowKey) -> None:
        reading = self._counted(row, column, read)
        if reading is None:
            return
        kennzahl = self.labels.kennzahl(row, column)
        year = self.labels.year(row, column, kennzahl, reading)
        if kennzahl is None or year is None or not self.labels.fits(row, column, kennzahl, reading):
            if self.report.fates[row, column] != "asked":
                self.report.fates[row, column] = "problem"
            return
        if not key.texts:
            self.report.fault("area_missing", row, column)
            return
        found = self.areas.read(key, date(min(max(year, 1), 9999), 12, 31))
        if found.question is not None:
            self._wait(found.question, row)
            self.report.fates[row, column] = "asked"
        elif not found.area_ids:
            self.report.fates[row, column] = "left_out"
        else:
            if found.note:
                self.report.hint("area_note", row, next(iter(self._key_columns), column), note=found.note)
            figure = OwnFigure(found.area_ids, kennzahl, year, reading.value or 0.0)
            self._place(row, column, figure, reading, found.place)

    def _place(self, row: int, column: int, figure: OwnFigure, reading: Reading, place: Place | None) -> None:
        qualifier = self.labels.qualifier(row, column, reading)
        if qualifier is None:
            return
        notes = [plain(self.sheet.spread(row, each)) for each in self.plan.columns("note")]
        if reading.mark:
            self.report.hint("footnote", row, column, mark=reading.mark)
            notes.append(mark_words(reading.mark))
        if reading.bracketed:
            notes.append("in Klammern")
        note, where = "; ".join(filter(None, notes))[:500], f"{self.sheet.name}, {coordinate(row, column)}"
        whole = replace(figure, qualifier=qualifier, note=note, place=where)
        self.report.fates[row, column] = "taken"
        self.placed.append(Placed(whole, row, column, place))
