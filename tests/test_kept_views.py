"""Views look as they did: words, spoken texts, links, colours and places in every format, against kept records.

A change of looks that is meant renews its references: `python -m tests.kept_views VIEW...`.
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor

from tests.kept_views.making import made, slides_of
from tests.kept_views.page_reading import read_page
from tests.kept_views.record import Record, differences, from_json, to_json
from tests.kept_views.references import FOLDER, kept
from tests.kept_views.slides_reading import read_slides
from tests.kept_views.svg_reading import read_svg
from tests.kept_views.views import OFTEN, VIEWS

_MOST_LINES = 40
PAIRS = [
    pytest.param(
        name, format_id, id=f"{name}-{format_id}", marks=[] if name in OFTEN else pytest.mark.thorough
    )
    for name in VIEWS
    if (FOLDER / f"{name}.json").exists()
    for format_id in kept(name)
]

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" fill="#111111">
<defs><pattern id="p"><rect fill="#fff"/><path d="M0 0L2 2" stroke="#999999"/></pattern></defs>
<g aria-label="Hanau: 3"><path d="M10 10H30V20H10Z" fill="#084b92" stroke="#333333"/></g>
<g aria-label="Fulda: 4"><path d="M50 10H70V20H50Z" fill="url(#p)"/></g>
<circle cx="100" cy="50" r="10" fill="#f2a541"/>
<text x="10" y="90" font-size="5">Eine Anmerkung<tspan x="10" dy="6">in zwei Zeilen</tspan></text></svg>"""
SAME_BUILT_OTHERWISE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
<defs><pattern id="q7"><rect fill="#ffffff"/><path d="M0 0l2 2" stroke="#999"/></pattern></defs>
<g transform="scale(.5)" style="fill:#111111"><g transform="translate(40 0)"><g>
<path id="x" aria-label="Fulda: 4" fill="url(#q7)" d="m10 10 20 0 0 10 -20 0z"/></g></g>
<g class="area" aria-label="Hanau: 3" fill="#084B92"><rect x="10" y="10" width="20.0" height="10" stroke="#333"/></g>
<ellipse cx="100" cy="50" rx="10" ry="10" fill="#f2a541"/>
<text x="10" y="90" font-size="5">Eine Anmerkung</text><text x="10.0" y="96" font-size="5">in zwei Zeilen</text>
</g></svg>"""


def drawn(old: str = "", new: str = "") -> Record:
    assert old in PICTURE
    return replace(read_svg(PICTURE.replace(old, new).encode()), size="")


@pytest.mark.parametrize(("name", "format_id"), PAIRS)
def test_view_is_as_it_was(name: str, format_id: str) -> None:
    now = made(name)
    assert format_id in now, f"the view is no longer made as {format_id}"
    lines = differences(kept(name)[format_id], now[format_id])
    more = [f"and {len(lines) - _MOST_LINES} more"] if len(lines) > _MOST_LINES else []
    assert not lines, "\n".join([f"{name} as {format_id}:", *lines[:_MOST_LINES], *more])


def test_every_view_is_kept_in_every_format_it_has() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(VIEWS)
    for name in ("map-start", "week-numbers-2024", "profile-start", "page-presentation"):
        assert set(kept(name)) == set(made(name))


def test_kept_record_is_read_as_it_was_made() -> None:
    for each in made("two-maps-two-years").values():
        assert differences(from_json(to_json(each), each.spoken), each) == []


def test_picture_built_otherwise_is_the_same() -> None:
    other = replace(read_svg(SAME_BUILT_OTHERWISE.encode()), size="")
    assert differences(drawn(), other) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("#084b92", "#2373b6", "repainted: Hanau"),
        ('fill="url(#p)"', 'fill="#ffffff"', "repainted: Fulda"),
        ("M0 0L2 2", "M0 0V2", "repainted: Fulda"),
        (' stroke="#333333"', "", "repainted: Hanau"),
        ("M10 10H30V20H10Z", "M14 10H34V20H14Z", "moved: Hanau"),
        ("M10 10H30V20H10Z", "M10 10H31V20H10Z", "moved: Hanau"),
        ('r="10"', 'r="10.3"', "moved: "),
        ("Eine Anmerkung", "", "word gone: Anmerkung"),
        ("in zwei Zeilen", "in drei Zeilen", "word new: drei"),
        ("Hanau: 3", "Hanau: 2", "spoken gone: Hanau: 3"),
        ('font-size="5"', 'font-size="5" font-weight="bold"', "repainted: Eine Anmerkung"),
        ('<circle cx="100" cy="50" r="10" fill="#f2a541"/>', "", "gone:  | disc #f2a541"),
        (
            "</svg>",
            '<rect y="80" width="200" height="20" fill="#eeeeee"/></svg>',
            "repainted: Eine Anmerkung",
        ),
    ],
)
def test_change_that_a_reader_sees_is_found(old: str, new: str, found: str) -> None:
    lines = differences(drawn(), drawn(old, new))
    assert any(line.startswith(found) for line in lines), lines


def test_change_below_the_tolerance_is_none() -> None:
    assert differences(drawn(), drawn("M10 10H30V20H10Z", "M10.4 10.2H30.4V20.2H10.4Z")) == []


def test_swapped_colours_are_found_though_each_is_still_there() -> None:
    kept_page = read_page(
        '<p><i title="A" style="color:#111111">A</i><i title="B" style="color:#222222">B</i></p>'
    )
    swapped = read_page(
        '<p><i title="A" style="color:#222222">A</i><i title="B" style="color:#111111">B</i></p>'
    )
    assert len(differences(kept_page, swapped)) == 2


def test_markup_of_a_page_does_not_count_but_its_words_numbers_and_links_do() -> None:
    page = (
        '<div style="--c:#084b92"><b style="left:12.5%;background:var(--c)" title="Hanau">3</b>'
        ' <a href="?b=1&a=2">x</a></div>'
    )
    other = (
        '<div style="--k:#084b92"><em style="background:var(--k);--x:12.50" title="Hanau">3</em>'
        '<a href="?a=2&b=1"> x</a></div>'
    )
    assert differences(read_page(page), read_page(other)) == []
    for old, new in (
        ("12.5", "14.5"),
        ("#084b92", "#084b93"),
        (">3<", ">4<"),
        ("a=2", "a=3"),
        ("Hanau", "Fulda"),
    ):
        assert differences(read_page(page), read_page(page.replace(old, new))) != [], (old, new)


def test_slide_with_a_moved_shape_another_colour_or_without_a_note_is_found() -> None:
    content = slides_of("two-maps-two-years")
    before = read_slides(content)
    for change in (_moved, _repainted, _without_note, _renamed):
        deck = Presentation(io.BytesIO(content))
        change(deck.slides[0])
        file = io.BytesIO()
        deck.save(file)
        assert differences(before, read_slides(file.getvalue())) != [], change.__name__
    assert differences(before, read_slides(content)) == []


def _area(slide: Any) -> Any:  # noqa: ANN401
    groups = [shape for shape in slide.shapes if shape.shape_type == 6]
    return next(shape for shape in groups[0].shapes if "Fulda" in shape.name)


def _moved(slide: Any) -> None:  # noqa: ANN401
    _area(slide).left += 12_192_000 // 50


def _repainted(slide: Any) -> None:  # noqa: ANN401
    _area(slide).fill.solid()
    _area(slide).fill.fore_color.rgb = RGBColor(1, 2, 3)


def _without_note(slide: Any) -> None:  # noqa: ANN401
    slide.notes_slide.notes_text_frame.text = ""


def _renamed(slide: Any) -> None:  # noqa: ANN401
    _area(slide)._element.xpath(".//*[local-name()='cNvPr']")[0].set("descr", "")
