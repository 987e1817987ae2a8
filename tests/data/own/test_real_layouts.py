"""Tables laid out as statistical offices, institutes and city halls publish them: what is taken, asked and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pytest
import xlwt
from openpyxl.worksheet.worksheet import Worksheet

from tests.made_files import Row, book, csv, ods, ods_rows, xls, xlsx
from tests.own_cases import Case, Value, assert_read, csv_case
from tests.own_tables import checked

LOTSEN, MONEY = "integrationslotsen", "fallmanagement-foerderung"


def lotsen(year: int, **values: float) -> list[Value]:
    """Expected values by area; "_" in the name of an area is "-"."""
    return [(area.replace("_", "-"), LOTSEN, year, value) for area, value in values.items()]


def money(**values: float) -> list[Value]:
    return [(area, MONEY, 2019, value) for area, value in values.items()]


def merged(*references: str) -> Callable[[Worksheet], object]:
    return lambda sheet: [sheet.merge_cells(reference) for reference in references]


THOUSANDS: list[Row] = [["AGS", "Höchstförderung 2019 in Tsd. EUR"], ["06411", 50], ["06414", "37,5"]]
SHARES: list[Row] = [["AGS", "Lotsen 2019 je 100 000 Einwohner"], ["06411", 12]]
TOWNS: list[Row] = [
    ["Landkreis", "Gemeinde", "Lotsen 2019"],
    ["Bergstraße", "Bensheim", 3],
    ["Bergstraße", "Lampertheim", 3],
    ["Groß-Gerau", "Groß-Gerau", 2],
    ["Main-Kinzig-Kreis", "Hanau", 5],
]
SEXES: list[Row] = [
    ["AGS", "Jahr", "Geschlecht", "Lotsen"],
    ["06411", 2019, "insgesamt", 9],
    ["06411", 2019, "männlich", 4],
    ["06411", 2019, "weiblich", 5],
    ["06414", 2019, "insgesamt", 4],
    ["06414", 2019, "männlich", 2],
    ["06414", 2019, "weiblich", 2],
]
OFFICE: list[Row] = [
    ["Lotsen nach Kreisen"],
    ["Gebietsstand: 31.12.2018"],
    [],
    ["Schlüssel-nummer", "Regionale Bezeichnung", "Kreisfreie Stadt", "Lotsen 2)"],
    [None, None, "Kreis / Landkreis", "insgesamt", "weiblich"],
    [1, "2", 3, 4, 5],
    ["06", "Hessen"],
    ["064", "Reg.-Bez. Darmstadt"],
    ["06411", "Kreisfreie Stadt", "Darmstadt, Wissenschaftsstadt", 20, 11],
    ["06431", "Landkreis", "Bergstraße", 8, 4],
    [None, None, "Insgesamt", 28, 15],
    ["2) ohne Nebenamt."],
]
COVER: list[Row] = [
    ["Statistisches Amt"],
    ["Kreise nach Zahl der Lotsen"],
    ["Erscheinungsmonat: Oktober 2019"],
]

_CELL = '<table:table-cell office:value-type="float" office:value="5" table:number-columns-spanned="2">'
COVERED = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Wiesbaden</text:p></table:table-cell>'
    f"{_CELL}<text:p>5</text:p></table:table-cell>"
    '<table:covered-table-cell office:value-type="float" office:value="99"/></table:table-row>'
)

CORPUS: dict[str, Case] = {
    # How numbers are written
    "three decimals among more": csv_case(
        csv(
            [["Kreis", "year", "Koordination"], ["Darmstadt", 2018, "0.64103"], ["Wiesbaden", 2018, "0.875"]]
        ),
        [("darmstadt", "koordination", 2018, 0.64103), ("wiesbaden", "koordination", 2018, 0.875)],
    ),
    "three decimals after a zero": csv_case(
        csv([["Kreis", "Koordination 2018"], ["Darmstadt", "0,875"], ["Wiesbaden", "1,125"]]),
        [("darmstadt", "koordination", 2018, 0.875), ("wiesbaden", "koordination", 2018, 1.125)],
    ),
    "only thousands or three decimals": csv_case(
        csv([["Kreis", "Koordination 2018"], ["Darmstadt", "1,875"], ["Wiesbaden", "2,125"]]),
        table=["decimal"],
    ),
    "two numbers in a cell": csv_case(
        b'AGS;Lotsen 2019\r\n06411;"12\n150"\r\n06414;9\r\n',
        lotsen(2019, wiesbaden=9),
        ["line_break"],
        "untereinander",
    ),
    "unquoted comma moves the cells": csv_case(
        b"Gebiet,Lotsen 2019,Jahr\r\nDarmstadt,3,2019\r\nWiesbaden,1,5,2019\r\n",
        lotsen(2019, darmstadt=3),
        ["shifted"],
        "4 Zellen, die Überschrift nur 3",
    ),
    # What the numbers count
    "thousands of euros": csv_case(csv(THOUSANDS), table=["unit"]),
    "thousands of euros, answered": csv_case(
        csv(THOUSANDS), money(darmstadt=50_000, wiesbaden=37_500), answers={"unit:1000": "times"}
    ),
    "thousands in a title": csv_case(
        csv([["Förderung in 1 000 Euro"], ["AGS", "Höchstförderung 2019"], ["06411", 50]]), table=["unit"]
    ),
    "millions in the format of cells": Case(
        xlsx(
            [["AGS", "Höchstförderung 2019"], ["06411", 2]],
            lambda sheet: setattr(sheet["B2"], "number_format", '0.0" Mio. €"'),
        ),
        table=["unit"],
    ),
    "per cent in the format of cells": Case(
        xlsx(
            [["AGS", "Lotsen 2019"], ["06411", 0.45]],
            lambda sheet: setattr(sheet["B2"], "number_format", "0.0%"),
        ),
        table=["rate"],
    ),
    "thousands in a column of units": csv_case(
        csv(
            [["AGS", "Höchstförderung 2019", "Einheit"], ["06411", 50, "Tsd. EUR"], ["06414", 40_000, "EUR"]]
        ),
        money(wiesbaden=40_000),
        table=["unit"],
    ),
    "money that goes into what is counted": csv_case(
        csv([["AGS", "Zuschuss Lotsen 2019", "x"], ["06411", 50000, 1]]), [], ["no_value_column"]
    ),
    "share": csv_case(csv(SHARES), table=["rate"]),
    "share that is left out": csv_case(csv(SHARES), answers={"rate": "leave"}),
    "grant for each post": csv_case(
        csv([["AGS", "Höchstförderung 2019 je Stelle"], ["06411", 9]]), table=["rate"]
    ),
    "units in a row of their own": csv_case(
        csv([["AGS", "Lotsen", "Höchstförderung"], ["", "Anzahl", "Tsd. €"], ["06411", 3, 50]]),
        lotsen(2019, darmstadt=3),
        codes=["year_of_table"],
        table=["unit"],
        year=2019,
    ),
    "per cent in a cell of ODS": Case(
        ods(
            ods_rows([["AGS", "Lotsen 2019"]])
            + '<table:table-row><table:table-cell office:value-type="string"><text:p>06411</text:p></table:table-cell>'
            '<table:table-cell office:value-type="percentage" office:value="0.45"><text:p>45,00 %</text:p>'
            "</table:table-cell></table:table-row>"
        ),
        table=["rate"],
        name="liste.ods",
    ),
    "euros over a column of posts": csv_case(
        csv([["AGS", "Koordination 2019 in EUR"], ["06411", 9]]), [], ["euro"]
    ),
    # Which rows are headings
    "total before the areas": csv_case(
        csv(
            [
                ["AGS", "Gebiet", "Jahr", "Anzahl"],
                ["06", "Hessen", 2019, 660],
                ["06411", "Darmstadt", 2019, 20],
                ["06414", "Wiesbaden", 2020, 12],
            ]
        ),
        [("darmstadt", LOTSEN, 2019, 20), ("wiesbaden", LOTSEN, 2020, 12)],
        ["total"],
        "fasst andere zusammen",
        kennzahl=LOTSEN,
    ),
    "unknown area before the known ones": csv_case(
        csv([["Gebiet", "Jahr", "Lotsen"], ["Darmstatt", 2019, 3], ["Wiesbaden", 2019, 4]]),
        lotsen(2019, wiesbaden=4),
    ),
    "statistical office": Case(
        book(
            {"Deckblatt": COVER, "Kreise": OFFICE},
            lambda made: merged("A4:A5", "B4:B5", "D4:E4")(made["Kreise"]),
        ),
        lotsen(2018, darmstadt=20, bergstrasse=8),
        ["column_numbers", "part_column", "total", "year_of_table", "total", "total", "text_row"],
        "nummeriert nur die Spalten",
        plan={"year": 2018},
    ),
    "statistical office, its year not chosen": Case(
        xlsx(OFFICE, merged("A4:A5", "B4:B5", "D4:E4")),
        [],
        [
            "column_numbers",
            "part_column",
            "total",
            "total",
            "year_missing",
            "year_missing",
            "total",
            "text_row",
        ],
    ),
    "INKAR": csv_case(
        csv(
            [
                ["Kennziffer", "Raumeinheit", "Aggregat", "Lotsen", "Lotsen"],
                ["", "", "", 2018, 2019],
                ["06411", "Darmstadt, Stadt", "kreisfreie Stadt", 3, 4],
                ["06431", "Bergstraße", "Landkreis", 1, 2],
            ]
        ),
        [
            *lotsen(2018, darmstadt=3),
            *lotsen(2019, darmstadt=4),
            *lotsen(2018, bergstrasse=1),
            *lotsen(2019, bergstrasse=2),
        ],
    ),
    # Columns of Regierungsbezirke, of which three are named like towns
    "Regierungsbezirk before the Kreis": csv_case(
        csv(
            [
                ["Regierungsbezirk", "Kreis", "Lotsen 2019"],
                ["Darmstadt", "Stadt Darmstadt", 3],
                ["Darmstadt", "Wiesbaden", 5],
                ["Gießen", "Vogelsbergkreis", 2],
                ["Gießen", "Summe", 2],
                ["Kassel", "", 7],
            ]
        ),
        lotsen(2019, darmstadt=3, wiesbaden=5, vogelsbergkreis=2),
        ["total", "area_missing"],
    ),
    "Regierungsbezirk behind key and Kreis": csv_case(
        csv(
            [
                ["AGS", "Kreis", "Reg.-Bez.", "Lotsen 2019"],
                ["06411", "Darmstadt", "Darmstadt", 3],
                ["06414", "Wiesbaden", "Darmstadt", 5],
            ]
        ),
        lotsen(2019, darmstadt=3, wiesbaden=5),
    ),
    "Regierungsbezirk merged over its Kreise, headings of two rows": Case(
        xlsx(
            [
                ["Regierungsbezirk", "Kreis", "Lotsen"],
                [None, None, 2018, 2019],
                ["Darmstadt", "Darmstadt", 3, 4],
                [None, "Wiesbaden", 5, 6],
            ],
            merged("A1:A2", "B1:B2", "C1:D1", "A3:A4"),
        ),
        [
            *lotsen(2018, darmstadt=3),
            *lotsen(2019, darmstadt=4),
            *lotsen(2018, wiesbaden=5),
            *lotsen(2019, wiesbaden=6),
        ],
    ),
    "Regierungsbezirke alone": csv_case(
        csv([["Regierungsbezirk", "Lotsen 2019"], ["Darmstadt", 8], ["Kassel", 6]]),
        [],
        ["no_area_column", "area_missing", "area_missing"],
    ),
    "Bezirke alone": csv_case(
        csv([["Bezirk", "Lotsen 2019"], ["Darmstadt", 8], ["Kassel", 6]]),
        [],
        ["no_area_column", "area_missing", "area_missing"],
    ),
    "Landkreise as a heading": csv_case(
        csv([["Landkreise", "Lotsen 2019"], ["Bergstraße", 8]]), lotsen(2019, bergstrasse=8)
    ),
    "Landkreise as a total without a figure": csv_case(
        csv([["Gebiet", "Jahr", "Lotsen"], ["Landkreise", 2019, "k. A."], ["Bergstraße", 2019, 8]]),
        lotsen(2019, bergstrasse=8),
        ["total"],
    ),
    "only years as numbers": csv_case(
        csv([["AGS", "Anzahl"], ["06411", 2019], ["06414", 2020]]), [], ["no_value_column"]
    ),
    "headings below titles, no area known": csv_case(
        csv([["Koordination"], ["Förderjahr 2024"], [], ["Träger", "Stellen"], ["Verein A", 2]]),
        [],
        ["no_area_column", "area_missing", "year_of_table"],
    ),
    "areas side by side": csv_case(
        csv([["", "Darmstadt", "Wiesbaden"], ["Lotsen 2023", 3, 4], ["Lotsen 2024", 5, 7]]),
        [],
        ["no_value_column", "areas_across"],
        "Transponieren",
    ),
    "areas side by side, years below each other": Case(
        xlsx([["Übersicht"], ["Jahr", "Darmstadt", "Stadt Kassel"], [2023, 3, 4], [2024, 5, 7]]),
        [],
        ["no_value_column", "areas_across"],
    ),
    # Parts and the whole
    "municipalities beside their Kreis": csv_case(csv(TOWNS), lotsen(2019, hanau=5), table=["municipality"]),
    "municipalities without what tells them apart": csv_case(
        csv(
            [
                ["Kreis", "Sitz", "Lotsen 2019"],
                ["Wetteraukreis", "Friedberg", 3],
                ["Bergstraße", "Heppenheim", 3],
            ]
        ),
        table=["municipality"],
    ),
    "municipalities, complete": csv_case(
        csv(TOWNS),
        [*lotsen(2019, hanau=5), *lotsen(2019, bergstrasse=6, gross_gerau=2)],
        answers={"municipality": "complete"},
    ),
    "municipalities beside the row of their Kreis": csv_case(
        csv(
            [
                ["AGS", "Name", "Lotsen 2019"],
                ["06431", "Bergstraße", 9],
                ["06431002", "Bensheim", 3],
                ["06431013", "Lampertheim", 4],
            ]
        ),
        lotsen(2019, bergstrasse=9),
        ["part_left_out", "part_left_out"],
        "darin enthalten",
    ),
    "women, men and all": csv_case(csv(SEXES), table=["part"]),
    "women, men and all, the whole chosen": csv_case(
        csv(SEXES), lotsen(2019, darmstadt=9, wiesbaden=4), answers={"part:2": "only:insgesamt"}
    ),
    "women and men, summed": csv_case(
        csv([row for row in SEXES if row[2] != "insgesamt"]),
        lotsen(2019, darmstadt=9, wiesbaden=4),
        answers={"part:2": "sum"},
    ),
    "only women, one row each": csv_case(
        csv([["AGS", "Jahr", "Geschlecht", "Lotsen"], ["06411", 2019, "weiblich", 4]]), table=["part"]
    ),
    "equal values of parts": csv_case(
        csv([["AGS", "Träger", "Lotsen 2019"], ["06411", "Stadt", 4], ["06411", "Verein", 4]]), table=["part"]
    ),
    "two columns of one thing": csv_case(
        csv([["AGS", "Lotsen 2019 alt", "Lotsen 2019 neu"], ["06411", 4, 4]]),
        [],
        ["same_columns", "same_columns"],
    ),
    # Empty, merged and covered cells
    "year left empty, another in the file name": Case(
        csv([["Jahr", "Gebiet", "Lotsen"], [2021, "Darmstadt", 10], ["", "Wiesbaden", 20]]),
        lotsen(2021, darmstadt=10),
        ["year_missing"],
        "fehlt das Jahr",
        name="lotsen_stand_2023.csv",
    ),
    "year of the title is no Stand": Case(
        csv([["Gebiet", "Lotsen"], ["Wiesbaden", 20]]), [], ["year_missing"], name="lotsen_stand_2023.csv"
    ),
    "Kennzahl left empty": csv_case(
        csv(
            [
                ["Lotsen 2019"],
                ["Gebiet", "Kennzahl", "Jahr", "Wert"],
                ["Darmstadt", "Koordination", 2019, 1],
                ["Wiesbaden", "", 2019, 2],
            ]
        ),
        [("darmstadt", "koordination", 2019, 1)],
        ["kennzahl_missing"],
    ),
    "area merged over its years": Case(
        xlsx(
            [["Gebiet", "Jahr", "Lotsen"], ["Darmstadt", 2019, 10], [None, 2020, 12], ["Wiesbaden", 2019, 5]],
            merged("A2:A3"),
        ),
        [*lotsen(2019, darmstadt=10), *lotsen(2020, darmstadt=12), *lotsen(2019, wiesbaden=5)],
    ),
    "year merged over its areas": Case(
        xlsx(
            [["Gebiet", "Jahr", "Lotsen"], ["Darmstadt", 2019, 10], ["Wiesbaden", None, 12]], merged("B2:B3")
        ),
        lotsen(2019, darmstadt=10, wiesbaden=12),
    ),
    "value merged over two years": Case(
        xlsx(
            [["Gebiet", "Lotsen 2018", "Lotsen 2019"], ["Darmstadt", 1, 2], ["Wiesbaden", 5, None]],
            merged("B3:C3"),
        ),
        [*lotsen(2018, darmstadt=1), *lotsen(2019, darmstadt=2)],
        ["merged_value", "merged_value"],
        "bis C3 verbunden",
    ),
    "value under a merged one": Case(
        ods(ods_rows([["Gebiet", "Lotsen 2018", "Lotsen 2019"]]) + COVERED),
        [],
        ["merged_value", "merged_value"],
        name="liste.ods",
    ),
    # Spans of years, and years in headings
    "spans of years": csv_case(
        csv(
            [
                ["AGS", "Jahr", "Lotsen"],
                ["06411", "2019/20", 5],
                ["06412", "2019-21", 6],
                ["06413", "Schuljahr 2020/21", 7],
                ["06414", "2. Quartal 2019", 8],
            ]
        ),
        [],
        ["year_unread"] * 4,
        "2019/20",
    ),
    "span in a heading": csv_case(
        csv([["AGS", "Lotsen 2019/20"], ["06411", 5]]), [], ["heading_years"], year=2019
    ),
    "year before that of the title": csv_case(
        csv([["Bericht 2024"], ["AGS", "Lotsen Vorjahr"], ["06411", 5]]), [], ["heading_years"]
    ),
    "year before that of another column": csv_case(
        csv([["AGS", "Lotsen 2024", "Lotsen Vorjahr"], ["06411", 5, 4]]),
        lotsen(2024, darmstadt=5),
        ["heading_years"],
        year=2024,
    ),
    "year from which it is counted": csv_case(
        csv([["AGS", "Lotsen seit 2015"], ["06411", 5]]), [], ["heading_years"], year=2019
    ),
    "column of days": csv_case(
        csv([["Zeit", "AGS", "Lotsen"], ["31.12.2018", "06411", 3], ["31.12.2019", "06411", 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
    ),
    "column of the day of the areas": csv_case(
        csv([["Gebietsstand", "AGS", "Lotsen"], ["31.12.2018", "06411", 3]]), [], ["year_missing"]
    ),
    "two columns of years": csv_case(
        csv([["AGS", "Förderjahr", "Haushaltsjahr", "Lotsen"], ["06411", 2018, 2019, 5]]),
        [],
        ["year_contradiction"],
        "2018, 2019",
    ),
    "years over columns of another name": csv_case(
        csv([["AGS", "Bestand 2018", "Bestand 2019"], ["06411", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        kennzahl=LOTSEN,
    ),
    "year over the first of its columns alone": csv_case(
        csv(
            [["Gebiet", 2018, "", 2019, ""], ["", *["Koordination", "Lotsen"] * 2], ["Darmstadt", 1, 2, 3, 4]]
        ),
        [("darmstadt", "koordination", 2018, 1), ("darmstadt", "koordination", 2019, 3)],
        ["year_missing", "year_missing"],
    ),
    "days in the headings": csv_case(
        csv([["AGS", "31.12.2018", "Stand 2019", "2020 1)"], ["06411", 3, 4, 5]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4), *lotsen(2020, darmstadt=5)],
        kennzahl=LOTSEN,
    ),
    "year of the heading against that of the row": csv_case(
        csv([["AGS", "Jahr", "Lotsen 2020"], ["06411", 2019, 5]]), [], ["year_contradiction"]
    ),
    # Keys
    "Landkreis beside its city in a column of cities": csv_case(
        csv(
            [
                ["Landkreis", "Stadt", "Lotsen 2019"],
                ["Landkreis Fulda", "Fulda", 8],
                ["Gießen", "Gießen", 7],
                ["Landkreis Fulda", "", 3],
                ["Kassel", "Kassel", 6],
                ["Lahn-Dill-Kreis", "Wetzlar", 5],
            ]
        ),
        lotsen(2019, fulda=8, giessen=7, landkreis_fulda=3, kassel=6, wetzlar=5),
        answers={"extent": "alone"},
    ),
    "key of a Landkreis beside the name of both": csv_case(
        csv([["AGS", "Kreis", "Lotsen 2019"], ["06631", "Fulda", 8], ["06611", "Kassel", 6]]),
        lotsen(2019, landkreis_fulda=8, kassel=6),
        answers={"extent": "alone"},
    ),
    "key of a Landkreis beside a name in a column of cities": csv_case(
        csv(
            [
                ["AGS", "Stadt", "Lotsen 2019"],
                ["06633", "Kassel", 8],
                ["06611", "Kassel", 6],
                ["06531", "Gießen", 5],
                ["06531005", "Gießen", 2],
            ]
        ),
        lotsen(2019, landkreis_kassel=8, kassel=6, landkreis_giessen=5, giessen=2),
        answers={"extent": "alone"},
    ),
    "keys kept from Excel": csv_case(
        b'="Gemeindekennziffer";="Jahr";Lotsen\r\n="06411000";="2019";5\r\n"=""06414000""";2019;6\r\n',
        lotsen(2019, darmstadt=5, wiesbaden=6),
    ),
    "Regionalschlüssel": csv_case(
        csv([["RS", "Lotsen 2019"], ["064110000000", 3], ["64310000000", 2], ["'06414", 1]]),
        lotsen(2019, darmstadt=3, bergstrasse=2, wiesbaden=1),
        ["area_note"],
    ),
    "keys that were numbers": csv_case(
        csv([["AGS", "Lotsen 2019"], ["6411.0", 3], ["6431,0", 2]]),
        lotsen(2019, darmstadt=3, bergstrasse=2),
        ["area_note", "area_note"],
        "als Zahl geschrieben",
    ),
    "city or Kreis by its word": csv_case(
        csv(
            [
                ["Kreis", "Lotsen 2019"],
                ["SK Kassel", 1],
                ["LK Kassel", 2],
                ["St. Offenbach", 3],
                ["Krs. Offenbach", 4],
                ["Lkrs. Fulda", 5],
            ]
        ),
        lotsen(
            2019, kassel=1, landkreis_kassel=2, offenbach_am_main=3, landkreis_offenbach=4, landkreis_fulda=5
        ),
        answers={"extent": "alone"},
    ),
    "city or Kreis by a column of its own": csv_case(
        csv(
            [
                ["Typ", "Name", "Lotsen 2019"],
                ["Landkreis", "Kassel", 3],
                ["Kreisfreie Stadt", "Kassel", 4],
                ["LK", "Offenbach", 5],
            ]
        ),
        lotsen(2019, landkreis_kassel=3, kassel=4, landkreis_offenbach=5),
    ),
    "key and name in one cell": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["06411 Darmstadt", 3], ["06414 Kassel", 4], ["09563 Fürth", 5]]),
        lotsen(2019, darmstadt=3),
    ),
    "keys without a known heading": csv_case(
        csv([["Nr.", "Code", "Lotsen 2019"], [1, "06411", 3], [2, "06414", 4]]),
        lotsen(2019, darmstadt=3, wiesbaden=4),
    ),
    "another Land by its own column": csv_case(
        csv([["Bundesland", "Kreis", "Lotsen 2019"], ["Bayern", "Fürth", 3], ["Hessen", "Darmstadt", 4]]),
        lotsen(2019, darmstadt=4),
    ),
    "name in Hessen, Land elsewhere": csv_case(
        csv([["Bundesland", "Kreis", "Lotsen 2019"], ["Hessen", "Wiesbaden", 3], ["Bayern", "Darmstadt", 4]]),
        lotsen(2019, wiesbaden=3),
    ),
}
ASKED = {
    "key and name in one cell": ["ambiguous"],
    "unknown area before the known ones": ["unknown"],
    "name in Hessen, Land elsewhere": ["contradiction"],
}


@pytest.mark.parametrize("name", CORPUS)
def test_table_is_read_asked_about_or_told_what_is_wrong(name: str) -> None:
    case = CORPUS[name]
    assert_read(
        Case(
            case.content,
            case.values,
            case.codes,
            case.words,
            ASKED.get(name, ()),
            case.table,
            case.name,
            case.plan,
        )
    )


def nationwide() -> list[Row]:
    """All of Hessen's Kreise among those of other Länder, the Länder and the Bund between them."""
    kreise: list[Row] = [["DG", "Deutschland", 999]]
    for land in range(1, 17):
        if land == 6:
            kreise += [["06", "Hessen", 99], ["06411", "Darmstadt, Stadt", 3], ["06431", "Bergstraße", 4]]
        else:
            kreise += [[f"{land:02}{number:03}", f"Kreis {land}-{number}", number] for number in range(1, 26)]
    return [["Kennziffer", "Raumeinheit", "Lotsen 2019"], *kreise]


def test_other_laender_are_one_line_and_no_question() -> None:
    found = checked("inkar.csv", csv(nationwide()))
    assert found.values == lotsen(2019, darmstadt=3, bergstrasse=4)
    assert found.outcome.questions == ()
    assert Counter((end.kind, end.reason) for end in found.outcome.rows.values()) == {
        ("outside", ""): 375, ("taken", ""): 2, ("refused", "total"): 2,
    }  # fmt: skip


def test_incomplete_municipalities_are_a_lower_bound_that_says_of_how_many() -> None:
    found = checked("a.csv", csv(TOWNS), plan={"answers": {"municipality": "incomplete"}})
    [_, bergstrasse, gross_gerau] = found.outcome.figures
    assert (bergstrasse.value, bergstrasse.qualifier) == (6, "at_least")
    assert bergstrasse.note == "Summe aus 2 von 22 Gemeinden"
    assert gross_gerau.note == "Summe aus 1 von 13 Gemeinden"


def test_municipality_that_is_not_known_makes_the_complete_sum_a_lower_bound() -> None:
    rows = [*TOWNS, ["Bergstraße", "Viernheim", "."]]
    found = checked("a.csv", csv(rows), plan={"answers": {"municipality": "complete"}})
    assert [one.qualifier for one in found.outcome.figures] == ["stated", "at_least", "stated"]


@pytest.mark.parametrize("make", [xlsx, xls])
def test_old_and_new_excel_are_read_alike(make: Callable[[Sequence[Row]], bytes]) -> None:
    rows: list[Row] = [["AGS", "Jahr", "Lotsen"], ["06411", 2019, 3], ["06414", 2020, 4.0]]
    found = checked("a.xls", make(rows))
    assert found.values == [*lotsen(2019, darmstadt=3), *lotsen(2020, wiesbaden=4)]


def test_old_excel_tells_formats_merged_and_hidden_cells() -> None:
    def change(sheet: xlwt.Worksheet) -> None:
        sheet.write_merge(1, 2, 0, 0, "06411")
        sheet.write(1, 2, 50, xlwt.easyxf(num_format_str='0" Tsd. €"'))
        sheet.row(2).hidden = True

    rows: list[Row] = [["AGS", "Jahr", "Höchstförderung"], ["", 2018, 50], [None, 2019, 40]]
    found = checked("a.xls", xls(rows, change))
    assert [(each.kind, each.rows) for each in found.outcome.asked] == [("unit", (1, 2))]
    assert [remark.code for remark in found.sheet.remarks] == ["hidden_rows", "merged"]
    assert found.sheet.units == {2: {"Tsd. €"}}
