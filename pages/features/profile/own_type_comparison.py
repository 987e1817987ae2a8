"""How an area stands against the areas of its own type, by symbol and word; Hessen is `pages.view.benchmark`'s."""

from __future__ import annotations

from pages.features.profile.figure_strip import type_mean
from pages.view.benchmark import against, against_mean, mean_text
from pages.view.view import View


def comparisons(view: View, area_id: str) -> list[str]:
    """Against Hessen and against its own type; without a figure of its own the two means alone."""
    cell = view.table.cells[area_id]
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    if cell.value is not None and cell.rank is not None:
        found = [
            against_mean(view, cell),
            against(view, cell, type_mean(view, area_id), _of_type(view, area_id)),
        ]
        return [text for text in found if text]
    say = view.say
    means = (
        (say("profile.mean_hessen"), view.table.mean_hessen, view.table.coverage.areas),
        (say(f"types.{own_type}"), type_mean(view, area_id), _of_same_type(view, area_id)),
    )
    return [
        say("profile.only_mean", of=name, mean=mean_text(view, mean), count=mean.areas, n=every)
        for name, mean, every in means
        if mean is not None
    ]


def _of_type(view: View, area_id: str) -> str:
    """The mean in words, in the dative: "dem Wert der Landkreise"."""
    say, mean = view.say, type_mean(view, area_id)
    if mean is None:
        return ""
    extent = "all" if mean.areas == _of_same_type(view, area_id) else "some"
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    types = say(f"types_genitive.{own_type}")
    return say(f"type_mean.{mean.kind}_{extent}", types=types, count=mean.areas)


def _of_same_type(view: View, area_id: str) -> int:
    """Number of areas of the area's type on the view's Gebietsstand."""
    areas, day = view.dataset.areas, view.selection.day
    return sum(each.status_on(day).type == areas[area_id].status_on(day).type for each in areas.values())
