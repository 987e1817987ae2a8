"""What a map is told once, when it is mounted: sizes and texts for its script. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from geo.boundaries.areas import licence_line
from pages.map.leaflet_map import RHEIN_MAIN
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class MapFrame:
    """What never changes while a map is on screen; another value mounts a new map.

    Attributes:
        key: Session key of the component, one per map of the app.
        height_px: Height on wide screens; narrow ones get less.
        focus: Area the map opens on, ``None`` for all of Hessen.
        sync: Maps of one page with the same word here move together and outline the same area; ``None`` for alone.
    """

    key: str
    height_px: int
    say: Words
    focus: str | None = None
    sync: str | None = None


def frame_options(frame: MapFrame) -> dict[str, object]:
    """The options that `static/atlas-map.js` is started with."""
    texts = {
        option: frame.say(f"map.{option}")
        for option in (
            "title",
            "keys",
            "zoom_in",
            "zoom_out",
            "whole",
            "rhein_main",
            "rhein_main_short",
            "in_class",
        )
    }
    return {
        **texts,
        "key": frame.key,
        "sync": frame.sync,
        "lang": frame.say.language,
        "licence": licence_line(),
        "height": frame.height_px,
        "focus": frame.focus,
        "rhein_main_bounds": RHEIN_MAIN,
    }
