"""The compared areas as a sheet: one column an area for the chosen Kennzahl, with the mean of Hessen in words."""

from __future__ import annotations

from data.export.view_table import sources_of
from data.model.figure import Figure
from data.statistics.year_table import Cell
from pages.drawing.plans.chart import ChartPoint, ChartSheet, remarks_of
from pages.drawing.primitives import End
from pages.features.comparison.comparison_view import FEWEST, comparison_view
from pages.files.view_chart_sheet import ENDS, axis_ticks, spoken
from pages.files.view_imprint import imprint
from pages.view.heading import subject
from pages.view.view import View


def comparison_sheet(view: View) -> ChartSheet | None:
    """The figures of the compared areas in the order they were chosen; ``None`` for fewer than are a comparison."""
    compared = comparison_view(view)
    chosen, say = compared.selection, compared.say
    if len(chosen.gebiete) < FEWEST:
        return None
    cells = [compared.table.cells[area_id] for area_id in chosen.gebiete]
    heading = say("sheet.comparison", subject=subject(compared), year=chosen.jahr)
    points = [_point(compared, cell) for cell in cells]
    mean = compared.table.mean_hessen
    how = (
        ""
        if mean is None
        else f"{compared.words.mean_label(compared.table, mean)}: {compared.words.mean(mean)}."
    )
    return ChartSheet(
        title=heading,
        lead=how,
        unit=compared.words.unit,
        form="columns",
        points=tuple(points),
        heads=(
            "",
            say("ranking.area"),
            say("ranking.value"),
            say("table.basis"),
        ),
        imprint=imprint(
            compared,
            "vergleich",
            sources_of(compared.dataset, cells),
            drawn=False,
            spoken=[how, *remarks_of(points)],
        ),
        elsewhere=say("sheet.remarks_in_notes"),
        spoken=spoken(heading, points, say),
        ticks=axis_ticks(points, say),
    )


def _end(figure: Figure) -> End:
    qualifier = "at_least" if figure.kind == "part" else figure.qualifier
    return ENDS.get(qualifier, "")


def _point(view: View, cell: Cell) -> ChartPoint:
    label = view.dataset.areas[cell.figure.area_id].label
    if cell.value is None:
        return ChartPoint(label, None, view.say("budget.gap"), note=view.words.gap_reason(cell))
    return ChartPoint(
        label=label,
        value=cell.value,
        text=view.words.value(cell),
        end=_end(cell.figure),
        upper=cell.upper,
        announced=cell.figure.stage == "announced",
        marked=cell.figure.area_id == view.selection.gebiet,
        note=" · ".join(line.rstrip(".") for line in view.words.remarks(cell)),
    )
