from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html as markup

from data.model.records import Dataset
from data.statewide.budget import budget_years
from pages.choice.selection import START
from pages.drawing.medium import Medium
from pages.drawing.plans.chart import ChartPoint, key_picture
from pages.drawing.primitives import Bar, Group, Mark, Paragraphs, Picture, Stroke
from pages.drawing.writers.pptx.page import SLIDE
from pages.drawing.writers.screen import BODIES, SCREEN
from pages.drawing.writers.svg import SVG_SHEET
from pages.drawing.writers.typst.papers import PRINT
from pages.features.programme.budget_sheet import budget_sheet, millions, money_words
from pages.view.view import view_of
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.words import say


def points(dataset: Dataset | None = None) -> dict[str, ChartPoint]:
    sheet = budget_sheet(view_of(START, dataset or real_dataset()))
    return {point.label: point for point in sheet.points}


def columns() -> dict[str, Group]:
    """The drawn columns by year, as in a file."""
    sheet = budget_sheet(view_of(START, real_dataset()))
    picture, _ = sheet.plan(BODIES["wide"], SVG_SHEET).blocks
    assert isinstance(picture, Picture)
    [chart, _] = [piece for piece in picture.pieces if isinstance(piece, Group)]
    return {piece.name: piece for piece in chart.pieces if isinstance(piece, Group)}


def height(column: Group) -> float:
    """Of what is filled, up to the value: half of a blurred end lies above it."""
    bars = [piece.frame for piece in column.pieces if isinstance(piece, Bar)]
    return max(bar.bottom for bar in bars) - min(bar.top for bar in bars)


def test_axis_has_room_for_the_highest_budget() -> None:
    ticks = budget_sheet(view_of(START, real_dataset())).ticks
    assert [tick.value for tick in ticks] == [0, 2, 4, 6, 8, 10, 12]


def test_heights_are_true_to_the_values_from_zero() -> None:
    drawn = columns()
    # By hand, against 8.85 million in 2017: 3.08, 4.6, 10 and 10.6.
    for year, value in {"2014": 3.08, "2016": 4.6, "2018": 10, "2021": 10.6}.items():
        assert height(drawn[year]) / height(drawn["2017"]) == pytest.approx(value / 8.85, rel=0.001)
    blur = 0.4 * SVG_SHEET.sizes[-1]
    assert (height(drawn["2019"]) - blur) / height(drawn["2017"]) == pytest.approx(10 / 8.85, rel=0.001)


def test_qualifiers_decide_the_end_of_a_column() -> None:
    ends = {year: (point.text, point.end) for year, point in points().items()}
    assert ends["2014"] == ("3,08", "")
    assert ends["2015"] == ("3,1", "")
    assert ends["2018"] == ("über 10", "open")
    assert ends["2019"] == ("rund 10", "soft")
    drawn = columns()
    faded = [piece.opacity for piece in drawn["2019"].pieces if isinstance(piece, Bar)]
    assert faded == sorted(faded)
    assert len(set(faded)) == len(faded) > 3
    assert [piece.shape for piece in drawn["2018"].pieces if isinstance(piece, Mark)] == ["triangle"]
    assert not [piece for piece in drawn["2014"].pieces if isinstance(piece, Mark)]


def test_year_without_a_figure_stays_open_and_has_no_source() -> None:
    gap = columns()["2020"]
    assert gap.spoken == "2020: keine Angabe"
    [frame] = [piece for piece in gap.pieces if isinstance(piece, Bar)]
    assert frame.fill == ""
    assert frame.pen is not None
    assert frame.pen.dashed


def test_announced_year_shows_the_figure_not_used_as_a_line_of_its_own() -> None:
    point = points()["2021"]
    assert (point.announced, point.others) == (True, (10.0,))
    assert [year for year, other in points().items() if other.announced] == ["2021"]
    column = columns()["2021"]
    assert column.spoken == "2021: 10,6 (vorab angekündigt)"
    assert len([piece for piece in column.pieces if isinstance(piece, Stroke)]) == 2


def test_every_sign_of_the_key_is_said_in_files_and_on_screen() -> None:
    sheet = budget_sheet(view_of(START, real_dataset()))
    page = html(screen("programme_page.py"))
    picture, _ = sheet.plan(BODIES["wide"], SVG_SHEET).blocks
    assert isinstance(picture, Picture)
    for key in sheet.keys:
        assert key.label in str(picture.pieces[-1])
        assert key.label in key_picture(sheet, BODIES["narrow"], SCREEN).spoken
        assert key.label in page


@pytest.mark.parametrize("medium", [SVG_SHEET, PRINT, SLIDE])
def test_remarks_of_the_years_stand_below_in_every_file(medium: Medium) -> None:
    sheet = budget_sheet(view_of(START, real_dataset()))
    said = sheet.plan(BODIES["wide"], medium).blocks[-1]
    assert isinstance(said, Paragraphs)
    for point in sheet.points:
        if point.note:
            assert any(point.label in text and text.endswith(f": {point.note}") for text in said.texts)
    # The figure that was not used, with its source, which the list of sources must then have.
    assert "nicht verwendet: über 10" in said.texts[-1]
    assert "S151" in sheet.imprint.source_ids


def test_office_program_gets_no_sign_that_it_cannot_draw() -> None:
    sheet = budget_sheet(view_of(START, real_dataset()))
    picture = sheet.plan(BODIES["wide"], SLIDE).blocks[0]
    assert isinstance(picture, Picture)
    assert "vorab angekündigt" in str(picture.pieces[-1])
    assert "unscharf" not in str(picture.pieces[-1])


def test_every_column_with_a_value_has_its_source_below_it() -> None:
    root = markup.fragment_fromstring(f"<div>{html(screen('programme_page.py'))}</div>")
    known = [figure for figure in budget_years(real_dataset()) if figure.value is not None]
    for width in ("wide", "narrow"):
        [row] = root.xpath(f"//div[@class='wir-drawn-{width}']//div[@class='wir-drawn-below']")
        signs = row.xpath(".//button[@class='wir-source-sign']/@popovertarget")
        assert len(signs) == len(known)
        # What a sign opens stands beside it.
        assert signs == row.xpath(".//div[@class='wir-source-panel']/@id")


def test_sources_that_disagree_give_a_column_with_two_ends() -> None:
    one = real_dataset().observations["budget_wir_programme-hessen-2014-S025"]
    other = replace(one, id="other", value="4000000", number=4_000_000.0)
    dataset = replace(real_dataset(), observations={**real_dataset().observations, "other": other})
    point = points(dataset)["2014"]
    assert (point.text, point.value, point.upper) == ("3,08 bis 4", 3.08, 4.0)
    figure = budget_years(dataset)[0]
    assert money_words(figure, say).replace("\u00a0", " ") == "3,08 Mio. € bis 4 Mio. € (strittig)"


@pytest.mark.parametrize(
    ("euros", "text"),
    [(8_850_000, "8,85"), (10_000_000, "10"), (500_000, "0,5"), (0, "0"), (1_234_567, "1,234567")],
)
def test_millions_lose_no_digit(euros: float, text: str) -> None:
    assert millions(euros, say) == text
