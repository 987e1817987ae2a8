"""Head of a profile: what the area is on the view's Gebietsstand, and its earlier or later status."""

from __future__ import annotations

from data import formats
from data.model import AreaStatus
from pages.ui import blocks
from pages.ui.messages import say
from pages.ui.view import View


def show_profile_head(view: View, area_id: str) -> None:
    """Write name, type, AGS, Regierungsbezirk, population and area."""
    blocks.show(
        "profile_head",
        title=view.dataset.full_name(area_id, view.selection.day),
        facts=profile_facts(view, area_id),
        note=profile_note(view, area_id),
    )


def profile_facts(view: View, area_id: str) -> list[tuple[str, str]]:
    """Label and text of type, other status, Regierungsbezirk, population and area."""
    language, area = view.selection.sprache, view.dataset.areas[area_id]
    others = [
        (say("profile.other_status", language), _status(view, s)) for s in _other_statuses(view, area_id)
    ]
    return [
        (say("profile.type", language), _status(view, area.status_on(view.selection.day))),
        *others,
        (say("profile.district", language), area.regierungsbezirk),
        *_size(view, area_id),
    ]


def _status(view: View, status: AreaStatus) -> str:
    language = view.selection.sprache
    text = say("profile.status", language, type=say(f"type.{status.type}", language), ags=status.ags)
    if status.valid_from:
        text += say("profile.from", language, day=formats.day(status.valid_from, language))
    if status.valid_to:
        text += say("profile.until", language, day=formats.day(status.valid_to, language))
    return text


def _other_statuses(view: View, area_id: str) -> list[AreaStatus]:
    return [s for s in view.dataset.areas[area_id].statuses if not s.holds_on(view.selection.day)]


def _size(view: View, area_id: str) -> list[tuple[str, str]]:
    language = view.selection.sprache
    known = [year for area, year in view.dataset.populations if area == area_id]
    year = min(known, key=lambda each: abs(each - view.selection.jahr))
    people = view.dataset.populations[(area_id, year)]
    day = formats.day(people.day, language)
    persons = formats.number(people.persons, 0, language)
    km2 = formats.number(people.area_km2, 2, language)
    return [
        (
            say("profile.population", language),
            say(
                "profile.population_value",
                language,
                persons=persons,
                day=day,
                basis=people.census_basis,
                source=people.source_id,
            ),
        ),
        (
            say("profile.area", language),
            say("profile.area_value", language, km2=km2, source=people.source_id),
        ),
    ]


def profile_note(view: View, area_id: str) -> str:
    """Says that the Landkreis is meant without its city, and where the official figure is."""
    area, language = view.dataset.areas[area_id], view.selection.sprache
    full = view.dataset.full_name(area_id, view.selection.day)
    if full != area.long_name:
        return say("profile.without_city", language)
    if area.surrounding and area.status_on(view.selection.day).type == "Sonderstatusstadt":
        return say("profile.city_within", language, kreis=view.dataset.areas[area.surrounding].long_name)
    return ""
