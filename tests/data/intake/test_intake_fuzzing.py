"""Whatever a file holds: it is read as a table, or refused with a reason that can be said."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.intake.refusal import Refused
from data.intake.sheet import Upload
from data.intake.upload import read_pasted, read_upload
from tests.made_files import Row, csv, ods, ods_rows, repacked, xls, xlsx
from tests.own_tables import checked, lost_cells

ROWS: list[Row] = [
    ["AGS", "Gebiet", "Höchstförderung 2019"],
    ["06411", "Darmstadt", 3],
    ["06435014", "Hanau", "4,5 Mio. €"],
    [6413, "Offenbach", None],
]
WHOLE = {"a.csv": csv(ROWS), "a.xlsx": xlsx(ROWS), "a.ods": ods(ods_rows(ROWS)), "a.xls": xls(ROWS)}
NAMES = st.sampled_from(sorted(WHOLE))
CHANGES = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4)), min_size=1, max_size=6
)
steady = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


def read(name: str, content: bytes) -> Upload | Refused:
    """What is read of a file, down to the single figure; nothing but a named refusal ends it."""
    try:
        found = read_upload(name, content)
    except Refused as refused:
        return refused
    if found.kind == "csv":
        assert not [cell for sheet in found.sheets for row in sheet.rows for cell in row if "\0" in str(cell)]
    own = checked(name, content)
    assert lost_cells(own) == []
    return found


def with_changes(content: bytes, changes: list[tuple[float, bytes]]) -> bytes:
    """The content with bytes overwritten at these parts of its length."""
    changed = bytearray(content)
    for where, other in changes:
        at = int(where * len(changed))
        changed[at : at + len(other)] = other
    return bytes(changed)


@given(
    NAMES, st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
)
@steady
def test_any_bytes_are_a_table_or_a_refusal(name: str, content: bytes) -> None:
    read(name, content)


@given(st.text(max_size=300))
@steady
def test_anything_pasted_is_a_table_or_a_refusal(text: str) -> None:
    with suppress(Refused):
        assert read_pasted(text, "eingefügt").sheets


@pytest.mark.parametrize("of", sorted(WHOLE))
@example(name="a.ods", changes=[(0.25, b"\0")], kept=1.0)  # once a stack trace: the list of parts of an ODS
@given(name=NAMES, changes=CHANGES, kept=st.floats(0, 1))
@settings(steady, max_examples=30)
def test_damaged_file_is_a_table_or_a_refusal(
    of: str, name: str, changes: list[tuple[float, bytes]], kept: float
) -> None:
    content = with_changes(WHOLE[of], changes)
    read(name, content)
    read(name, content[: int(kept * len(content))])


@given(st.sampled_from(["a.xlsx", "a.ods"]), st.integers(0, 20), CHANGES)
@steady
def test_archive_with_a_damaged_part_is_a_table_or_a_refusal(
    name: str, part: int, changes: list[tuple[float, bytes]]
) -> None:
    seen: list[str] = []

    def change(inside: str, content: bytes) -> bytes:
        seen.append(inside)
        return with_changes(content, changes) if len(seen) - 1 == part % 8 else content

    read(name, repacked(WHOLE[name], change))
