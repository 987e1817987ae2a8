from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package

from data.intake.refusal import Refused
from data.own.overlay import with_own
from data.own.own_package import TABLE, is_own_package, own_package, read_own_package
from data.own.own_records import OwnFigure, OwnTable
from tests.made_files import packed, repacked, xlsx
from tests.own_tables import TODAY
from tests.real_tables import real_dataset

HOSTILE = "=cmd|' /C calc'!A0;\"<script>\n\u200f"
TABLES = (
    OwnTable(
        HOSTILE,
        TODAY,
        (
            OwnFigure(("hanau",), "koordination", 2026, 1.25, "about", HOSTILE, "Tabelle1, C7"),
            OwnFigure(("landkreis-giessen", "giessen"), "ikw-veranstaltungen", 2019, 0, "exact"),
        ),
    ),
    OwnTable("zweite.csv", date(2026, 11, 1), (OwnFigure(("hanau",), "koordination", 2026, 2),)),
)


def test_package_gives_the_same_tables_again() -> None:
    content = own_package(TABLES, TODAY)
    assert is_own_package(content)
    again = read_own_package(content, real_dataset(), TODAY)
    assert again == TABLES
    before, after = with_own(real_dataset(), TABLES), with_own(real_dataset(), again)
    assert before.observations == after.observations
    assert before.sources == after.sources


def test_package_is_valid_for_an_independent_reader(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(own_package(TABLES, TODAY))) as opened:
        opened.extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["type", "message"]) == []


def _with_row(old: str, new: str) -> bytes:
    def change(name: str, part: bytes) -> bytes:
        if name != TABLE:
            return part
        assert old.encode() in part
        return part.replace(old.encode(), new.encode())

    return repacked(own_package(TABLES, TODAY), change)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hanau", "atlantis"),
        ("koordination", "einwohner"),
        ("1.25", "-1"),
        ("1.25", "nan"),
        ("1.25", "viel"),
        (",2026,", ",2099,"),
        ("about", "gefühlt"),
        ("2026-11-24", "gestern"),
        ("landkreis-giessen;giessen", "giessen;giessen"),
        ("area_ids", "area"),
    ],
)
def test_package_that_was_changed_is_refused_as_a_whole(old: str, new: str) -> None:
    with pytest.raises(Refused) as refused:
        read_own_package(_with_row(old, new), real_dataset(), TODAY)
    assert refused.value.code == "damaged"


def test_other_packages_and_workbooks_are_none() -> None:
    assert not is_own_package(xlsx([["a"]]))
    other = packed({"datapackage.json": json.dumps({"name": "fremd"}).encode(), TABLE: b"a\r\n"})
    with pytest.raises(Refused) as refused:
        read_own_package(other, real_dataset(), TODAY)
    assert refused.value.code == "archive"
