"""The sheet of a page's view: what all its files are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.model.records import Dataset
from data.model.remembered import remembered
from pages.choice.comparison_choice import Ansicht
from pages.choice.selection import Selection
from pages.drawing.sheet import Sheet
from pages.features.comparison.change_sheet import change_sheet
from pages.features.comparison.comparison_sheet import comparison_sheet
from pages.features.comparison.comparison_view import comparison_view, shown_ansicht
from pages.features.comparison.difference_sheet import difference_sheet
from pages.features.comparison.dots_sheet import dots_sheet
from pages.features.comparison.pair_sheet import pair_sheet
from pages.features.comparison.scatter_sheet import scatter_sheet
from pages.features.glance.glance_sheet import glance_sheet
from pages.features.profile.profile_sheet import profile_sheet
from pages.features.profile.series_sheet import series_sheet
from pages.features.programme.budget_sheet import budget_sheet
from pages.features.programme.rise_sheet import rise_sheet
from pages.features.tables.coverage_sheet import coverage_sheet
from pages.features.week.week_view import week_view
from pages.features.years.all_years_sheet import all_years_sheet
from pages.files.view_chart_sheet import ranking_sheet
from pages.files.view_map_sheet import map_sheet, week_sheet
from pages.view.view import View, view_of
from pages.view.way import way_of

SHEET_PAGES = ("", "kreis", "vergleich", "programm", "ikw", "daten")
"""`url_path` of the pages that have one."""
RISE, GLANCE, SERIES = "programm-anstieg", "blick", "kreis-verlauf"
PARTS = {"": ("", GLANCE), "kreis": ("kreis", SERIES), "programm": ("programm", RISE)}
"""Pages with several sheets, and the names of these; the first is called as the page."""
SheetMaker = Callable[[View, str], Sheet | None]
"""Makes the sheet of a view by the name of the sheet."""
SHEETS = (*SHEET_PAGES, RISE, GLANCE, SERIES)
"""Names of all sheets, as they stand in links to presentations."""


def sheet_of(view: View, page: str) -> Sheet | None:
    """What the page shows in the view; ``None`` where `has_sheet` says no.

    Args:
        view: The session's view.
        page: ``url_path`` of the page, or another name of `SHEETS`.
    """
    maker = _MAKERS.get(page)
    return maker(view) if maker and has_sheet(view.selection, page) else None


# Asked with every run for the citation; a sheet takes some ten milliseconds.
@remembered(most=128)
def shown_sources(dataset: Dataset, selection: Selection, page: str) -> tuple[str, ...]:
    """Ids of the sources of what the sheet of a view shows; none where there is none.

    Args:
        dataset: All tables.
        selection: The choices of the view.
        page: As for `sheet_of`.
    """
    sheet = sheet_of(view_of(selection, dataset), page)
    return sheet.imprint.source_ids if sheet is not None else ()


def _figure(view: View) -> Sheet:
    """The figure in the way of looking that is chosen; of a table its ranking."""
    way = way_of(view)
    if way == "verlauf":
        return all_years_sheet(view)
    if way in ("rangfolge", "tabelle") and view.kennzahl.kind != "year":
        return ranking_sheet(view)
    return map_sheet(view)


def _of_area(maker: Callable[[View, str], Sheet]) -> Callable[[View], Sheet | None]:
    """The sheet of the chosen area."""

    def made(view: View) -> Sheet | None:
        area_id = view.selection.gebiet
        return None if area_id is None else maker(view, area_id)

    return made


def _comparison(view: View) -> Sheet:
    """What is on screen; where that is a note that nothing can be shown, the compared areas or the map alone."""
    makers: dict[Ansicht, Callable[[View], Sheet | None]] = {
        "punkte": dots_sheet,
        "karten": pair_sheet,
        "streuung": scatter_sheet,
        "unterschiede": difference_sheet,
        "veraenderung": change_sheet,
    }
    return (
        makers[view.selection.vergleich.ansicht](view)
        or comparison_sheet(view)
        or map_sheet(comparison_view(view))
    )


_MAKERS: dict[str, Callable[[View], Sheet | None]] = {
    "": _figure,
    GLANCE: glance_sheet,
    "kreis": _of_area(profile_sheet),
    SERIES: _of_area(series_sheet),
    "vergleich": _comparison,
    "programm": budget_sheet,
    RISE: rise_sheet,
    "ikw": lambda view: week_sheet(week_view(view)),
    "daten": coverage_sheet,
}


def has_sheet(selection: Selection, page: str) -> bool:
    """Whether the page has something to hand on in a view with these choices."""
    if page in PARTS["kreis"]:
        return selection.gebiet is not None
    if page == "vergleich":
        return shown_ansicht(selection) is not None
    return page in SHEETS


def with_title(sheet: Sheet, title: str) -> Sheet:
    """The sheet under another title; its own stays readable below it.

    Args:
        sheet: Any sheet.
        title: The other title; empty leaves the sheet as it is.
    """
    if not title:
        return sheet
    return replace(sheet, title=title, lead=f"{sheet.title}. {sheet.lead}".strip())
