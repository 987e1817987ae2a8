"""Geometry of SVG: what transforms do, which corners elements and paths have, how long a text is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
from PIL import ImageFont

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def view_box(root: Any) -> tuple[float, ...]:  # noqa: ANN401 (lxml has no types)
    """Left, top, width and height of the picture in its own unit."""
    written = root.get("viewBox") or root.get("viewbox")
    if written:
        return tuple(float(number) for number in NUMBER.findall(written))
    return (
        0,
        0,
        float(root.get("width", "100").rstrip("pxm%")),
        float(root.get("height", "100").rstrip("pxm%")),
    )


def outlines(element: Any, tag: str, fill: str) -> Iterator[tuple[list[Point], str]]:  # noqa: ANN401
    """Corners of what an element draws, and its form: "disc ", "open " for a line, else nothing."""

    def number(name: str) -> float:
        return float(element.get(name, "0").rstrip("pxm"))

    if tag == "rect":
        x, y, width, height = (number(name) for name in ("x", "y", "width", "height"))
        yield [(x, y), (x + width, y + height)], ""
    elif tag in ("circle", "ellipse"):
        x, y = number("cx"), number("cy")
        across, down = (number("r"), number("r")) if tag == "circle" else (number("rx"), number("ry"))
        yield [(x - across, y - down), (x + across, y + down)], "disc "
    elif tag == "line":
        yield [(number("x1"), number("y1")), (number("x2"), number("y2"))], "open "
    elif tag in ("polyline", "polygon"):
        numbers = [float(each) for each in NUMBER.findall(element.get("points", ""))]
        yield list(zip(numbers[::2], numbers[1::2], strict=True)), ""
    elif tag == "path":
        # The rings of a filled path are one thing; lines are seen one by one, whether drawn by one path or by many.
        parts = _subpaths(element.get("d", ""))
        filled = fill != "none" and any(len(part) > 2 for part in parts)
        yield from (
            [([point for part in parts for point in part], "")]
            if filled
            else [(part, "open ") for part in parts]
        )


def box_of(points: list[Point], share: float) -> tuple[float, ...]:
    """Left, top, width and height; the share makes per cent of the page of the picture's unit."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return (left * share, top * share, (right - left) * share, (bottom - top) * share)


def times(a: Matrix, b: Matrix) -> Matrix:
    """The second after the first."""
    return (
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    )


def at_of(matrix: Matrix, point: Point) -> Point:
    """Where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def scale_of(matrix: Matrix) -> float:
    """How much longer lines become."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def transform(text: str) -> Matrix:
    """The matrix of a transform attribute."""
    matrix = SAME
    for name, inside in re.findall(r"(\w+)\(([^)]*)\)", text):
        numbers = [float(each) for each in NUMBER.findall(inside)]
        matrix = times(matrix, _step(name, numbers))
    return matrix


def _step(name: str, numbers: list[float]) -> Matrix:
    if name == "translate":
        return (1, 0, 0, 1, numbers[0], numbers[1] if len(numbers) > 1 else 0)
    if name == "scale":
        return (numbers[0], 0, 0, numbers[-1], 0, 0)
    if name == "rotate":
        turn = math.radians(numbers[0])
        turned = (math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn), 0.0, 0.0)
        if len(numbers) < 3:
            return turned
        x, y = numbers[1:]
        return times(times((1, 0, 0, 1, x, y), turned), (1, 0, 0, 1, -x, -y))
    if name == "matrix":
        a, b, c, d, e, f = numbers
        return (a, b, c, d, e, f)
    raise ValueError(f"unknown transform {name}")


def _subpaths(written: str) -> list[list[Point]]:
    """Corners (of curves their end points and handles) of each part of a path."""
    paths: list[list[Point]] = []
    at, start = (0.0, 0.0), (0.0, 0.0)
    for letter, inside in re.findall(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)", written):
        numbers = [float(each) for each in NUMBER.findall(inside)]
        count = _ARGUMENTS[letter.upper()]
        if not count:
            at = start
            continue
        for position in range(0, len(numbers), count):
            ends = _ends(letter, at, numbers[position : position + count])
            if letter in "Mm" and not position:
                paths.append([])
                start = ends[-1]
            elif not paths[-1]:
                paths[-1].append(at)
            paths[-1] += ends
            at = ends[-1]
    return paths


def _ends(letter: str, at: Point, numbers: list[float]) -> list[Point]:
    x, y = at if letter.islower() else (0.0, 0.0)
    kind = letter.upper()
    if kind == "H":
        return [(x + numbers[0], at[1])]
    if kind == "V":
        return [(at[0], y + numbers[0])]
    if kind == "A":
        return [(x + numbers[5], y + numbers[6])]
    return [(x + numbers[n], y + numbers[n + 1]) for n in range(0, len(numbers), 2)]


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    weight = "Bold" if bold else "Regular"
    folder = Path(font_source_sans_pro.font_directory)
    return ImageFont.truetype(str(next(folder.glob(f"*-{weight}.*tf"))), 100)


def width_of(text: str, bold: bool) -> float:
    """Length of the text in the font of the papers, whose letters are 1 high."""
    return float(_font(bold).getlength(text)) / 100
