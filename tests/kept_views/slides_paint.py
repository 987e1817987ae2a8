"""Colours, patterns and print of DrawingML as words."""

from __future__ import annotations

from typing import Any

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def fill_of(element: Any) -> str:  # noqa: ANN401
    """Colour or pattern that an element of DrawingML fills with; "none" where it says nothing."""
    if element is None:
        return "none"
    for child in element:
        kind = str(child.tag).rpartition("}")[2]
        if kind == "solidFill":
            return _colour(child)
        if kind == "pattFill":
            return f"{child.get('prst')}({','.join(_colour(each) for each in child)})"
        if kind in ("gradFill", "blipFill"):
            return kind
    return "none"


def _colour(element: Any) -> str:  # noqa: ANN401
    for child in element:
        opacity = child.find(f"{A}alpha")
        value = str(child.get("val")).lower()
        return value if opacity is None else f"{value}@{int(opacity.get('val')) / 100_000:.2g}"
    return "none"


def print_of(element: Any) -> str:  # noqa: ANN401
    """Sizes, weights and colours of the print."""
    kinds = {_print_of_run(each) for each in element.iter(f"{A}rPr")}
    sides = {str(each.get("algn")) for each in element.iter(f"{A}pPr") if each.get("algn") not in (None, "l")}
    return f" {'+'.join(sorted(kinds))} {','.join(sorted(sides))}".rstrip() + " pt" if kinds else ""


def _print_of_run(run: Any) -> str:  # noqa: ANN401
    size, bold, colour = int(run.get("sz") or 0) / 100, run.get("b") == "1", fill_of(run)
    return f"{size:g}{'b' * bold}" + ("" if colour == "none" else f" {colour}")
