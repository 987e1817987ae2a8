"""What the manifest says of a build; its fields are described in ``geo/README.md``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from geo.boundaries.areas import CALC_CRS, MAP_CRS
from geo.boundaries.boundary_files import DECIMALS, Script
from geo.build.boundary_checks import ShapeError, off_official_percent
from geo.build.vg250_source import Edition

if TYPE_CHECKING:
    import geopandas as gpd

TELLING_CHANGE = 0.005
"""Share by which an area must have grown or shrunk to be named."""


def source_entry(edition: Edition, tolerance_m: Mapping[str, float]) -> dict[str, Any]:
    """Where the boundaries come from and what was done to them; no date, so that a rebuild gives the same."""
    return {
        "edition": {
            "product": "VG250",
            "year": edition.year,
            "origin": edition.origin,
            "sha512": edition.sha512,
        },
        "licence_line": edition.licence_line,
        "crs": {"map": MAP_CRS, "calculation": CALC_CRS},
        "decimals": DECIMALS,
        "tolerance_m": dict(tolerance_m),
    }


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """What is another in a new build than in the one before, for whoever has to judge it.

    Args:
        before: Manifest of the files that the new ones replace.
        after: Manifest of the new ones.
    """
    for name, was, now in (
        ("edition", before["edition"]["year"], after["edition"]["year"]),
        ("licence", before["licence_line"], after["licence_line"]),
        ("areas", before["areas"]["features"], after["areas"]["features"]),
        ("municipalities", before["municipalities"]["features"], after["municipalities"]["features"]),
    ):
        yield f"{name}: {was}" + ("" if was == now else f" becomes {now}")
    sizes = [manifest["areas"]["errors"] for manifest in (before, after)]
    for area in sorted(set(sizes[0]) & set(sizes[1])):
        was, now = (size[area]["km2"] for size in sizes)
        if abs(now / was - 1) > TELLING_CHANGE:
            yield f"{area}: {was:.1f} km² becomes {now:.1f} km²"
    for area, borders in after["neighbours"].items():
        was = set(before["neighbours"].get(area, {}))
        yield from (f"{area}: has a border with {other} now" for other in sorted(set(borders) - was))
        yield from (f"{area}: has no border with {other} any more" for other in sorted(was - set(borders)))


def layer_entry(layer: Script, shapes: gpd.GeoDataFrame, errors: Mapping[str, ShapeError]) -> dict[str, Any]:
    """File name, size and largest errors of one layer."""
    return {
        "file": layer.name,
        "features": len(shapes),
        "points": int(shapes.geometry.count_coordinates().sum()),
        "bytes": len(layer.content),
        "gzip_bytes": layer.gzip_bytes,
        "largest_shift_m": max(error.shift_m for error in errors.values()),
        "largest_difference_percent": max(error.difference_percent for error in errors.values()),
    }


def area_errors(
    errors: Mapping[str, ShapeError],
    full: gpd.GeoDataFrame,
    official_km2: Mapping[str, float],
    factors: Mapping[str, float],
) -> dict[str, dict[str, float]]:
    """Errors of each area, with how far the source itself is from the official area.

    Args:
        errors: Measured errors by area id.
        full: Areas of the source at full resolution, in EPSG:25832.
        official_km2: Official area by id.
        factors: Areas that were resized (`official_size`), with their factor of length.
    """
    entries: dict[str, dict[str, float]] = {}
    for key, error in errors.items():
        source_km2 = float(full.geometry[key].area) / 1e6
        entries[key] = asdict(error) | {
            "off_official_percent": off_official_percent(error.km2, official_km2[key]),
            "source_off_official_percent": off_official_percent(source_km2, official_km2[key]),
        }
        if key in factors:
            entries[key]["resized_by_factor"] = round(factors[key], 5)
    return entries


def shared_border_km(areas: gpd.GeoDataFrame) -> dict[str, dict[str, float]]:
    """Length of the border between each two neighbours, longest first; areas that touch in a point are none.

    Args:
        areas: Full-resolution areas in EPSG:25832, index ``id``.
    """
    lengths: dict[str, dict[str, float]] = {str(key): {} for key in areas.index}
    for one, other in zip(*areas.sindex.query(areas.geometry, predicate="touches"), strict=True):
        km = areas.geometry.iloc[one].intersection(areas.geometry.iloc[other]).length / 1000
        if km > 0:
            lengths[str(areas.index[one])][str(areas.index[other])] = round(float(km), 2)
    return {key: dict(sorted(by.items(), key=_longest_first)) for key, by in lengths.items()}


def _longest_first(neighbour: tuple[str, float]) -> tuple[float, str]:
    return -neighbour[1], neighbour[0]
