"""A table of postal codes that a viewer supplies: no open one says which municipality (AGS) a code reaches into."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from data.events.gazetteer import Gazetteer
from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.places.names import spelled

_CODE, _AGS = ("plz", "postleitzahl"), ("ags", "gemeindeschluessel", "amtlichergemeindeschluessel")


def postal_code_table(rows: Sequence[Sequence[Value]], known: Gazetteer) -> pa.Table | None:
    """``postal_code`` and ``area_id`` of every line whose key is one of Hessen.

    Args:
        rows: With headings in the first line, among them ``plz`` and ``ags``.
        known: For the areas of the keys.

    Returns:
        ``None`` where a heading is missing or no line can be used.
    """
    heads = [spelled(plain(cell)) for cell in rows[0]] if rows else []
    code = next((number for number, head in enumerate(heads) if head in _CODE), None)
    ags = next((number for number, head in enumerate(heads) if head in _AGS), None)
    if code is None or ags is None:
        return None
    pairs: set[tuple[str, str]] = set()
    for row in rows[1:]:
        if len(row) > max(code, ags):
            area_id = known.areas.get(plain(row[ags]).zfill(8))
            postal_code = plain(row[code]).zfill(5)
            if area_id and postal_code.isdigit():
                pairs.add((postal_code, area_id))
    if not pairs:
        return None
    codes, areas = zip(*sorted(pairs), strict=True)
    return pa.table({"postal_code": pa.array(codes, pa.string()), "area_id": pa.array(areas, pa.string())})
