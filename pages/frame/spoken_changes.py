"""What a page says of its view to readers who do not see it change; `static/scripts/announcing.js` says what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pages.blocks.map_legend import highlighted_words
from pages.choice.link import Notice
from pages.features.comparison.comparison_view import (
    comparison_view,
    other_year_view,
    second_view,
    shown_ansicht,
)
from pages.features.slides import session_deck
from pages.features.week.week_view import week_view
from pages.files import session_job
from pages.settings.page_paths import PRESENTATION
from pages.texts.words import Words
from pages.view.filter_words import filter_text
from pages.view.heading import subject, title
from pages.view.view import View
from pages.view.way import way_of


@dataclass(frozen=True, slots=True)
class Spoken:
    """One fact of the view; said aloud when its text or number is another than in the run before.

    What a control says of itself (radio buttons, switches) is no fact: it would be heard twice.

    Attributes:
        of: Name of the fact, unique on a page.
        text: Empty where there is nothing to say.
        within: Name of a fact that says this one too, so that it is left out where that one is said.
        number: Tells two events with the same text apart.
    """

    of: str
    text: str
    within: str = ""
    number: int = 0


def spoken(view: View, page: str) -> list[Spoken]:
    """The facts of a view, in the order they are to be heard; none on the page of slides, which shows many.

    Args:
        view: The session's view.
        page: ``url_path`` of the page.
    """
    if page == PRESENTATION:
        return []
    shown = week_view(view) if page == "ikw" else comparison_view(view) if page == "vergleich" else view
    return [*_of_view(shown, page), *_of_comparison(shown, page)]


def answers(say: Words, said: Notice | None) -> Iterator[Spoken]:
    """What presses have done: to the slides, and how far the file is that was asked for.

    That a file failed is an alert of its own.

    Args:
        say: Says it in the language of the session.
        said: What the last press has done to the slides.
    """
    if said is not None:
        yield Spoken("folie", say(said.key, **said.values), number=session_deck.steps())
    held = session_job.current()
    if held is not None and held.job.state != "failed":
        keys = {"done": "spoken.file_done", "cancelled": "export.cancelled"}
        yield Spoken("datei", say(keys.get(held.job.state, "export.running"), name=held.name))


def _of_view(view: View, page: str) -> Iterator[Spoken]:
    say, chosen = view.say, view.selection
    area = "" if page == "vergleich" else "gebiet"
    yield Spoken("kennzahl", subject(view))
    yield Spoken("jahr", str(chosen.jahr), within=area if chosen.gebiet else "")
    yield Spoken("filter", filter_text(view) or say("spoken.no_filter"))
    yield Spoken("klasse", _highlighted(view))
    if area:
        yield Spoken("gebiet", _area(view))
    if page == "" and way_of(view) == "tabelle":
        yield Spoken("sortierung", say("spoken.order", order=say(f"table.order_{chosen.sortierung}")))


def _highlighted(view: View) -> str:
    if view.selection.klasse is None:
        return view.say("spoken.no_class")
    # A class of the comparison has no line in the legend of the view.
    return highlighted_words(view) or view.say("legend.in_class")


def _area(view: View) -> str:
    say, area_id = view.say, view.selection.gebiet
    if area_id is None:
        return say("spoken.no_area")
    cell, name = view.table.cells[area_id], view.dataset.areas[area_id].label
    if cell.value is None:
        return say("spoken.area_gap", area=name, year=view.selection.jahr, reason=view.words.gap_reason(cell))
    value = view.words.scoped(view.words.with_unit(cell), cell)
    key = "spoken.area" if cell.rank is None else "spoken.area_ranked"
    rank = "" if cell.rank is None else view.words.rank(cell)
    return say(key, area=name, year=view.selection.jahr, value=value, rank=rank)


def _of_comparison(view: View, page: str) -> Iterator[Spoken]:
    if page != "vergleich":
        return
    say, compared, ansicht = view.say, view.selection.vergleich, shown_ansicht(view.selection)
    names = [view.dataset.areas[area_id].label for area_id in view.selection.gebiete]
    areas = say("spoken.compared", areas=view.words.listed(names)) if names else say("compare.none_yet")
    yield Spoken("gebiete", areas)
    of_years = ansicht == "veraenderung" or (ansicht == "karten" and compared.karten == "jahre")
    if of_years and (other := other_year_view(view)):
        yield Spoken("zweite", say("spoken.other_year", year=other.selection.jahr))
    elif ansicht in ("karten", "streuung"):
        yield Spoken("zweite", say("spoken.second", title=title(second_view(view))))
    elif ansicht == "unterschiede":
        yield Spoken("sortierung", say("spoken.order", order=say(f"compare_sort2.{compared.sort2}")))
