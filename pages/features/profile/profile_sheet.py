"""One area in depth as a sheet: its key figures against its type and Hessen, where it lies, and its years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS, bezug_of
from data.statistics.metrics import year_table, years
from pages.blocks.data_table import basis
from pages.choice.dependent_choices import with_kennzahl
from pages.drawing.plans.chart import ChartPoint, ChartSheet
from pages.drawing.plans.profile import ProfileSheet
from pages.features.profile.area_facts import profile_facts, profile_note
from pages.files.view_chart_sheet import axis_ticks, spoken
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import map_sheet
from pages.view.figure_words import FigureWords
from pages.view.heading import subject
from pages.view.view import View, view_of

_COUNTED = "absolut"


def profile_sheet(view: View, area_id: str) -> ProfileSheet:
    """The profile of an area, its figures of the year closest to the view's."""
    return next(profile_sheets(view, [area_id]))


def profile_sheets(view: View, area_ids: Iterable[str]) -> Iterator[ProfileSheet]:
    """The profiles of several areas, one after the other; what they share is worked out once."""
    views = tuple(
        view_of(with_kennzahl(view.selection, kennzahl, view.dataset), view.dataset)
        for kennzahl in INDICATORS
    )
    for area_id in area_ids:
        # A profile shows where its area lies, on the screen as in the file: never as a tile.
        chosen = replace(view, selection=replace(view.selection, gebiet=area_id, kacheln=False))
        yield _sheet(chosen, area_id, views)


def _sheet(view: View, area_id: str, views: tuple[View, ...]) -> ProfileSheet:
    say, dataset = view.say, view.dataset
    cells = [each.table.cells[area_id] for each in views]
    used = list(dict.fromkeys(source for cell in cells for source in cell.figure.source_ids))
    name = dataset.full_name(area_id, view.selection.day)
    rows = [_row(each, area_id) for each in views]
    known = tuple(row for row, cell in zip(rows, cells, strict=True) if cell.value is not None)
    gaps = len(rows) - len(known)
    facts, note = tuple(profile_facts(view, area_id)), profile_note(view, area_id)
    # Small, and about one area that the title names.
    where = replace(map_sheet(view), named=False)
    in_words = [f"{row[0]}: {'; '.join(cell for cell in row[1:] if cell)}" for row in rows]
    remark = say("profile.mean_note")
    series = tuple(years_sheet(view, area_id, kennzahl) for kennzahl in ("ikw-veranstaltungen", "einwohner"))
    return ProfileSheet(
        area_id=area_id,
        title=say("sheet.profile", area=name),
        lead=" · ".join([*(f"{label}: {text}" for label, text in facts), *([note] if note else [])]),
        spoken=where.spoken,
        facts=facts,
        note=note,
        caption=say("profile.figures_caption", year=view.selection.jahr),
        heads=_heads(view, area_id),
        rows=tuple(rows),
        known=known,
        gaps=say("slides.gaps", count=gaps) if gaps else "",
        more=say("slides.more_figures"),
        map=where,
        imprint=imprint(view, "kreis", used, drawn=True, spoken=[*in_words, remark]),
        sources_title=say("source.label"),
        remark=remark,
        charts=series,
    )


def _heads(view: View, area_id: str) -> tuple[str, ...]:
    say = view.say
    return (
        say("profile.kennzahl"),
        say("controls.jahr"),
        say("ranking.value"),
        say("ranking.rank"),
        say("profile.mean_type", type=view.words.kind(area_id)),
        say("profile.mean_all"),
        say("profile.comparison"),
        say("table.basis"),
    )


def _row(view: View, area_id: str) -> tuple[str, ...]:
    cell, say = view.table.cells[area_id], view.say
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    return (
        subject(view),
        str(view.selection.jahr),
        view.words.value(cell),
        "" if cell.rank is None else say("profile.rank", rank=cell.rank, n=cell.n),
        view.words.mean(view.table.mean_by_type[own_type]),
        view.words.mean(view.table.mean_hessen),
        view.words.against_hessen(view.table, cell),
        basis(view.words, cell),
    )


def years_sheet(view: View, area_id: str, kennzahl: IndicatorId) -> ChartSheet:
    """A column for every year between the first and the last that any area has a number for.

    Args:
        view: Gives language, tables and address.
        area_id: One of the 33.
        kennzahl: One that allows the plain number.
    """
    say, known = view.say, INDICATORS[kennzahl]
    known_years = years(view.dataset, kennzahl, _COUNTED)
    points = tuple(
        _year_point(view, area_id, kennzahl, year) for year in range(known_years[0], known_years[-1] + 1)
    )
    tables = [year_table(view.dataset, kennzahl, _COUNTED, year, True) for year in known_years]
    sources = [source for table in tables for source in table.cells[area_id].figure.source_ids]
    area = view.dataset.areas[area_id].label
    heading = say("sheet.years_title", label=say.term(known.label), area=area)
    how = say(f"years.{kennzahl}")
    return ChartSheet(
        title=heading,
        lead=how,
        unit=say.term(known.unit_plural),
        form="columns",
        points=points,
        heads=(
            "",
            say("budget.year"),
            say("ranking.value"),
            say("table.basis"),
        ),
        imprint=imprint(view, "kreis", list(dict.fromkeys(sources)), drawn=False, spoken=[how]),
        spoken=spoken(heading, points, say),
        ticks=axis_ticks(points, say),
    )


def _year_point(view: View, area_id: str, kennzahl: IndicatorId, year: int) -> ChartPoint:
    say, known = view.say, INDICATORS[kennzahl]
    cell = year_table(view.dataset, kennzahl, _COUNTED, year, True).cells[area_id]
    words = FigureWords(view.dataset, known, bezug_of(known, _COUNTED), year, say)
    if cell.value is None:
        return ChartPoint(str(year), None, say("budget.gap"), note=words.gap_reason(cell))
    return ChartPoint(
        label=str(year),
        value=cell.value,
        text=words.value(cell),
        upper=cell.upper,
        announced=cell.figure.stage == "announced",
        note=" ".join(words.basis_lines(cell)),
    )
