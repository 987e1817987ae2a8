"""Long tables take as long as their rows: what is done grows with them, not with their square."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

import pytest
from rapidfuzz import process

from data.intake.sheet import Sheet, Upload
from data.own.proposal import best_sheet
from tests.made_files import Row, csv
from tests.own_tables import checked, resolver
from tests.sampled import sampled

HEAD: Row = ["Gebiet", "Kennzahl", "Jahr", "Wert"]
LAST: Row = ["Darmstadt", "Lotsen aktiv", 2019, 3]


def unknown(count: int) -> list[Row]:
    """Areas nobody knows, each another."""
    return [HEAD, *([f"Ort {number} x", "Lotsen aktiv", 2019, number % 900] for number in range(count)), LAST]


def blocks(count: int) -> list[Row]:
    """A line of its own above every row."""
    lines: list[Row] = [row for number in range(count) for row in (["2019"], ["Ort x", number % 900])]
    return [["Gebiet", "Lotsen"], *lines, ["Darmstadt", 3]]


def contradicting(count: int) -> list[Row]:
    """The same area and year again and again, each time with another figure."""
    return [HEAD, *(["Darmstadt", "Lotsen aktiv", 2019, number] for number in range(count))]


def work(rows: Sequence[Row]) -> int:
    """How many functions are called while the table is read: the same on every computer, unlike the time it takes."""
    content = csv(rows)
    resolver()
    # Not by the module cProfile: it imports one named "profile", and a folder of pages may have that name by then.
    events: Counter[str] = Counter()
    before = sys.getprofile()
    sys.setprofile(lambda frame, event, argument: events.update((event,)))
    try:
        checked("liste.csv", content)
    finally:
        sys.setprofile(before)
    return events["call"] + events["c_call"]


@pytest.mark.parametrize("made", sampled((unknown, blocks, contradicting), (contradicting,)))
def test_four_times_the_rows_are_four_times_the_work(made: type) -> None:
    work(made(20))
    assert work(made(400)) < 5 * work(made(100))


def test_each_unknown_name_is_looked_for_and_asked_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    extract = process.extract

    def counted(name: str, *rest: object, **more: object) -> object:
        searched.append(name)
        return extract(name, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(process, "extract", counted)
    rows = [
        [f"Ort {number % 7} x", "Lotsen aktiv", 2000 + number % 20, number % 900] for number in range(300)
    ]
    found = checked("liste.csv", csv([HEAD, *rows, LAST]))
    assert len(found.outcome.questions) == 7
    assert len(searched) == 7


def test_contradictions_name_some_of_the_other_cells() -> None:
    found = checked("liste.csv", csv(contradicting(50)))
    assert len(found.outcome.faults) == 50
    assert {str(fault.values["others"]).count(",") for fault in found.outcome.faults} == {9}
    assert "D3, D4, D5, D6, D7, D8, D9, D10, D11, D12 …" in found.words


def test_best_sheet_does_not_look_at_more_rows_than_are_checked() -> None:
    long = Sheet("lang", (("x",),) * 6_000 + (("Darmstadt",), ("Wiesbaden",)))
    assert best_sheet(Upload("a.xlsx", "xlsx", (long, Sheet("kurz", (("Darmstadt",),)))), resolver()) == 1
