"""All Kennzahlen of one area: value, rank, place among all, means; each of the year closest to the view's."""

from __future__ import annotations

from dataclasses import dataclass

from data.statistics.means import units
from data.statistics.year_table import Cell, Mean
from pages.blocks import html_block
from pages.blocks.error_report import report_figure
from pages.blocks.source_mark import SourceMark, mark_of_cell, mark_of_sum
from pages.view.figure_words import FigureWords
from pages.view.heading import subject
from pages.view.page_links import href
from pages.view.view import View


def figure_mark(view: View, cell: Cell, words: FigureWords, subject: str) -> SourceMark | None:
    """The sign of a figure or gap, with how far it holds; ``None`` where no source speaks of it.

    Args:
        view: The view on screen.
        cell: The figure.
        words: Words of the figure's own Kennzahl, Bezug and year.
        subject: What it is the figure of.
    """
    lines = [words.gap_reason(cell)] if cell.value is None else words.basis_lines(cell)
    report = report_figure(view, cell, words)
    return mark_of_cell(view.dataset, cell, subject, view.say, [*lines, *([report] if report else [])])


@dataclass(frozen=True, slots=True)
class Strip:
    """A line from the lowest to the highest value; places are per cent of its length.

    Attributes:
        ticks: One per figure, a joint one once.
        own: Place of the area; ``None`` for a gap.
        own_upper: The other end of a disputed figure of the area, else ``None``.
        partial: The area's figure is a lower bound and not among the ticks.
        mean_type, mean_hessen: Places of the means; ``None`` where there is none.
        low, high: The ends in words.
        text: All of it in one sentence.
    """

    ticks: tuple[float, ...]
    own: float | None
    own_upper: float | None
    partial: bool
    mean_type: float | None
    mean_hessen: float | None
    low: str
    high: str
    text: str


def strip(view: View, area_id: str) -> Strip | None:
    """The strip of the view for an area; ``None`` where fewer than two different values are known."""
    cell = view.table.cells[area_id]
    counted = [each.value for each in units(view.table.cells.values()) if each.value is not None]
    values = counted + ([] if cell.value is None or cell.classed else [cell.value])
    means = (type_mean(view, area_id), view.table.mean_hessen)
    if len(set(values)) < 2:
        return None
    # A mean may lie beyond all values: inhabitants of areas without a post count for the inhabitants per post.
    known = [*values, *(mean.value for mean in means if mean is not None)]
    known += [] if cell.upper is None else [cell.upper]
    low, high = min(known), max(known)

    def place(value: float | None) -> float | None:
        return None if value is None else round(100 * (value - low) / (high - low), 1)

    return Strip(
        ticks=tuple(round(100 * (value - low) / (high - low), 1) for value in sorted(counted)),
        own=place(cell.value),
        own_upper=place(cell.upper),
        partial=cell.value is not None and not cell.classed,
        mean_type=place(_value(means[0])),
        mean_hessen=place(_value(means[1])),
        low=view.words.plain(low),
        high=view.words.plain(high),
        text=_text(view, area_id, counted),
    )


def type_mean(view: View, area_id: str) -> Mean | None:
    """The mean of the areas of the same type on the view's Gebietsstand."""
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    return view.table.mean_by_type[own_type]


def type_mean_name(view: View, area_id: str) -> str:
    """Which mean of its type it is: of all, of how many, or of figures of which some are joint."""
    mean = type_mean(view, area_id)
    return "" if mean is None else view.words.of_mean("type_mean_name", mean, _of_same_type(view, area_id))


def _text(view: View, area_id: str, values: list[float]) -> str:
    say, cell = view.say, view.table.cells[area_id]
    low, high = (view.words.plain(end) for end in (min(values), max(values)))
    sentences = [say("profile.strip", count=len(values), low=low, high=high)]
    if cell.value is not None:
        sentences.append(say("profile.strip_own", value=view.words.value(cell)))
    every, own_type = view.table.mean_hessen, type_mean(view, area_id)
    if every is not None:
        of = view.words.mean_name(view.table)
        sentences.append(say("profile.strip_all", of=of[:1].upper() + of[1:], mean=view.words.mean(every)))
    if own_type is not None:
        sentences.append(say("profile.strip_type", mean=view.words.mean(own_type)))
    return " ".join(sentences)


def _value(mean: Mean | None) -> float | None:
    return None if mean is None else mean.value


def comparisons(view: View, area_id: str) -> list[str]:
    """Against Hessen and against its own type; without a figure of its own the two means alone."""
    cell = view.table.cells[area_id]
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    if cell.value is not None and cell.rank is not None:
        found = [
            view.words.against_hessen(view.table, cell),
            view.words.against(cell, type_mean(view, area_id), _of_type(view, area_id)),
        ]
        return [text for text in found if text]
    say, every, same = view.say, view.table.mean_hessen, type_mean(view, area_id)
    found = []
    if every is not None:
        of = view.words.mean_name(view.table)
        found.append(say("profile.only_mean", of=of[:1].upper() + of[1:], mean=view.words.mean(every)))
    if same is not None:
        name, n = say(f"types.{own_type}"), _of_same_type(view, area_id)
        said = view.words.mean(same)
        found.append(say("profile.only_mean_type", of=name, mean=said, count=same.areas, n=n))
    return found


def _of_type(view: View, area_id: str) -> str:
    """The mean in words, in the dative: "dem Wert der Landkreise"."""
    say, mean = view.say, type_mean(view, area_id)
    if mean is None:
        return ""
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    types = say(f"types_genitive.{own_type}")
    return view.words.of_mean("type_mean", mean, _of_same_type(view, area_id), types=types)


def _of_same_type(view: View, area_id: str) -> int:
    """Number of areas of the area's type on the view's Gebietsstand."""
    areas, day = view.dataset.areas, view.selection.day
    return sum(each.status_on(day).type == areas[area_id].status_on(day).type for each in areas.values())


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One Kennzahl of the area.

    Attributes:
        name: Kennzahl and Bezug; `address` is the page with this Kennzahl chosen, `chosen` whether it is.
        value: As everywhere; of a gap that there is none.
        known: Whether there is a value.
        rank: Empty where it is not ranked.
        comparisons: Against Hessen and the own type.
        remarks: What the sources add to the figure; of a gap its reason alone.
        mark: The sign of the sources, with how far the figure holds; for a gap that no source speaks of, the sign of
            the means and the strip in its place; ``None`` where nothing is shown.
    """

    name: str
    address: str
    chosen: bool
    year: int
    value: str
    known: bool
    rank: str
    strip: Strip | None
    comparisons: tuple[str, ...]
    remarks: tuple[str, ...]
    mark: SourceMark | None


def show_profile_figures(view: View, views: list[View], area_id: str) -> None:
    """Write the table of Kennzahlen."""
    say = view.say
    names = ("kennzahl", "value", "spread", "comparison", "source")
    html_block.show(
        "profile_figures",
        title=say("profile.figures", year=view.selection.jahr),
        lead=say("profile.figures_lead"),
        caption=say("profile.figures_caption", year=view.selection.jahr),
        heads={name: say(f"profile.head_{name}") for name in names},
        rows=[figure_row(each, area_id, each.kennzahl.id == view.kennzahl.id) for each in views],
        keys=[(name, say(f"profile.key_{name}")) for name in ("tick", "own", "type", "hessen")],
        note=say("profile.mean_note"),
    )


def _mark_of_others(view: View, *, means: bool) -> SourceMark | None:
    """The sign of the strip and of the means that stand where the area has no figure and no source says why."""
    classed = [each for each in view.table.cells.values() if each.classed]
    formula = view.say("profile.mean_note") if means else ""
    return mark_of_sum(view.dataset, classed, subject(view), formula, view.say)


def figure_row(view: View, area_id: str, chosen: bool) -> FigureRow:
    """The row of one view.

    Args:
        view: The view of a Kennzahl.
        area_id: The area.
        chosen: Whether it is the one that the page shows.
    """
    cell = view.table.cells[area_id]
    line, compared = strip(view, area_id), comparisons(view, area_id)
    mark = figure_mark(view, cell, view.words, subject(view))
    if mark is None and (line or compared):
        mark = _mark_of_others(view, means=bool(compared))
    remarks = [view.words.gap(cell)] if cell.value is None else view.words.notes(cell)
    return FigureRow(
        name=subject(view),
        address=href(view, view.kennzahl.id, view.selection.jahr, area_id),
        chosen=chosen,
        year=view.selection.jahr,
        value=view.words.value(cell) if cell.value is not None else view.say("card.no_value"),
        known=cell.value is not None,
        rank="" if cell.rank is None else view.words.rank(cell),
        strip=line,
        comparisons=tuple(compared),
        remarks=tuple(remarks),
        mark=mark,
    )
