"""GeoPackage of the boundaries: a layer of areas, and tables that say source, Stand and licence."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pandas as pd
import pyogrio

from data.export.file_words import name_part
from geo.export.boundary_frame import PROPERTIES, BoundaryExport

AREAS, ABOUT, MEANINGS, SOURCES = "gebiete", "lies_mich", "merkmale", "quellen"
_WHOLE, _DECIMAL = ("einwohner", "jahr", "rang"), ("wert", "wert_bis", "flaeche_km2")


def geopackage_bytes(export: BoundaryExport) -> bytes:
    """The areas as GeoPackage (EPSG:4326).

    The file is written below the system's temporary folder, because SQLite needs one, and removed again.
    """
    # GDAL would write the moment of the export; equal data shall give equal bytes.
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{export.day.isoformat()}T00:00:00.000Z"})
    # A column without any value would become one of text.
    kinds = dict.fromkeys(_WHOLE, "Int64") | dict.fromkeys(_DECIMAL, "float64")
    areas = export.shapes.astype(kinds)
    credit = {label.upper(): text for label, text in export.about}
    with tempfile.TemporaryDirectory(prefix="wir-atlas-") as folder:
        path = Path(folder, "wir-atlas-hessen.gpkg")
        pyogrio.write_dataframe(areas, path, layer=AREAS, driver="GPKG", layer_metadata=credit)
        for layer, frame in _tables(export).items():
            pyogrio.write_dataframe(frame, path, layer=layer, driver="GPKG", append=True)
        return path.read_bytes()


def _tables(export: BoundaryExport) -> dict[str, pd.DataFrame]:
    names = [name_part(column.title) for column in export.sources.columns]
    return {
        ABOUT: pd.DataFrame(export.about, columns=["stichwort", "text"]),
        MEANINGS: pd.DataFrame(list(PROPERTIES.items()), columns=["merkmal", "bedeutung"]),
        SOURCES: pd.DataFrame(list(export.sources.rows), columns=names),
    }
