"""The two maps of the page of comparison as one sheet: fills, letters, legends and words as on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.export.view_table import view_sources
from pages.blocks.definition import definition
from pages.blocks.map_legend import LegendRow, legend_lines, legend_title
from pages.drawing.plans.legend import Legend, LegendLine
from pages.drawing.plans.map import MapSheet
from pages.drawing.plans.pair import MapPairSheet
from pages.drawing.sheet import Imprint
from pages.features.comparison.area_marks import letters, mark_names
from pages.features.comparison.comparison_view import ViewPair, comparison_view
from pages.features.comparison.map_pair import (
    classes_text,
    highlight_words,
    legend_rows,
    lettered_alone,
    map_pair,
)
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import drawn_areas, legend_line, map_kind, told
from pages.view.heading import own_words, subject, title
from pages.view.map_content import area_paints, joint_groups
from pages.view.view import View


def pair_sheet(view: View) -> MapPairSheet | None:
    """The two maps; ``None`` where the page shows none: no other year."""
    compared = comparison_view(view)
    pair = map_pair(compared)
    if pair is None:
        return None
    say, heading, rows = compared.say, _title(pair), legend_rows(pair, compared)
    own = dict.fromkeys(own_words(each) for each in pair)
    highlighted = highlight_words(pair, rows, pair.of_same_figure)
    how = " ".join(line for line in (*own, highlighted, classes_text(pair)) if line)
    defined = dict.fromkeys(line for each in pair for line in definition(each))
    sources = (each for shown in pair for each in view_sources(shown.dataset, shown.table))
    foot = imprint(compared, "vergleich", sources, drawn=True, spoken=[how, *defined])
    maps = _map(pair.left, foot), _map(pair.right, foot)
    return MapPairSheet(
        title=heading,
        lead=how,
        maps=maps,
        legends=_legends(pair, rows),
        below=_below(pair),
        imprint=foot,
        spoken=" ".join(
            line
            for line in (
                say("sheet.pair", title=heading, one=maps[0].title, other=maps[1].title),
                highlighted,
            )
            if line
        ),
    )


def _title(pair: ViewPair) -> str:
    left, right = pair
    say, one, other = left.say, subject(left), subject(right)
    if one != other:
        return say("sheet.pair_figures", one=one, other=other)
    years = {"before": left.selection.jahr, "after": right.selection.jahr}
    return say("sheet.pair_years", subject=one, **years)


def _map(shown: View, foot: Imprint) -> MapSheet:
    say, heading, paints = shown.say, title(shown), lettered_alone(shown, area_paints(shown))
    return map_kind(shown.selection)(
        title=heading,
        lead="",
        unit=legend_title(shown.words),
        areas=drawn_areas(shown, paints, shown.colours),
        legend=Legend(legend_title(shown.words), ()),
        imprint=foot,
        spoken=say("sheet.map", title=heading, lead="").strip(),
        inset_title=say("sheet.inset"),
        unplaced=say("sheet.unplaced"),
        told=told(shown, paints),
        joint=joint_groups(shown.table),
        highlighted=shown.highlighted,
        compared=frozenset(letters(shown)),
    )


def _below(pair: ViewPair) -> tuple[str, ...]:
    """Remarks on the classes, and the key of the letters."""
    remarks = dict.fromkeys(line for each in pair for line in legend_lines(each))
    return tuple(line for line in (*remarks, mark_names(pair.left)) if line)


def _legends(pair: ViewPair, rows: tuple[Sequence[LegendRow], Sequence[LegendRow]]) -> tuple[Legend, ...]:
    """One for both on common classes; else the classes of each map and the signs that are the same on both."""
    say = pair.left.say
    if pair.of_same_figure:
        years = [str(each.selection.jahr) for each in pair]
        counts = say("sheet.pair_counts", one=years[0], other=years[1])
        return (Legend(legend_title(pair.left.words), _common(pair, rows[0], rows[1]), (counts,)),)
    classes = (
        Legend(
            title=say(f"sheet.pair_{place}"),
            lines=tuple(legend_line(row) for row in own if not row.kind),
        )
        for place, own in zip(("left", "right"), rows, strict=True)
    )
    signs = [[row for row in own if row.kind] for own in rows]
    sides = {"one": say("sheet.left"), "other": say("sheet.right")}
    return (*classes, Legend(say("sheet.pair_counts", **sides), _common(pair, signs[0], signs[1])))


def _common(pair: ViewPair, left: Sequence[LegendRow], right: Sequence[LegendRow]) -> tuple[LegendLine, ...]:
    """Every line with its number of areas on the left and on the right map."""
    one, other = ({replace(legend_line(row), count=""): row.count for row in rows} for rows in (left, right))
    return tuple(
        replace(line, count=pair.left.say("sheet.pair_count", one=one.get(line, 0), other=other.get(line, 0)))
        for line in dict.fromkeys([*one, *other])
    )
