"""A line of the legend, and the link that makes its areas stand out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pages.choice.class_choice import ClassChoice
from pages.view import page_links
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


def linked(view: View, row: LegendRow) -> LegendRow:
    """The line with the link that highlights its areas, where it has any that the filters leave in."""
    if row.fill is None or not any(view.fill_of(area_id) == row.fill for area_id in view.table.cells):
        return row
    highlighted = bool(view.highlighted) and view.selection.klasse == row.fill
    target = page_links.choosing(view, klasse=None if highlighted else row.fill)
    return replace(row, href=target, highlighted=highlighted)
