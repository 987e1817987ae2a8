"""Sheets of the real tables for tests of the writers: the views that have something of everything."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from pages.drawing.plans.map import MapSheet
from pages.drawing.sheet import Imprint, Sheet
from pages.features.profile.profile_sheet import profile_sheet
from pages.features.programme.budget_sheet import budget_sheet
from pages.features.week.week_view import week_view
from pages.files.view_chart_sheet import ranking_sheet
from pages.files.view_map_sheet import map_sheet, week_sheet
from tests.views import uneven_view, view

AnySheet = TypeVar("AnySheet", bound=Sheet)

ADDRESS = "https://atlas.example.org/?kennzahl=ikw-veranstaltungen&jahr=2024"

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "formula": "=cmd|' /C calc'!A0",
    "turned round": "Bericht \u202egpj.exe שלום",
    "arabic": "\u202eمرحبا بكم\u202c Treffen 2026",
    "longest": "Vorgesehene Fallmanagement-Stellen und vieles andere mehr, was in eine sehr lange Überschrift passt, "
    + "x" * 19,
    "typst": '#import "/etc/passwd" *x* $a_b$ \\u{41} `raw` @ref <label>',
    "entity": "&lt;b&gt; ]]> &#0; %s {title} \x00\x07\x1b[0m",
}
"""Titles that must come out as text; some hold characters that nobody can print."""


@cache
def plain_map() -> MapSheet:
    """Five classes, no gap."""
    return map_sheet(view())


@cache
def mixed_map() -> MapSheet:
    """Classes, gaps, partial and joint figures, areas filtered out, values written on the map."""
    choices = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}
    return map_sheet(view(**choices, typ=("Landkreis",), beschriftung=True, gebiet="kassel"))


@cache
def circle_map() -> MapSheet:
    """Circles above a rate."""
    return week_sheet(week_view(view(jahr=2024, beschriftung=True)))


MAPS = {"plain": plain_map, "mixed": mixed_map, "circles": circle_map}


@cache
def all_kinds() -> list[Any]:
    """One sheet of each kind."""
    shown = view(gebiet="kassel")
    return [
        *(make() for make in MAPS.values()),
        ranking_sheet(uneven_view(gebiet="kassel")),
        budget_sheet(shown),
        profile_sheet(shown, "kassel"),
    ]


def named(sheet: AnySheet, title: str) -> AnySheet:
    """The sheet with another title."""
    return replace(sheet, title=title)


def addressed(imprint: Imprint) -> Imprint:
    """The imprint as it is where a base address is configured."""
    return replace(imprint, permalink=ADDRESS)
