"""The scatter of two figures: points by type with their names, and what their rank correlation means."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from data.model.records import AreaType
from data.statistics.census_break import COUNTS_PERSONS
from data.statistics.figure_pairs import (
    FigurePair,
    FigurePairs,
    figure_pairs,
    may_be_chance,
    rank_correlation,
)
from pages.blocks import html_block
from pages.drawing.plans.point_labels import Label, place_labels
from pages.drawing.plans.scatter import PLAIN
from pages.drawing.primitives import Shape
from pages.features.comparison.area_marks import AreaMark, area_marks
from pages.features.comparison.comparison_view import second_view
from pages.features.comparison.difference_words import MINUS
from pages.features.comparison.dot_plots import Scale, axis_of
from pages.features.comparison.pair_table import show_twin
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


SHAPES: dict[AreaType, Shape] = {
    "Landkreis": "circle",
    "kreisfreie Stadt": "square",
    "Sonderstatusstadt": "triangle",
}
RADIUS = 7.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Size of the drawing and of its letters, in pixels."""

    width: int
    height: int
    size: float
    left: int
    bottom: int = 52
    top: int = 26
    right: int = 24


WIDE = Sheet(720, 480, 13, 74)
NARROW = Sheet(360, 420, 13, 62)
"""For phones: the same figures in letters of the same size, so that fewer names fit and more numbers stand for them."""


@dataclass(frozen=True, slots=True)
class Point:
    """One pair of figures as drawn.

    Attributes:
        shape: circle, square or triangle by type; a joint figure has that of the area it is filed under.
        mark: Letter and colour of a compared area, else ``None``.
        name: All its areas.
        number: Stands for the name where that finds no room.
    """

    x: float
    y: float
    shape: str
    mark: AreaMark | None
    name: str
    number: int
    label: Label | None


@dataclass(frozen=True, slots=True)
class Scatter:
    """The drawing as an address that an image element can show.

    Attributes:
        key: The numbers in it and what they stand for.
        unnamed: What stands so close together that not even a number found room.
    """

    image: str
    key: tuple[tuple[int, str], ...]
    unnamed: tuple[str, ...]


def scatter(pair: tuple[View, View], found: FigurePairs, sheet: Sheet) -> Scatter:
    """The scatter of two views on a sheet.

    Args:
        pair: The views of the horizontal and the vertical axis.
        found: Their pairs.
        sheet: Size.
    """
    axes = axis_of([pair[0]]), axis_of([pair[1]])
    points = _points(pair, found, axes, sheet)
    drawing = html_block.rendered(
        "compare_scatter_svg",
        sheet=sheet,
        plain=PLAIN,
        points=points,
        xs=[(_x(axes[0], tick, sheet), pair[0].words.plain(tick)) for tick in axes[0].ticks],
        ys=[(_y(axes[1], tick, sheet), pair[1].words.plain(tick)) for tick in axes[1].ticks],
        x_title=title(pair[0]),
        y_title=title(pair[1]),
    )
    image = "data:image/svg+xml;base64," + b64encode(drawing.encode()).decode()
    ordered = sorted(points, key=lambda point: point.number)
    return Scatter(
        image,
        key=tuple(
            (point.number, point.name)
            for point in ordered
            if point.label is not None and point.label.text == str(point.number)
        ),
        unnamed=tuple(point.name for point in ordered if point.label is None),
    )


def _points(
    pair: tuple[View, View], found: FigurePairs, axes: tuple[Scale, Scale], sheet: Sheet
) -> list[Point]:
    marks = {mark.area_id: mark for mark in area_marks(pair[0])}
    pairs = compared_first(pair[0], found)
    places = [
        (_x(axes[0], each.x.value or 0, sheet), _y(axes[1], each.y.value or 0, sheet)) for each in pairs
    ]
    names = [pair_name(pair[0], each) for each in pairs]
    texts = [(name, str(number)) for number, name in enumerate(names, 1)]
    field = (sheet.left + 1, sheet.top, sheet.width - 2, sheet.height - sheet.bottom - 1)
    labels = place_labels(places, texts, field, size=sheet.size, radius=RADIUS)
    points = [
        Point(
            x=place[0],
            y=place[1],
            shape=pair_shape(pair[0], each),
            mark=next((marks[area] for area in each.areas if area in marks), None),
            name=name,
            number=number,
            label=label,
        )
        for number, (each, place, name, label) in enumerate(zip(pairs, places, names, labels, strict=True), 1)
    ]
    return points[::-1]


def compared_first(view: View, found: FigurePairs) -> list[FigurePair]:
    """The pairs as they are named, the compared areas first; they are drawn last so that they lie on top."""
    return sorted(
        found.pairs, key=lambda each: not any(area in view.selection.gebiete for area in each.areas)
    )


def pair_name(view: View, pair: FigurePair) -> str:
    """All areas of the pair."""
    return " + ".join(view.dataset.areas[area].label for area in pair.areas)


def pair_shape(view: View, pair: FigurePair) -> Shape:
    """Mark by type; a joint figure has that of the area it is filed under."""
    return SHAPES[view.dataset.areas[pair.areas[0]].status_on(view.selection.day).type]


def _x(axis: Scale, value: float, sheet: Sheet) -> float:
    return round(sheet.left + axis.percent(value) / 100 * (sheet.width - sheet.left - sheet.right), 1)


def _y(axis: Scale, value: float, sheet: Sheet) -> float:
    height = sheet.height - sheet.top - sheet.bottom
    return round(sheet.height - sheet.bottom - axis.percent(value) / 100 * height, 1)


FEWEST = 10
"""Fewer pairs are not worth a word about strength."""
_STRENGTHS = ((0.2, "none"), (0.5, "weak"), (0.8, "medium"), (1.1, "strong"))


def correlation_lines(pair: tuple[View, View], found: FigurePairs) -> list[str]:
    """The number with its n, what it means, the cautions that apply, and who is not in it."""
    say, n = pair[0].say, len(found.pairs)
    rho = rank_correlation(*_values(found))
    if rho is None:
        lines = [say("compare_rho.undefined", count=n)]
    else:
        text = say.number(rho, 2).replace("-", MINUS)
        lines = [say("compare_rho.number", rho=text, count=n), *_meaning(rho, n, pair)]
        lines.append(say("compare_rho.no_cause"))
    if _same(pair):
        lines.append(say("compare_rho.same"))
    elif all(_on_persons(each) for each in pair):
        lines.append(say("compare_rho.persons"))
    return [*lines, *left_out_lines(pair[0], found)]


def left_out_lines(view: View, found: FigurePairs) -> list[str]:
    """Who is not in the picture, by reason; the joint figures that are one point in it."""
    lines = [
        view.say(
            f"compare_left_out.{reason}",
            areas=view.words.listed([view.dataset.areas[area].label for area in areas]),
        )
        for reason, areas in found.left_out.items()
    ]
    joint = sum(len(each.areas) > 1 for each in found.pairs)
    return [*lines, *([view.say("compare_left_out.joint", count=joint)] if joint else [])]


def _values(found: FigurePairs) -> tuple[list[float], list[float]]:
    return [each.x.value or 0 for each in found.pairs], [each.y.value or 0 for each in found.pairs]


def _meaning(rho: float, n: int, pair: tuple[View, View]) -> list[str]:
    say = pair[0].say
    if n < FEWEST:
        return [say("compare_rho.too_few", count=n)]
    strength = next(word for limit, word in _STRENGTHS if abs(rho) < limit)
    if strength == "none":
        return [say("compare_rho.none")]
    lines = [say(f"compare_rho.{strength}_{'up' if rho > 0 else 'down'}")]
    return [*lines, say("compare_rho.chance", count=n)] if may_be_chance(rho, n) else lines


def _same(pair: tuple[View, View]) -> bool:
    one, other = (each.selection for each in pair)
    return (one.kennzahl, one.bezug, one.jahr) == (other.kennzahl, other.bezug, other.jahr)


def _on_persons(view: View) -> bool:
    return view.indicator.id == COUNTS_PERSONS or view.bezug.base == "persons"
