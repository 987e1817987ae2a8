"""The dot plots of the page of comparison as a sheet: the chosen Kennzahl first, as many as can be read in a meeting."""

from __future__ import annotations

from collections.abc import Sequence

from data.export.view_table import cell_sources
from pages.drawing.plans.dots import Dot, DotKind, DotsSheet, DotStrip, KeyKind
from pages.features.comparison.area_marks import mark_names
from pages.features.comparison.comparison_view import FEWEST, comparison_view
from pages.features.comparison.dot_plots import DotPlot, dot_plot, kennzahl_views
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import definition
from pages.view.heading import own_words
from pages.view.view import View

MOST, MOST_OF_MANY, MANY = 4, 3, 4
"""More Kennzahlen on one slide could not be read from the last row; of `MANY` areas and more still fewer."""
_WHOLE = 100
_KINDS: dict[str, DotKind] = {"part": "part", "joint": "joint"}


def dots_sheet(view: View) -> DotsSheet | None:
    """The dot plots; ``None`` for too few areas, or where none of them has a figure of any Kennzahl."""
    compared = comparison_view(view)
    say = compared.say
    plots = [(each, dot_plot(each, compared.selection.jahr)) for each in kennzahl_views(compared)]
    known = [(each, plot) for each, plot in plots if plot.dots]
    if len(compared.selection.gebiete) < FEWEST or not known:
        return None
    most = MOST if len(compared.selection.gebiete) < MANY else MOST_OF_MANY
    shown, more = known[:most], known[most:]
    heading = say("compare.dots_title", year=compared.selection.jahr)
    strips = tuple(_strip(each, plot) for each, plot in shown)
    how = " ".join(line for line in (own_words(compared), say("compare.dots_lead")) if line)
    left_out = [
        *_named(compared, "sheet.dots_more", [each for each, _ in more]),
        *_named(compared, "sheet.dots_unknown", [each for each, plot in plots if not plot.dots]),
    ]
    notes = [how, *(line for each, plot in shown for line in _notes(plot)), *left_out]
    return DotsSheet(
        title=heading,
        lead=how,
        strips=strips,
        keys=_keys(compared, strips),
        below=(mark_names(compared), *left_out),
        imprint=imprint(
            compared,
            "vergleich",
            _sources(compared, [each for each, _ in shown]),
            drawn=False,
            spoken=[*notes, say("compare.mean_sources"), *definition(compared)],
        ),
        spoken=say("sheet.dots", title=heading, strips=" ".join(strip.spoken for strip in strips)),
    )


def _strip(view: View, plot: DotPlot) -> DotStrip:
    values = tuple(f"{said.mark.letter if said.mark else said.name} {said.value}" for said in plot.values)
    return DotStrip(
        title=plot.title,
        dots=tuple(
            Dot(
                letter=dot.mark.letter,
                colour=dot.mark.colour,
                ink=dot.mark.ink,
                place=dot.place / _WHOLE,
                upper=None if dot.upper is None else dot.upper / _WHOLE,
                line=dot.line,
                kind=_KINDS.get(dot.kind, ""),
            )
            for dot in plot.dots
        ),
        others=tuple(place / _WHOLE for place in plot.others),
        mean=None if plot.mean is None else plot.mean / _WHOLE,
        ticks=tuple((place / _WHOLE, text) for place, text in (plot.ticks[0], plot.ticks[-1])),
        values=values,
        spoken=view.say(
            "sheet.dots_strip",
            title=plot.title,
            values="; ".join(f"{said.name} {said.value}" for said in plot.values),
        ),
    )


def _notes(plot: DotPlot) -> list[str]:
    """What must be known of the values of a plot, for the speaker."""
    own = [f"{said.name}: {said.note}" for said in plot.values if said.note]
    return [f"{plot.title}. {line}" for line in (*own, *plot.shared)]


def _named(view: View, key: str, left_out: Sequence[View]) -> list[str]:
    names = [view.say.term(each.indicator.short) for each in left_out]
    return [view.say(key, names=view.words.listed(names))] if names else []


def _keys(view: View, strips: Sequence[DotStrip]) -> tuple[tuple[KeyKind, str], ...]:
    """The signs that occur."""
    dots = [dot for strip in strips for dot in strip.dots]
    occurring: dict[KeyKind, bool] = {
        "other": any(strip.others for strip in strips),
        "mean": any(strip.mean is not None for strip in strips),
        "part": any(dot.kind == "part" for dot in dots),
        "joint": any(dot.kind == "joint" for dot in dots),
        "disputed": any(dot.upper is not None for dot in dots),
    }
    return tuple((kind, view.say(f"compare_dot.{kind}")) for kind, found in occurring.items() if found)


def _sources(view: View, shown: Sequence[View]) -> list[str]:
    used = [
        source
        for each in shown
        for area_id in view.selection.gebiete
        for source in cell_sources(view.dataset, each.table.cells[area_id])
    ]
    return list(dict.fromkeys(used))
