from __future__ import annotations

import pytest

from data.indicator import IndicatorId
from pages.ui.benchmark import mean_text
from tests.views import view


@pytest.mark.parametrize(
    ("kennzahl", "kind", "shown"),
    [
        # 6 265 809 inhabitants on 31.12.2018 by 33 areas are 189 873.0; the Landkreise have 202 010.81 each.
        ("einwohner", None, "189.873"),
        ("einwohner", "Landkreis", "202.011"),
        # The Kennzahl has one decimal; a single area may need more to be said whole.
        ("flaeche", "Landkreis", "944,2"),
    ],
)
def test_mean_of_counts_has_no_more_decimals_than_the_counts(
    kennzahl: IndicatorId, kind: str | None, shown: str
) -> None:
    seen = view(kennzahl=kennzahl, bezug="absolut", jahr=2018)
    table = seen.table
    mean = table.mean_hessen if kind is None else table.mean_by_type[kind]  # type: ignore[index]
    assert mean_text(seen, mean) == shown
