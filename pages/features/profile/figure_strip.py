"""Where all areas stand between the lowest and the highest value, and where this one does. Knows no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

from data.statistics.means import units
from data.statistics.year_table import Mean
from pages.view.benchmark import mean_text
from pages.view.view import View


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


def _text(view: View, area_id: str, values: list[float]) -> str:
    say, cell = view.say, view.table.cells[area_id]
    low, high = (view.words.plain(end) for end in (min(values), max(values)))
    sentences = [say("profile.strip", count=len(values), low=low, high=high)]
    if cell.value is not None:
        sentences.append(say("profile.strip_own", value=view.words.value(cell)))
    means = (("hessen", view.table.mean_hessen), ("type", type_mean(view, area_id)))
    for name, mean in means:
        if mean is not None:
            sentences.append(say(f"profile.strip_{name}", mean=mean_text(view, mean)))
    return " ".join(sentences)


def _value(mean: Mean | None) -> float | None:
    return None if mean is None else mean.value
