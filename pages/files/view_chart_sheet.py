"""What charts of several pages have in common as sheets, and the ranking of a view."""

from __future__ import annotations

from collections.abc import Sequence

from data.export.view_table import view_sources
from data.model.records import Qualifier
from data.statistics.year_table import Cell
from pages.blocks.map_legend import chosen_words, highlighted_words
from pages.blocks.ranking import nothing_to_rank, ranked_units, unit_name
from pages.drawing.plans.chart import ChartPoint, ChartSheet, Reference, Tone, remarks_of
from pages.drawing.primitives import End, Tick
from pages.files.view_imprint import imprint
from pages.texts.words import Words
from pages.view.filter_words import filtered
from pages.view.heading import coverage_text, title
from pages.view.value_axis import all_whole, axis_up_to
from pages.view.view import View

ENDS: dict[Qualifier, End] = {
    "about": "soft",
    "almost": "soft",
    "more_than": "open",
    "at_least": "open",
    "up_to": "capped",
}
"""How the upper end of a column is drawn; every other qualifier has a plain one."""
_ROOM = 1.1
"""Share of the highest value that the axis reaches, so that an open column has room for its arrow."""


def ranking_sheet(view: View) -> ChartSheet:
    """The ranking of a view, the highest value first; joint figures once, gaps and partial figures not at all."""
    say, table = view.say, view.table
    same = nothing_to_rank(view)
    units = [] if same else ranked_units(view)
    heading = say("sheet.ranking_title", title=filtered(title(view), view))
    points = tuple(
        ChartPoint(
            label=unit_name(view.dataset, view.say, cell),
            value=cell.value,
            text=view.words.value(cell),
            upper=cell.upper,
            announced=cell.figure.stage == "announced",
            marked=view.selection.gebiet in cell.figure.areas,
            tone=_tone(view, cell),
            note=_standing(view, cell),
            rank=str(cell.rank),
        )
        for cell in units
    )
    how = [*([] if same else [say("ranking.note", unit=view.words.unit_first)]), coverage_text(view) + "."]
    tones, highlighted = {point.tone for point in points}, highlighted_words(view)
    if highlighted:
        dark = "highlighted" in tones
        how.append(say("sheet.ranking_highlighted", words=highlighted) if dark else f"{highlighted}.")
    how += [say("sheet.ranking_filtered")] if "filtered" in tones else []
    how += [f"{words}." for words in (chosen_words(view),) if words]
    mean = table.mean_hessen
    return ChartSheet(
        title=heading,
        lead=" ".join(how),
        unit=view.words.unit,
        form="bars",
        points=points,
        heads=(
            say("ranking.rank"),
            say("ranking.area"),
            say("ranking.value"),
            say("table.basis"),
        ),
        imprint=imprint(
            view,
            "",
            view_sources(view.dataset, table),
            drawn=False,
            spoken=[*how, *remarks_of(points)],
            filtered=True,
        ),
        empty=same,
        elsewhere=say("sheet.remarks_in_notes"),
        spoken=f"{heading}: {same}" if same else spoken(heading, points, say),
        reference=None
        if mean is None
        else Reference(mean.value, f"{view.words.mean_label(view.table, mean)}: {view.words.mean(mean)}"),
    )


def _tone(view: View, cell: Cell) -> Tone:
    areas = cell.figure.areas
    if view.kept.isdisjoint(areas):
        return "filtered"
    return "" if view.highlighted.isdisjoint(areas) else "highlighted"


def _standing(view: View, cell: Cell) -> str:
    """That a filter leaves the areas of a figure out, or that their class is brought out; empty for neither."""
    words: dict[Tone, str] = {
        "": "",
        "filtered": view.say("map.filtered").rstrip("."),
        "highlighted": highlighted_words(view),
    }
    return words[_tone(view, cell)]


def axis_ticks(points: Sequence[ChartPoint], say: Words) -> tuple[Tick, ...]:
    """The axis for columns of these points; empty where no point has a value above zero."""
    values = [
        value for point in points for value in (point.value, point.upper, *point.others) if value is not None
    ]
    if max(values, default=0) <= 0:
        return ()
    axis = axis_up_to(_ROOM * max(values), whole=all_whole(values))
    decimals = 0 if axis.step >= 1 else 1
    return tuple(Tick(tick, say.number(tick, decimals)) for tick in axis.ticks)


def spoken(heading: str, points: Sequence[ChartPoint], say: Words) -> str:
    """The whole chart as a sentence, for those who do not see it."""
    said = "; ".join(say("sheet.point", label=each.label, text=each.text) for each in points)
    return say("sheet.chart", title=heading, points=said)
