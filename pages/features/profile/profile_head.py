"""Head of a profile: name, the way to the areas before and after it, and the sections of the page."""

from __future__ import annotations

from typing import Literal

from data.places.names import spelled
from pages.blocks import html_block
from pages.view.page_links import href
from pages.view.view import View

Section = Literal["kennzahlen", "zeitreihe", "nachbarn", "gemeinden", "ikw", "angaben"]
SECTIONS: tuple[Section, ...] = ("kennzahlen", "zeitreihe", "nachbarn", "gemeinden", "ikw", "angaben")
"""Ids of the headings that the page can be jumped to, in the order of the page."""


def show_profile_head(view: View, area_id: str) -> None:
    """Write the name with the ways to other areas and to the sections."""
    say, chosen = view.say, view.selection
    before, after = before_and_after(view, area_id)
    html_block.show(
        "profile_head",
        title=view.dataset.full_name(area_id, chosen.day),
        areas_label=say("profile.other_areas"),
        before=(view.dataset.areas[before].label, href(view, chosen.kennzahl, chosen.jahr, before)),
        every=(say("profile.every_area"), href(view, chosen.kennzahl, chosen.jahr, None)),
        after=(view.dataset.areas[after].label, href(view, chosen.kennzahl, chosen.jahr, after)),
        before_label=say("profile.before"),
        after_label=say("profile.after"),
        sections_label=say("profile.sections"),
        sections=[(section, say(f"profile_section.{section}")) for section in SECTIONS],
    )


def before_and_after(view: View, area_id: str) -> tuple[str, str]:
    """The areas before and after this one by name; the last is followed by the first."""
    areas = view.dataset.areas
    ordered = sorted(areas, key=lambda each: spelled(areas[each].label))
    at = ordered.index(area_id)
    return ordered[at - 1], ordered[(at + 1) % len(ordered)]
