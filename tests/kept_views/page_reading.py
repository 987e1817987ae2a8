"""Reads HTML as a browser shows and speaks it: words, spoken texts, links, and what stands in style attributes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from lxml import html

from geo.paint.choropleth import tooltip_lines
from tests.kept_views.record import Record, Shape, record
from tests.kept_views.svg_reading import read_element, read_svg

_SPOKEN = ("alt", "aria-label", "title", "placeholder", "value", "data-otherwise")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_NUMBER = re.compile(r"(?<![\w#.-])-?\d*\.?\d+")
_VARIABLE = re.compile(r"var\((--[\w-]+)[^)]*\)")
_FILL = "--boxes"
"""What a sheet paints all with that stands inside."""
_PICTURE = "data:image/svg+xml,"
_LONGEST_NAME = 60


@dataclass
class Found:
    """What was read of one page so far."""

    texts: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)


def read_page(content: str, areas: Iterable[str] = ()) -> Record:
    """A whole page or a part of one.

    Args:
        content: HTML.
        areas: Names of the areas, for the paint table of a map in it.
    """
    found = Found()
    add_html(content, found, list(areas))
    return record("", found.texts, found.spoken, found.shapes, found.links)


def add_html(content: str, found: Found, areas: list[str]) -> None:
    """Read HTML into what was found so far."""
    if content.strip():
        _walk(html.fragment_fromstring(f"<div>{_without_head(content)}</div>"), {}, found, areas)


def _without_head(content: str) -> str:
    """A document's title and body; a fragment stays as it is."""
    content = re.sub(r"<\?xml.*?\?>|<!doctype[^>]*>", "", content, flags=re.I)
    return re.sub(r"</?(html|head|body)\b[^>]*>", "", content, flags=re.I)


def _walk(element: Any, variables: dict[str, str], found: Found, areas: list[str]) -> None:  # noqa: ANN401
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag == "script" and element.get("type") == "application/json":
        _read_data(json.loads(element.text or "null"), found, areas)
    if tag == "svg":
        picture = read_element(element)
        found.texts += picture.texts
        found.spoken += picture.spoken
        found.shapes += picture.shapes
        return
    if tag in ("", "script", "style", "meta", "link"):
        return
    variables = _read_style(element, variables, found)
    found.spoken += [element.get(name) for name in _SPOKEN if element.get(name)]
    # Messages that a script will show stand in attributes of its own; one word is a key, not a message.
    found.spoken += [
        text for name, text in element.items() if name.startswith("data-") and " " in text.strip()
    ]
    if element.get("href") and not element.get("href").startswith("http"):
        # Addresses of sources stand in the tables, and tests of their own look at them.
        found.links.append(address(element.get("href")))
    if tag == "img" and element.get("src", "").startswith(_PICTURE):
        _add_picture(element, found)
    if element.text:
        found.texts.append(element.text)
    for child in element:
        _walk(child, variables, found, areas)
        if child.tail:
            found.texts.append(child.tail)


def _add_picture(element: Any, found: Found) -> None:  # noqa: ANN401
    picture = read_svg(unquote(element.get("src").removeprefix(_PICTURE)).encode())
    found.texts += [word for word, count in (picture.words or {}).items() for _ in range(count)]
    found.spoken += picture.spoken
    found.shapes += picture.shapes


def address(written: str) -> str:
    """An address with its parameters in alphabetical order."""
    parts = urlsplit(written)
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    return parts._replace(query=query).geturl()


def _read_style(element: Any, variables: dict[str, str], found: Found) -> dict[str, str]:  # noqa: ANN401
    """Colours and numbers of a style attribute, whatever the properties are called; its variables for those inside."""
    written = element.get("style")
    if not written:
        return variables
    written = re.sub(r"url\([^)]*\)", "", written)
    own = {
        name.strip(): value.strip()
        for name, _, value in (part.partition(":") for part in written.split(";"))
        if value.strip()
    }
    own = {
        name: _VARIABLE.sub(lambda found: (variables | own).get(found[1], found[0]), value)
        for name, value in own.items()
    }
    variables = variables | {name: value for name, value in own.items() if name.startswith("--")}
    if own.keys() == {_FILL}:
        return variables
    values = [*own.values(), variables.get(_FILL, "")]
    colours = sorted(colour.lower() for value in values for colour in _COLOUR.findall(value))
    numbers = sorted({float(each) for value in values for each in _NUMBER.findall(_COLOUR.sub("", value))})
    if colours or numbers:
        found.shapes.append(Shape(_name(element), f"html {' '.join(colours)}", tuple(numbers)))
    return variables


def _name(element: Any) -> str:  # noqa: ANN401
    said = next((element.get(name) for name in ("title", "aria-label", "data-area") if element.get(name)), "")
    text = " ".join(" ".join(element.itertext()).split())
    return said or (text if len(text) <= _LONGEST_NAME else "")


def _read_data(value: Any, found: Found, areas: list[str]) -> None:  # noqa: ANN401
    """Words and paint tables in the data of a map."""
    if isinstance(value, dict) and {"rows", "colours"} <= value.keys():
        add_paint(value, found, areas)
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            _read_data(each, found, areas)
    elif isinstance(value, str) and " " in value:
        found.spoken.append(value)


def add_paint(table: dict[str, Any], found: Found, areas: list[str]) -> None:
    """Read a map's paint table, as the browser's script does: fill, mark and tooltip of each area, and circles."""
    shared, fills = table.get("shared", []), {-1: "gap", -2: "filtered", -3: "part"}
    chosen, highlight = table.get("chosen"), table.get("highlight", [])
    for number, (name, (fill, badge, lines)) in enumerate(zip(areas, table["rows"], strict=True)):
        paint = table["colours"][fill] if fill >= 0 else fills[fill]
        found.shapes.append(Shape(name, f"map {paint}{' highlighted' * (number in highlight)}"))
        if badge:
            found.shapes.append(Shape(name, f"mark {badge}"))
        told = tooltip_lines(lines, shared)
        found.spoken.append(f"{name}: {'; '.join(line.removesuffix('.') for line in told)}.")
    found.spoken.append(f"chosen: {chosen}")
    for group in table.get("joint", []):
        found.spoken.append(f"joint: {', '.join(sorted(areas[number] for number in group))}")
    found.shapes += _circles(table, areas)


def _circles(table: dict[str, Any], areas: list[str]) -> Iterator[Shape]:
    for north, east, radius, upper, is_open, text, members in table.get("circles", []):
        name = ", ".join(sorted(areas[number] for number in members))
        paint = f"circle {table['circle_colour']}{' open' * bool(is_open)} {text}".strip()
        # Hundred times the degrees, so that places are compared to about half a kilometre.
        yield Shape(name, paint, (100 * east, 100 * north, radius, upper))
