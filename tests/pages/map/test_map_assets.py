from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.map import map_assets as module
from pages.map.map_assets import asset_url, assets


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "_OWN_FOLDERS", (tmp_path,))
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


def test_only_scripts_styles_and_drawings_are_served(own_folder: Path) -> None:
    for name in ("karte.js", "karte.css", "muster.svg", "manifest.json", "notes.md", "geheim.py"):
        (own_folder / name).write_text("x")
    own = {asset.name for asset in assets().values()} & {path.name for path in own_folder.iterdir()}
    assert own == {"karte.js", "karte.css", "muster.svg"}


def test_unknown_file_is_an_error_that_lists_the_files() -> None:
    with pytest.raises(LookupError, match=r"no file 'd3\.js'.*leaflet\.js"):
        asset_url("d3.js")


def test_same_name_twice_is_an_error(own_folder: Path) -> None:
    (own_folder / "leaflet.js").write_text("x")
    with pytest.raises(LookupError, match=r"occur twice: leaflet\.js"):
        assets()
