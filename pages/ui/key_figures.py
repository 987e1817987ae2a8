"""Key figures of Hessen for the view: sum, rate or mean, coverage, and what is known of the whole state."""

from __future__ import annotations

from dataclasses import dataclass

from pages.ui import blocks
from pages.ui.benchmark import mean_label, mean_text, total_text
from pages.ui.messages import say
from pages.ui.state_figures import state_figures
from pages.ui.view import View


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large number and what it is."""

    value: str
    label: str


def show_key_figures(view: View) -> None:
    """Write the row of key figures."""
    blocks.show(
        "key_figures",
        label=say("key.label", view.selection.sprache, year=view.selection.jahr),
        figures=key_figures(view),
    )


def key_figures(view: View) -> list[KeyFigure]:
    """Two to five figures, those that make sense for the Kennzahl."""
    language, table = view.selection.sprache, view.table
    found: list[KeyFigure] = []
    total = total_text(view)
    if total:
        found.append(
            KeyFigure(total, say("key.total", language, unit=view.indicator.unit_plural.said(language)))
        )
    mean = mean_text(view, table.mean_hessen)
    if mean and view.bezug.id != "absolut":
        found.append(KeyFigure(mean, mean_label(view, table.mean_hessen)))
    found.append(
        KeyFigure(
            say("key.covered_value", language, count=table.coverage.covered, n=table.coverage.areas),
            say("key.covered", language),
        )
    )
    found += [KeyFigure(value, label) for value, label in state_figures(view)]
    return found
