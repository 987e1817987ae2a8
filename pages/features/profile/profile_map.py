"""The map of a profile: the key by which its legend and tables find it."""

from __future__ import annotations


def profile_map_key(area_id: str) -> str:
    """`MapFrame.key` of the map in the profile of an area; every profile opens on its own area."""
    return f"kreis-{area_id}"
