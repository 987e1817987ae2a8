"""Columns once confirmed for lists of one shape: proposed again for the next such list, and kept as a small file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.events.event_cell import Cell, text_of
from data.events.event_columns import COLUMN_IDS, ColumnId
from data.intake.refusal import Refused
from data.intake.saved_file import is_saved_file, read_saved_file, saved_file
from data.places.names import spelled

KIND = "wir-atlas-spalten"


@dataclass(frozen=True, slots=True)
class SavedMapping:
    """What holds for every list of the shape. The year of days without one does not: each list says its own.

    Attributes:
        shape: The line found to be the headings, as `spelled`.
        name: Of the file that it was made for.
        down: Lines from there to the chosen line of headings.
        columns: Number of the column, from 0, by what it holds.
    """

    shape: tuple[str, ...]
    name: str
    down: int
    columns: Mapping[ColumnId, int]


def shape_of(headings: Sequence[Cell]) -> tuple[str, ...]:
    """What is equal for lists of the same layout."""
    return tuple(spelled(text_of(heading)) for heading in headings)


def mapping_file(mapping: SavedMapping) -> bytes:
    """The file; `read_mapping_file` gives the same mapping again."""
    return saved_file(KIND, mapping)


def is_mapping_file(content: bytes) -> bool:
    """Whether the bytes seem to be such a file."""
    return is_saved_file(content, KIND)


def read_mapping_file(content: bytes) -> SavedMapping:
    """The mapping of a file.

    Raises:
        Refused: Anything in it is not as `mapping_file` writes it.
    """
    try:
        read = read_saved_file(content)
        shape = tuple(str(text) for text in read["shape"])
        columns = {name: int(read["columns"][name]) for name in COLUMN_IDS if name in read["columns"]}
        if len(columns) < len(read["columns"]) or min(columns.values(), default=0) < 0:
            raise ValueError(columns)
        return SavedMapping(shape, str(read["name"])[:200], int(read["down"]), columns)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        raise Refused("damaged") from None
