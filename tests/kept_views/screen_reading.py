"""Reads what a page sends to the browser, from the elements that Streamlit's AppTest holds."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.kept_views.page_reading import Found, add_html, add_paint, address
from tests.kept_views.record import Record, Shape, record
from tests.screen import block_html

_UNSEEN = {
    "id", "form_id", "key", "url", "page_script_hash", "icon", "page", "element_hash", "url_path", "tag", "file_name",
    "group_id", "mime_type", "deferred_file_id",
}  # fmt: skip
_PAINT = re.compile(r"wirPaint\((\{.*\})\);")
_OPTIONS = re.compile(r"wirInit\([^,]+, (\{.*?\})\);")
_TEXTS = re.compile(r"window\.WIR_MAP_TEXTS=(\{.*?\});\n")
_MANY = 100
"""A list of more choices is kept as its length and a hash."""


def read_screen(app: AppTest, areas: list[str], map_script: str) -> Record:
    """The page's main part and its sidebar; ids, keys, names of files and nesting do not count.

    Args:
        app: A page that has run.
        areas: Names of all areas.
        map_script: The script of the map's frame, which has its constant texts.
    """
    found, texts = Found(), _TEXTS.search(map_script)
    assert texts is not None, "the map's texts were not found: let this module read their new form"
    map_texts: dict[str, dict[str, str]] = json.loads(texts[1])
    for block in (app.main, app.sidebar):
        for element in block:
            _read(element, found, areas, map_texts)
    return record("", found.texts, found.spoken, found.shapes, found.links)


def _read(
    element: Any,  # noqa: ANN401
    found: Found,
    areas: list[str],
    map_texts: dict[str, dict[str, str]],
) -> None:
    proto = getattr(element, "proto", None)
    if proto is None:
        return
    if element.type == "html":
        add_html(block_html(proto), found, areas)
    elif element.type == "component_instance":
        _read_map(json.loads(proto.json_args), found, areas, map_texts)
    else:
        found.texts += _strings(proto, found)
        _read_value(element, found)


def _read_value(element: Any, found: Found) -> None:  # noqa: ANN401
    """What is chosen in a field."""
    try:
        value = element.value
    except (AttributeError, NotImplementedError, ValueError):
        return
    label = str(getattr(element, "label", ""))
    chosen = [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]
    if label or isinstance(value, list):
        found.spoken.append(f"chosen in {label or 'field'}: {', '.join(chosen)}")


def _strings(proto: Any, found: Found) -> Iterator[str]:  # noqa: ANN401
    """Texts of a message and of those in it."""
    for descriptor, value in proto.ListFields():
        name = descriptor.name
        if name == "query_string":
            found.links.append(address(f"?{value}"))
        elif name in _UNSEEN:
            continue
        elif isinstance(value, str):
            yield value
        elif hasattr(value, "ListFields"):
            yield from _strings(value, found)
        elif hasattr(value, "__iter__") and not isinstance(value, bytes):
            yield from _repeated(list(value), found)


def _repeated(values: list[Any], found: Found) -> Iterator[str]:
    if len(values) > _MANY and isinstance(values[0], str):
        digest = hashlib.sha256("\n".join(values).encode()).hexdigest()[:12]
        found.spoken.append(f"{len(values)} choices from {values[0]} to {values[-1]}, {digest}")
        return
    for value in values:
        if isinstance(value, str):
            yield value
        elif hasattr(value, "ListFields"):
            yield from _strings(value, found)


def _read_map(
    arguments: dict[str, Any], found: Found, areas: list[str], map_texts: dict[str, dict[str, str]]
) -> None:
    paint = _PAINT.search(arguments["feature_group"])
    options = _OPTIONS.search(arguments["script"])
    if not paint or not options:
        raise AssertionError("the map's paint table was not found: let this module read its new form")
    add_paint(json.loads(paint[1]), found, areas)
    told = json.loads(options[1])
    found.spoken += [
        value
        for value in (*told.values(), *map_texts[told["lang"]].values())
        if isinstance(value, str) and " " in value
    ]
    found.shapes.append(Shape("map", "", (float(arguments["height"]),)))
