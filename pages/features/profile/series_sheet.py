"""The figures of an area over the years: the chosen Kennzahl large and as a table, the others small; and as a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from markupsafe import Markup

from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import KENNZAHLEN, bezug_of, kennzahl_of
from data.model.figure import Figure
from data.model.records import Qualifier
from data.statistics.metrics import year_table
from data.statistics.series import Point, Series, series
from data.statistics.year_table import Mean
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark
from pages.choice.dependent_choices import with_kennzahl
from pages.drawing.plans.series import (
    Curve,
    PointKind,
    Run,
    SeriesKey,
    SeriesPoint,
    SeriesSheet,
    curve_picture,
    keys_picture,
    small_picture,
)
from pages.drawing.primitives import Axis, Frame, Tick
from pages.drawing.writers.screen import Additions, picture_html
from pages.features.profile.area_figures import figure_mark
from pages.files.view_imprint import imprint
from pages.view import value_axis
from pages.view.figure_words import FigureWords
from pages.view.heading import subject
from pages.view.page_links import href
from pages.view.view import View, view_of

SIGNS: dict[Qualifier, str] = {
    "exact": "",
    "stated": "",
    "since": "",
    "about": "≈",
    "more_than": ">",
    "at_least": "≥",
    "almost": "<",
    "up_to": "≤",
}
"""What stands before a number that is not exact, where there is no room for the word."""


_TALL, _SMALL = 270.0, Frame(0, 0, 170, 76)
"""Height of the large chart on screen, and size of a small one, in pixels."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year in the table below the chart; `hessen` is empty where not all areas have a figure."""

    year: int
    address: str
    value: str
    hessen: str
    remarks: str
    mark: SourceMark | None


@dataclass(frozen=True, slots=True)
class SmallSeries:
    """Another Kennzahl: its name, the page with it chosen, its drawing (empty without a value) and the same in words."""

    name: str
    address: str
    drawing: Markup
    text: str


def show_series(view: View, area_id: str) -> None:
    """Write the chart of the chosen Kennzahl, its years as a table, and the other Kennzahlen.

    Where the area has no figure of it in any year, another one stands in its place, and it is said.
    """
    say, asked = view.say, subject(view)
    instead = None if _found(view, area_id).known else _with_figures(view, area_id)
    view = instead or view
    found, sheet = _found(view, area_id), series_sheet(view, area_id)
    means = _means(view, found)
    heads = ("year", "value", "hessen", "remarks", "source")
    html_block.show(
        "profile_series",
        title=say("series.title"),
        name=subject(view),
        sentences=[
            *([say("series.instead", asked=asked, shown=subject(view))] if instead else []),
            *sheet.sentences,
        ],
        drawing=_drawing(sheet),
        table_label=say("series.table"),
        heads={name: say(f"series.head_{name}") for name in heads},
        rows=[year_row(view, point, means) for point in found.points if point.expected],
        others_title=say("series.others"),
        others=[small_series(view, kennzahl, area_id) for kennzahl in _others(view.kennzahl)],
    )


def _drawing(sheet: SeriesSheet) -> Markup:
    """The curve, whose points lead to their year in the table, and its key."""
    curve = sheet.curve
    if curve is None:
        return Markup("")
    links = {str(point.year): f"#zr-{point.year}" for point in curve.points}
    drawn = picture_html(
        lambda body, medium: curve_picture(curve, Frame(0, 0, body.width, _TALL), medium),
        Additions(links),
        ("page", "wide", "narrow"),
    )
    return drawn + picture_html(partial(keys_picture, sheet))


def series_sheet(view: View, area_id: str) -> SeriesSheet:
    """The years of the chosen Kennzahl of an area; a year without a value stays open."""
    say, found = view.say, _found(view, area_id)
    means = {year: mean.value for year, mean in _means(view, found).items()}
    curve = curve_of(found, view.words, means) if found.known and view.kennzahl.kind != "year" else None
    heading = say("sheet.years_title", label=subject(view), area=view.dataset.areas[area_id].label)
    sources = (source for point in found.known for source in point.cell.figure.source_ids)
    sentences, notes = tuple(_sentences(view.words, found, curve)), tuple(_notes(view, found))
    points = "; ".join(point.spoken for point in curve.points) if curve else ""
    told = " ".join([*sentences, *notes] if curve else ())
    return SeriesSheet(
        title=heading,
        lead="",
        curve=curve,
        sentences=sentences,
        keys=tuple((name, _key(name, found, view.words)) for name in _keys(found, curve)) if curve else (),
        notes=notes,
        elsewhere=say("series.notes_elsewhere"),
        imprint=imprint(view, "kreis", sources, drawn=False, spoken=[heading, *sentences, *notes]),
        spoken=say("sheet.chart", title=heading, points=f"{points or sentences[0]}. {told}".strip()),
    )


def _with_figures(view: View, area_id: str) -> View | None:
    """The view of the first Kennzahl that the area has figures of; ``None`` where it has none at all."""
    for kennzahl in _others(view.kennzahl):
        chosen = with_kennzahl(view.selection, kennzahl_of(kennzahl).id, view.dataset)
        if series(view.dataset, chosen.kennzahl, chosen.bezug, area_id).known:
            return view_of(chosen, view.dataset)
    return None


def _found(view: View, area_id: str) -> Series:
    return series(view.dataset, view.kennzahl.id, view.bezug.id, area_id)


def year_row(view: View, point: Point, means: dict[int, Mean]) -> YearRow:
    """One year in words, with the sign of its sources."""
    cell = point.cell
    words = _words(view, point.year)
    mean = means.get(point.year)
    remarks = [words.gap_reason(cell)] if cell.value is None else words.remarks(cell)
    return YearRow(
        year=point.year,
        address=href(view, view.kennzahl.id, point.year, cell.area_id) if cell.value is not None else "",
        value=words.value(cell),
        hessen="" if mean is None else words.mean(mean),
        remarks=" · ".join(remarks),
        mark=figure_mark(view, cell, words, f"{subject(view)}, {point.year}"),
    )


def small_series(view: View, kennzahl: str, area_id: str) -> SmallSeries:
    """Another Kennzahl of the area in the Bezug it would be shown with."""
    say = view.say
    chosen = with_kennzahl(view.selection, kennzahl_of(kennzahl).id, view.dataset)
    known = KENNZAHLEN[chosen.kennzahl]
    bezug = bezug_of(known, chosen.bezug)
    words = FigureWords(view.dataset, known, bezug, chosen.jahr, say)
    found = series(view.dataset, known.id, bezug.id, area_id)
    name = say.term(known.short)
    values = [say("series.point", year=point.year, value=words.value(point.cell)) for point in found.known]
    return SmallSeries(
        name=name if bezug.id == "absolut" else f"{name}, {say.term(bezug.label)}",
        address=href(view, known.id, chosen.jahr, area_id),
        drawing=small_drawing(curve_of(found, words), _SMALL) if found.known else Markup(""),
        text="; ".join(values) if values else say("series.none"),
    )


def small_drawing(curve: Curve, frame: Frame) -> Markup:
    """A curve without words, for those who see it; the same stands beside it in words."""
    return picture_html(lambda _, medium: small_picture(curve, frame, medium), widths=("narrow",))


def _others(kennzahl: Kennzahl) -> list[str]:
    """Every other Kennzahl but start years, which are no series."""
    return [id_ for id_, known in KENNZAHLEN.items() if id_ != kennzahl.id and known.kind != "year"]


def _means(view: View, found: Series) -> dict[int, Mean]:
    """Hessen by year, of rates only and only where every area has a figure: else it is a mean of changing areas."""
    if view.bezug.base is None:
        return {}
    tables = {
        point.year: year_table(view.dataset, view.kennzahl.id, view.bezug.id, point.year, False)
        for point in found.points
        if point.expected
    }
    return {
        year: table.mean_hessen
        for year, table in tables.items()
        if table.mean_hessen is not None and table.mean_hessen.areas == table.coverage.areas
    }


def _words(view: View, year: int) -> FigureWords:
    return FigureWords(view.dataset, view.kennzahl, view.bezug, year, view.say)


def _sentences(words: FigureWords, found: Series, curve: Curve | None) -> list[str]:
    """What a reader must know before reading the chart: the break, and an axis that does not begin at zero."""
    if not found.known:
        return [words.say("series.none")]
    if curve is None:
        return [words.say("series.start", value=words.value(found.known[-1].cell))]
    sentences = [
        words.say(
            "series.census",
            first=each.year - 1,
            last=each.year,
            before=words.say.of_data(each.before),
            after=words.say.of_data(each.after),
        )
        for each in found.breaks
    ]
    return sentences if curve.axis.low == 0 else [*sentences, words.say("series.not_from_zero")]


def _notes(view: View, found: Series) -> list[str]:
    """What must be known of single years, the same of several years said once."""
    years: dict[str, list[int]] = {}
    for point in found.known:
        for remark in _words(view, point.year).remarks(point.cell):
            years.setdefault(remark, []).append(point.year)
    return [view.say("series.point", year=_years_text(each), value=remark) for remark, each in years.items()]


def _years_text(years: Sequence[int]) -> str:
    """Years in words, a row of them by its ends: "2019, 2020, 2022 bis 2025"."""
    rows: list[list[int]] = []
    for year in years:
        if rows and rows[-1][-1] == year - 1:
            rows[-1].append(year)
        else:
            rows.append([year])
    return ", ".join(f"{row[0]}–{row[-1]}" if len(row) > 2 else ", ".join(map(str, row)) for row in rows)


def _key(name: SeriesKey, found: Series, words: FigureWords) -> str:
    """What a sign stands for; of joint figures with whom, where it is always the same."""
    joint = {point.cell.figure.areas for point in found.known if point.cell.figure.kind == "joint"}
    if name != "joint" or len(joint) > 1:
        return words.say(f"series.key_{name}")
    cell = next(point.cell for point in found.known if point.cell.figure.kind == "joint")
    return words.say("series.key_joint_with", areas=words.partners(cell.figure))


def _keys(found: Series, curve: Curve) -> list[SeriesKey]:
    """The signs that occur."""
    kinds = {point.kind for point in curve.points}
    occurs: dict[SeriesKey, bool] = {
        "own": "own" in kinds,
        "joint": "joint" in kinds,
        "part": "part" in kinds,
        "announced": any(point.announced for point in curve.points),
        "disputed": any(point.cell.figure.disputed for point in found.known),
        "hessen": bool(curve.means),
        "gap": bool(curve.gaps),
        "signs": any(point.short[0] in "≈><≤" for point in curve.points),
    }
    return [name for name, is_so in occurs.items() if is_so]


def curve_of(found: Series, words: FigureWords, means: dict[int, float] | None = None) -> Curve:
    """What is drawn of a series.

    Args:
        found: The series, with at least one value.
        words: Words of its Kennzahl and Bezug.
        means: Hessen by year, drawn beside it; only years in which all areas have a figure.

    Raises:
        ValueError: The series has no value.
    """
    means = means or {}
    values = [value for point in found.known for value in (point.cell.value, point.cell.upper)]
    ends = [value for value in (*values, *means.values()) if value is not None]
    if not ends:
        raise ValueError("a curve needs a value")
    breaks = {each.year for each in found.breaks}
    in_a_row = [(a, b) for a, b in pairwise(sorted(means)) if b == a + 1 and b not in breaks]
    runs: list[Run] = [tuple((each.year, each.cell.value or 0) for each in run) for run in found.runs]
    return Curve(
        years=(found.points[0].year, found.points[-1].year),
        axis=_axis(words, ends),
        points=tuple(_point(point, words) for point in found.known),
        runs=tuple(run for run in runs if len(run) > 1),
        means=tuple(((a, means[a]), (b, means[b])) for a, b in in_a_row),
        gaps=tuple((years[0], years[-1]) for years in _gaps(found)),
        breaks=tuple((each.year, words.say.of_data(each.after)) for each in found.breaks),
    )


def _point(point: Point, words: FigureWords) -> SeriesPoint:
    cell, figure = point.cell, point.cell.figure
    kinds: dict[str, PointKind] = {"joint": "joint", "part": "part"}
    value = cell.value or 0
    return SeriesPoint(
        year=point.year,
        value=value,
        upper=cell.upper,
        kind=kinds.get(figure.kind, "own"),
        short=sign(figure) + words.plain(value) + ("?" if figure.disputed else ""),
        spoken=_told(point, words),
        announced=figure.stage == "announced",
    )


def _told(point: Point, words: FigureWords) -> str:
    """Year and value, and with whom, for what part, or that it was only announced."""
    scope = words.scope(point.cell)
    return f"{point.year}: {words.with_unit(point.cell)}" + (f" ({scope})" if scope else "")


def sign(figure: Figure) -> str:
    """The sign before a number that is not exact; empty for an exact one."""
    return "≥" if figure.kind == "part" else SIGNS[figure.qualifier]


def _axis(words: FigureWords, ends: list[float]) -> Axis:
    """From zero, but for inhabitants: a few per cent more or fewer would be one flat line."""
    if words.kennzahl.id == "einwohner":
        axis = value_axis.axis_around(min(ends), max(ends))
    else:
        axis = value_axis.axis_from_zero(ends, whole=value_axis.all_whole(ends))
    # No more decimals than the step needs.
    digits = len(f"{axis.step:.10g}".partition(".")[2])
    ticks = tuple(Tick(value, words.say.number(value, digits)) for value in axis.ticks)
    return Axis(words.unit, axis.bottom, axis.top, ticks)


def _gaps(found: Series) -> list[list[int]]:
    """Years in a row without a value, in the time that the Kennzahl has figures at all."""
    stretches: list[list[int]] = []
    for point in found.points:
        if point.cell.value is None and point.expected:
            if stretches and stretches[-1][-1] == point.year - 1:
                stretches[-1].append(point.year)
            else:
                stretches.append([point.year])
    return stretches
