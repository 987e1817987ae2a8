from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

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
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "_BOUNDARIES", tmp_path)
    assets.cache_clear()
    yield tmp_path
    assets.cache_clear()


def test_url_is_relative_and_changes_with_the_content(own_folder: Path) -> None:
    (own_folder / "karte.js").write_text("a")
    first = asset_url("karte.js")
    assets.cache_clear()
    (own_folder / "karte.js").write_text("b")
    assert first.startswith("../../karten/")
    assert first.endswith("/karte.js")
    assert asset_url("karte.js") != first


def test_leaflets_style_sheet_lies_beside_its_images() -> None:
    folder = asset_url("leaflet.css").removesuffix("leaflet.css")
    assert asset_url("images/layers.png") == f"{folder}images/layers.png"


def test_compressed_form_is_the_same_file_and_the_same_every_time(own_folder: Path) -> None:
    (own_folder / "areas-0.js").write_text("x" * 5000)
    first = next(asset for asset in assets().values() if asset.name == "areas-0.js")
    assert first.compressed is not None
    assert gzip.decompress(first.compressed) == first.content
    assets.cache_clear()
    assert next(asset for asset in assets().values() if asset.name == "areas-0.js") == first


def test_only_scripts_are_served_of_the_boundaries(own_folder: Path) -> None:
    for name in ("karte.js", "karte.css", "manifest.json", "notes.md", "geheim.py"):
        (own_folder / name).write_text("x")
    own = {asset.name for asset in assets().values()} & {path.name for path in own_folder.iterdir()}
    assert own == {"karte.js"}


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
