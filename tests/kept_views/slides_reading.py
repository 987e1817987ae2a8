"""Reads a presentation by python-pptx: native shapes, tables, charts, alternative texts and notes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pptx import Presentation

from tests.kept_views.layers import with_layers
from tests.kept_views.record import Record, Shape, record
from tests.kept_views.slides_paint import A, fill_of, print_of

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_MADE_NAME = re.compile(
    r"^(Table|Title|TextBox|Chart|Picture|Graphic Frame|Rectangle|Group|Freeform)[ :]*\d*$"
)
Placing = tuple[float, float, float, float]
"""Scale across and down, shift across and down: from a group's own units to the slide's."""


@dataclass
class _Found:
    width: int
    texts: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)


def read_slides(content: bytes) -> Record:
    """All slides of a file."""
    deck = Presentation(io.BytesIO(content))
    found = _Found(deck.slide_width)
    for slide in deck.slides:
        before = len(found.shapes)
        _read_shapes(slide.shapes, (1, 1, 0, 0), found)
        found.shapes[before:] = with_layers(found.shapes[before:])
        if slide.has_notes_slide:
            notes = slide.notes_slide.notes_text_frame.text
            found.spoken += [f"Notes: {line}" for line in notes.splitlines()]
    about = deck.core_properties
    size = f"{len(deck.slides)} slides, {deck.slide_width} x {deck.slide_height}"
    found.texts += [about.title, about.author, about.subject, about.language]
    return record(size, found.texts, found.spoken, found.shapes)


def _read_shapes(shapes: Iterable[Any], placing: Placing, found: _Found) -> None:
    for shape in shapes:
        described = shape._element.xpath(".//*[local-name()='cNvPr']")[0].get("descr")
        if described:
            found.spoken.append(described)
        box = _box(shape, placing, found.width)
        name = "" if _MADE_NAME.match(shape.name) else shape.name
        if shape.shape_type == 6:
            if name:
                found.spoken.append(f"Group: {name}")
            _read_shapes(shape.shapes, _inside(shape, placing), found)
        elif getattr(shape, "has_table", False):
            _read_table(shape, box, found)
        elif getattr(shape, "has_chart", False):
            found.shapes.append(Shape("chart", "", box))
            _read_chart(shape.chart.part._element, found)
        else:
            _read_shape(shape, name, box, found)


def _box(shape: Any, placing: Placing, width: int) -> tuple[float, ...]:  # noqa: ANN401
    across, down, right, below = placing
    numbers = (
        shape.left * across + right,
        shape.top * down + below,
        shape.width * across,
        shape.height * down,
    )
    return tuple(100 * number / width for number in numbers)


def _inside(group: Any, outer: Placing) -> Placing:  # noqa: ANN401
    form = group._element.grpSpPr.find(f"{A}xfrm")
    offset, extent, inner, own = (form.find(f"{A}{name}") for name in ("off", "ext", "chOff", "chExt"))
    across = int(extent.get("cx")) / (int(own.get("cx")) or 1)
    down = int(extent.get("cy")) / (int(own.get("cy")) or 1)
    right = int(offset.get("x")) - int(inner.get("x")) * across
    below = int(offset.get("y")) - int(inner.get("y")) * down
    return (outer[0] * across, outer[1] * down, outer[0] * right + outer[2], outer[1] * below + outer[3])


def _read_shape(shape: Any, name: str, box: tuple[float, ...], found: _Found) -> None:  # noqa: ANN401
    text = shape.text_frame.text if shape.has_text_frame else ""
    if text:
        found.texts.append(text)
    element = shape._element
    properties = next((child for child in element if child.tag.endswith("}spPr")), None)
    form = element.xpath(".//*[local-name()='prstGeom']/@prst")
    line = None if properties is None else properties.find(f"{A}ln")
    paint = f"{fill_of(properties)}/{'none' if line is None else fill_of(line)}"
    if line is not None and line.find(f"{A}prstDash") is not None:
        paint += " dashed"
    thick = 0.0 if line is None else 100 * int(line.get("w", "0")) / found.width
    if form and form[0] not in ("rect", "line"):
        paint = f"{form[0]} {paint}"
    flipped = "".join(element.xpath(".//*[local-name()='xfrm']/@*[starts-with(name(), 'flip')]"))
    print_ = print_of(element)
    found.shapes.append(
        Shape(" ".join(text.split()) or name, f"{paint}{' flip' * bool(flipped)}{print_}", (*box, thick))
    )


def _read_table(shape: Any, box: tuple[float, ...], found: _Found) -> None:  # noqa: ANN401
    table = shape.table
    share = 100 / found.width
    found.shapes.append(Shape("table", "", box))
    top = box[1]
    for row in table.rows:
        left = box[0]
        for column, cell in zip(table.columns, row.cells, strict=True):
            text = " ".join(cell.text_frame.text.split())
            spanned = list(table.columns)[: cell.span_width] if cell.is_merge_origin else [column]
            wide = sum(each.width for each in spanned)
            if not cell.is_spanned:
                found.texts.append(text)
                properties = cell._tc.tcPr
                paint = f"{fill_of(properties)}{print_of(cell._tc)}"
                place = (left, top, wide * share, row.height * share)
                found.shapes.append(Shape(text, f"cell {paint}", place))
            left += column.width * share
        top += row.height * share


def _read_chart(chart: Any, found: _Found) -> None:  # noqa: ANN401
    """Words, and values with their colours; numbers as boxes, so that they are compared as numbers."""
    for text in chart.iter(f"{A}t"):
        found.texts.append(text.text or "")
    for scale in chart.iter(f"{_C}scaling"):
        ends = [float(each.get("val")) for name in ("min", "max") for each in scale.iter(f"{_C}{name}")]
        if ends:
            found.shapes.append(Shape("axis", "", tuple(ends)))
    for series in chart.iter(f"{_C}ser"):
        name = " ".join(each.text or "" for each in series.findall(f"{_C}tx//{_C}v"))
        own = dict(_points_paint(series))
        named = _values(series, "cat")
        found.texts += [name, *named.values()]
        numbers = [_values(series, kind) for kind in ("xVal", "yVal", "val", "bubbleSize")]
        for position in sorted(set().union(*numbers)):
            value = tuple(float(each[position]) for each in numbers if position in each)
            paint = own.get(position, own.get(None, ""))
            found.shapes.append(Shape(f"{name} {named.get(position, '')}".strip(), f"chart {paint}", value))


def _values(series: Any, kind: str) -> dict[int, str]:  # noqa: ANN401
    found = series.findall(f"{_C}{kind}//{_C}pt")
    return {int(each.get("idx")): each.findtext(f"{_C}v") or "" for each in found}


def _points_paint(series: Any) -> Iterator[tuple[int | None, str]]:  # noqa: ANN401
    yield None, _mark_paint(series)
    for point in series.findall(f"{_C}dPt"):
        yield int(point.find(f"{_C}idx").get("val")), _mark_paint(point)


def _mark_paint(element: Any) -> str:  # noqa: ANN401
    marker = element.find(f"{_C}marker")
    symbol = "".join(f"{each.get('val')} " for each in element.findall(f"{_C}marker/{_C}symbol"))
    properties = [element.find(f"{_C}spPr"), None if marker is None else marker.find(f"{_C}spPr")]
    return symbol + " ".join(
        f"{fill_of(each)}/{fill_of(each.find(f'{A}ln'))}" for each in properties if each is not None
    )
