"""Columns over an axis: where their words stand when there is room for them, and when there is none."""

from __future__ import annotations

import pytest

from pages.drawing.plans.chart import ChartPoint, ChartSheet, columns_picture
from pages.drawing.primitives import Frame, Group, Tick, Words
from pages.drawing.text import WIDER, width
from pages.drawing.writers.screen import SCREEN
from tests.sheets import plain_map


def words_below(labels: tuple[str, ...], across: float) -> list[Words]:
    """Labels of columns of the value 1, drawn that wide."""
    points = tuple(ChartPoint(label, 1, "1") for label in labels)
    sheet = ChartSheet(
        title="",
        lead="",
        imprint=plain_map().imprint,
        spoken="",
        unit="",
        form="columns",
        points=points,
        heads=("", "", "", ""),
        ticks=(Tick(0, "0"), Tick(2, "2")),
    )
    [chart] = columns_picture(sheet, Frame(0, 0, across, 300), SCREEN).pieces
    assert isinstance(chart, Group)
    groups = [piece for piece in chart.pieces if isinstance(piece, Group)]
    found = [piece for group in groups for piece in group.pieces if isinstance(piece, Words)]
    return [each for each in found if each.text in labels]


def test_labels_stand_level_below_their_columns_where_they_find_room() -> None:
    assert not any(each.upright for each in words_below(("Montag", "Donnerstag"), 300))


@pytest.mark.parametrize("across", [120, 200])
def test_labels_wider_than_their_columns_stand_upright_within_the_picture(across: float) -> None:
    labels = ("Montag", "Dienstag", "Mittwoch", "Donnerstag")
    found = words_below(labels, across)
    assert [each.text for each in found] == list(labels)
    tops = {each.y - WIDER * width(each.text, each.size) for each in found}
    assert all(each.upright and each.y <= 300 for each in found)
    # They all begin below the axis at one height.
    assert max(tops) - min(tops) == pytest.approx(0, abs=0.001)
