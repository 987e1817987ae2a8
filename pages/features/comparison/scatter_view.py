"""The scatter of two figures with what their rank correlation says, and the same as a table."""

from __future__ import annotations

from data.statistics.figure_pairs import figure_pairs
from pages.blocks import html_block
from pages.features.comparison.comparison_view import second_view
from pages.features.comparison.correlation_words import correlation_lines
from pages.features.comparison.scatter_plot import NARROW, SHAPES, WIDE, scatter
from pages.features.comparison.twin_table import show_twin
from pages.view.heading import subject, title
from pages.view.view import View


def show_scatter(view: View) -> None:
    """Write the drawing and the words about it."""
    say = view.say
    pair = (view, second_view(view))
    found = figure_pairs(pair[0].table, pair[1].table)
    lines = correlation_lines(pair, found)
    if not found.pairs:
        html_block.show("compare_note", lines=[say("compare.no_pairs"), *lines[1:]])
    else:
        html_block.show(
            "compare_scatter",
            title=say("compare.scatter_title", x=subject(pair[0]), y=subject(pair[1])),
            x_title=title(pair[0]),
            y_title=title(pair[1]),
            drawings=[
                (kind, scatter(pair, found, sheet)) for kind, sheet in (("wide", WIDE), ("narrow", NARROW))
            ],
            alt=say("compare.scatter_alt", x=title(pair[0]), y=title(pair[1]), line=lines[0]),
            key_label=say("compare.scatter_key"),
            unnamed_label=say("compare.scatter_unnamed"),
            shapes=[(shape, say(f"type.{area_type}")) for area_type, shape in SHAPES.items()],
            lines=lines,
        )


def show_scatter_table(view: View) -> None:
    """Write the figures as a table, which needs more width than the drawing, and the sources."""
    show_twin(view, (view, second_view(view)))
