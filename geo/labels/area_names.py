"""What is written on a map for each area: its name without what the shape already says, broken where it may break."""

from __future__ import annotations

_NAMES = {
    "bad-homburg": "Bad Homburg",
    "bergstrasse": "Bergstraße",
    "darmstadt": "Darmstadt",
    "darmstadt-dieburg": "Darmstadt-|Dieburg",
    "frankfurt-am-main": "Frankfurt",
    "fulda": "Fulda",
    "giessen": "Gießen",
    "gross-gerau": "Groß-Gerau",
    "hanau": "Hanau",
    "hersfeld-rotenburg": "Hersfeld-|Rotenburg",
    "hochtaunuskreis": "Hochtaunus-|kreis",
    "kassel": "Kassel",
    "lahn-dill-kreis": "Lahn-Dill-|Kreis",
    "landkreis-fulda": "Landkreis|Fulda",
    "landkreis-giessen": "Landkreis|Gießen",
    "landkreis-kassel": "Landkreis|Kassel",
    "landkreis-offenbach": "Kreis|Offenbach",
    "limburg-weilburg": "Limburg-|Weilburg",
    "main-kinzig-kreis": "Main-Kinzig-|Kreis",
    "main-taunus-kreis": "Main-Taunus-|Kreis",
    "marburg": "Marburg",
    "marburg-biedenkopf": "Marburg-|Biedenkopf",
    "odenwaldkreis": "Odenwald-|kreis",
    "offenbach-am-main": "Offenbach",
    "rheingau-taunus-kreis": "Rheingau-|Taunus-Kreis",
    "ruesselsheim-am-main": "Rüsselsheim",
    "schwalm-eder-kreis": "Schwalm-|Eder-Kreis",
    "vogelsbergkreis": "Vogelsberg-|kreis",
    "waldeck-frankenberg": "Waldeck-|Frankenberg",
    "werra-meissner-kreis": "Werra-|Meißner-Kreis",
    "wetteraukreis": "Wetterau-|kreis",
    "wetzlar": "Wetzlar",
    "wiesbaden": "Wiesbaden",
}


def map_name(area_id: str) -> tuple[str, ...]:
    """Name of an area on a map in one or two lines; a hyphen at the end of a line joins it to the next.

    Raises:
        KeyError: The id is none of the 33.
    """
    return tuple(_NAMES[area_id].split("|"))
