"""The 33 areas as equal tiles, placed by hand so that neighbours stay near each other and north stays above.

A choropleth shows large areas large. On tiles every area weighs the same, as each has the same share in the programme.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ROWS = (
    ("", "", "landkreis-kassel", "kassel", ""),
    ("", "waldeck-frankenberg", "schwalm-eder-kreis", "werra-meissner-kreis", ""),
    ("lahn-dill-kreis", "marburg-biedenkopf", "marburg", "hersfeld-rotenburg", "landkreis-fulda"),
    ("wetzlar", "giessen", "landkreis-giessen", "vogelsbergkreis", "fulda"),
    ("limburg-weilburg", "hochtaunuskreis", "bad-homburg", "wetteraukreis", "main-kinzig-kreis"),
    ("rheingau-taunus-kreis", "main-taunus-kreis", "frankfurt-am-main", "offenbach-am-main", "hanau"),
    ("wiesbaden", "ruesselsheim-am-main", "gross-gerau", "landkreis-offenbach", ""),
    ("", "", "darmstadt", "darmstadt-dieburg", ""),
    ("", "", "bergstrasse", "odenwaldkreis", ""),
)
"""From north to south, each from west to east; an empty place is no area."""

COLUMNS, ROWS = len(_ROWS[0]), len(_ROWS)


def tile_places() -> Mapping[str, tuple[int, int]]:
    """Column and row of the tile of each area by its id, both from 0; row 0 is the northernmost."""
    return MappingProxyType(
        {area: (column, row) for row, line in enumerate(_ROWS) for column, area in enumerate(line) if area}
    )
