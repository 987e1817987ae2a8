"""A figure in words: the same sentences in tooltip, card, ranking, table and profile. Knows no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from data.figures.source_dates import newest
from data.kennzahlen.bezug import Bezug
from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import decimals_of, unit_of
from data.model import formats
from data.model.figure import Figure
from data.model.records import Dataset, Qualifier
from data.places.names import short_name
from data.statistics.bounds import bounds, bounds_of, certain_side
from data.statistics.qualifiers import of_rate
from data.statistics.year_table import Cell, Mean, YearTable
from pages.texts.words import Words

_LARGE = 100
"""From here on a mean of counts needs no decimal that the counts do not have."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Says the cells, sums and means of one Kennzahl, Bezug and year."""

    dataset: Dataset
    kennzahl: Kennzahl
    bezug: Bezug
    year: int
    say: Words

    @property
    def unit(self) -> str:
        """Plural unit of the value shown: "Stellen je 100.000 Einwohner"."""
        if self.kennzahl.kind == "year":
            return self.say.term(self.kennzahl.short)
        return self.say.term(unit_of(self.kennzahl, self.bezug))

    @property
    def unit_first(self) -> str:
        """The unit where a heading or a sentence begins with it: "Events per 10,000 inhabitants", but "km²"."""
        unit = self.unit
        return unit if self.kennzahl.kind == "area" else unit[:1].upper() + unit[1:]

    def with_unit(self, cell: Cell) -> str:
        """Value and unit: "1,04 Stellen je 100.000 Einwohner", "1 Stelle"; a start year is "seit 2021"."""
        if cell.value is None or self.kennzahl.kind == "year":
            return self.value(cell)
        return f"{self.value(cell)} {self.unit_of(cell)}"

    def unit_of(self, cell: Cell) -> str:
        """The unit in the number that the value asks for: "Stelle" for 1, else "Stellen"."""
        single = self.bezug.base is None and cell.value == 1 and cell.upper is None
        return self.say.term(self.kennzahl.unit) if single else self.unit

    def plain(self, value: float) -> str:
        """The value without qualifier or unit; a start year has no thousands mark."""
        if self.kennzahl.kind == "year":
            return f"{value:.0f}"
        return self.say.number(value, self.decimals(value))

    def decimals(self, value: float) -> int:
        """Decimals that the value is said with: half a post is no whole one; a rate goes on for ever and is cut."""
        least = decimals_of(self.kennzahl, self.bezug)
        return formats.decimals_in(value, least) if self.bezug.base is None else least

    def limit(self, value: float) -> str:
        """A class limit with all its digits: rounded, it would put areas on the wrong side of itself."""
        if self.kennzahl.kind == "year" and value == int(value):
            return f"{value:.0f}"
        # Of the decimal and not of its text, which is "1e-05" for 0.00001.
        exponent = Decimal(f"{value:.10g}").as_tuple().exponent
        assert isinstance(exponent, int), "only infinity and what is no number have none"
        return self.say.number(value, max(-exponent, decimals_of(self.kennzahl, self.bezug)))

    def value(self, cell: Cell) -> str:
        """The value with its qualifier, "rund 70 bis fast 80" where disputed; "." (unknown) for a gap.

        Where the known figure is 0 and the Bezug divides by it: "nicht bestimmbar (0 Stellen)".
        """
        if cell.value is None:
            return self.say("figure.undefined", value=self.counted(cell)) if _undefined(cell) else "."
        if self.kennzahl.kind == "year" and cell.figure.stage == "announced":
            return self.say("figure.planned", year=self.plain(cell.value))
        first = self._end(cell.value, self._qualifier(cell.figure))
        if cell.upper is None:
            return first
        last = self._end(cell.upper, cell.figure.upper_qualifier)
        low, high = (first, last) if cell.value < cell.upper else (last, first)
        return self.say("figure.range", low=low, high=high)

    def _end(self, value: float, qualifier: Qualifier) -> str:
        return self.say.with_qualifier(self.plain(value), of_rate(self.bezug, qualifier))

    def lines(self, cell: Cell) -> tuple[str, ...]:
        """Everything a tooltip says below the name, one sentence a line."""
        found = [self.kind_with_extent(cell.figure.area_id)]
        if cell.value is not None:
            found.append(self.with_unit(cell))
            found += self.basis_lines(cell)
            if cell.rank is not None:
                found.append(self.rank(cell))
            found.append(self.stand(cell.figure))
        else:
            found.append(self.gap(cell))
        return tuple(line for line in found if line)

    def basis_lines(self, cell: Cell) -> list[str]:
        """How far the figure holds: whose it is, quotient, joint areas, part of the area, conflict, stage."""
        figure = cell.figure
        found = [self._own(figure), self.quotient(cell)]
        if figure.kind == "joint":
            found.append(self.say("figure.joint", areas=self.partners(figure)))
        if figure.kind == "part":
            found.append(self.say("figure.part", places=self.parts(figure)))
            found.append(self.say.sum_text(figure.terms))
        if figure.disputed:
            found.append(self.say("figure.disputed"))
        if figure.stage == "announced" and self.kennzahl.kind != "year":
            found.append(self.say("figure.announced"))
        if self.kennzahl.kind != "year":
            found.append(self._how_known(figure))
        return [line for line in found if line]

    def scoped(self, words: str, cell: Cell) -> str:
        """The words, and in brackets whose the figure is: "1,31 (mit Lahn-Dill-Kreis)"."""
        scope = self.scope(cell)
        return f"{words} ({scope})" if scope else words

    def scope(self, cell: Cell) -> str:
        """Whose the figure is in few words, where it is not the area's own and certain: "mit Lahn-Dill-Kreis"."""
        figure, found = cell.figure, list[str]()
        if cell.value is None:
            return ""
        if figure.basis == "viewer":
            found.append(self.say("figure.scope_own"))
        if figure.kind == "joint":
            found.append(self.say("figure.scope_joint", areas=self.partners(figure)))
        if figure.kind == "part":
            found.append(self.say("figure.scope_part", places=self.parts(figure)))
        if figure.stage == "announced" and self.kennzahl.kind != "year":
            found.append(self.say("figure.scope_announced"))
        return ", ".join(found)

    def partners(self, figure: Figure) -> str:
        """The other areas of a joint figure."""
        return self.listed([self.dataset.areas[a].label for a in figure.areas if a != figure.area_id])

    def remarks(self, cell: Cell) -> list[str]:
        """How far the figure holds, and what its sources add to it, each once; for where there is room."""
        return [*self.basis_lines(cell), *self.notes(cell)]

    def notes(self, cell: Cell) -> list[str]:
        """What the sources of the figure add to it, each once."""
        used = [self.dataset.observations[each] for each in cell.figure.observation_ids]
        notes = dict.fromkeys(self.say.side(one.note_de, one.note_en) for one in used)
        return [self.say("figure.note", note=note) for note in notes if note]

    def _how_known(self, figure: Figure) -> str:
        """That a figure follows from a rule, or was carried on from an earlier year; empty for one that was stated."""
        rule = next((each for each in self.dataset.rules if each.id == figure.rule_id), None)
        if rule is None:
            return self.say("figure.carried") if figure.basis == "carried" else ""
        if figure.basis == "carried":
            return self.say("figure.carried_rule", year=rule.first_year)
        return (
            self.say("figure.rule") if figure.basis == "rule" else self.say.side(rule.note_de, rule.note_en)
        )

    def _own(self, figure: Figure) -> str:
        """That the figure is the viewer's own, and what the atlas says instead; empty for all others."""
        if figure.basis != "viewer":
            return ""
        if figure.beside is None or figure.beside.value is None:
            return self.say("figure.own")
        return self.say("figure.own_beside", value=self._alone(figure.beside, figure.beside.value))

    def _alone(self, figure: Figure, value: float) -> str:
        """A figure of the atlas in few words, with its sources: "rund 40 Veranstaltungen [S066]"."""
        if self.kennzahl.kind == "year":
            text = self.say.with_qualifier(f"{value:.0f}", "since")
        elif figure.upper is not None:
            upper = self._counted(figure.upper, replace(figure, qualifier=figure.upper_qualifier))
            low = self.say.number(value, formats.decimals_in(value))
            low = self.say.with_qualifier(low, figure.qualifier)
            text = self.say("figure.range", low=low, high=upper)
        else:
            text = self._counted(value, figure)
        return f"{text} [{', '.join(figure.source_ids)}]"

    def quotient(self, cell: Cell) -> str:
        """Numerator and denominator of a rate: "1 Stelle ÷ 96.023 Einwohner (31.12.2018)"; empty otherwise."""
        if cell.denominator is None or cell.numerator is None or self.bezug.base is None:
            return ""
        number = cell.denominator if self.bezug.inverted else cell.numerator
        base = cell.numerator if self.bezug.inverted else cell.denominator
        counted = self._counted(number, cell.figure)
        base_text = self._base(base)
        day = self.say.day(cell.base_day) if cell.base_day else ""
        key = "figure.quotient_shifted" if cell.base_shifted else "figure.quotient"
        upper, lower = (base_text, counted) if self.bezug.inverted else (counted, base_text)
        return self.say(key, upper=upper, lower=lower, day=day)

    def counted(self, cell: Cell) -> str:
        """The figure itself with its unit, whatever the Bezug: "1 Stelle"."""
        return self._counted(cell.figure.value or 0, cell.figure)

    def rank(self, cell: Cell) -> str:
        """Rank among the ranked figures: "Rang 7 von 33"."""
        return self.say("figure.rank", rank=cell.rank, n=cell.n)

    def stand(self, figure: Figure) -> str:
        """The date of the newest source; says so where none gives one."""
        if not figure.as_of:
            return self.say("figure.undated")
        return self.say("figure.as_of", date=self.say.date_or_text(newest(figure.as_of.split("; "))))

    def gap(self, cell: Cell) -> str:
        """Why there is no value."""
        return self.say(
            "figure.undefined_gap" if _undefined(cell) else "figure.gap", reason=self.gap_reason(cell)
        )

    def gap_reason(self, cell: Cell) -> str:
        """The reason alone, where the heading says already that there is no value."""
        return self.say(f"gap.{cell.gap or 'no_data'}", places=self.parts(cell.figure))

    def kind(self, area_id: str) -> str:
        """Type of the area on the view's Gebietsstand."""
        status = self.dataset.areas[area_id].status_on(date(self.year, 12, 31))
        return self.say(f"type.{status.type}")

    def kind_with_extent(self, area_id: str) -> str:
        """Type, and for a Landkreis with a Sonderstatusstadt that it is meant without it."""
        day = date(self.year, 12, 31)
        extent = self.dataset.full_name(area_id, day, self.say.language).removeprefix(
            self.dataset.areas[area_id].long_name
        )
        return self.kind(area_id) + extent

    def parts(self, figure: Figure) -> str:
        """Names of the municipalities that a partial figure is limited to."""
        if not figure.parts:
            return ""
        names = {each.ags: each.name for each in self.dataset.municipalities if each.ags in figure.parts}
        return self.listed([short_name(names[ags]) for ags in figure.parts if ags in names])

    def listed(self, names: list[str]) -> str:
        """Names in a row: "a, b und c"."""
        if len(names) < 2:
            return "".join(names)
        return self.say("figure.list", first=", ".join(names[:-1]), last=names[-1])

    def total(self, table: YearTable) -> str:
        """Sum of the figures with its qualifier; empty where there is none to give."""
        if table.total is None:
            return ""
        decimals = formats.decimals_in(table.total, self.kennzahl.decimals)
        money = self.kennzahl.kind == "money"
        text = self.say.money(table.total) if money else self.say.number(table.total, decimals)
        return self.say.with_qualifier(text, table.total_qualifier)

    def mean(self, mean: Mean | None) -> str:
        """The mean as a reader may repeat it: "0,52", "mindestens 0,63", "rund 21,4"; empty where there is none."""
        return "" if mean is None else self.say.with_qualifier(self._like(mean, mean.value), mean.qualifier)

    def mean_decimals(self, mean: Mean) -> int:
        """Decimals that the mean is said with."""
        if mean.kind == "rate":
            return self.decimals(mean.value)
        # A count shows the decimals it has (half a post); a mean has decimals without end.
        return max(0 if mean.value >= _LARGE else 1, self.kennzahl.decimals)

    def mean_name(self, table: YearTable) -> str:
        """Which mean it is: "Hessen" for a rate over all areas, else of how many; empty where there is none."""
        mean = table.mean_hessen
        return "" if mean is None else self.of_mean("compare_mean", mean, table.coverage.areas)

    def mean_label(self, table: YearTable, mean: Mean) -> str:
        """What the mean is of, with the unit of a rate."""
        if mean.kind == "count":
            return self.of_mean("compare_mean", mean, table.coverage.areas)
        whole = mean.areas == table.coverage.areas
        return self.say("key.mean_rate" if whole else "key.mean_rate_some", unit=self.unit)

    def of_mean(self, section: str, mean: Mean, every: int, **more: str) -> str:
        """What a mean is of: all areas, some of them, or figures of which some are joint.

        Args:
            section: Section of the texts that has the words.
            mean: The mean.
            every: Number of all areas it could be of.
            more: Further words that the text asks for.
        """
        if mean.kind == "count" and mean.figures < mean.areas:
            return self.say(f"{section}.count_joint", count=mean.figures, **more)
        extent = "all" if mean.areas == every else "some"
        return self.say(f"{section}.{mean.kind}_{extent}", count=mean.areas, **more)

    def against_hessen(self, table: YearTable, cell: Cell) -> str:
        """Above or below Hessen in words, never by colour alone ("▲ über …"); empty where either is missing."""
        mean = table.mean_hessen
        if mean is None:
            return ""
        return self.against(cell, mean, self.of_mean("mean", mean, table.coverage.areas))

    def against(self, cell: Cell, mean: Mean | None, of: str) -> str:
        """Above or below a mean in words; empty where either is missing or the figure is not ranked.

        Args:
            cell: The figure.
            mean: The mean.
            of: The mean in words, in the dative: "dem Wert für Hessen".

        Where one of the two is a bound that leaves the side open, "soweit bekannt" is added.
        """
        if mean is None or cell.value is None or cell.rank is None:
            return ""
        same = self._like(mean, cell.value) == self._like(mean, mean.value)
        side = "equal" if same else "above" if cell.value > mean.value else "below"
        text = self.say(f"mean.{side}", mean=self.mean(mean), of=of)
        own = bounds_of(cell, inverted=self.bezug.inverted)
        # Of one figure alone the mean is that figure, however little is known of it.
        if (
            mean.areas == len(cell.figure.areas)
            or own is None
            or certain_side(own, bounds(mean.value, mean.qualifier))
        ):
            return text
        return self.say("mean.as_far_as_known", said=text)

    def _like(self, mean: Mean, value: float) -> str:
        """The value with as many decimals as the mean is said with."""
        return self.say.number(value, self.mean_decimals(mean))

    def _counted(self, number: float, figure: Figure) -> str:
        words = self.kennzahl.unit if number == 1 else self.kennzahl.unit_plural
        text = self.say.number(number, formats.decimals_in(number, self.kennzahl.decimals))
        return f"{self.say.with_qualifier(text, self._qualifier(figure))} {self.say.term(words)}"

    def _base(self, base: float) -> str:
        unit = self.say(f"unit.{self.bezug.base}")
        return f"{self.say.number(base, 2 if self.bezug.base == 'km2' else 0)} {unit}"

    def _qualifier(self, figure: Figure) -> Qualifier:
        if self.kennzahl.kind == "year":
            return "since"
        return "at_least" if figure.kind == "part" else figure.qualifier


def _undefined(cell: Cell) -> bool:
    """Whether the figure is known to be 0 and the Bezug divides by it."""
    return cell.gap == "undefined_at_zero"
