"""The Steckbrief as it is printed: a page an area, no words upon others, a code that can be read, and every remark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from data.figures.stand import stand
from data.statistics.series import series
from geo.boundaries.areas import licence_line
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.primitives import Frame
from pages.drawing.text import printable
from pages.drawing.writers.typst.steckbrief import profiles_pdf
from pages.features.comparison.dots_sheet import kennzahl_views
from pages.features.profile.area_facts import profile_facts, profile_note
from pages.features.profile.profile_sheet import profile_sheet, profile_sheets
from pages.files.view_imprint import LICENCE_ADDRESS
from pages.view.heading import subject
from pages.view.view import View
from tests.paper_words import squeezed
from tests.real_tables import real_dataset
from tests.sheets import ADDRESS, addressed
from tests.views import view

CROWDED = ("darmstadt-dieburg", "hanau", "wetzlar", "odenwaldkreis")
"""The most remarks, joint figures, and no figure of the week at all but one."""
WEEK = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}
_SCALE, _TOUCH = 2.0, 0.5
"""Pixels in a point, and points by which boxes may meet: letters do not fill theirs."""


def opened(areas: Sequence[str], **choices: object) -> pypdfium2.PdfDocument:
    sheets = [
        replace(sheet, imprint=addressed(sheet.imprint)) for sheet in profile_sheets(view(**choices), areas)
    ]
    return pypdfium2.PdfDocument(profiles_pdf(sheets, "Steckbriefe"))


@cache
def crowded() -> pypdfium2.PdfDocument:
    return opened(CROWDED)


def boxes(page: pypdfium2.PdfPage) -> Iterator[Frame]:
    """Box of every piece of print, from the upper left corner in points."""
    text, tall = page.get_textpage(), page.get_height()
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        yield Frame(left, tall - top, right - left, top - bottom)


def words_in(page: pypdfium2.PdfPage, box: Frame) -> str:
    """What is printed in a box; asked of those that stand ill, for it costs more than all else here."""
    tall = page.get_height()
    return str(page.get_textpage().get_text_bounded(box.left, tall - box.bottom, box.right, tall - box.top))


def code(page: pypdfium2.PdfPage) -> tuple[str, Frame]:
    """What the one code of the page says, and its box."""
    # As it is printed, upright and dark on light: to look for others too would take four times as long.
    picture = page.render(scale=_SCALE, grayscale=True).to_pil()
    [found] = zxingcpp.read_barcodes(picture, try_rotate=False, try_invert=False, try_downscale=False)
    corner, other = found.position.top_left, found.position.bottom_right
    left, top = corner.x / _SCALE, corner.y / _SCALE
    return found.text, Frame(left, top, other.x / _SCALE - left, other.y / _SCALE - top)


def assert_in_order(document: pypdfium2.PdfDocument, pages: int) -> None:
    assert len(document) == pages
    for number, page in enumerate(document):
        said, place = code(page)
        assert said == ADDRESS, number
        across, tall = page.get_size()
        found = list(boxes(page))
        assert len(found) > 100
        for box in found:
            assert box.left > 0, (number, words_in(page, box))
            assert box.right < across, (number, words_in(page, box))
            assert box.bottom < tall, (number, words_in(page, box))
            assert not box.meets(place), (number, words_in(page, box))
        left, top, right, bottom = np.array([(box.left, box.top, box.right, box.bottom) for box in found]).T
        inner = left + _TOUCH, top + _TOUCH, right - _TOUCH, bottom - _TOUCH
        # Every box against every other, as `Frame.meets` has it, but all at once.
        meets = (inner[0][:, None] < right) & (left < inner[2][:, None])
        meets &= (inner[1][:, None] < bottom) & (top < inner[3][:, None])
        pairs = np.argwhere(np.triu(meets, k=1))
        met = [(number, words_in(page, found[one]), words_in(page, found[other])) for one, other in pairs]
        assert met == []


def test_crowded_pages_are_one_each_without_overlap_and_with_a_code_that_is_read() -> None:
    assert_in_order(crowded(), len(CROWDED))


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("choices", "areas"),
    [({}, None), (WEEK, None), (WEEK | {"typ": ("Landkreis",), "klasse": 1}, CROWDED)],
    ids=["start", "week", "week-filtered"],
)
def test_each_area_is_one_page_without_overlap_and_with_a_code_that_is_read(
    choices: dict[str, object], areas: Sequence[str] | None
) -> None:
    areas = areas or list(real_dataset().areas)
    document = opened(areas, **choices)
    assert_in_order(document, len(areas))
    views = kennzahl_views(view(**choices))
    left_out = {}
    for area_id, page in zip(areas, document, strict=True):
        said = squeezed(page.get_textpage().get_text_range())
        left_out[area_id] = [each for each in told(views, area_id) if squeezed(printable(each)) not in said]
    assert {area_id: lost for area_id, lost in left_out.items() if lost} == {}


def told(views: Sequence[View], area_id: str) -> Iterator[str]:
    """What the page of an area says of each Kennzahl, with facts, sources, Stand and licence."""
    shown, used = views[0], set[str]()
    for each in views:
        cell = each.table.cells[area_id]
        yield each.words.scoped(subject(each), cell)
        if cell.value is None:
            yield each.words.gap_reason(cell)
        else:
            yield each.words.value(cell)
            yield from (*each.words.notes(cell), *each.words.remarks(cell))
        if each.table.mean_hessen is not None:
            yield each.words.mean(each.table.mean_hessen)
        used.update(cell.figure.source_ids)
    facts = profile_facts(replace(shown, selection=replace(shown.selection, gebiet=area_id)), area_id)
    yield from (word for fact in facts for word in fact)
    yield profile_note(shown, area_id)
    for source_id in sorted(used):
        yield f"[{source_id}]"
        yield shown.dataset.sources[source_id].publisher
    yield shown.say.day(stand(shown.dataset))
    yield from (licence_line(), LICENCE_ADDRESS)


def printed(number: int) -> str:
    return squeezed(crowded()[number].get_textpage().get_text_range())


def test_joint_figures_are_never_an_areas_own() -> None:
    # All six years of Wetzlar are with the Lahn-Dill-Kreis, two of Hanau's four with the Main-Kinzig-Kreis.
    for area_id, partner in (("wetzlar", "Lahn-Dill-Kreis"), ("hanau", "Main-Kinzig-Kreis")):
        [week, _] = profile_sheet(view(), area_id).charts
        assert week.curve is not None
        joint = [point for point in week.curve.points if point.kind == "joint"]
        assert len(joint) == (6 if area_id == "wetzlar" else 2)
        assert all(f"(mit {partner})" in point.spoken for point in joint)
        assert ("joint", f"gemeinsame Angabe mit {partner}") in week.keys
        assert any(f"Gemeinsame Angabe mit {partner}" in note for note in week.notes)
    row = next(row for row in profile_sheet(view(**WEEK), "hanau").rows if row[2] == "41")
    assert row[0] == "Veranstaltungen der Interkulturellen Woche (mit Main-Kinzig-Kreis)"


@pytest.mark.parametrize("area_id", CROWDED)
def test_every_remark_of_a_year_is_on_paper_and_in_the_spoken_text(area_id: str) -> None:
    page = printed(CROWDED.index(area_id))
    for chart in profile_sheet(view(), area_id).charts:
        for text in (*chart.sentences, *chart.notes):
            assert squeezed(printable(text)) in page
            assert text in chart.spoken
        for observation in chart.notes:
            assert observation in chart.imprint.notes
    shown = view()
    for point in series(real_dataset(), "ikw-veranstaltungen", "absolut", area_id).known:
        for note in shown.words.remarks(point.cell):
            assert squeezed(printable(note)) in page, (area_id, point.year)


def test_announced_years_and_the_census_break_are_drawn_and_said() -> None:
    week, people = profile_sheet(view(), "darmstadt-dieburg").charts
    assert week.curve is not None
    assert people.curve is not None
    assert [point.year for point in week.curve.points if point.announced] == [2014, 2022, 2023]
    assert ("announced", "vorab angekündigt") in week.keys
    assert "2014, 2022, 2023: Vorab angekündigte Zahl." in week.notes
    assert people.curve.breaks == ((2024, "Zensus 2022"),)
    page = printed(CROWDED.index("darmstadt-dieburg"))
    for text in ("Zensus 2022", "Dieser Schritt ist keine Entwicklung", "vorab angekündigt"):
        assert squeezed(printable(text)) in page


def test_no_mean_stands_in_a_column_of_hessen() -> None:
    sheet: ProfileSheet = profile_sheet(view(), "wetzlar")
    assert "Hessen" not in sheet.heads
    rows = {row[0]: row for row in sheet.rows}
    assert rows["Einwohner"][5] == "189.873 (Mittel der 33 Gebiete)"
    assert rows["Fläche"][5] == "639,87 (Mittel der 33 Gebiete)"
    assert (
        rows["Besetzte Fallmanagement-Stellen je 100.000 Einwohner"][5]
        == "0,29 (4 erfasste Gebiete zusammen)"
    )
    assert rows["Besetzte Fallmanagement-Stellen je 100.000 Einwohner"][4] == "1,69 (2 erfasste)"
    assert rows["Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner"][5] == "0,53 (Hessen)"
    page = printed(CROWDED.index("wetzlar"))
    for text in ("Mittel der 33 Gebiete (189.873)", "Wert der 4 erfassten Gebiete zusammen (0,29)"):
        assert squeezed(printable(text)) in page
