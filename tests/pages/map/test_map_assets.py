from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.model.errors import DataError
from geo.boundaries import areas
from pages.map import map_assets as module
from pages.map.map_assets import (
    MAP_PARTS,
    MAP_SCRIPT,
    PAGE_SCRIPT,
    PAGE_SHEET,
    SCRIPTS,
    SHEETS,
    asset_url,
    assets,
    map_script_text,
)

STANDALONE = {"standalone-map.css", "standalone-map.js"}
"""Written into a file that the reader takes along (`pages/files/standalone_map.py`), never served."""


@pytest.fixture
def boundaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the boundary files, in the place of the real ones."""
    for file in (*areas.FOLDER.glob("*.js"), areas.FOLDER / areas.MANIFEST):
        shutil.copy(file, tmp_path)
    monkeypatch.setattr(areas, "FOLDER", tmp_path)
    forget_files()
    yield tmp_path
    monkeypatch.undo()
    forget_files()


def forget_files() -> None:
    for kept in (areas.manifest, module._all_assets, module._boundary_assets):
        kept.cache_clear()


def test_url_is_relative_and_names_the_content() -> None:
    assert re.fullmatch(r"\.\./\.\./karten/[0-9a-f]{16}/atlas-map\.js", asset_url(MAP_SCRIPT))


def test_compressed_form_is_the_same_file_and_the_same_every_time(boundaries: Path) -> None:
    first = next(asset for asset in assets().values() if asset.name.startswith("areas-"))
    assert first.compressed is not None
    assert gzip.decompress(first.compressed) == first.content
    forget_files()
    assert next(asset for asset in assets().values() if asset.name == first.name) == first


def test_only_what_the_manifest_names_is_served_of_the_boundaries(boundaries: Path) -> None:
    for name in ("karte.js", "notes.md", "geheim.py"):
        (boundaries / name).write_text("x")
    served = {asset.name for asset in assets().values()} & {path.name for path in boundaries.iterdir()}
    assert served == {areas.areas_script().name, areas.municipalities_script().name}


def test_broken_boundaries_leave_the_rest_served_until_they_are_mended(
    boundaries: Path, caplog: pytest.LogCaptureFixture
) -> None:
    script = areas.areas_script()
    whole = script.read_bytes()
    script.write_bytes(whole[:-100])
    names = {asset.name for asset in assets().values()}
    assert {PAGE_SHEET, "leaflet.js"} <= names
    assert script.name not in names
    assert "no boundaries" in caplog.text
    assert asset_url(PAGE_SHEET)
    with pytest.raises(DataError, match="the content that the name promises"):
        asset_url(script.name)
    script.write_bytes(whole)
    assert script.name in {asset.name for asset in assets().values()}


def test_leaflets_style_sheet_lies_beside_its_images() -> None:
    folder = asset_url("leaflet.css").removesuffix("leaflet.css")
    assert asset_url("images/layers.png") == f"{folder}images/layers.png"


@pytest.mark.parametrize(
    ("folder", "names"), [("sheets", SHEETS), ("scripts", SCRIPTS), ("map", MAP_PARTS)], ids=str
)
def test_every_part_has_its_place_in_the_order(root: Path, folder: str, names: tuple[str, ...]) -> None:
    files = {path.name for path in (root / "pages" / "static" / folder).iterdir()} - STANDALONE
    assert sorted(names) == sorted(files - {"README.md"})


@pytest.mark.parametrize(
    ("folder", "names", "whole"),
    [("sheets", SHEETS, PAGE_SHEET), ("scripts", SCRIPTS, PAGE_SCRIPT)],
    ids=["sheets", "scripts"],
)
def test_parts_stand_in_one_file_in_their_order(
    root: Path, folder: str, names: tuple[str, ...], whole: str
) -> None:
    content = next(asset.content for asset in assets().values() if asset.name == whole).decode()
    texts = [(root / "pages" / "static" / folder / name).read_text(encoding="utf-8") for name in names]
    places = [content.index(text) for text in texts]
    assert places == sorted(places)
    assert {content.count(text) for text in texts} == {1}


def test_modules_of_the_map_are_one_script_without_imports() -> None:
    content = next(asset.content for asset in assets().values() if asset.name == MAP_SCRIPT).decode()
    assert content == map_script_text()
    assert not re.search(r"^\s*(import|export)\b", content, re.MULTILINE)


def test_names_of_the_maps_modules_are_unique() -> None:
    # Two of one name would fall together where the modules become one script.
    names = re.findall(r"^(?:function|const|let) (\w+)", map_script_text(), re.MULTILINE)
    assert len(names) > 40
    assert len(names) == len(set(names))


def test_unknown_file_is_an_error_that_lists_the_files() -> None:
    with pytest.raises(LookupError, match=r"no file 'd3\.js'.*leaflet\.js"):
        asset_url("d3.js")
