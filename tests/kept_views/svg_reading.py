"""Reads an SVG as a viewer would: what stands where, in which colours, whatever groups and ids it is built of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from tests.kept_views.layers import with_layers
from tests.kept_views.record import Record, Shape, record
from tests.kept_views.svg_geometry import (
    SAME,
    Matrix,
    Point,
    at_of,
    box_of,
    outlines,
    scale_of,
    times,
    transform,
    view_box,
    width_of,
)

_UNSEEN = {"defs", "title", "desc", "metadata", "clipPath", "pattern", "style"}
_INHERITED = (
    "fill", "stroke", "stroke-width", "fill-opacity", "stroke-opacity", "stroke-dasharray",
    "font-size", "font-weight", "text-anchor",
)  # fmt: skip


@dataclass(frozen=True)
class _Context:
    """What an element inherits."""

    matrix: Matrix = SAME
    style: dict[str, str] = field(default_factory=dict)
    name: str = ""
    opacity: float = 1


@dataclass
class Reading:
    """What was found so far; lengths in per cent of the picture's width.

    Attributes:
        width: Of the picture, in its own unit.
        patterns: What each pattern looks like, by id.
    """

    width: float
    patterns: dict[str, str]
    texts: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)


def read_svg(content: bytes) -> Record:
    """A whole document."""
    root = etree.fromstring(content)
    found = read_element(root)
    _, _, width, height = view_box(root)
    size = (
        f"{root.get('width')} x {root.get('height')}, {width:.5g} x {height:.5g}, language {root.get('lang')}"
    )
    return record(size, found.texts, found.spoken, found.shapes)


def read_element(root: Any) -> Reading:  # noqa: ANN401
    """A picture by its ``svg`` element."""
    left, top, width, _ = view_box(root)
    found = Reading(width, {})
    for pattern in root.iter():
        if _tag(pattern) == "pattern":
            found.patterns[pattern.get("id")] = _pattern(pattern)
    _walk(root, _Context((1, 0, 0, 1, -left, -top)), found)
    found.shapes = with_layers(found.shapes)
    return found


def _tag(element: Any) -> str:  # noqa: ANN401
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _pattern(pattern: Any) -> str:  # noqa: ANN401
    colours = {
        _colour(each.get(part)) for each in pattern.iter() for part in ("fill", "stroke") if each.get(part)
    }
    tags, lines = (
        {_tag(each) for each in pattern.iter()},
        "".join(each.get("d", "") for each in pattern.iter()),
    )
    form = "dots" if "circle" in tags else "hatch" if re.search("[Ll]", lines) else "lines"
    return f"{form}({','.join(sorted(colours - {'none'}))})"


def _colour(text: str | None) -> str:
    text = (text or "").strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        return "#" + "".join(2 * digit for digit in text[1:])
    return {"white": "#ffffff", "black": "#000000"}.get(text, text)


def _inherit(element: Any, above: _Context) -> _Context:  # noqa: ANN401
    style = dict(above.style)
    own = {name: element.get(name) for name in (*_INHERITED, "opacity") if element.get(name) is not None}
    for part in (element.get("style") or "").split(";"):
        name, _, value = part.partition(":")
        own[name.strip()] = value.strip()
    style.update({name: value for name, value in own.items() if name in _INHERITED})
    name = above.name
    title = next((child.text for child in element if _tag(child) == "title" and child.text), "")
    said = element.get("aria-label") or title
    if said and _tag(element) != "svg":
        name = re.split(r"[:;]", said)[0].strip()
    matrix = times(above.matrix, transform(element.get("transform", "")))
    return _Context(matrix, style, name, above.opacity * float(own.get("opacity", 1)))


def _walk(element: Any, above: _Context, found: Reading) -> None:  # noqa: ANN401
    tag = _tag(element)
    if tag in ("title", "desc"):
        found.spoken.append(element.text or "")
    if tag in _UNSEEN or not tag:
        return
    context = _inherit(element, above)
    if element.get("aria-label"):
        found.spoken.append(element.get("aria-label"))
    if tag == "text":
        _read_text(element, context, found)
        return
    for points, form in outlines(element, tag, context.style.get("fill", "")):
        _draw([at_of(context.matrix, point) for point in points], form, context, found)
    for child in element:
        _walk(child, context, found)


def _draw(points: list[Point], form: str, context: _Context, found: Reading) -> None:
    style, share = context.style, 100 / found.width
    fill = "none" if form == "open " and len(points) < 3 else _paint(style, "fill", context, found)
    stroke = "none" if "stroke" not in style else _paint(style, "stroke", context, found)
    if (fill, stroke) == ("none", "none") or not points:
        return
    thick = (
        0.0 if stroke == "none" else float(style.get("stroke-width", "1")) * scale_of(context.matrix) * share
    )
    dashed = " dashed" if stroke != "none" and style.get("stroke-dasharray", "none") != "none" else ""
    paint = f"{form.replace('open ', '')}{fill}/{stroke}{dashed}"
    found.shapes.append(Shape(context.name, paint, (*box_of(points, share), thick)))


def _paint(style: dict[str, str], part: str, context: _Context, found: Reading) -> str:
    written = style.get(part, "#000000" if part == "fill" else "none")
    pattern = re.fullmatch(r"url\(['\"]?#(.+?)['\"]?\)", written)
    colour = found.patterns.get(pattern[1], "unknown pattern") if pattern else _colour(written)
    opacity = float(style.get(f"{part}-opacity", 1)) * context.opacity
    return colour if colour == "none" or opacity > 0.995 else f"{colour}@{opacity:.2g}"


def _read_text(element: Any, context: _Context, found: Reading) -> None:  # noqa: ANN401
    """Note the lines of a text: a part with a place of its own begins a new one."""
    pieces: list[list[Any]] = []
    _pieces(element, context, [0.0, 0.0], pieces)
    whole = [text.strip() for text, *_ in pieces if text.strip()]
    found.texts.append(" ".join(whole))
    share = 100 / found.width
    for text, x, y, inner in pieces:
        said = " ".join(text.split())
        if not said:
            continue
        size = float(inner.style.get("font-size", "16").rstrip("pxm"))
        bold = inner.style.get("font-weight", "") in ("bold", "600", "700")
        across = width_of(said, bold) * size
        shift = {"middle": -across / 2, "end": -across}.get(inner.style.get("text-anchor", ""), 0.0)
        left, base = at_of(inner.matrix, (x + shift, y))
        size, across = size * scale_of(inner.matrix) * share, across * scale_of(inner.matrix) * share
        fill = _paint(inner.style, "fill", inner, found)
        box = (left * share, base * share - size, across, size)
        found.shapes.append(Shape(said, f"{fill}{' bold' if bold else ''} pt", box))


def _pieces(element: Any, context: _Context, at: list[float], pieces: list[list[Any]]) -> None:  # noqa: ANN401
    placed = any(element.get(name) is not None for name in ("x", "y", "dy"))
    if element.get("x") is not None:
        at[0] = float(element.get("x"))
    if element.get("y") is not None:
        at[1] = float(element.get("y"))
    at[1] += float(element.get("dy") or 0)
    if placed or not pieces:
        pieces.append([element.text or "", at[0], at[1], context])
    else:
        pieces[-1][0] += element.text or ""
    for child in element:
        if _tag(child) == "tspan":
            _pieces(child, _inherit(child, context), at, pieces)
        pieces[-1][0] += child.tail or ""
