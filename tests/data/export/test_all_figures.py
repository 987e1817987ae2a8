from __future__ import annotations

from data.export.all_figures import figures_table
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from tests.real_tables import real_dataset
from tests.views import disputed_dataset


def test_every_kennzahl_year_and_area_has_one_row() -> None:
    data = real_dataset()
    table = figures_table(data)
    heads = [column.name for column in table.columns]
    expected = {
        (known.label.de, year, area_id)
        for kennzahl, known in KENNZAHLEN.items()
        for year in years(data, kennzahl, "absolut")
        for area_id in data.areas
    }
    keys = [tuple(row[heads.index(name)] for name in ("kennzahl", "year", "area_id")) for row in table.rows]
    assert len(keys) == len(set(keys))
    assert set(keys) == expected


def test_values_are_those_of_the_map() -> None:
    table = figures_table(disputed_dataset())
    heads = [column.name for column in table.columns]
    rows = {(row[0], row[heads.index("year")], row[heads.index("area_id")]): row for row in table.rows}
    label = KENNZAHLEN["ikw-veranstaltungen"].label.de
    frankfurt = dict(zip(heads, rows[label, 2023, "frankfurt-am-main"], strict=True))
    assert (frankfurt["value"], frankfurt["upper"]) == (70, 80)
    assert frankfurt["ags"] == "06412"
    assert dict(zip(heads, rows[label, 2023, "wiesbaden"], strict=True))["value"] == "."
