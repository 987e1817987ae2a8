from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from data.intake.upload import read_upload
from data.own.overlay import IMPORTABLE
from data.own.own_template import COLUMNS, FIGURES, LISTS, template_csv, template_xlsx
from data.own.proposal import proposed
from data.own.table_check import Checker
from tests.own_tables import TODAY, checked, resolver
from tests.real_tables import real_dataset


@pytest.mark.parametrize("kennzahl", IMPORTABLE)
@pytest.mark.parametrize("year", [2019, 2026])
def test_filled_template_comes_back_whole(kennzahl: str, year: int) -> None:
    book = load_workbook(io.BytesIO(template_xlsx(real_dataset(), kennzahl, year, TODAY)))  # type: ignore[arg-type]
    sheet = book[FIGURES]
    start = kennzahl == "vielfaltszentrum"
    for line in range(2, 35):
        sheet.cell(line, 5).value = year if start else line
    buffer = io.BytesIO()
    book.save(buffer)
    found = checked("vorlage.xlsx", buffer.getvalue())
    assert found.outcome.faults == ()
    assert found.outcome.questions == ()
    areas = list(real_dataset().areas)
    assert found.values == [
        (area_id, kennzahl, year, year if start else line) for line, area_id in enumerate(areas, 2)
    ]


def test_csv_twin_has_the_same_rows_and_comes_back_too() -> None:
    content = template_csv(real_dataset(), "koordination", 2026).decode("utf-8-sig").splitlines()
    assert content[0] == ";".join(COLUMNS)
    filled = [content[0], *(line.replace(";2026;;", ";2026;1,5;") for line in content[1:])]
    found = checked("vorlage.csv", "\r\n".join(filled).encode())
    assert [value for *_, value in found.values] == [1.5] * 33
    assert ("hanau", "koordination", 2026, 1.5) in found.values


def test_empty_template_has_nothing_to_take_and_nothing_wrong() -> None:
    upload = read_upload("vorlage.xlsx", template_xlsx(real_dataset(), "koordination", 2019, TODAY))
    assert [sheet.name for sheet in upload.sheets] == ["Angaben", "Erläuterung", "Listen"]
    plan = proposed(upload.sheets[0], resolver())
    outcome = Checker(real_dataset(), resolver(), TODAY).check(upload.sheets[0], plan)
    assert (outcome.figures, outcome.problems, outcome.questions) == ((), (), ())


def test_keys_are_text_and_choices_come_from_the_lists() -> None:
    book = load_workbook(io.BytesIO(template_xlsx(real_dataset(), "koordination", 2026, TODAY)))
    sheet = book[FIGURES]
    keys = [sheet.cell(line, 1) for line in range(2, 35)]
    assert all(isinstance(key.value, str) and key.number_format == "@" for key in keys)
    assert "06415" in [key.value for key in keys]
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules["B2:B1001"] == f"{LISTS}!$A$2:$A$34"
    assert rules["C2:C1001"] == f"{LISTS}!$B$2:$B${len(IMPORTABLE) + 1}"
    assert [book[LISTS].cell(line, 3).value for line in range(2, 8)][:2] == ["genau", "rund"]
