"""Columns once confirmed for lists of one shape: proposed again for the next such list, and kept as a small file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pydantic import NonNegativeInt

from data.events.event_columns import ColumnId
from data.intake.cell_text import plain
from data.intake.saved_file import SavedLayout
from data.intake.sheet import Value
from data.places.names import spelled


@dataclass(frozen=True, slots=True)
class SavedMapping(SavedLayout):
    """What holds for every list of the shape. The year of days without one does not: each list says its own.

    Attributes:
        columns: Number of the column, from 0, by what it holds.
    """

    KIND: ClassVar = "wir-atlas-spalten"

    columns: Mapping[ColumnId, NonNegativeInt]


def shape_of(headings: Sequence[Value]) -> tuple[str, ...]:
    """What is equal for lists of the same layout."""
    return tuple(spelled(plain(heading)) for heading in headings)
