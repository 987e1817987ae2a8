"""What a slide says, as one sentence for its title: proposed from the figures, with their qualifiers and their scope.

A sentence names a highest value only as the highest known, unless every area it speaks of is known; of what a filter
leaves in it says that it is no more. Where it would be longer than a title may be, it is said in fewer words, or names
the first areas and how many more there are; no word is cut off. Where the figures carry no sentence there is none, and
the title says the subject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.statewide.budget_rise import budget_rise
from data.statistics.bounds import bounds_of
from data.statistics.change import Change
from data.statistics.coverage import coverage_matrix
from data.statistics.figure_pairs import figure_pairs, rank_correlation
from data.statistics.metrics import narrowed
from data.statistics.year_table import Cell
from pages.blocks.map_legend import class_rows
from pages.blocks.ranking import ranked_units, unit_name
from pages.choice.comparison_choice import Ansicht
from pages.features.comparison.change_map import change_view
from pages.features.comparison.comparison_view import ViewPair, comparison_view, second_view, shown_ansicht
from pages.features.comparison.correlation_words import correlation_lines, pair_values
from pages.features.comparison.difference_table import ordered_differences
from pages.features.comparison.difference_words import decimals, difference_text
from pages.features.comparison.map_pair import map_pair
from pages.features.glance import glance_cards
from pages.features.glance.subjects import glances
from pages.features.handing_on.view_sheet import GLANCE, RISE, SERIES
from pages.features.profile.series_sheet import series_sheet
from pages.features.programme.budget_sheet import budget_sheet, millions
from pages.features.slides.slide import LONGEST_TITLE
from pages.features.week.week_view import COUNTED, week_view
from pages.features.years.all_years import number_of, views_of_years
from pages.texts.words import Words
from pages.view.figure_words import FigureWords
from pages.view.heading import same_value
from pages.view.view import View, of_kept, view_of, with_classes_of_all_years
from pages.view.way import way_of

_PARTS = "{parts}"
"""Where a sentence lists areas."""


def proposed_title(view: View, page: str) -> str:
    """The sentence as a title; empty where there is none, or none that is short enough for one."""
    text = statement(view, page)
    return text if len(text) <= LONGEST_TITLE else ""


def statement(view: View, page: str) -> str:
    """The sentence; empty where there is none.

    Args:
        view: What the slide shows.
        page: Name of its sheet.
    """
    maker = _MAKERS.get(page)
    return maker(view) if maker else ""


def _fitting(*texts: str) -> str:
    """The first of the sentences, the longest first, that is no longer than a title may be; else the last."""
    return next((text for text in texts if len(text) <= LONGEST_TITLE), texts[-1])


def _listing(say: Words, parts: Sequence[str], sentence: str, brief: str) -> str:
    """The sentence with all of its parts, or with the first of them and how many more there are.

    Args:
        say: Says it in the language of the session.
        parts: Areas with what is said of each; at least one.
        sentence: With ``{parts}`` for them.
        brief: The same in fewer words, where those are what is too long.
    """
    lists = [
        say("statement.and_others", area=", ".join(parts[:named]), count=len(parts) - named)
        for named in range(len(parts) - 1, 0, -1)
    ]
    listed = [", ".join(parts), *lists]
    return _fitting(*(text.replace(_PARTS, each) for each in listed for text in (sentence, brief)))


def _figure(view: View) -> str:
    if way_of(view) == "verlauf":
        return _years(view)
    return _area(view) or _class(view) or _all(view)


def _area(view: View) -> str:
    """Of the area that is brought out: its figure and its rank."""
    area_id, say = view.selection.gebiet, view.say
    if area_id is None:
        return ""
    cell, name = view.table.cells[area_id], view.dataset.areas[area_id].label
    if cell.value is None:
        return say("statement.area_gap", area=name, year=view.selection.jahr)
    value = view.words.scoped(view.words.with_unit(cell), cell)
    key = "statement.area" if cell.rank is None else "statement.area_ranked"
    rank = "" if cell.rank is None else view.words.rank(cell)
    return say(key, area=name, value=value, rank=rank)


def _class(view: View) -> str:
    """Of the class that is brought out: how many areas it has, and among how many."""
    number, rows = view.selection.klasse, class_rows(view)
    if not view.highlighted or not isinstance(number, int) or not 0 <= number < len(rows):
        return ""
    label = rows[len(rows) - 1 - number].label
    text = view.say("statement.class", count=len(view.highlighted), label=label, unit=view.words.unit)
    return text + _class_scope(view)


def _class_scope(view: View) -> str:
    """Which areas were looked at for the class: those of a filter, those with a figure; empty where it is all."""
    coverage, filtered = narrowed(view.table, view.kept).coverage, view.selection.filtered
    if coverage.covered < coverage.areas:
        key = "statement.class_filtered_known" if filtered else "statement.class_known"
    elif filtered:
        key = "statement.class_filtered"
    else:
        return ""
    return view.say(key, count=coverage.covered, kept=coverage.areas, n=len(view.table.cells))


def _all(view: View) -> str:
    """Of all areas: the same figure, or the range of values."""
    say, table = view.say, view.table
    n, classed = len(table.cells), [cell for cell in table.cells.values() if cell.classed]
    if not classed:
        return ""
    if view.kennzahl.kind == "year":
        first = min(cell.value or 0 for cell in classed)
        return say("statement.start", count=len(classed), n=n, year=f"{first:.0f}")
    if table.same_everywhere:
        key = "statement.same" if len(classed) == n else "statement.same_known"
        return say(key, value=same_value(view), count=len(classed), n=n)
    ranked = [cell for cell in ranked_units(view) if not view.kept.isdisjoint(cell.figure.areas)]
    if not ranked:
        return ""
    best, least = (_with_equals(view.dataset, say, ranked, cell) for cell in (ranked[0], ranked[-1]))
    value, filtered = view.words.with_unit(ranked[0]), view.selection.filtered
    known, coverage = _all_known(view), narrowed(table, view.kept).coverage
    if known and not filtered and ranked[0].value != ranked[-1].value:
        low, high = view.words.value(ranked[-1]), view.words.value(ranked[0])
        return say("statement.range", low=low, low_area=least, high=high, area=best, unit=view.words.unit)
    if known and filtered:
        words = {"area": best, "value": value, "count": coverage.areas, "n": n}
        keys: tuple[str, ...] = ("most_filtered", "most_filtered_brief")
    else:
        words = {"area": best, "value": value, "count": coverage.covered, "n": n, "kept": coverage.areas}
        keys = (
            ("most_filtered_known", "most_filtered_known_brief", "most_filtered_known_briefest")
            if filtered
            else ("most_known", "most_known_brief")
        )
    return _fitting(*(say(f"statement.{key}", **words) for key in keys))


def _all_known(view: View) -> bool:
    """Whether every area that the filters leave in has a figure of one number: no bound, no range, no part of it."""
    cells = (view.table.cells[area_id] for area_id in view.kept)
    found = [bounds_of(cell, inverted=view.bezug.inverted) if cell.classed else None for cell in cells]
    return all(each is not None and each.low is not None and each.low == each.high for each in found)


def _with_equals(dataset: Dataset, say: Words, ranked: Sequence[Cell], cell: Cell) -> str:
    """Name of the unit, and how many others have the same rank."""
    others = sum(each.rank == cell.rank for each in ranked) - 1
    name = unit_name(dataset, say, cell)
    return say("statement.and_others", area=name, count=others) if others else name


def _years(view: View) -> str:
    """The numbers of the first and the last year, with how many areas each speaks of."""
    shown = views_of_years(view)
    first, last = shown[0], shown[-1]
    if len(shown) == 1 or not (number_of(first) and number_of(last)):
        return ""
    told_one, told_other = (of_kept(each).table.coverage for each in (first, last))
    words = {
        "unit": view.words.unit,
        "first": first.selection.jahr,
        "last": last.selection.jahr,
        "one": number_of(first),
        "other": number_of(last),
        "count_one": told_one.covered,
        "count_other": told_other.covered,
        "n": told_one.areas,
        # A filter may leave in others in another year: by their figures, or because a town has become another kind.
        "n_other": told_other.areas,
    }
    if view.selection.filtered:
        long, brief = "statement.years_filtered", "statement.years_filtered_brief"
    else:
        long, brief = "statement.years", "statement.years_brief"
    return _fitting(view.say(long, **words), view.say(brief, **words))


def _week(view: View) -> str:
    """Of the numbers themselves, which the circles show; the fill relates them."""
    week = week_view(view)
    return _figure(view_of(replace(week.selection, bezug=COUNTED, klasse=None, sicht="karte"), week.dataset))


def _glance(view: View) -> str:
    found = [
        f"{glance_cards.name(each.view)} {glance_cards.figure(each.view)} {glance_cards.unit(each.view)}".strip()
        for each in glances(view)
    ]
    return view.say("statement.known", parts=", ".join(found))


def _coverage(view: View) -> str:
    """How many Kennzahlen have figures for every area in some year."""
    n = len(view.dataset.areas)
    matrices = [coverage_matrix(view.dataset, each) for each in KENNZAHLEN]
    whole = sum(any(each.covered(year) == n for year in each.with_figures) for each in matrices)
    return view.say("statement.coverage", count=whole, every=len(matrices), n=n) if whole else ""


def _budget(view: View) -> str:
    """The first and the last sum that were not only announced."""
    sheet, say = budget_sheet(view), view.say
    known = [point for point in sheet.points if point.value is not None and not point.announced]
    if len(known) < 2:
        return ""
    one, other = known[0], known[-1]
    words = {"first": one.label, "last": other.label, "one": one.text, "other": other.text}
    return say("statement.budget", unit=sheet.unit, **words)


def _rise(view: View) -> str:
    rise, say = budget_rise(view.dataset), view.say
    part = max(rise.parts, key=lambda each: each.amount)
    words = {"part": say(f"rise.part_{part.id}"), "amount": millions(part.amount, say)}
    return say("statement.rise", first=rise.first.year, last=rise.last.year, **words)


def _series(view: View) -> str:
    """The first and the last year with a value."""
    area_id, say = view.selection.gebiet, view.say
    curve = series_sheet(view, area_id).curve if area_id else None
    if area_id is None or curve is None or len(curve.points) < 2:
        return ""
    first, last = (with_classes_of_all_years(view, curve.points[at].year) for at in (0, -1))
    one, other = (each.words.value(each.table.cells[area_id]) for each in (first, last))
    words = {"first": first.selection.jahr, "last": last.selection.jahr, "one": one, "other": other}
    return say("statement.series", area=view.dataset.areas[area_id].label, unit=view.words.unit, **words)


def _comparison(view: View) -> str:
    compared = comparison_view(view)
    ansicht = shown_ansicht(compared.selection)
    maker = _OF_COMPARISON.get(ansicht) if ansicht else None
    return maker(compared) if maker else ""


def _compared_areas(compared: View) -> str:
    chosen, cells = compared.selection, compared.table.cells
    if any(cells[each].value is None for each in chosen.gebiete):
        return ""
    parts = [
        f"{_scoped(compared.words, cells[each])} {compared.words.value(cells[each])}"
        for each in chosen.gebiete
    ]
    words = {"parts": _PARTS, "unit": compared.words.unit, "year": chosen.jahr}
    say = compared.say
    return _listing(
        compared.say, parts, say("statement.compared", **words), say("statement.compared_brief", **words)
    )


def _scoped(words: FigureWords, cell: Cell) -> str:
    """Name of the area, and whose the figure is where it is not the area's own alone."""
    return words.scoped(words.dataset.areas[cell.area_id].label, cell)


def _differences(compared: View) -> str:
    """Of every compared area from the reference; none where one cannot be said or follows from nothing certain."""
    chosen, words = compared.selection, compared.words
    area_id = chosen.vergleich.bezugsgebiet
    found = [each for each in ordered_differences(compared) if each.cell.area_id != area_id]
    parts = []
    for each in found:
        if each.absolute is None or each.absolute.kind == "bounds":
            return ""
        text = difference_text(each.absolute, decimals(compared), compared.say)
        parts.append(f"{_scoped(compared.words, each.cell)} {text}")
    if area_id is None:
        reference = f"{words.mean_name(compared.table)} {words.mean(compared.table.mean_hessen)}"
    else:
        cell = compared.table.cells[area_id]
        reference = f"{_scoped(compared.words, cell)} {words.value(cell)}"
    if not parts:
        return ""
    said = {"parts": _PARTS, "reference": reference, "unit": words.unit, "year": chosen.jahr}
    say = compared.say
    return _listing(
        compared.say, parts, say("statement.differences", **said), say("statement.differences_brief", **said)
    )


def _change(compared: View) -> str:
    """In how many areas the figure rose and fell, as far as that is certain.

    None across two censuses: their jump is no development.
    """
    shown, say = change_view(compared), compared.say
    if shown is None or shown.crosses_census:
        return ""
    known = [each for each in shown.changes.values() if each.change is not None and each.classed]
    sides = Counter(_side(each, shown.decimals) for each in known)
    base = say(f"unit.{shown.after.bezug.base}") if sides["by_base"] else ""
    parts = ", ".join(
        say(f"statement.{side}", count=sides[side], base=base, unit=shown.unit)
        for side in ("rose", "fell", "stayed", "by_base", "open")
        if sides[side]
    )
    if not parts:
        return ""
    years = {"before": shown.before.selection.jahr, "after": shown.after.selection.jahr}
    text = say("statement.change", parts=parts, count=len(known), n=len(shown.changes), **years)
    others = sum(each.after.figure.kind in ("joint", "part") for each in known)
    return text + (say("statement.change_scope", count=others) if others else "")


def _side(each: Change, places: int) -> str:
    """Which part of the sentence counts the area; what is printed as zero has not changed, as on the map."""
    found, least = each.change, 0.5 * 10**-places
    assert found is not None
    if each.only_inhabitants:
        return "by_base"
    low = None if found.kind in ("at_most", "bounds") else found.value
    high = (
        None if found.kind in ("at_least", "bounds") else found.value if found.upper is None else found.upper
    )
    if low is not None and low >= least:
        return "rose"
    if high is not None and high <= -least:
        return "fell"
    stayed = low is not None and high is not None and max(abs(low), abs(high)) < least
    return "stayed" if stayed else "open"


def _two_maps(compared: View) -> str:
    pair = map_pair(compared)
    if pair is None or not pair.of_same_figure:
        return ""
    (one, other), n = pair, len(compared.table.cells)
    counts = {"count_one": one.table.coverage.covered, "count_other": other.table.coverage.covered}
    years = {"first": one.selection.jahr, "last": other.selection.jahr}
    return compared.say("statement.two_years", n=n, **counts, **years)


def _scatter(compared: View) -> str:
    """What the correlation means; that it may be chance goes before. None where there is no correlation to speak of."""
    pair = ViewPair(compared, second_view(compared))
    found = figure_pairs(pair.left.table, pair.right.table)
    if rank_correlation(*pair_values(found)) is None:
        return ""
    lines = correlation_lines(pair, found)
    chance = compared.say("compare_rho.chance", count=len(found.pairs))
    if chance in lines:
        return chance.rstrip(".")
    return lines[1].split("; ")[0].split(". ")[0].rstrip(".")


_OF_COMPARISON: dict[Ansicht, Callable[[View], str]] = {
    "punkte": _compared_areas,
    "karten": _two_maps,
    "streuung": _scatter,
    "unterschiede": _differences,
    "veraenderung": _change,
}
_MAKERS: dict[str, Callable[[View], str]] = {
    "": _figure,
    GLANCE: _glance,
    "kreis": _area,
    SERIES: _series,
    "vergleich": _comparison,
    "programm": _budget,
    RISE: _rise,
    "ikw": _week,
    "daten": _coverage,
}
