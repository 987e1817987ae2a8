"""Figures of parts: rows of municipalities, of men and women, of months. Asked about, then summed or left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from data.intake.cell_text import plain
from data.intake.sheet import column_letters, coordinate
from data.model.records import Dataset, Qualifier
from data.own.headings import PART
from data.own.outcome import TableQuestion
from data.own.row_reading import Placed, RowReader

_MOST_OPTIONS = 24
"""Of texts to choose one of; a column with more tells its rows apart, but not by a category."""
_MOST_PLACES = 10
"""Of cells named in one sentence."""
_LOWER: dict[Qualifier, Qualifier] = {
    "stated": "at_least",
    "exact": "at_least",
    "at_least": "at_least",
    "more_than": "more_than",
}
"""Of the sum of some parts, by the qualifier of each: the whole is no less."""
Key = tuple[tuple[str, ...], str, int]


@dataclass
class Sums:
    """Makes one figure of what several rows tell of an area and year, where the viewer has said how.

    Attributes:
        questions: What he must say or has said.
    """

    reader: RowReader
    dataset: Dataset
    questions: list[TableQuestion] = field(default_factory=list)

    def made(self, kept: Sequence[Placed]) -> list[Placed]:
        """The figures of areas, each key as often as the table states it."""
        rows = self._parts([placed for placed in kept if placed.place is None], "part")
        towns = self._parts([placed for placed in kept if placed.place is not None], "town_part")
        return [*rows, *self._towns(towns, {placed.figure.key for placed in rows})]

    def _parts(self, kept: list[Placed], kind: str) -> list[Placed]:
        """Rows of one thing that differ in another column: the one that was chosen, or their sum."""
        answered: set[int] = set()
        while (column := self._telling_column(kept, answered)) is not None:
            answered.add(column)
            key = f"{kind}:{column}"
            texts = {placed.row: plain(self.reader.sheet.spread(placed.row, column)) for placed in kept}
            options = tuple(f"only:{text}" for text in dict.fromkeys(texts.values()))
            several = any(len(group) > 1 for group in _of_things(kept))
            options = (
                *(options if len(options) <= _MOST_OPTIONS else ()),
                *(("sum",) if several else ()),
                "leave",
            )
            values = {"column": self.reader.report.heading(column) or column_letters(column)}
            answer = self._ask(key, options, values, kept)
            if not answer:
                return []
            if answer == "sum":
                kept = [one for group in _of_things(kept) for one in self._summed(group)]
            else:
                chosen = answer.removeprefix("only:") if answer != "leave" else None
                self._end([placed for placed in kept if texts[placed.row] != chosen], "left_out")
                kept = [placed for placed in kept if texts[placed.row] == chosen]
        return kept

    def _telling_column(self, kept: Sequence[Placed], answered: set[int]) -> int | None:
        """The column that tells most rows of one thing apart, the one of fewest texts first; or one that names parts."""
        sheet, uses = self.reader.sheet, self.reader.plan.uses
        columns = [
            n
            for n, use in enumerate(uses)
            if use.role not in ("value", "area", "kennzahl") and n not in answered
        ]
        texts = {
            column: {placed.row: plain(sheet.spread(placed.row, column)) for placed in kept}
            for column in columns
        }
        told: dict[int, int] = defaultdict(int)
        for group in _of_things(kept):
            rows = {placed.row for placed in group}
            for column in columns if len(rows) > 1 else ():
                told[column] += len({texts[column][row] for row in rows}) > 1
        best = max(told, key=lambda column: (told[column], -len(set(texts[column].values()))), default=None)
        if best is not None and told[best]:
            return best
        return next(
            (
                column
                for column in columns
                if uses[column].role == "ignore"
                and len(set(texts[column].values())) <= _MOST_OPTIONS
                and any(PART.search(text) for text in texts[column].values())
            ),
            None,
        )

    def _towns(self, towns: list[Placed], whole: set[Key]) -> list[Placed]:
        """Municipalities summed to their areas; those of an area with a row of its own are parts of it."""
        parts = [placed for placed in towns if placed.figure.key in whole]
        self._end(parts, "part")
        for placed in parts:
            self.reader.report.hint("part_left_out", placed.row, placed.column)
        towns = [placed for placed in towns if placed.figure.key not in whole]
        if not towns:
            return []
        options = ("complete", "incomplete", "whole", "leave")
        groups: dict[Key, list[Placed]] = defaultdict(list)
        for placed in towns:
            groups[placed.figure.key].append(placed)
        firsts = {group[0].figure.area_ids: group[0] for group in groups.values()}
        values = {
            "count": len({placed.place.ags for placed in towns if placed.place}),
            "areas": len(firsts),
            "all": sum(map(self._municipalities, firsts.values())),
        }
        answer = self._ask("municipality", options, values, towns)
        if answer == "leave":
            self._end(towns, "left_out")
        if answer in ("", "leave"):
            return []
        if answer == "whole":
            return [replace(placed, place=None) for placed in towns]
        return [
            one for group in groups.values() for one in self._covering(group, complete=answer == "complete")
        ]

    def _covering(self, group: Sequence[Placed], *, complete: bool) -> list[Placed]:
        """The sum with the share of municipalities it is of; a lower bound where some are not known."""
        first = group[0]
        unknown = {gap.place.ags for gap in self.reader.gaps if gap.place.area_id == first.figure.area_ids[0]}
        told = {placed.place.ags for placed in group if placed.place}
        if len(told) < len(group):
            for placed in group:
                self.reader.report.fault(
                    "differs", placed.row, placed.column, others=other_places(group, placed)
                )
            return []
        every = self._municipalities(first)
        whole = len(told) >= every or (complete and not unknown - told)
        if not whole and any(placed.figure.qualifier not in _LOWER for placed in group):
            for placed in group:
                self.reader.report.fault("mixed_qualifiers", placed.row, placed.column)
            return []
        found = self._summed(group, always=True)
        said = f"Summe aus {len(told)} von {every} Gemeinden"
        if complete:
            said += ", nach Angabe vollständig"
        return [
            replace(
                one,
                place=None,
                figure=replace(
                    one.figure,
                    note="; ".join(filter(None, (said, one.figure.note)))[:500],
                    qualifier=one.figure.qualifier if whole else _LOWER[one.figure.qualifier],
                ),
            )
            for one in found
        ]

    def _municipalities(self, placed: Placed) -> int:
        """How many municipalities the area has at the end of the figure's year, or nearest to it."""
        area_id, year = placed.figure.area_ids[0], placed.figure.year
        days = {one.day for one in self.dataset.municipalities if one.area_id == area_id}
        day = min(days, key=lambda day: abs(day.year - year))
        return sum(
            one.area_id == area_id and one.day == day and "gemfr" not in one.name
            for one in self.dataset.municipalities
        )

    def _summed(self, group: Sequence[Placed], *, always: bool = False) -> list[Placed]:
        """One figure of all; none, and said so, where they cannot be added."""
        if len(group) == 1 and not always:
            return [*group]
        words = {placed.figure.qualifier for placed in group} - {"stated", "exact"}
        first = group[0].figure
        if first.is_start or len(words) > 1:
            code = "not_summed" if first.is_start else "mixed_qualifiers"
            for placed in group:
                self.reader.report.fault(code, placed.row, placed.column)  # type: ignore[arg-type]
            return []
        last = group[-1]
        figure = replace(
            first,
            value=round(sum(placed.figure.value for placed in group), 6),
            qualifier=words.pop() if words else "stated",
            note="; ".join(dict.fromkeys(placed.figure.note for placed in group if placed.figure.note))[:500],
            place=first.place
            if len(group) == 1
            else f"{first.place} bis {coordinate(last.row, last.column)}",
        )
        return [replace(group[0], figure=figure)]

    def _ask(
        self, key: str, options: tuple[str, ...], values: Mapping[str, object], placed: Sequence[Placed]
    ) -> str:
        """The answer; while there is none, the rows wait for it."""
        answer = self.reader.plan.answers.get(key, "")
        answer = answer if answer in options else ""
        rows = () if answer else tuple(dict.fromkeys(each.row for each in placed))
        self.questions.append(TableQuestion(key, options, values, rows, answer))
        if not answer:
            self._end(placed, "asked")
        return answer

    def _end(self, placed: Iterable[Placed], fate: str) -> None:
        for each in placed:
            self.reader.report.fates[each.row, each.column] = fate  # type: ignore[assignment]


def _of_things(placed: Iterable[Placed]) -> list[list[Placed]]:
    """Those of the same area, Kennzahl and year together; of municipalities, each is a thing of its own."""
    groups: dict[object, list[Placed]] = defaultdict(list)
    for each in placed:
        groups[each.figure.key, each.place.ags if each.place else None, each.column].append(each)
    return list(groups.values())


def other_places(group: Iterable[Placed], but: Placed) -> str:
    """The cells of the others, the first of many: a name in each of a thousand rows would be told a million times."""
    places = [
        coordinate(other.row, other.column)
        for other in islice((other for other in group if other is not but), _MOST_PLACES + 1)
    ]
    return ", ".join(places[:_MOST_PLACES]) + (" …" if len(places) > _MOST_PLACES else "")
