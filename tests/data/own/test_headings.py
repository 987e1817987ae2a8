"""What a heading is taken for: those of areas in the many words of offices, and those that only sound alike."""

from __future__ import annotations

import pytest

from data.own.headings import use_of_heading
from data.own.plan import Role

OF_AREAS = """
Gebiet, Gebiete, Gebietskörperschaft, Gebietskörperschaften, Zuständige Gebietskörperschaft, Körperschaft,
Name der Gebietskörperschaft, Gebietskörperschaft (Landkreis/Stadt), Gebietsbezeichnung, Regionalbezeichnung,
Verwaltungseinheit, Verwaltungseinheiten, Verwaltungsgebiet, Verwaltungsbezirk, Regionale Einheit, Region, Regionen,
Kreis, Kreise, Kreise in Hessen, Landkreise in Hessen, Hessische Landkreise, Name des Kreises, Name Landkreis,
Kreisfreie Städte, Kreisfreie Stadt, Städte, Städte und Gemeinden, Städte und Landkreise, Stadt- und Landkreise,
Kreisfreie Stadt/Landkreis, Kreisfreie Städte und Landkreise, Kreise und kreisfreie Städte, Stadt/Landkreis,
Landkreis/kreisfreie Stadt, Landkreis bzw. kreisfreie Stadt, Landkreis oder kreisfreie Stadt, Kreis bzw. Stadt,
krfr. Stadt / Landkreis, LK / kfr. Stadt, LK/SK, Landkreis / Sonderstatusstadt, Sonderstatusstädte, Kommunen,
Gemeinden, Gemeinde/Kreis, Programmgebiete, WIR-Standort, Kreis-Nr., Amtl. Gemeindeschlüssel, AGS-Nr.
"""
OTHERS: dict[str, Role] = {
    "Anzahl Landkreise": "ignore",
    "Zahl der Kommunen": "ignore",
    "Städte mit Lotsen": "value",
    "Landkreis Lotsen": "value",
    "Einwohner je Kreis": "ignore",
    "Kreise mit WIR-Koordination": "value",
    "in Hessen": "ignore",
}


@pytest.mark.parametrize("text", [" ".join(text.split()) for text in OF_AREAS.split(",")])
def test_words_for_areas_head_their_column(text: str) -> None:
    assert use_of_heading(text).role == "area"


@pytest.mark.parametrize("text", OTHERS)
def test_words_for_areas_amid_others_head_something_else(text: str) -> None:
    assert use_of_heading(text).role == OTHERS[text]
