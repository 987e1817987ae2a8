"""Numbers, years and Kennzahlen as they come: input, what is taken, what is said of the rest."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made_files import csv, in_sheet, ods, ods_rows, xlsx
from tests.own_cases import DA, IKW, KOORD, Case, assert_read, csv_case, one, rows, shown

CORPUS: dict[str, Case] = {
    "as it should be": Case(xlsx(one(2)), [(*DA, 2)]),
    "ODS": Case(ods(ods_rows(one(2.5))), [(*DA, 2.5)], name="liste.ods"),
    "number stored as text": Case(xlsx(one("1,5")), [(*DA, 1.5)]),
    "thousands and decimals": Case(xlsx(one("1.234,5")), [(*DA, 1234.5)]),
    "thousands mixed": csv_case(
        csv([["AGS", "Koordination 2019"], ["06411", "1.234,5"], ["06412", "1234.5"], ["06413", "1,234.5"]]),
        table=["decimal"],
    ),
    "thousands mixed, answered": csv_case(
        csv([["AGS", "Koordination 2019"], ["06411", "1.234,5"], ["06412", "1234.5"], ["06413", "1,234.5"]]),
        [(*DA, 1234.5)],
        ["other_decimal", "other_decimal"],
        "anders geschrieben",
        answers={"decimal": ","},
    ),
    "thousands or decimals": Case(xlsx(one("1.234")), table=["decimal"]),
    "thousands or decimals, answered": Case(
        xlsx(one("1.234")), [(*DA, 1.234)], plan={"answers": {"decimal": "."}}
    ),
    "n. v.": Case(xlsx(one("n. v."))),
    "k. A. and dots": csv_case(
        csv([["AGS", "Koordination 2019"], ["06411", "k. A."], ["06412", "."], ["06413", "…"]])
    ),
    "dash": Case(xlsx(one("–")), [], ["dash"], "keine Angabe"),
    "dash that means zero": Case(xlsx(one("–")), [(*DA, 0)], plan={"dash": "zero"}),
    "rounded in words": Case(
        xlsx(one("rund 40", kennzahl=IKW)), [("darmstadt", "ikw-veranstaltungen", 2019, 40)]
    ),
    "number in words": Case(xlsx(one("zwei")), [], ["not_a_number"], "nur eine Zahl"),
    "number and unit": Case(xlsx(one("2 Stellen")), [], ["not_a_number"]),
    "formula as text": csv_case(csv(one("=cmd|' /C calc'!A0")), [], ["not_a_number"]),
    "HTML": Case(xlsx(one("<script>alert(1)</script>")), [], ["not_a_number"]),
    "per cent": Case(xlsx(one("45 %")), [], ["percent"], "Prozentwert"),
    "euros for posts": Case(xlsx(one("50 000 €")), [], ["euro"], "Geldbetrag"),
    "euros for money": Case(
        xlsx(one("50 000 €", kennzahl="Höchstförderung")),
        [("darmstadt", "fallmanagement-foerderung", 2019, 50000)],
    ),
    "thousands of euros": Case(xlsx(one("50 Tsd. €", kennzahl="Höchstförderung")), [], ["multiple"]),
    "negative": Case(xlsx(one(-1)), [], ["negative"], "negativ"),
    "1e308": Case(xlsx(one(1e308)), [], ["too_large"]),
    "NaN": csv_case(csv(one("NaN"))),
    "infinity": csv_case(csv(one("1e999")), [], ["infinite"]),
    "half an event": Case(xlsx(one(2.5, kennzahl=IKW)), [], ["not_whole"], "ganze Zahl"),
    "day instead of number": Case(xlsx(one(date(2019, 5, 1))), [], ["day"], "Excel macht es oft"),
    "truth": Case(xlsx(one(True)), [], ["truth"]),
    "error of Excel": csv_case(csv(one("#DIV/0!")), [], ["error"]),
    "formula without result": Case(xlsx(one("=1+1")), [], ["formula"], "in Excel öffnen"),
    "formula with result": Case(
        in_sheet(xlsx(one("=1+1")), b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>"), [(*DA, 2)]
    ),
    "year as a day of it": Case(xlsx(one(2, year=date(2019, 12, 31))), [(*DA, 2)]),
    "year shown as day": Case(
        xlsx(one(2), shown("D2", "DD.MM.YYYY")), [], ["year_shown_as_day"], "des Jahres 1905"
    ),
    "year in words": Case(xlsx(one(2, year="Haushaltsjahr 2019")), [(*DA, 2)]),
    "span of years": Case(xlsx(one(2, year="2018–2020")), [], ["year_unread"], "Zeiträume"),
    "year to come": Case(xlsx(one(2, year=2099)), [], ["year_future"], "höchstens 2027"),
    "year long gone": Case(xlsx(one(2, year=1950)), [], ["year_past"], "mindestens 1990"),
    "year missing": csv_case(csv([["AGS", "Koordination"], ["06411", 2]]), [], ["year_missing"]),
    "unknown Kennzahl": Case(
        xlsx(one(2, kennzahl="Beratungen")), [], ["kennzahl_unknown"], "kennt der Atlas nicht"
    ),
    "official Kennzahl": Case(
        xlsx(one(2, kennzahl="Einwohner")), [], ["kennzahl_official"], "amtlichen Statistik"
    ),
    "unknown qualifier": Case(
        xlsx(rows(["06411", "", KOORD, 2019, 2, "gefühlt"])), [], ["qualifier_unknown"], "Zusatz"
    ),
    "known qualifier": Case(xlsx(rows(["06411", "", KOORD, 2019, 2, "mindestens"])), [(*DA, 2)]),
}


@pytest.mark.parametrize("case", CORPUS)
def test_table_is_read_or_told_what_is_wrong(case: str) -> None:
    assert_read(CORPUS[case])
