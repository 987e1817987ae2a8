"""Files that LibreOffice wrote, not this project: what they hold is read alike in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.events.event_columns import proposed_mapping
from data.events.list_file import read_list
from data.events.list_reading import read_events
from data.intake.upload import read_upload
from tests.own_tables import checked

FILES = Path(__file__).parent / "office_files"


@pytest.mark.parametrize("ending", ["ods", "xls", "xlsx"])
def test_table_of_an_office_program_is_read_alike_in_every_format(ending: str) -> None:
    found = checked(f"kreise.{ending}", (FILES / f"kreise.{ending}").read_bytes())
    assert found.values == [
        ("darmstadt", "integrationslotsen", 2018, 3),
        # A raised 1 behind the 12, as a footnote has it; never 121.
        ("darmstadt", "integrationslotsen", 2019, 12),
        ("darmstadt", "fallmanagement-foerderung", 2019, 50_000),
        ("frankfurt-am-main", "integrationslotsen", 2018, 5),
        ("frankfurt-am-main", "integrationslotsen", 2019, 6),
        ("frankfurt-am-main", "fallmanagement-foerderung", 2019, 37_500.5),
        ("wiesbaden", "fallmanagement-foerderung", 2019, 1_234),
        ("bergstrasse", "integrationslotsen", 2019, 2),
    ]
    assert found.codes == ["footnote", "merged_value", "merged_value", "dash", "text_row"]
    assert found.outcome.figures[1].note == "mit Zeichen „¹“"


@pytest.mark.parametrize("ending", ["ods", "xls", "xlsx"])
def test_hidden_row_and_merged_cells_of_an_office_program_are_said(ending: str) -> None:
    sheet = read_upload(f"kreise.{ending}", (FILES / f"kreise.{ending}").read_bytes()).sheets[0]
    said = {remark.code: remark.values for remark in sheet.remarks}
    assert said["hidden_rows"] == {"count": 1, "places": "5"}
    assert said["merged"] == {"count": 2, "places": "A1, C6"} or said["merged"]["count"] == 2


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_list_of_an_office_program_keeps_its_days_and_times(ending: str) -> None:
    rows = read_list(f"termine.{ending}", (FILES / f"termine.{ending}").read_bytes()).sheets[0].rows
    read = read_events(rows[1:], proposed_mapping([str(cell) for cell in rows[0]], rows[1:]))
    told = [
        tuple(str(row[name] or "") for name in ("title", "first_day", "last_day", "start_time", "end_time"))
        for row in read.table.to_pylist()
    ]
    assert told == [
        ("Fest der Kulturen", "2026-09-21", "2026-09-21", "18:00", "20:30"),
        ("Lesung", "2026-09-22", "2026-09-22", "19:00", ""),
        ("Ausstellung", "2026-09-21", "2026-09-26", "", ""),
    ]
    assert read.problems == ()
