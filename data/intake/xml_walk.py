"""Walks through XML of unknown origin: no document types, so no entities, neither inner nor from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

from data.intake.refusal import Refused

Started = Callable[[str, Mapping[str, str]], None]
Told = Callable[[str], None]


def walk(content: bytes, started: Started, ended: Told | None = None, text: Told | None = None) -> None:
    """Call `started` with name and attributes of every element, `ended` at its end, `text` with what is in it.

    Names come without the prefix of their namespace, those of attributes too.

    Raises:
        Refused: The content is no well-formed XML, or declares a document type.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype

    def start(name: str, given: dict[str, str]) -> None:
        if any(":" in key for key in given):
            given = {key.rpartition(":")[2]: value for key, value in given.items()}
        started(name.rpartition(":")[2], given)

    parser.StartElementHandler = start
    if ended is not None:
        parser.EndElementHandler = lambda name: ended(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        raise Refused("damaged") from None


def _refuse_doctype(*_: object) -> None:
    raise Refused("entities")
