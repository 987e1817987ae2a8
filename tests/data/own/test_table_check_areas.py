"""Keys and names of areas as they come: input, what is taken, what is asked, what is said."""

from __future__ import annotations

import pytest

from tests.made_files import csv, xlsx
from tests.own_cases import DA, KOORD, Case, assert_read, csv_case, one, rows

CORPUS: dict[str, Case] = {
    "AGS without zero": Case(xlsx(one(2, 6411)), [(*DA, 2)], ["area_note"], "führende Null"),
    "AGS of a city without zero": Case(
        xlsx(one(2, 6435014)), [("hanau", *DA[1:], 2)], ["area_note"], "gelesen als 06435014"
    ),
    "Hanau in 2026 by its new key": Case(xlsx(one(2, "06415", 2026)), [("hanau", "koordination", 2026, 2)]),
    "Hanau in 2026 by its old key": Case(
        xlsx(one(2, "06435014", 2026)),
        [("hanau", "koordination", 2026, 2)],
        ["area_note"],
        "galt für Hanau nicht",
    ),
    "Hanau in 2019 by its new key": Case(
        xlsx(one(2, "06415")), [("hanau", *DA[1:], 2)], ["area_note"], "nicht am 31.12.2019"
    ),
    "Main-Kinzig-Kreis before 2026": Case(xlsx(one(2, "06435")), asked=["extent"]),
    "Main-Kinzig-Kreis in 2026": Case(
        xlsx(one(2, "06435", 2026)), [("main-kinzig-kreis", "koordination", 2026, 2)]
    ),
    "table of one area, named for all of it": csv_case(
        csv([["Jahr", "Lotsen"], [2018, 3], [2019, 4], ["Quelle: eigene Erhebung"]]),
        [
            ("wetteraukreis", "integrationslotsen", 2018, 3),
            ("wetteraukreis", "integrationslotsen", 2019, 4),
        ],
        ["text_row"],
        area="wetteraukreis",
    ),
    "table of one Landkreis with a Sonderstatusstadt": csv_case(
        csv([["Jahr", "Lotsen"], [2018, 3]]), asked=["extent"], area="landkreis-giessen"
    ),
    "area named for a table that has a column of areas": csv_case(
        csv([["Kreis", "Lotsen 2019"], ["Darmstadt", 3]]),
        [("darmstadt", "integrationslotsen", 2019, 3)],
        area="wetteraukreis",
    ),
    "Landkreis by name": Case(xlsx(rows(["", "Landkreis Gießen", KOORD, 2019, 2])), asked=["extent"]),
    "Landkreis, extent answered": Case(
        xlsx(rows(["06531", "Landkreis Gießen", KOORD, 2019, 2])),
        [("landkreis-giessen+giessen", *DA[1:], 2)],
        plan={"answers": {"extent": "with_city"}},
    ),
    "Landkreis that says itself": Case(
        xlsx(rows(["06531", "Landkreis Gießen (ohne Stadt Gießen)", KOORD, 2019, 2])),
        [("landkreis-giessen", *DA[1:], 2)],
    ),
    "Landkreis that says with its city": Case(
        xlsx(rows(["", "Landkreis Gießen mit Stadt Gießen", KOORD, 2019, 2])),
        [("landkreis-giessen+giessen", *DA[1:], 2)],
    ),
    "Landkreis with its city beside its key": Case(
        xlsx(rows(["06531", "Landkreis Gießen mit Stadt Gießen", KOORD, 2019, 2])),
        [("landkreis-giessen+giessen", *DA[1:], 2)],
    ),
    "Main-Kinzig-Kreis that says without Hanau": Case(
        xlsx(rows(["", "Main-Kinzig-Kreis ohne Hanau", KOORD, 2019, 2])),
        [("main-kinzig-kreis", *DA[1:], 2)],
    ),
    "Main-Kinzig-Kreis with Hanau in 2026": Case(
        xlsx(rows(["", "Main-Kinzig-Kreis (mit Hanau)", KOORD, 2026, 2])),
        [("main-kinzig-kreis+hanau", "koordination", 2026, 2)],
    ),
    "office of a Landkreis with a city in it": Case(
        xlsx(rows(["", "Kreisausschuss des Landkreises Fulda", KOORD, 2019, 2])), asked=["extent"]
    ),
    "offices that grants go to": csv_case(
        csv(
            [
                ["Zuwendungsempfänger", "Koordination 2019"],
                ["Magistrat der Stadt Darmstadt", 2],
                ["Kreisausschuss Wetteraukreis", 1],
            ]
        ),
        [(*DA, 2), ("wetteraukreis", *DA[1:], 1)],
    ),
    "totals in many words": csv_case(
        csv(
            [
                ["Gebiet", "Koordination 2019"],
                ["Darmstadt", 2],
                ["Landkreise insgesamt", 9],
                ["Kreisfreie Städte insgesamt", 9],
                ["Landkreise und kreisfreie Städte", 9],
                ["Sonderstatusstädte zusammen", 9],
                ["alle Landkreise", 9],
                ["Zwischensumme", 9],
                ["RP Kassel", 9],
                ["Σ", 9],
                ["Median", 9],
            ]
        ),
        [(*DA, 2)],
        ["total"] * 9,
    ),
    "Kassel": Case(xlsx(rows(["", "Kassel", KOORD, 2019, 2])), asked=["ambiguous"]),
    "Kassel with key": Case(xlsx(rows(["06611", "Kassel", KOORD, 2019, 2])), [("kassel", *DA[1:], 2)]),
    "key and name contradict": Case(xlsx(rows(["06411", "Kassel", KOORD, 2019, 2])), asked=["contradiction"]),
    "columns swapped": Case(xlsx(rows(["Darmstadt", "06411", KOORD, 2019, 2])), [(*DA, 2)]),
    "NUTS": Case(xlsx(one(2, "DE711")), [(*DA, 2)]),
    "misspelt": Case(xlsx(rows(["", "Darmstatt", KOORD, 2019, 2])), asked=["unknown"]),
    # Near Main-Kinzig-Kreis, which has other extents before 2026 and after.
    "of another Land, asked about once": Case(xlsx(rows(["", "Mainz", KOORD, 2019, 2])), asked=["unknown"]),
    "municipality": Case(xlsx(rows(["", "Seligenstadt", KOORD, 2019, 2])), table=["municipality"]),
    "key of another Land": Case(xlsx(one(2, "09162"))),
    "area missing": Case(xlsx(one(2, "")), [], ["area_missing"], "fehlt das Gebiet"),
    "spaces and NBSP": Case(
        xlsx(rows([" 06411\u00a0", "\u202fDarmstadt ", KOORD, "2019 ", " 2"])), [(*DA, 2)]
    ),
    "marks of direction": Case(xlsx(rows(["", "\u200fDarmstadt\u200e", KOORD, 2019, 2])), [(*DA, 2)]),
    "name with HTML": Case(xlsx(rows(["", "<b>Darmstadt</b>", KOORD, 2019, 2])), asked=["unknown"]),
    "BOM and tabs": csv_case(csv(one(2), "\t", "utf-8-sig"), [(*DA, 2)]),
    "UTF-16": csv_case(csv(one(2), ";", "utf-16"), [(*DA, 2)]),
    "Windows-1252": csv_case(
        csv(rows(["", "Stadt Gießen", KOORD, 2019, 2]), ";", "cp1252"), [("giessen", *DA[1:], 2)]
    ),
}


@pytest.mark.parametrize("case", CORPUS)
def test_table_is_read_or_told_what_is_wrong(case: str) -> None:
    assert_read(CORPUS[case])
