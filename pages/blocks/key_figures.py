"""Key figures of Hessen for the view: sum, rate or mean, coverage, and what is known of the whole state."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from data.figures.wider import wider_figure
from data.model.figure import Figure
from data.model.records import GERMANY, HESSEN, Dataset
from data.statistics.year_table import Mean, YearTable
from pages.blocks import html_block
from pages.blocks.kept_html import kept
from pages.blocks.source_mark import mark_of_figure, mark_of_sum, written
from pages.texts.words import Words
from pages.view.filter_words import joined
from pages.view.view import View, of_kept

MOST = 1
"""More would push the map down on a projector."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large number, what it is, and the sign that opens where it comes from; none of a viewer's own list."""

    value: str
    label: str
    source: Markup = field(default_factory=Markup)


def show_key_figures(view: View) -> None:
    """Write the row of key figures: of the areas that a filter leaves in, where there is one, and it says so."""
    html_block.put(_figures(view))


@kept
def _figures(view: View) -> str:
    filtered = view.selection.filtered
    return html_block.whole(
        "key_figures",
        label=view.say("key.label", year=view.selection.jahr),
        note=view.say("key.filtered", filters=joined(view), count=len(view.kept)) if filtered else "",
        figures=key_figures(of_kept(view)),
    )


def key_figures(view: View) -> list[KeyFigure]:
    """Two to four figures, those that make sense for the Kennzahl.

    Args:
        view: With the table that is summed up.
    """
    say, table = view.say, view.table
    found: list[KeyFigure] = []
    total = view.words.total(view.table)
    if total:
        found.append(KeyFigure(total, _total_label(view), sum_mark(view)))
    mean = table.mean_hessen
    if mean is not None and view.bezug.id != "absolut":
        label = mean_words(view, mean)
        found.append(KeyFigure(view.words.mean(mean), label, _derived(view, label, mean_formula(view, mean))))
    label = say("key.covered_shown" if _is_narrowed(view.dataset, view.table) else "key.covered")
    covered = say("key.covered_value", count=table.coverage.covered, n=table.coverage.areas)
    found.append(KeyFigure(covered, label, _derived(view, label, say("key.count_formula"))))
    found += [
        KeyFigure(
            value_of(view.dataset, figure, say),
            label_of(view.dataset, figure, say),
            written(mark_of_figure(view.dataset, figure, say)),
        )
        for figure in stated(view)
    ]
    return found


def mean_words(view: View, mean: Mean) -> str:
    """What the mean is of; of what a filter leaves in, with the joint figures that reach beyond it."""
    if not _is_narrowed(view.dataset, view.table):
        return view.words.mean_label(view.table, mean)
    return view.say("key.mean_shown_some" if mean.left_out else "key.mean_shown", unit=view.words.unit)


def sum_mark(view: View) -> Markup:
    """The sign that opens how the sum is calculated, and from which sources."""
    return _derived(view, _total_label(view), view.say("key.sum_formula", count=len(_counted(view.table))))


def mean_mark(view: View, mean: Mean) -> Markup:
    """The sign that opens how the mean of all is calculated, and from which sources."""
    formula = (
        mean_formula(view, mean)
        if mean.kind == "rate"
        else view.say(
            "key.mean_count_formula",
            total=view.words.total(view.table),
            count=len(_counted(view.table)),
        )
    )
    return _derived(view, view.words.mean(mean), formula)


def _total_label(view: View) -> str:
    known = view.kennzahl
    return view.say(
        "key.total_shown" if _is_narrowed(view.dataset, view.table) else "key.total",
        unit=view.say.term(known.unit if view.table.total == 1 else known.unit_plural),
    )


def _is_narrowed(dataset: Dataset, table: YearTable) -> bool:
    return len(table.cells) < len(dataset.areas)


def _counted(table: YearTable) -> set[tuple[str, ...]]:
    """The figures that enter the sum, a joint one once, and none that reaches beyond the table."""
    cells = table.cells
    return {
        cell.figure.areas
        for cell in cells.values()
        if cell.classed and cells.keys() >= set(cell.figure.areas)
    }


def mean_formula(view: View, mean: Mean) -> str:
    """How a rate of several areas is worked out: sum over sum."""
    say, bezug = view.say, view.bezug
    factor = f" × {say.number(bezug.factor, 0)}" if bezug.factor != 1 else ""
    return say(
        "key.mean_formula",
        above=f"{say.number(mean.numerator, 0)} {_words(view, above=True)}",
        below=f"{say.number(mean.denominator, 0)} {_words(view, above=False)}",
        factor=factor,
    )


def _words(view: View, *, above: bool) -> str:
    """Unit above or below the line, without the day that the words of a Bezug carry."""
    say, bezug = view.say, view.bezug
    if above == bezug.inverted and bezug.base is not None:
        return say(f"unit.{bezug.base}")
    return say.term(view.kennzahl.unit_plural)


def _derived(view: View, label: str, formula: str) -> Markup:
    """Sign of a calculated figure: its formula, and the sources of the classed figures."""
    classed = [cell for cell in view.table.cells.values() if cell.classed]
    return written(mark_of_sum(view.dataset, classed, label, formula, view.say))


def stated(view: View) -> list[Figure]:
    """The figures stated for the year, at most `MOST`."""
    figures = [
        wider_figure(view.dataset, territory, measure, view.selection.jahr)
        for measure in view.kennzahl.wider_measures
        for territory in (HESSEN, GERMANY)
    ]
    return [figure for figure in figures if figure.value is not None][:MOST]


def value_of(dataset: Dataset, figure: Figure, say: Words) -> str:
    """The value with its qualifier; a range where sources differ."""
    assert figure.value is not None
    if dataset.measures[figure.kennzahl].value_type == "money":
        text = say.money(figure.value)
    else:
        text = say.number(figure.value, 0)
    text = say.with_qualifier(text, figure.qualifier)
    if figure.upper is None:
        return text
    return say(
        "figure.range", low=text, high=say.with_qualifier(say.number(figure.upper, 0), figure.upper_qualifier)
    )


def label_of(dataset: Dataset, figure: Figure, say: Words) -> str:
    """What the figure is, in the words of its measure."""
    measure = dataset.measures[figure.kennzahl]
    return say.side(measure.label_de, measure.label_en)
