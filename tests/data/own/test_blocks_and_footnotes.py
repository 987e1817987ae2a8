"""Tables as offices print them: blocks below a line of their own, signs of footnotes, Kreise of the country by name."""

from __future__ import annotations

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from data.own.proposal import proposed
from data.own.saved_plan import saved, used_again
from tests.made_files import Row, csv, in_sheet, xlsx
from tests.own_cases import Case, Value, assert_read, csv_case
from tests.own_tables import checked, resolver

LOTSEN = "integrationslotsen"


def lotsen(year: int, **values: float) -> list[Value]:
    """Expected values by area; "_" in the name of an area is "-"."""
    return [(area.replace("_", "-"), LOTSEN, year, value) for area, value in values.items()]


def signs(*cells: str) -> bytes:
    """A table whose cells have signs beside their numbers."""
    keys = ("06411", "06412", "06413", "06414", "06431", "06535")
    return csv([["AGS", "Lotsen 2019"], *([key, cell] for key, cell in zip(keys, cells, strict=False))])


BLOCKS: list[Row] = [
    ["AGS", "Gebiet", "Lotsen"],
    ["2018"],
    ["06411", "Darmstadt", 3],
    ["06414", "Wiesbaden", 5],
    [2019],
    ["06411", "Darmstadt", 6],
    ["06414", "Wiesbaden", 8],
]
BY_NAME: list[Row] = [
    ["Kreis", "Art", "Lotsen 2019"],
    ["Kassel", "Landkreis", 3],
    ["Kassel", "Kreisfreie Stadt", 4],
    ["Fürth", "Kreisfreie Stadt", 5],
    ["München", "Landkreis", 6],
    ["Rosenheim", "Landkreis", 6],
    ["Ansbach", "Landkreis", 6],
    ["Hof", "Landkreis", 6],
    ["Bamberg", "Landkreis", 6],
]
HEAD: Row = ["Gebiet", "Anzahl"]
CORPUS: dict[str, Case] = {
    # A line of its own above a block
    "years above blocks": csv_case(
        csv(BLOCKS),
        [*lotsen(2018, darmstadt=3, wiesbaden=5), *lotsen(2019, darmstadt=6, wiesbaden=8)],
        ["section", "section"],
        "gilt als Überschrift der Zeilen darunter",
    ),
    "years above blocks, of a spreadsheet": Case(
        xlsx(BLOCKS, lambda sheet: sheet.merge_cells("A5:C5")),
        [*lotsen(2018, darmstadt=3, wiesbaden=5), *lotsen(2019, darmstadt=6, wiesbaden=8)],
        ["section", "section"],
    ),
    "a year for the second block only": csv_case(
        csv(
            [
                ["Gebiet", "Lotsen"],
                ["Darmstadt", 3],
                ["Stand 2019"],
                ["Stichtag 31.12.2019"],
                ["Darmstadt", 6],
            ]
        ),
        lotsen(2019, darmstadt=6),
        ["year_missing", "text_row", "section"],
    ),
    "school years above blocks": csv_case(
        csv([["Gebiet", "Lotsen"], ["Schuljahr 2018/19"], ["Darmstadt", 3], ["2020"], ["Darmstadt", 6]]),
        lotsen(2020, darmstadt=6),
        ["section", "year_unread", "section"],
    ),
    "Kennzahlen above blocks": csv_case(
        csv(
            [
                ["Kreis", "2018", "2019"],
                ["Lotsen aktiv"],
                ["Darmstadt", 3, 4],
                ["Koordination"],
                ["Darmstadt", 1, 2],
            ]
        ),
        [
            *lotsen(2018, darmstadt=3),
            *lotsen(2019, darmstadt=4),
            ("darmstadt", "koordination", 2018, 1),
            ("darmstadt", "koordination", 2019, 2),
        ],
        ["section", "section"],
    ),
    "men and women above blocks": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["Männer"], ["Darmstadt", 3], ["Frauen"], ["Darmstadt", 6]]),
        codes=["section", "section"],
        table=["part"],
    ),
    "men and women above blocks, added": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["Männer"], ["Darmstadt", 3], ["Frauen"], ["Darmstadt", 6]]),
        lotsen(2019, darmstadt=9),
        ["section", "section"],
        answers={"part:2": "sum"},
    ),
    "davon below a total": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["Hessen", 9], ["davon:"], ["Darmstadt", 3], ["Wiesbaden", 6]]),
        lotsen(2019, darmstadt=3, wiesbaden=6),
        ["total", "text_row"],
    ),
    "total of a page carried over": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["Darmstadt", 3], ["Übertrag", 3], ["Wiesbaden", 6]]),
        lotsen(2019, darmstadt=3, wiesbaden=6),
        ["total"],
    ),
    # Whole tables below each other
    "titles of two years": csv_case(
        csv(
            [
                ["Lotsen 2018", ""],
                HEAD,
                ["Darmstadt", 3],
                ["Wiesbaden", 5],
                ["", ""],
                ["Lotsen 2019", ""],
                HEAD,
                ["Darmstadt", 4],
                ["Wiesbaden", 6],
            ]
        ),
        [*lotsen(2018, darmstadt=3, wiesbaden=5), *lotsen(2019, darmstadt=4, wiesbaden=6)],
        ["section", "headings_again"],
        "Überschriften noch einmal",
    ),
    "years as titles of three tables, below a title of all": Case(
        xlsx(
            [
                ["Integrationslotsen"],
                [],
                [2017],
                HEAD,
                ["Darmstadt", 2],
                [],
                ["2018"],
                HEAD,
                ["Darmstadt", 3],
                ["Stand 2019"],
                HEAD,
                ["Darmstadt", 4],
            ]
        ),
        [*lotsen(2017, darmstadt=2), *lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["section", "headings_again"] * 2,
    ),
    "titles of two years, headings not repeated": csv_case(
        csv([["Lotsen 2018"], HEAD, ["Darmstadt", 3], ["Lotsen 2019"], ["Darmstadt", 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["section"],
    ),
    "titles of two Kennzahlen": csv_case(
        csv([["Lotsen 2019"], HEAD, ["Darmstadt", 3], [], ["Koordination 2019"], HEAD, ["Wiesbaden", 1]]),
        [*lotsen(2019, darmstadt=3), ("wiesbaden", "koordination", 2019, 1)],
        ["section", "headings_again"],
    ),
    "titles of two Kennzahlen, their years in columns": csv_case(
        csv(
            [
                ["Lotsen in Hessen"],
                ["Gebiet", 2018, 2019],
                ["Darmstadt", 3, 4],
                ["Koordination in Hessen"],
                ["Gebiet", 2018, 2019],
                ["Wiesbaden", 1, 2],
            ]
        ),
        [
            *lotsen(2018, darmstadt=3),
            *lotsen(2019, darmstadt=4),
            ("wiesbaden", "koordination", 2018, 1),
            ("wiesbaden", "koordination", 2019, 2),
        ],
        ["section", "headings_again"],
    ),
    "titles of what is no Kennzahl here": csv_case(
        csv(
            [
                ["Lotsen 2019"],
                HEAD,
                ["Darmstadt", 3],
                ["Einwohner 2019"],
                HEAD,
                ["Darmstadt", 9],
                ["Ausländer 2019"],
                HEAD,
                ["Darmstadt", 8],
            ]
        ),
        lotsen(2019, darmstadt=3),
        ["section", "headings_again", "kennzahl_unknown"] * 2,
    ),
    "title of all that is not of the first table": csv_case(
        csv([["Lotsenbericht 2020"], HEAD, ["Darmstadt", 3], ["2019"], HEAD, ["Darmstadt", 4]]),
        lotsen(2019, darmstadt=4),
        ["year_missing", "section", "headings_again"],
        "in der Tabelle ergänzen",
    ),
    "notes between tables are no titles": csv_case(
        csv(
            [
                ["Integrationslotsen"],
                [],
                ["2018"],
                HEAD,
                ["Darmstadt", 3],
                ["1) ohne Koordination"],
                ["Die Koordination fehlt."],
                ["2019"],
                HEAD,
                ["Darmstadt", 4],
            ]
        ),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["text_row", "text_row", "section", "headings_again"],
    ),
    "thousands in the second title": csv_case(
        csv(
            [
                ["Höchstförderung 2018"],
                HEAD,
                ["Darmstadt", 30_000],
                ["Höchstförderung 2019 in Tsd. EUR"],
                HEAD,
                ["Darmstadt", 40],
            ]
        ),
        [("darmstadt", "fallmanagement-foerderung", 2018, 30_000)],
        ["section", "headings_again"],
        table=["unit"],
    ),
    "thousands in the first title": csv_case(
        csv(
            [
                ["Höchstförderung 2018 in Tsd. EUR"],
                HEAD,
                ["Darmstadt", 30],
                ["Höchstförderung 2019 in EUR"],
                HEAD,
                ["Darmstadt", 40_000],
            ]
        ),
        [("darmstadt", "fallmanagement-foerderung", 2019, 40_000)],
        ["section", "headings_again"],
        table=["unit"],
    ),
    "headings on every page": csv_case(
        csv(
            [
                ["Lotsen 2019"],
                HEAD,
                ["Darmstadt", 3],
                ["Fortsetzung"],
                HEAD,
                ["Wiesbaden", 5],
                ["Reg.-Bez. Kassel"],
                HEAD,
                ["Kassel, Stadt", 6],
            ]
        ),
        lotsen(2019, darmstadt=3, wiesbaden=5, kassel=6),
        ["year_of_table", "text_row", "headings_again", "total", "headings_again"],
    ),
    "other headings further down": csv_case(
        csv(
            [
                ["Gebiet", "Lotsen 2018"],
                ["Darmstadt", 3],
                ["Gebiet", "Lotsen 2019"],
                ["Wiesbaden", 4],
                ["Gebiet", "Koordination 2018"],
                ["Hanau", 1],
                ["Gebiet", "Lotsen 2018"],
                ["Hanau", 2],
            ]
        ),
        lotsen(2018, darmstadt=3, hanau=2),
        ["headings_again", "other_heading", "headings_again", "other_heading", "headings_again"],
        "eine andere Überschrift („Koordination 2018“)",
    ),
    "other years further down": Case(
        xlsx([["Gebiet", 2018, "2019"], ["Darmstadt", 3, 4], ["Gebiet", 2020, "2019"], ["Hanau", 5, 6]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4), *lotsen(2019, hanau=6)],
        ["headings_again", "other_heading"],
        plan={"kennzahl": LOTSEN},
    ),
    # A name alone right below the headings
    "Regierungsbezirke above their Kreise": csv_case(
        csv(
            [
                ["Gebiet", "2018", "2019"],
                ["Reg.-Bez. Darmstadt", "", ""],
                ["Wiesbaden", 5, 6],
                ["Reg.-Bez. Kassel", "", ""],
                ["Kassel, documenta-Stadt", 6, 7],
            ]
        ),
        [
            *lotsen(2018, wiesbaden=5),
            *lotsen(2019, wiesbaden=6),
            *lotsen(2018, kassel=6),
            *lotsen(2019, kassel=7),
        ],
        ["total", "total"],
        kennzahl=LOTSEN,
    ),
    "kinds of areas above them, below a title": Case(
        xlsx(
            [
                ["Integrationslotsen"],
                ["Gebiet", 2019],
                ["Kreisfreie Städte"],
                ["Darmstadt", 3],
                ["Landkreise"],
                ["Bergstraße", 6],
            ]
        ),
        lotsen(2019, darmstadt=3, bergstrasse=6),
        ["total", "total"],
    ),
    "first area without figures": Case(
        xlsx(
            [["Gebiet", "Lotsen 2019", "Koordination 2019"], ["Darmstadt"], ["Wiesbaden", 5, 1]],
        ),
        [("wiesbaden", LOTSEN, 2019, 5), ("wiesbaden", "koordination", 2019, 1)],
    ),
    "first areas without figures": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["Darmstadt", ""], ["Frankfurt am Main", ""], ["Wiesbaden", 5]]),
        lotsen(2019, wiesbaden=5),
    ),
    # A name alone right below the headings that nobody knows
    "unknown first area without a figure": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["LK Musterstadt", ""], ["Darmstadt", 3]]),
        lotsen(2019, darmstadt=3),
        ["text_row"],
    ),
    "unknown first areas without figures, years as headings": Case(
        xlsx([["Lotsen"], ["Gebiet", 2018, 2019], ["Süden"], ["LK Musterstadt"], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["text_row", "text_row"],
    ),
    "unknown area with figures behind one without": csv_case(
        csv([["Gebiet", "2018", "2019"], ["LK Nirgends", 7, 8], ["LK Musterstadt"], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["text_row"],
        kennzahl=LOTSEN,
    ),
    "unknown area of which nothing is known": csv_case(
        csv([["Gebiet", "2018", "2019"], ["LK Musterstadt", "k. A.", "k. A."], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        kennzahl=LOTSEN,
    ),
    "kinds of areas in other words, right below the headings": csv_case(
        csv([["Gebiet", "2018", "2019"], ["Städte und Gemeinden"], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["total"],
        kennzahl=LOTSEN,
    ),
    "letterhead of two cells above a name is no row of headings": csv_case(
        csv([["Magistrat", "Amt 50"], ["Frau Muster"], ["Darmstadt", 3], ["Wiesbaden", 5]]),
        [],
        ["year_missing", "year_missing"],
        kennzahl=LOTSEN,
    ),
    "contacts above an empty row are no areas": csv_case(
        csv([["Ansprechpartnerin", "Telefon"], ["Frau Muster", 123], [], ["Darmstadt", 3], ["Wiesbaden", 5]]),
        [],
        ["year_missing", "year_missing"],
        kennzahl=LOTSEN,
    ),
    # An empty row between the headings and the first row of data
    "empty row below the headings": csv_case(
        csv([["Gebiet", "Lotsen 2019"], [], ["Darmstadt", 3], ["Wiesbaden", 5]]),
        lotsen(2019, darmstadt=3, wiesbaden=5),
    ),
    "empty rows below two rows of headings": Case(
        xlsx(
            [
                ["Integrationslotsen in Hessen"],
                [],
                ["Gebiet", "Lotsen", None],
                [None, 2018, 2019],
                [],
                [],
                ["Darmstadt", 3, 4],
                [],
                ["Wiesbaden", 5, 6],
            ],
            lambda sheet: sheet.merge_cells("B3:C3"),
        ),
        [
            *lotsen(2018, darmstadt=3),
            *lotsen(2019, darmstadt=4),
            *lotsen(2018, wiesbaden=5),
            *lotsen(2019, wiesbaden=6),
        ],
    ),
    "empty rows below the headings and a name": csv_case(
        csv([["Gebiet", "2018", "2019"], [], ["Reg.-Bez. Kassel"], [], ["Kassel, Stadt", 3, 4]]),
        [*lotsen(2018, kassel=3), *lotsen(2019, kassel=4)],
        ["total"],
        kennzahl=LOTSEN,
    ),
    "empty rows below the headings and a total": csv_case(
        csv([["Gebiet", "2018", "2019"], [], ["Hessen", 9, 9], [], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["total"],
        kennzahl=LOTSEN,
    ),
    "empty rows below numbers of columns": csv_case(
        csv([["Gebiet", "2018", "2019"], [1, 2, 3], [], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        ["column_numbers"],
        kennzahl=LOTSEN,
    ),
    "empty row below a title, no headings": csv_case(
        csv([["Lotsen 2019"], [], ["Darmstadt", 3]]), lotsen(2019, darmstadt=3), ["year_of_table"]
    ),
    "empty row below a title of two cells, no headings": csv_case(
        csv([["Lotsen 2019", "Amt 50"], [], ["Darmstadt", 3]]),
        lotsen(2019, darmstadt=3),
        ["year_of_table"],
    ),
    # Headings of areas that are not known as such
    "years as headings beside a word that is not known": csv_case(
        csv([["Antragsteller", "2018", "2019"], ["LK Musterstadt", 1, 2], ["Darmstadt", 3, 4]]),
        [*lotsen(2018, darmstadt=3), *lotsen(2019, darmstadt=4)],
        kennzahl=LOTSEN,
    ),
    "figures that look like years are of an area that is not known": csv_case(
        csv([["LK Musterstadt", "2019"], ["Darmstadt", 3]]), [], ["year_missing"] * 2, kennzahl=LOTSEN
    ),
    "word for totals above areas, beside a heading that is not known": csv_case(
        csv([["Kreise", "Lotsen 2019", "Gemeldet"], ["Darmstadt", 3, "ja"]]), lotsen(2019, darmstadt=3)
    ),
    "number of municipalities beside an area that is not known": csv_case(
        csv([["Kreis", "Gemeinden", "Lotsen 2019"], ["LK Musterstadt", 23, 4], ["Bergstraße", 22, 3]]),
        lotsen(2019, bergstrasse=3),
    ),
    "a year and a Regierungsbezirk above a block": csv_case(
        csv(
            [
                ["Gebiet", "Lotsen"],
                ["2018"],
                ["Reg.-Bez. Kassel"],
                ["Kassel, Stadt", 3],
                ["2019"],
                ["Kassel, Stadt", 4],
            ]
        ),
        [*lotsen(2018, kassel=3), *lotsen(2019, kassel=4)],
        ["section", "total", "section"],
    ),
    "total of thousands right below the headings": csv_case(
        csv([["AGS", "Höchstförderung 2019"], ["Summen in Tsd. EUR"], ["06411", 50]]),
        table=["unit"],
        kennzahl="fallmanagement-foerderung",
        year=2019,
    ),
    # Headings with line breaks, whose further lines are empty rows
    "headings of two lines": csv_case(
        b'Gebiet;"Integrationslotsen\n2018";"Integrationslotsen\r\n2019"\nDarmstadt;3;4\nWiesbaden;5;6\n',
        [
            *lotsen(2018, darmstadt=3),
            *lotsen(2019, darmstadt=4),
            *lotsen(2018, wiesbaden=5),
            *lotsen(2019, wiesbaden=6),
        ],
    ),
    "two rows of headings of two lines, below a title of two": csv_case(
        b'"WIR\nin Hessen";;\n"Kreis/\nStadt";"Stand\n2019";"Stand\n2019"\n;"Lotsen\naktiv";"Koordi-\nnation"\n'
        b"Darmstadt;3;1\n",
        [*lotsen(2019, darmstadt=3), ("darmstadt", "koordination", 2019, 1)],
    ),
    "headings and names of two lines": csv_case(
        b'sep=;\nGebiet;"Lotsen\n2019"\n"Reg.-Bez.\nDarmstadt";\n"Darmstadt,\nWissenschaftsstadt";3\n',
        lotsen(2019, darmstadt=3),
        ["total"],
    ),
    # Signs beside a number
    "signs of footnotes": csv_case(
        signs("12*", "1.012 1)", "14²", "15 a)", "16**", "17¹)"),
        lotsen(2019, darmstadt=12, frankfurt_am_main=1012, offenbach_am_main=14, wiesbaden=15, bergstrasse=16)
        + lotsen(2019, vogelsbergkreis=17),
        ["footnote"] * 6,
        "als Zeichen einer Fußnote",
        answers={"decimal": ","},
    ),
    "a note that touches the number": csv_case(
        signs("121)", "12 1", "12"), lotsen(2019, offenbach_am_main=12), ["not_a_number"] * 2
    ),
    "signs of official statistics": csv_case(
        signs("12 r", "13p", "14 s", "15 (geschätzt)", "*", "·"),
        lotsen(2019, darmstadt=12, frankfurt_am_main=13, offenbach_am_main=14, wiesbaden=15),
        ["footnote"] * 4,
    ),
    "numbers in brackets": csv_case(
        signs("(12)", "[13]", "14"), lotsen(2019, offenbach_am_main=14), table=["brackets"]
    ),
    "numbers in brackets, answered": csv_case(
        signs("(12)", "[13]", "14"),
        lotsen(2019, darmstadt=12, frankfurt_am_main=13, offenbach_am_main=14),
        answers={"brackets": "as_is"},
    ),
    "numbers in brackets, left out": csv_case(
        signs("(12)", "14"), lotsen(2019, frankfurt_am_main=14), answers={"brackets": "leave"}
    ),
    "signs behind names": csv_case(
        csv(
            [
                ["Kreis", "Lotsen 2019"],
                ["Darmstadt 1)", 3],
                ["Kassel, documenta-Stadt²", 4],
                ["Limburg-Weilburg*", 5],
                ["Wiesbaden a)", 6],
            ]
        ),
        lotsen(2019, darmstadt=3, kassel=4, limburg_weilburg=5, wiesbaden=6),
    ),
    # All Kreise of the country, by name alone
    "namesakes in other Länder": csv_case(csv(BY_NAME), lotsen(2019, landkreis_kassel=3, kassel=4)),
}
ASKED = {
    "namesakes in other Länder": ["municipality", *["unknown"] * 5],
    "unknown area with figures behind one without": ["unknown"],
    "years as headings beside a word that is not known": ["unknown"],
    "figures that look like years are of an area that is not known": ["unknown"],
    "number of municipalities beside an area that is not known": ["unknown"],
}


@pytest.mark.parametrize("name", CORPUS)
def test_layout_is_read_asked_about_or_told_what_is_wrong(name: str) -> None:
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


@pytest.mark.parametrize("shared", [False, True])
def test_raised_sign_of_a_footnote_is_no_digit_of_its_number(shared: bool) -> None:
    rows: list[Row] = [["AGS", "Lotsen 2019"], ["06411", "12"], ["06414", "9"]]
    raised = CellRichText("12", TextBlock(InlineFont(vertAlign="superscript"), "1"))
    content = xlsx(rows, lambda sheet: setattr(sheet["B2"], "value", raised))
    if shared:
        # As Excel has it: a word on how the text is spoken is no part of it.
        old = b"</r></is>"
        content = in_sheet(content, old, b'</r><rPh sb="0" eb="1"><t>zwoelf</t></rPh></is>')
    found = checked("liste.xlsx", content)
    assert found.values == lotsen(2019, darmstadt=12, wiesbaden=9)
    assert found.codes == ["footnote"]


def test_what_stands_beside_a_number_stays_with_it_as_a_note() -> None:
    found = checked("liste.csv", signs("12 r", "13p", "14 s", "15 *"))
    notes = [(one.note, one.qualifier) for one in found.outcome.figures]
    assert notes == [
        ("berichtigt", "stated"),
        ("vorläufig", "stated"),
        ("geschätzt", "about"),
        ("mit Zeichen „*“", "stated"),
    ]


def test_columns_of_blocks_are_saved_and_proposed_again() -> None:
    sheet = checked("liste.csv", csv(BLOCKS)).sheet
    first = proposed(sheet, resolver())
    kept = saved(sheet, first, first, "liste 2018.csv")
    later = checked("liste.csv", csv([*BLOCKS, ["2020"], ["06411", "Darmstadt", 9]])).sheet
    plan = used_again(kept, later, proposed(later, resolver()), resolver())
    assert [use.role for use in plan.uses] == ["area", "area", "value", "year"]
