"""The patterns that fill things on a page of a PDF, one by one: PDFium says only that there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

_FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_COLOURS = {b"g", b"G", b"rg", b"RG", b"sc", b"SC", b"scn", b"SCN"}
_INK = "#1a1f26"
"""What lines of a pattern inherit as a filling; they have no inside that it could be seen in."""
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)


def pattern_fills(page: Any) -> Iterator[str]:  # noqa: ANN401 (objects of pypdf)
    """What each filling with a pattern looks like: its colours, and whether it has curves (dots) or slanted lines."""
    contents = page.get_contents()
    if contents is not None:
        yield from _of_stream(contents.get_data(), page["/Resources"])


def _of_stream(content: bytes, resources: Any) -> Iterator[str]:  # noqa: ANN401
    patterns = resources.get("/Pattern", {})
    forms = resources.get("/XObject", {})
    now, stack, before = "", list[str](), b""
    for token in _tokens(content):
        if token == b"q":
            stack.append(now)
        elif token == b"Q":
            now = stack.pop()
        elif token in (b"g", b"rg", b"k", b"sc", b"scn"):
            now = before.decode("latin-1") if before.startswith(b"/") else ""
        elif token in _FILLS and now in patterns:
            yield _look(patterns[now].get_object())
        elif token == b"Do":
            inner = forms[before.decode("latin-1")].get_object()
            if inner.get("/Subtype") == "/Form":
                yield from _of_stream(inner.get_data(), inner.get("/Resources", {}))
        before = token


def _look(pattern: Any) -> str:  # noqa: ANN401
    if pattern.get("/PatternType") != 1:
        return "gradient"
    tokens = _tokens(_whole(pattern))
    colours = {_colour(tokens[:at]) for at, token in enumerate(tokens) if token in _COLOURS} - {"", _INK}
    form = "dots" if b"c" in tokens else "lines" if _upright(tokens) else "hatch"
    return f"{form}({', '.join(sorted(colours))})"


def _whole(stream: Any) -> bytes:  # noqa: ANN401
    """Its content and that of the forms in it."""
    inner = stream.get("/Resources", {}).get("/XObject", {})
    return b"\n".join([stream.get_data(), *(_whole(each.get_object()) for each in inner.values())])


def _tokens(content: bytes) -> list[bytes]:
    """Names, numbers and operators, without strings; names need no space before them."""
    return _STRING.sub(b" ", content).replace(b"/", b" /").split()


def _colour(before: Sequence[bytes]) -> str:
    """The colour whose numbers stand last; empty for a pattern's name."""
    numbers: list[str] = []
    for token in reversed(before[-3:]):
        if not token.replace(b".", b"").isdigit():
            break
        numbers.insert(0, f"{round(255 * float(token)):02x}")
    return "#" + "".join(3 * numbers if len(numbers) == 1 else numbers) if numbers else ""


def _upright(tokens: Sequence[bytes]) -> bool:
    """Whether all its lines run straight up or across."""
    start: tuple[bytes, bytes] | None = None
    for at, token in enumerate(tokens):
        if token not in (b"m", b"l"):
            continue
        end = (tokens[at - 2], tokens[at - 1])
        if token == b"l" and start and start[0] != end[0] and start[1] != end[1]:
            return False
        start = end
    return True
