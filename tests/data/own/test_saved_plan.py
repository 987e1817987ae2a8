from __future__ import annotations

import json
from dataclasses import replace

import pytest

from data.intake.refusal import Refused
from data.intake.sheet import Sheet
from data.intake.upload import read_upload
from data.own.plan import ColumnUse, Plan
from data.own.proposal import proposed
from data.own.saved_plan import SavedPlan, saved, shape_of, used_again
from tests.made_files import Row, csv
from tests.own_tables import resolver


def _sheet(year: int) -> Sheet:
    rows: list[Row] = [
        ["Nr", "Einheit", f"Betrag {year}", "Rest"],
        ["06411", "Stadt", 5, "x"],
        ["06414", "Stadt", 6, "y"],
    ]
    return read_upload(f"liste {year}.csv", csv(rows)).sheets[0]


def _made(sheet: Sheet) -> Plan:
    first = proposed(sheet, resolver())
    uses = (
        first.uses[0],
        ColumnUse(),
        ColumnUse("value", "koordination", first.uses[2].year),
        ColumnUse("note"),
    )
    return replace(
        first,
        uses=uses,
        dash="zero",
        year=2011,
        answers={"part:3": "sum", "decimal": ".", "extent": "alone"},
    )


def test_plan_holds_for_the_table_of_the_next_year_but_for_its_year_and_signs() -> None:
    before, after = _sheet(2018), _sheet(2019)
    kept = saved(before, proposed(before, resolver()), _made(before), "liste 2018.csv")
    assert shape_of(after, proposed(after, resolver())) == kept.shape
    plan = used_again(kept, after, proposed(after, resolver()), resolver())
    assert plan.uses[2:] == (ColumnUse("value", "koordination", 2019), ColumnUse("note"))
    assert (plan.dash, plan.answers, plan.year) == ("zero", {"part:3": "sum", "extent": "alone"}, None)


def test_table_of_another_layout_has_another_shape() -> None:
    other = read_upload("a.csv", csv([["AGS", "Koordination 2018"], ["06411", 5]])).sheets[0]
    sheet = _sheet(2018)
    assert shape_of(other, proposed(other, resolver())) != shape_of(sheet, proposed(sheet, resolver()))


def test_file_gives_the_same_plan_again() -> None:
    sheet = _sheet(2018)
    kept = saved(sheet, proposed(sheet, resolver()), _made(sheet), "liste \u201e2018\u201c.csv")
    assert SavedPlan.is_file(kept.file())
    assert SavedPlan.read(kept.file()) == kept


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("uses", [["value", "einwohner"]]),
        ("uses", [["eval", ""]]),
        ("dash", "x"),
        ("kennzahl", "x"),
        ("down", "viel"),
        ("shape", 3),
        ("answers", "x"),
    ],
)
def test_file_that_was_changed_is_refused(name: str, value: object) -> None:
    sheet = _sheet(2018)
    kept = json.loads(saved(sheet, proposed(sheet, resolver()), _made(sheet), "a.csv").file())
    with pytest.raises(Refused):
        SavedPlan.read(json.dumps({**kept, name: value}).encode())
