"""The dot plots: each Kennzahl on a scale of its own, on which all 33 areas have a place, the compared ones marked.

On screen all Kennzahlen with every value, its notes and sources; on a sheet as many as can be read in a meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from data.export.view_table import sources_of
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.blocks.definition import definition
from pages.blocks.key_figures import mean_mark
from pages.blocks.source_mark import mark_of_cell, written
from pages.drawing.plans.dots import (
    Dot,
    DotKind,
    DotsSheet,
    DotStrip,
    KeyKind,
    keys_picture,
    strip_picture,
)
from pages.drawing.writers.screen import Additions, picture_html
from pages.features.comparison.area_marks import AreaMark, area_marks, mark_names
from pages.features.comparison.comparison_view import FEWEST, axis_of, comparison_view
from pages.files.view_imprint import imprint
from pages.texts.words import Words
from pages.view import page_links
from pages.view.figure_words import FigureWords
from pages.view.heading import own_words, title
from pages.view.source_list import source_entries
from pages.view.value_axis import Axis
from pages.view.view import View, figure_views

NEAREST = 0.065
"""Two marks closer than this share of the axis stand in different lines: a mark is as wide on a telephone."""
MOST, MOST_OF_MANY, MANY = 4, 3, 4
"""More Kennzahlen on one slide could not be read from the last row; of `MANY` areas and more still fewer."""
_KINDS: dict[str, DotKind] = {"part": "part", "joint": "joint"}


@dataclass(frozen=True, slots=True)
class AreaValue:
    """The value of one area in words.

    Attributes:
        mark: ``None`` for the mean.
        note: Empty where it stands below the plot.
        sources: The sign that opens its sources; empty where there are none.
    """

    mark: AreaMark | None
    name: str
    value: str
    note: str
    sources: Markup


@dataclass(frozen=True, slots=True)
class DotPlot:
    """One Kennzahl.

    Attributes:
        strip: What is drawn.
        note: That it is of another year; may be empty.
        shared: What must be known of several areas alike, with their letters: "A, C: …".
    """

    strip: DotStrip
    note: str
    values: tuple[AreaValue, ...]
    shared: tuple[str, ...]


def show_dots(view: View, session_view: View) -> None:
    """Write the plots of all Kennzahlen, the chosen one first, and the sources behind them.

    Args:
        view: As the page of comparison shows it.
        session_view: Links are made from it.
    """
    say = view.say
    views = kennzahl_views(view)
    plots = [dot_plot(each, view.selection.jahr) for each in views]
    keys = _keys(view.say, [plot.strip for plot in plots])
    html_block.show(
        "compare_dots",
        title=say("compare.dots_title", year=view.selection.jahr),
        lead=say("compare.dots_lead"),
        keys=picture_html(partial(keys_picture, keys)),
        plots=[
            (
                plot,
                picture_html(
                    partial(strip_picture, plot.strip), Additions(_links(session_view, each)), ("narrow",)
                ),
            )
            for each, plot in zip(views, plots, strict=True)
        ],
    )
    html_block.show(
        "sources",
        title=say("source.label"),
        paragraphs=[say("compare.mean_sources")],
        sources=source_entries(view.dataset, _sources(view, views), say),
    )


def _links(session_view: View, view: View) -> dict[str, str]:
    """Where the marks of a plot lead: the profile of the area with the same Kennzahl."""
    return {
        _spoken(view, mark): page_links.href(
            session_view, view.kennzahl.id, view.selection.jahr, mark.area_id, "kreis"
        )
        for mark in area_marks(view)
    }


def dots_sheet(view: View) -> DotsSheet | None:
    """The dot plots; ``None`` for too few areas, or where none of them has a figure of any Kennzahl."""
    compared = comparison_view(view)
    say = compared.say
    plots = [(each, dot_plot(each, compared.selection.jahr)) for each in kennzahl_views(compared)]
    known = [(each, plot) for each, plot in plots if plot.strip.dots]
    if len(compared.selection.gebiete) < FEWEST or not known:
        return None
    most = MOST if len(compared.selection.gebiete) < MANY else MOST_OF_MANY
    shown, more = known[:most], known[most:]
    heading = say("compare.dots_title", year=compared.selection.jahr)
    strips = tuple(plot.strip for _, plot in shown)
    how = " ".join(line for line in (own_words(compared), say("compare.dots_lead")) if line)
    left_out = [
        *_named(compared.words, "sheet.dots_more", [each for each, _ in more]),
        *_named(compared.words, "sheet.dots_unknown", [each for each, plot in plots if not plot.strip.dots]),
    ]
    remarks = tuple(line for _, plot in shown for line in _notes(plot))
    notes = [how, *remarks, *left_out]
    return DotsSheet(
        title=heading,
        lead=how,
        strips=strips,
        keys=_keys(compared.say, strips),
        below=(mark_names(compared), *left_out),
        remarks=remarks,
        imprint=imprint(
            compared,
            "vergleich",
            _sources(compared, [each for each, _ in shown]),
            drawn=False,
            spoken=[*notes, say("compare.mean_sources"), *definition(compared)],
        ),
        spoken=say("sheet.dots", title=heading, strips=" ".join(strip.spoken for strip in strips)),
    )


def dots_sources(view: View) -> tuple[str, ...]:
    """Ids of the sources of everything the page shows; a sheet has room for some of the Kennzahlen only."""
    return _sources(view, kennzahl_views(view))


def kennzahl_views(view: View) -> list[View]:
    """A view per Kennzahl, of the year closest to that of the view that has figures; the chosen Kennzahl first."""
    return sorted(figure_views(view), key=lambda each: each.kennzahl.id != view.kennzahl.id)


def dot_plot(view: View, wanted_year: int) -> DotPlot:
    """The plot of one Kennzahl.

    Args:
        view: Its view.
        wanted_year: Year of the page; said where the plot is of another one.
    """
    say, elsewhere = view.say, view.selection.jahr != wanted_year
    values = [_value(view, mark) for mark in area_marks(view)]
    shared = _shared(values)
    return DotPlot(
        strip=_strip(view, (*values, *_mean_value(view))),
        note=say("compare.other_year", year=wanted_year) if elsewhere else "",
        values=(
            *(replace(each, note="" if each.note in shared else each.note) for each in values),
            *_mean_value(view),
        ),
        shared=tuple(
            say("compare.shared_note", letters=", ".join(letters), note=note)
            for note, letters in shared.items()
        ),
    )


def _strip(view: View, values: Sequence[AreaValue]) -> DotStrip:
    axis, mean, chosen = axis_of(view), view.table.mean_hessen, view.selection.gebiete
    heading = title(view)
    others = {
        axis.percent(cell.value) / 100
        for area_id, cell in view.table.cells.items()
        if cell.value is not None and area_id not in chosen
    }
    return DotStrip(
        title=heading,
        dots=_dots(view, axis),
        others=tuple(sorted(others)),
        mean=None if mean is None else axis.percent(mean.value) / 100,
        mean_label=view.words.mean_name(view.table),
        ticks=tuple((axis.percent(tick) / 100, view.words.plain(tick)) for tick in axis.ticks),
        values=tuple(f"{each.mark.letter if each.mark else each.name} {each.value}" for each in values),
        spoken=view.say(
            "sheet.dots_strip",
            title=heading,
            values="; ".join(f"{each.name} {each.value}" for each in values),
        ),
    )


def _dots(view: View, axis: Axis) -> tuple[Dot, ...]:
    taken: dict[int, list[float]] = {}
    found = []
    for mark in area_marks(view):
        cell = view.table.cells[mark.area_id]
        if cell.value is None:
            continue
        place = axis.percent(cell.value) / 100
        line = next(
            number
            for number in range(len(view.selection.gebiete) + 1)
            if all(abs(place - other) >= NEAREST for other in taken.get(number, []))
        )
        taken.setdefault(line, []).append(place)
        found.append(
            Dot(
                letter=mark.letter,
                colour=mark.colour,
                ink=mark.ink,
                place=place,
                upper=None if cell.upper is None else axis.percent(cell.upper) / 100,
                line=line,
                kind=_KINDS.get(cell.figure.kind, ""),
                spoken=_spoken(view, mark),
            )
        )
    return tuple(found)


def _spoken(view: View, mark: AreaMark) -> str:
    value = view.words.value(view.table.cells[mark.area_id])
    return view.say("compare.dot_text", name=mark.name, value=value)


def remark(words: FigureWords, cell: Cell) -> str:
    """What must be known of a value beyond its number: partners, part of the area, conflict, what its sources add."""
    lines = words.remarks(cell)
    # The quotient is long and the same sum for all; it is worth a line only where the year is another.
    return " ".join(lines if cell.base_shifted else [line for line in lines if line != words.quotient(cell)])


def _value(view: View, mark: AreaMark) -> AreaValue:
    cell = view.table.cells[mark.area_id]
    sign = written(mark_of_cell(view.dataset, cell, f"{title(view)}, {mark.name}", view.say))
    if cell.value is None:
        return AreaValue(mark, mark.name, view.say("card.no_value"), view.words.gap_reason(cell), sign)
    return AreaValue(mark, mark.name, view.words.value(cell), remark(view.words, cell), sign)


def _shared(values: Sequence[AreaValue]) -> dict[str, list[str]]:
    """Notes that more than one area has, with the letters of those areas."""
    letters: dict[str, list[str]] = {}
    for each in values:
        if each.note and each.mark is not None:
            letters.setdefault(each.note, []).append(each.mark.letter)
    return {note: found for note, found in letters.items() if len(found) > 1}


def _mean_value(view: View) -> tuple[AreaValue, ...]:
    mean = view.table.mean_hessen
    if mean is None:
        return ()
    return (
        AreaValue(None, view.words.mean_name(view.table), view.words.mean(mean), "", mean_mark(view, mean)),
    )


def _notes(plot: DotPlot) -> list[str]:
    """What must be known of the values of a plot, its title once: another year, and what holds for some areas."""
    own = [f"{each.name}: {each.note}" for each in plot.values if each.note]
    lines = [line if line.endswith(".") else f"{line}." for line in (plot.note, *own, *plot.shared) if line]
    return [f"{plot.strip.title}. {' '.join(lines)}"] if lines else []


def _named(words: FigureWords, key: str, left_out: Sequence[View]) -> list[str]:
    names = [words.say.term(each.kennzahl.short) for each in left_out]
    return [words.say(key, names=words.listed(names))] if names else []


def _keys(say: Words, strips: Sequence[DotStrip]) -> tuple[tuple[KeyKind, str], ...]:
    """The signs that occur."""
    dots = [dot for strip in strips for dot in strip.dots]
    occurring: dict[KeyKind, bool] = {
        "other": any(strip.others for strip in strips),
        "mean": any(strip.mean is not None for strip in strips),
        "part": any(dot.kind == "part" for dot in dots),
        "joint": any(dot.kind == "joint" for dot in dots),
        "disputed": any(dot.upper is not None for dot in dots),
    }
    return tuple((kind, say(f"compare_dot.{kind}")) for kind, found in occurring.items() if found)


def _sources(view: View, shown: Sequence[View]) -> tuple[str, ...]:
    cells = (each.table.cells[area_id] for each in shown for area_id in view.selection.gebiete)
    return sources_of(view.dataset, cells)
