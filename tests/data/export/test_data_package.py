from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package

from data.export.archive import contents
from data.export.data_package import data_package
from data.loading.load import load_dataset
from data.loading.schema import TABLES
from tests.real_tables import committed_dataset

DAY = date(2025, 12, 10)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    for name, content in contents(data_package(committed_dataset(), DAY)).items():
        (folder / name).write_bytes(content)
    return folder


def test_package_is_valid(unpacked: Path) -> None:
    report = Package(str(unpacked / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "message"]) == []
    assert report.valid
    assert len(report.tasks) == len(list(TABLES.glob("*.csv")))


def test_package_is_the_data_set(unpacked: Path) -> None:
    found, data = load_dataset(unpacked), committed_dataset()
    assert found.observations == data.observations
    assert found.populations == data.populations
    assert (found.rules, found.sources, found.municipalities) == (
        data.rules,
        data.sources,
        data.municipalities,
    )


def test_package_says_stand_sources_and_licences(unpacked: Path) -> None:
    description = json.loads((unpacked / "datapackage.json").read_text(encoding="utf-8"))
    assert description["created"] == "2025-12-10T00:00:00Z"
    assert description["sources"]
    assert {licence["name"] for licence in description["licenses"]} == {"dl-de-by-2.0", "zitat"}
    assert all(resource["licenses"] for resource in description["resources"])
    assert "Stand: 10.12.2025" in (unpacked / "LIESMICH.txt").read_text(encoding="utf-8-sig")


def test_same_tables_give_the_same_bytes() -> None:
    assert data_package(committed_dataset(), DAY) == data_package(committed_dataset(), DAY)
