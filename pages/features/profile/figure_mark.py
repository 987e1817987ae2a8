"""The sign beside a figure of the profile that opens how far it holds and what it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from data.statistics.year_table import Cell
from pages.blocks.error_report import report_figure
from pages.view.figure_words import FigureWords
from pages.view.source_list import SourceEntry, source_entries
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class FigureMark:
    """What ``templates/figure_mark.html`` writes.

    Attributes:
        keys: Keys of the sources, short: "S001 +2"; empty for a gap, which has no sign.
        label: Read out before the keys: what it is the source of.
        basis: How far the figure holds.
    """

    keys: str
    label: str
    basis: tuple[str, ...]
    sources: tuple[SourceEntry, ...]
    report: str


def figure_mark(view: View, cell: Cell, words: FigureWords, label: str) -> FigureMark:
    """The sign of a figure.

    Args:
        view: The view on screen.
        cell: The figure.
        words: Words of the figure's own Kennzahl, Bezug and year.
        label: What the sign is the source of.
    """
    keys = list(dict.fromkeys(cell.figure.source_ids)) if cell.value is not None else []
    return FigureMark(
        keys=" +".join([keys[0], str(len(keys) - 1)] if len(keys) > 1 else keys),
        label=label,
        basis=tuple(words.basis_lines(cell)) if keys else (),
        sources=tuple(source_entries(view.dataset, keys, view.say)),
        report=report_figure(view, cell, words),
    )
