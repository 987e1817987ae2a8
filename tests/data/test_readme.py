"""The data sheet says what the tables are: their columns, units, corrections."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data.build.researched_observations import CORRECTIONS
from data.loading.check import all_problems
from data.loading.schema import TABLES, describe
from data.loading.table_reading import read_tables

SHEET = Path(__file__).parents[2] / "data" / "README.md"
HEADING = re.compile(r"^### `(\w+\.csv)`$", re.MULTILINE)


def _sections() -> dict[str, str]:
    """Text by file name, as the sheet has them."""
    _, *parts = HEADING.split(SHEET.read_text(encoding="utf-8").split("## Where the tables come from")[0])
    return dict(zip(*[iter(parts)] * 2, strict=True))


def test_sheet_describes_the_columns_and_units_of_the_schema() -> None:
    described = {
        name: re.findall(r"^\| `(\w+)` \| (.*?) ?\|", text, re.MULTILINE)
        for name, text in _sections().items()
    }
    # The unit of a value differs from row to row and stands beside it.
    schema = {
        table["path"]: [
            (
                field["name"],
                "see `unit`" if field["name"] == "value" and "unit" not in field else field.get("unit", ""),
            )
            for field in table["schema"]["fields"]
        ]
        for table in describe()
    }
    assert described == schema


def test_sheet_lists_every_correction() -> None:
    listed = SHEET.read_text(encoding="utf-8").split("Corrected on the way")[1].split("\n\n")[1]
    assert len(re.findall(r"^\d+\. ", listed, re.MULTILINE)) == len(CORRECTIONS)


def test_every_field_of_the_schema_has_title_and_description() -> None:
    fields = [field for table in describe() for field in table["schema"]["fields"]]
    assert [field["name"] for field in fields if not (field["title"] and field["description"])] == []


def _example() -> tuple[str, str]:
    """The rows for source.csv and observation.csv that the sheet shows to those who do not program."""
    source, observation = SHEET.read_text(encoding="utf-8").split("```csv\n")[1].split("```")[0].splitlines()
    return source, observation


def _problems(folder: Path, source: str, observation: str) -> list[str]:
    shutil.copytree(TABLES, folder)
    for name, row in (("source.csv", source), ("observation.csv", observation)):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(row + "\n")
    return [str(problem) for problem in all_problems(folder)]


def _changed(old: str, new: str) -> Callable[[str], str]:
    return lambda row: row.replace(old, new)


def test_example_of_a_new_row_is_accepted_as_it_stands(tmp_path: Path) -> None:
    assert _problems(tmp_path / "tables", *_example()) == []


# What somebody may write instead, and the message that the sheet explains in German; the second group is found
# once the first is mended.
SLIPS = {
    "form": [
        (_changed(",about,", ",rund,"), "expected one of exact, stated, about"),
        (_changed(",wetteraukreis,", ",Wetterau,"), "expected a text of the form"),
        (_changed(",S901", ",S999"), "expected a key that exists in"),
        (_changed("", ""), "expected a key used once"),
        (_changed("2026-12-31", "31.12.2026"), "expected a date like"),
        (_changed("im Programmheft", "im Heft, Seite 4"), "expected as many cells as the header has"),
    ],
    "content": [
        (_changed(",40,", ',"40,5",'), "expected a number of at least 0 with decimal point"),
        (_changed(",40,", ",rund 40,"), "expected a number of at least 0 with decimal point"),
        (_changed(",year,", ",month,"), "expected a precision that fits"),
        (_changed(",area,", ",joint,"), "expected at least one key, because the scope is"),
        (_changed("im Programmheft", "Auskunft 0611 123456"), "expected no e-mail address and no telephone"),
    ],
}


@pytest.mark.parametrize("kind", SLIPS)
def test_slips_are_found_with_the_messages_the_sheet_explains(tmp_path: Path, kind: str) -> None:
    source, right = _example()
    changed = [change(right) for change, _ in SLIPS[kind]]
    # Each row has a key of its own, but for the one that is the right row once more.
    rows = [right] + [row if row == right else f"{number}{row}" for number, row in enumerate(changed)]
    rows = [re.sub(r"^\d", lambda digit: "abcdefgh"[int(digit[0])] + "_", row) for row in rows]
    problems = _problems(tmp_path / "tables", source, "\n".join(rows))
    sheet = SHEET.read_text(encoding="utf-8")
    first = len(read_tables()["observation"]) + 3
    for line, (_, message) in enumerate(SLIPS[kind], first):
        place = f"observation.csv, row {line}"
        assert any(problem.startswith(place) and message in problem for problem in problems), (
            message,
            problems,
        )
        assert f"| `{message}" in sheet
