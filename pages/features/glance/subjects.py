"""The three subjects of the atlas, each as the view that says most about it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.kennzahlen.bezug import BezugId
from data.kennzahlen.kennzahl import KennzahlId
from data.statistics.coverage import telling_year
from pages.choice import dependent_choices
from pages.choice.selection import Selection
from pages.view.view import View, view_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A Kennzahl with the Bezug in which its map says most.

    Posts are related to inhabitants, because their number is the same everywhere.
    """

    kennzahl: KennzahlId
    bezug: BezugId


SUBJECTS = (
    Subject("fallmanagement-vorgesehen", "je-100000-einwohner"),
    Subject("koordination", "absolut"),
    Subject("ikw-veranstaltungen", "absolut"),
)


@dataclass(frozen=True, slots=True)
class Glance:
    """A subject as it is shown: all areas, in the colours of the session.

    Attributes:
        target: The session's choices, put on this figure.
        chosen: Whether these are what is on screen.
    """

    view: View
    target: Selection
    chosen: bool


def glances(view: View) -> tuple[Glance, ...]:
    """The three subjects beside the view on screen."""
    return tuple(_glance(view, subject) for subject in SUBJECTS)


def _glance(view: View, subject: Subject) -> Glance:
    now, year = view.selection, telling_year(view.dataset, subject.kennzahl, subject.bezug)
    figure = {"kennzahl": subject.kennzahl, "bezug": subject.bezug, "jahr": year}
    chosen = (now.kennzahl, now.bezug, now.jahr) == (subject.kennzahl, subject.bezug, year)
    target = now if chosen else dependent_choices.changed(now, **figure)
    alone = replace(dependent_choices.reset(now), **figure, farben=now.farben)  # type: ignore[arg-type]
    return Glance(view_of(alone, view.dataset), target, chosen)
