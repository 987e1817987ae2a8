"""The committed files against their manifest and their data sheet."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Any

import pytest

from geo.boundaries.areas import (
    CALC_CRS,
    area_order,
    areas_script,
    licence_line,
    load_areas,
    manifest,
    municipalities_script,
)
from geo.build.boundary_manifest import changes


@pytest.mark.parametrize("script", [areas_script(), municipalities_script()])
def test_script_belongs_to_the_manifest_and_its_name_to_its_content(script: Path) -> None:
    layer = manifest()["areas" if script == areas_script() else "municipalities"]
    content = script.read_bytes()
    assert script.stem.split("-")[1] == hashlib.sha256(content).hexdigest()[:16]
    assert layer["bytes"] == len(content)
    # Another zlib may pack a little differently.
    assert layer["gzip_bytes"] == pytest.approx(len(gzip.compress(content, 9)), rel=0.02)


def test_scripts_are_small_enough_for_the_browser() -> None:
    assert len(gzip.compress(areas_script().read_bytes(), 9)) <= 70_000
    assert len(gzip.compress(municipalities_script().read_bytes(), 9)) <= 150_000


def test_scripts_set_one_variable_in_one_line() -> None:
    for script, start in (
        (areas_script(), "window.WIR_GEO={"),
        (municipalities_script(), "window.WIR_GEM={"),
    ):
        text = script.read_text(encoding="utf-8")
        assert text.startswith(start)
        assert text.endswith("};\n")
        assert text.count("\n") == 1


def test_no_older_script_lies_about() -> None:
    expected = {"manifest.json", areas_script().name, municipalities_script().name}
    made = {file.name for file in areas_script().parent.iterdir() if file.suffix in {".js", ".json"}}
    assert made == expected


def test_measured_errors_are_within_the_limits() -> None:
    errors = manifest()["areas"]["errors"]
    assert list(errors) == list(area_order())
    assert max(error["shift_m"] for error in errors.values()) <= 100
    assert max(error["difference_percent"] for error in errors.values()) <= 1
    assert max(error["off_official_percent"] for error in errors.values()) <= 2


def test_measured_sizes_are_those_of_the_file() -> None:
    drawn = load_areas().to_crs(CALC_CRS).area / 1e6
    for key, error in manifest()["areas"]["errors"].items():
        assert drawn[key] == pytest.approx(error["km2"], abs=0.02)


def test_only_kassel_is_resized() -> None:
    # A rebuild that resizes another area should be noticed and described in geo/README.md.
    errors = manifest()["areas"]["errors"]
    assert [key for key, error in errors.items() if "resized_by_factor" in error] == ["kassel"]


def test_data_sheet_describes_every_field_and_the_measured_errors() -> None:
    sheet = (areas_script().parents[1] / "README.md").read_text(encoding="utf-8")
    layer = manifest()["areas"]
    fields = {*manifest(), *layer, *(field for error in layer["errors"].values() for field in error)}
    assert {field for field in fields if field not in sheet} == set()
    largest_off = max(error["off_official_percent"] for error in layer["errors"].values())
    for figure in (
        f"{layer['largest_shift_m']:.0f} m (",
        f"{layer['largest_difference_percent']:.2f} % (",
        f"{largest_off} % (",
        f"{manifest()['municipalities']['largest_shift_m']:.0f} m",
        licence_line(),
    ):
        assert figure in sheet, (
            f"geo/README.md does not say {figure!r}; bring it up to date with the manifest"
        )


def test_changes_name_what_an_edition_has_moved() -> None:
    def made(year: int, km2: float, neighbours: dict[str, dict[str, float]]) -> dict[str, Any]:
        return {
            "edition": {"year": year},
            "licence_line": "© BKG",
            "areas": {"features": 33, "errors": {"hanau": {"km2": km2}, "fulda": {"km2": 104.0}}},
            "municipalities": {"features": 400 + year % 100},
            "neighbours": neighbours,
        }

    before = made(2016, 76.5, {"hanau": {"main-kinzig-kreis": 9.0, "offenbach-am-main": 1.0}})
    after = made(2026, 77.0, {"hanau": {"main-kinzig-kreis": 9.0, "fulda": 2.0}})
    assert list(changes(before, after)) == [
        "edition: 2016 becomes 2026",
        "licence: © BKG",
        "areas: 33",
        "municipalities: 416 becomes 426",
        "hanau: 76.5 km² becomes 77.0 km²",
        "hanau: has a border with fulda now",
        "hanau: has no border with offenbach-am-main any more",
    ]
