from __future__ import annotations

from xml.etree import ElementTree

import pytest

from pages.drawing.municipality_picture import PictureArea, municipality_picture

SVG = "{http://www.w3.org/2000/svg}"
HAINA, ROSENTHAL = "06635013", "06635018"


def _drawn(*areas: PictureArea) -> ElementTree.Element:
    return ElementTree.fromstring(municipality_picture(areas))


def test_every_municipality_is_one_path_with_its_colour_and_label() -> None:
    picture = _drawn(PictureArea((HAINA,), "#112233", "1"), PictureArea((ROSENTHAL,), "#445566", ""))
    paths = list(picture.iter(f"{SVG}path"))
    assert [path.get("fill") for path in paths] == ["#112233", "#445566"]
    assert all((path.get("d") or "").startswith("M") for path in paths)
    assert [text.text for text in picture.iter(f"{SVG}text")] == ["1"]


def test_shapes_of_a_merged_municipality_become_one() -> None:
    apart = _drawn(PictureArea(("06635001",), "#fff", ""), PictureArea(("06635005",), "#fff", ""))
    together = _drawn(PictureArea(("06635001", "06635005"), "#fff", ""))
    assert len(list(apart.iter(f"{SVG}path"))) == 2
    [one] = together.iter(f"{SVG}path")
    assert (one.get("d") or "").count("M") == 1
    assert apart.get("viewBox") == together.get("viewBox")


def test_north_is_up_and_the_picture_fills_its_width_or_height() -> None:
    picture = _drawn(PictureArea((HAINA,), "#fff", "s"), PictureArea(("06635003",), "#fff", "n"))
    # Bad Wildungen (06635003) lies north of Haina.
    places = {text.text: int(text.get("y") or 0) for text in picture.iter(f"{SVG}text")}
    assert places["n"] < places["s"]
    _, _, width, height = (int(each) for each in (picture.get("viewBox") or "").split())
    assert width == 1004 or height == 1104


def test_hostile_label_comes_out_as_text() -> None:
    picture = municipality_picture((PictureArea((HAINA,), '"><script>', "<script>"),))
    assert "<script" not in picture
    assert [text.text for text in ElementTree.fromstring(picture).iter(f"{SVG}text")] == ["<script>"]


def test_unknown_key_and_nothing_at_all_are_errors() -> None:
    with pytest.raises(KeyError):
        municipality_picture((PictureArea(("06999999",), "#fff", ""),))
    with pytest.raises(ValueError, match="needs an area"):
        municipality_picture(())
