"""The legend beside the map: class limits, how many areas each class has, and gaps, zero and marks apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.kennzahlen.registry import says_absolute_when_filled
from geo.classes.classify import ValueClass
from geo.paint.choropleth import GAP, PART
from pages.blocks import html_block
from pages.blocks.histogram import histogram
from pages.blocks.kept_html import kept
from pages.choice.class_choice import ClassChoice
from pages.texts.words import Words
from pages.view import page_links
from pages.view.figure_words import FigureWords
from pages.view.heading import same_value
from pages.view.map_content import AT_LEAST, DISPUTED, OWN, ZERO, joint_groups, says_at_least
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One line of the legend.

    Attributes:
        kind: Pattern of the swatch (gap, part, filtered, joint, mark); empty for a class.
        mark: Sign inside the swatch, as it stands on the map.
        count: Areas in this line; -1 where none are counted.
        fill: Fill code of its areas on the map (`geo.paint.choropleth`); ``None`` where they have no fill in common.
        choice: What choosing the line stands for, where that is not its fill.
        href: Address of the view with these areas highlighted, or with them no longer so; empty where none can be.
        highlighted: Whether they are.
    """

    label: str
    colour: str = ""
    kind: str = ""
    count: int = -1
    count_text: str = ""
    mark: str = ""
    fill: int | None = None
    choice: ClassChoice | None = None
    href: str = ""
    highlighted: bool = False

    @property
    def mark_row(self) -> str:
        """CSS class of the line."""
        return "wir-empty" if self.count == 0 else "wir-class-row" if self.highlighted else ""


def linked(view: View, row: LegendRow, href: str = "") -> LegendRow:
    """The line with the link that highlights its areas, where it has any that the filters leave in.

    Args:
        view: What is on screen.
        row: The line.
        href: Where it leads, if not to the view with these areas highlighted.
    """
    if row.fill is None or not any(view.fill_of(area_id) == row.fill for area_id in view.table.cells):
        return row
    highlighted = bool(view.highlighted) and view.selection.klasse == row.fill
    target = href or page_links.choosing(view, klasse=None if highlighted else row.fill)
    return replace(row, href=target, highlighted=highlighted)


def show_legend(view: View, map_key: str = "") -> None:
    """Write the legend of the view.

    Args:
        view: What is on screen.
        map_key: `MapFrame.key` of its map, so that each shows what is pointed at in the other; empty without a map.
    """
    html_block.put(_legend(view, map_key))


@kept
def _legend(view: View, map_key: str) -> str:
    return html_block.whole("legend", map_key=map_key, rows=linked_rows(view), **legend_words(view))


def linked_rows(view: View, href: str = "") -> list[LegendRow]:
    """The lines with their links, see `linked`."""
    return [linked(view, row, href) for row in (*class_rows(view), *other_rows(view))]


def legend_words(view: View) -> dict[str, object]:
    """What the template ``legend`` writes for the view beside its lines."""
    say = view.say
    return {
        "histogram": histogram(view),
        "colours": view.colours,
        "otherwise": _otherwise(view),
        "on": say("legend.highlight"),
        "off": say("legend.highlight_off"),
        "label": say("legend.label"),
        "title": legend_title(view.words),
        "lines": legend_lines(view),
        "head_class": say("legend.head_class"),
        "head_count": say("legend.head_count"),
    }


def legend_lines(view: View) -> list[str]:
    """Remarks on the classes: that absolute numbers are shown, and what was changed about the method."""
    say = view.say
    lines = [say("legend.absolute")] if says_absolute_when_filled(view.kennzahl, view.bezug) else []
    if view.classification.notice:
        lines.append(say(f"classes.{view.classification.notice}"))
    if not view.classification.classes:
        lines.append(say("legend.no_values"))
    return lines


def _otherwise(view: View) -> str:
    """What stands below the histogram while nothing is pointed at: the chosen area's figure, or how to use it."""
    if view.selection.gebiet is None:
        # Without a figure there is neither a box nor a class; without two different ones there are no boxes.
        if not view.classification.classes:
            return ""
        return view.say("legend.use" if histogram(view) else "legend.use_plain")
    return chosen_words(view)


def chosen_words(view: View, *, unit: bool = True) -> str:
    """The chosen area and its figure: "Gewählt: Kassel, 41 Veranstaltungen"; empty where none is chosen.

    Args:
        view: What is shown.
        unit: Whether the unit is said; it stands above the legend.
    """
    chosen = view.selection.gebiet
    if chosen is None:
        return ""
    cell = view.table.cells[chosen]
    said = view.words.with_unit(cell) if unit else view.words.value(cell)
    value = view.words.gap(cell).rstrip(".") if cell.value is None else said
    name = view.dataset.areas[chosen].label
    return view.say("legend.chosen", name=name, value=view.words.scoped(value, cell))


def highlighted_words(view: View) -> str:
    """The line of the legend whose areas are brought out; empty for none."""
    if not view.highlighted:
        return ""
    rows = (*class_rows(view), *other_rows(view))
    label = next((row.label for row in rows if row.fill == view.selection.klasse), "")
    return view.say("legend.highlighted", label=label) if label else ""


def class_rows(view: View) -> list[LegendRow]:
    """The classes, highest first, with the number of areas they have on the whole map."""
    numbers = [view.class_of(cell) for cell in view.table.cells.values()]
    shown = [view.class_of(cell) for area, cell in view.table.cells.items() if area in view.kept]
    rows = [
        LegendRow(
            label=class_label(view, position),
            colour=view.colours[position],
            count=numbers.count(position),
            count_text=_counted(view.say, shown.count(position), numbers.count(position)),
            fill=position,
        )
        for position in range(len(view.classification.classes))
    ]
    return rows[::-1]


def class_label(view: View, position: int) -> str:
    """Limits in words that leave no doubt where a limit itself belongs: "0,39 bis unter 0,55"."""
    every, say = view.classification.classes, view.say
    this = every[position]
    if view.one_fill:
        return say("legend.equal", value=same_value(view))
    if this.single:
        return _single(view, position)
    low, high = _limit(view.words, this.lower), _limit(view.words, this.upper)
    if position == len(every) - 1 and (len(every) > 1 or this.upper is None):
        return say("classes.and_more", low=low) if low else say("classes.any")
    if position == 0 and (this.lower is None or not _after_zero(every)):
        return say("classes.below", high=high)
    key = "classes.up_to" if this.upper_included else "classes.to_below"
    return say(key, low=low, high=high)


def _single(view: View, position: int) -> str:
    """The one value of the class; with its qualifier where all its areas have the same ("mindestens 1")."""
    cells = [cell for cell in view.table.cells.values() if view.class_of(cell) == position]
    said = {view.words.value(cell) for cell in cells}
    value = view.classification.classes[position].lower
    assert value is not None
    return said.pop() if len(said) == 1 else view.words.plain(value)


def _after_zero(every: tuple[ValueClass, ...]) -> bool:
    return every[0].is_zero or len(every) == 1


def _limit(words: FigureWords, value: float | None) -> str:
    return "" if value is None else words.limit(value)


def legend_title(words: FigureWords) -> str:
    """The unit, as a heading."""
    return words.unit_first


def _counted(say: Words, shown: int, every: int) -> str:
    if shown == every:
        return say("legend.count", count=every)
    return say("legend.count_of", shown=shown, every=every)


def other_rows(view: View) -> list[LegendRow]:
    """What else the map shows: gaps always; partial, filtered, joint, disputed and own figures where there are any."""
    say = view.say
    cells = {area: cell for area, cell in view.table.cells.items() if area in view.kept}
    partial = sum(cell.figure.kind == "part" for cell in cells.values())
    disputed = sum(cell.figure.disputed and cell.classed for cell in cells.values())
    zero = sum(cell.gap == "undefined_at_zero" for cell in cells.values())
    gaps = sum(cell.value is None for cell in cells.values()) - zero
    hidden = len(view.table.cells) - len(cells)
    joint = len(joint_groups(view.table))
    own = sum(area in view.kept for area in view.own_areas)
    bounds = sum(says_at_least(view, cell) for cell in cells.values())
    unit = say.term(view.kennzahl.unit_plural)

    def row(key: str, kind: str, count: int, mark: str = "", fill: int | None = None) -> LegendRow:
        counted = say("legend.joint_count" if key == "joint" else "legend.count", count=count)
        return LegendRow(say(f"legend.{key}", unit=unit), "", kind, count, counted, mark, fill)

    key, kind, fill = (
        ("part_included", "mark", None) if view.selection.teilangaben else ("part", "part", PART)
    )
    rows = (
        row("zero", "mark", zero, ZERO),
        row(key, kind, partial, AT_LEAST, fill),
        row("at_least", "mark", bounds, AT_LEAST),
        row("filtered", "filtered", hidden),
        row("joint", "joint", joint),
        row("disputed", "mark", disputed, DISPUTED),
        row("own", "mark", own, OWN),
    )
    return [row("gap", "gap", gaps, fill=GAP), *(each for each in rows if each.count)]
