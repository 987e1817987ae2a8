"""Tables as they are laid out: input, what is taken, what is said of the rest."""

from __future__ import annotations

import pytest

from tests.made_files import csv, xlsx
from tests.own_cases import DA, KOORD, Case, assert_read, csv_case, one, rows

CORPUS: dict[str, Case] = {
    "duplicate row": Case(xlsx([*one(2), one(2)[1]]), [(*DA, 2)], ["same_twice"], "zählt einmal"),
    "key twice, values differ": Case(
        xlsx([*one(2), one(3)[1]]), [], ["differs", "differs"], "andere Angaben"
    ),
    "total row": Case(
        xlsx([*one(2), ["", "Summe", KOORD, 2019, 9, ""]]), [(*DA, 2)], ["total"], "Summen bildet"
    ),
    "footnote": Case(xlsx([*one(2), [], ["Quelle: eigene Erhebung"]]), [(*DA, 2)], ["text_row"]),
    "merged value": Case(
        xlsx(
            rows(["06411", "", KOORD, 2019, 5], ["06412", "", KOORD, 2019, None]),
            lambda sheet: sheet.merge_cells("E2:E3"),
        ),
        [],
        ["merged_value", "merged_value"],
        "bis E3 verbunden",
    ),
    "leading titles": Case(xlsx([["WIR 2019"], ["Stand Mai"], [], *one(2)]), [(*DA, 2)]),
    "two header rows": Case(
        xlsx(
            [
                ["Gebiet", "2018", None, "2019", None],
                [None, "Koordination", "Lotsen", "Koordination", "Lotsen"],
                ["Darmstadt", 1, 20, 2, 30],
            ],
            lambda sheet: (sheet.merge_cells("B1:C1"), sheet.merge_cells("D1:E1")),
        ),
        [
            ("darmstadt", "koordination", 2018, 1),
            ("darmstadt", "integrationslotsen", 2018, 20),
            (*DA, 2),
            ("darmstadt", "integrationslotsen", 2019, 30),
        ],
    ),
    "one column per year": csv_case(
        csv([["Gebiet", "2018", "2019"], ["Darmstadt", 1, 2]]),
        [("darmstadt", "koordination", 2018, 1), (*DA, 2)],
        kennzahl="koordination",
    ),
    "headings missing": csv_case(
        csv([["06411", 2019, 2], ["06412", 2019, 3]]),
        [(*DA, 2), ("frankfurt-am-main", *DA[1:], 3)],
        kennzahl="koordination",
    ),
    "200 columns": Case(
        xlsx([["AGS", "Koordination 2019", *(f"Feld {n}" for n in range(198))], ["06411", 2, *range(198)]]),
        [(*DA, 2)],
    ),
    "nothing of areas": csv_case(
        csv([["Datum", "Text"], ["heute", "x"]]), [], ["no_area_column", "no_value_column"]
    ),
    "start year": Case(
        xlsx(one(2022, kennzahl="Beginn des Zentrums")), [("darmstadt", "vielfaltszentrum", 2022, 2022)]
    ),
    "start year that is none": Case(xlsx(one(3, kennzahl="Beginn des Zentrums")), [], ["start_value"]),
}


@pytest.mark.parametrize("case", CORPUS)
def test_table_is_read_or_told_what_is_wrong(case: str) -> None:
    assert_read(CORPUS[case])
