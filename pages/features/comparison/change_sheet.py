"""The change between two years as a sheet: fills, marks, legend and warning as on the page of comparison."""

from __future__ import annotations

from dataclasses import replace

from data.export.view_table import view_sources
from pages.blocks.definition import definition
from pages.drawing.plans.legend import Legend
from pages.drawing.plans.map import DrawnArea, MapSheet
from pages.features.comparison.area_marks import letters, mark_names
from pages.features.comparison.change_map import (
    ChangeView,
    bare_paints,
    change_highlight_words,
    change_joint,
    change_legend_lines,
    change_legend_title,
    change_rows,
    change_title,
    change_view,
    highlighted_areas,
)
from pages.features.comparison.comparison_view import comparison_view
from pages.features.comparison.map_pair import lettered_alone
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import drawn_areas, legend_line, map_kind
from pages.view.heading import own_words
from pages.view.view import View


def change_sheet(view: View) -> MapSheet | None:
    """The map of changes; ``None`` where the page shows none: no other year, nothing to subtract."""
    compared = comparison_view(view)
    shown = change_view(compared)
    if compared.kennzahl.kind == "year" or shown is None:
        return None
    say, heading, how = compared.say, change_title(shown), _lead(shown)
    paints = lettered_alone(shown.after, bare_paints(shown))
    areas = tuple(_told(shown, area) for area in drawn_areas(shown.after, paints, shown.colours))
    tables = (shown.after.table, shown.before.table)
    sources = (each for table in tables for each in view_sources(compared.dataset, table))
    notes = [how, *change_legend_lines(shown), *definition(compared)]
    return map_kind(compared.selection)(
        title=heading,
        lead=how,
        unit=change_legend_title(shown),
        areas=areas,
        legend=_legend(shown),
        imprint=imprint(compared, "vergleich", sources, drawn=True, spoken=notes),
        spoken=say("sheet.map", title=heading, lead=how).strip(),
        inset_title=say("sheet.inset"),
        unplaced=say("sheet.unplaced"),
        told=" ".join(area.spoken for area in areas),
        joint=change_joint(shown),
        highlighted=highlighted_areas(shown),
        compared=frozenset(letters(shown.after)),
    )


def _lead(shown: ChangeView) -> str:
    """Whose figures are among them, that the two years stand on different censuses, and which class stands out."""
    own = dict.fromkeys(own_words(each) for each in (shown.before, shown.after))
    census = shown.after.say("compare.census") if shown.crosses_census else ""
    stands_out = change_highlight_words(shown, change_rows(shown))
    return " ".join(line for line in (*own, census, stands_out) if line)


def _told(shown: ChangeView, area: DrawnArea) -> DrawnArea:
    """The area with what sources add to its earlier figure, too: no table stands beside a file."""
    cell = shown.changes[area.id].before
    notes = [] if cell.value is None else shown.before.words.notes(cell)
    said = [f"{shown.before.selection.jahr}: {note}" for note in notes]
    return replace(area, spoken=" ".join((area.spoken, *said)))


def _legend(shown: ChangeView) -> Legend:
    """Line by line as on screen; the key of the letters, a list of its own there, is a remark here."""
    return Legend(
        title=change_legend_title(shown),
        lines=tuple(legend_line(row) for row in change_rows(shown)),
        remarks=tuple(line for line in (*change_legend_lines(shown), mark_names(shown.after)) if line),
    )
