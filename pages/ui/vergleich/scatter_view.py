"""The scatter of two figures with what their rank correlation says, and the same as a table."""

from __future__ import annotations

from data.figure_pairs import figure_pairs
from pages.ui import blocks
from pages.ui.heading import subject, title
from pages.ui.messages import say
from pages.ui.vergleich.correlation_words import correlation_lines
from pages.ui.vergleich.scatter_plot import NARROW, SHAPES, WIDE, scatter
from pages.ui.vergleich.twin import show_twin
from pages.ui.vergleich.view import second_view
from pages.ui.view import View


def show_scatter(view: View) -> None:
    """Write the drawing and the words about it."""
    language = view.selection.sprache
    pair = (view, second_view(view))
    found = figure_pairs(pair[0].table, pair[1].table)
    lines = correlation_lines(pair, found)
    if not found.pairs:
        blocks.show("compare_note", lines=[say("compare.no_pairs", language), *lines[1:]])
    else:
        blocks.show(
            "compare_scatter",
            title=say("compare.scatter_title", language, x=subject(pair[0]), y=subject(pair[1])),
            x_title=title(pair[0]),
            y_title=title(pair[1]),
            drawings=[
                (kind, scatter(pair, found, sheet)) for kind, sheet in (("wide", WIDE), ("narrow", NARROW))
            ],
            alt=say("compare.scatter_alt", language, x=title(pair[0]), y=title(pair[1]), line=lines[0]),
            key_label=say("compare.scatter_key", language),
            unnamed_label=say("compare.scatter_unnamed", language),
            shapes=[(shape, say(f"type.{area_type}", language)) for area_type, shape in SHAPES.items()],
            lines=lines,
        )


def show_scatter_table(view: View) -> None:
    """Write the figures as a table, which needs more width than the drawing, and the sources."""
    show_twin(view, (view, second_view(view)))
