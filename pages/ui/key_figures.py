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
            coverage_label(view),
        )
    )
    found += [KeyFigure(value, label) for value, label in state_figures(view)]
    return found


def coverage_label(view: View) -> str:
    """Coverage in words: "Gebieten mit Angabe, davon 4 in 2 gemeinsamen Angaben, 2 nur für einzelne Orte"."""
    language, coverage = view.selection.sprache, view.table.coverage
    parts = [say("key.covered", language)]
    if coverage.joint:
        parts.append(say("key.covered_joint", language, areas=coverage.joint, count=coverage.joint_figures))
    if coverage.part:
        parts.append(say("key.covered_part", language, areas=coverage.part))
    return ", ".join(parts)
