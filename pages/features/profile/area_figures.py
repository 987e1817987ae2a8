"""All Kennzahlen of one area: value, rank, place among all, means; each of the year closest to the view's."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.registry import INDICATORS
from pages.blocks import html_block
from pages.choice.dependent_choices import with_kennzahl
from pages.features.profile.figure_mark import FigureMark, figure_mark
from pages.features.profile.figure_strip import Strip, strip
from pages.features.profile.own_type_comparison import comparisons
from pages.view.heading import subject
from pages.view.page_links import href
from pages.view.view import View, view_of


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One Kennzahl of the area.

    Attributes:
        name: Kennzahl and Bezug; `address` is the page with this Kennzahl chosen, `chosen` whether it is.
        value: As everywhere; "." for a gap, whose reason is then the only line of `basis`.
        rank: Empty where it is not ranked.
        comparisons: Against Hessen and the own type.
        basis: How far the figure holds.
        mark: The sign of the sources; without keys for a gap.
    """

    name: str
    address: str
    chosen: bool
    year: int
    value: str
    rank: str
    strip: Strip | None
    comparisons: tuple[str, ...]
    basis: tuple[str, ...]
    mark: FigureMark


def show_profile_figures(view: View, views: list[View], area_id: str) -> None:
    """Write the table of Kennzahlen."""
    say = view.say
    names = ("kennzahl", "value", "spread", "comparison", "source")
    html_block.show(
        "profile_figures",
        title=say("profile.figures", year=view.selection.jahr),
        lead=say("profile.figures_lead"),
        caption=say("profile.figures_caption", year=view.selection.jahr),
        heads={name: say(f"profile.head_{name}") for name in names},
        rows=[figure_row(each, area_id, each.indicator.id == view.indicator.id) for each in views],
        keys=[(name, say(f"profile.key_{name}")) for name in ("tick", "own", "type", "hessen")],
        note=say("profile.mean_note"),
    )


def figure_views(view: View) -> list[View]:
    """One view per Kennzahl, in the year with figures that is closest to the view's."""
    return [
        view
        if kennzahl == view.selection.kennzahl
        else view_of(with_kennzahl(view.selection, kennzahl, view.dataset), view.dataset)
        for kennzahl in INDICATORS
    ]


def figure_row(view: View, area_id: str, chosen: bool) -> FigureRow:
    """The row of one view.

    Args:
        view: The view of a Kennzahl.
        area_id: The area.
        chosen: Whether it is the one that the page shows.
    """
    cell, say = view.table.cells[area_id], view.say
    basis = [view.words.gap(cell)] if cell.value is None else view.words.basis_lines(cell)
    return FigureRow(
        name=subject(view),
        address=href(view, view.indicator.id, view.selection.jahr, area_id),
        chosen=chosen,
        year=view.selection.jahr,
        value=view.words.value(cell),
        rank="" if cell.rank is None else view.words.rank(cell),
        strip=strip(view, area_id),
        comparisons=tuple(comparisons(view, area_id)),
        basis=tuple(basis),
        mark=figure_mark(view, cell, view.words, say("profile.basis", of=subject(view))),
    )
