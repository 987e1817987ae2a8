"""What a heading is taken for: those of areas in the many words of offices, and those that only sound alike."""

from __future__ import annotations

import pytest

from data.own.headings import counts_other, kennzahl_in, use_of_heading
from data.own.plan import ColumnUse, Role
from tests.made_files import Row, csv
from tests.own_cases import Case, assert_read, csv_case
from tests.own_tables import checked

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


OF_OTHER_THINGS = """
Einsätze der Lotsen 2024; Lotsen-Einsätze 2024; Lotseneinsätze; Stunden der Lotsen 2024; Lotsenstunden;
Lotsenausbildungen 2024; Schulungen für Lotsen; Neue Lotsen 2024; Neu ausgebildete Lotsen 2024; Neuzugänge Lotsen;
Abgänge Lotsen 2024; ausgeschiedene Lotsen; Durchschnittliche Zahl der Lotsen; Veränderung Lotsen; Differenz Lotsen;
Teilnehmende an Veranstaltungen 2024; Teilnehmer der Veranstaltungen; Besucher der Veranstaltungen;
Veranstaltungsorte 2024; Beratungen der Koordination; Wochenstunden Koordination; Lotsen: Beratungsgespräche;
Unbesetzte Stellen Fallmanagement; Fallmanagement nicht besetzt; Offene Stellen Koordination; Ehemalige Lotsen;
Benötigte Lotsen 2025; Fehlende Koordination; Bedarf Lotsen 2025; Lotsen (inaktiv)
"""
OF_KENNZAHLEN = """
Lotsen 2024; Lotsinnen und Lotsen, Anzahl; Zahl der Integrationslotsen; Lotsen alt; Lotsen neu; Ausgebildete Lotsen;
Veranstaltungen 2024; WIR-Koordination; Koordination Stellen; Fallmanagement besetzt; Höchstförderung;
beteiligte Organisationen; Lotsen am Stichtag; Koordination Neustadt; Lotsen im Einsatz
"""
ASIDE: dict[str, Case] = {
    "what the guides did beside how many they are": csv_case(
        csv([["Kreis", "Lotsen 2024", "Einsätze der Lotsen 2024"], ["Darmstadt", 12, 200]]),
        [("darmstadt", "integrationslotsen", 2024, 12)],
        ["other_count"],
        "zählt etwas anderes",
    ),
    "posts that may be provided for or filled": csv_case(
        csv([["Kreis", "Fallmanagement 2019", "Koordination 2019"], ["Darmstadt", 1, 2]]),
        [("darmstadt", "koordination", 2019, 2)],
        ["posts_unclear"],
        "vorgesehene oder besetzte",
    ),
    "a title of two Kennzahlen, one of which it leaves open": csv_case(
        csv([["Koordination und Fallmanagement 2019"], ["Kreis", "Anzahl"], ["Darmstadt", 2]]),
        [],
        ["kennzahl_missing", "year_of_table"],
    ),
    "new ones beside all": csv_case(
        csv([["Kreis", "Neue Lotsen 2024", "Lotsen gesamt 2024"], ["Darmstadt", 2, 12]]),
        [("darmstadt", "integrationslotsen", 2024, 12)],
        ["other_count"],
    ),
    "only what the guides did, below a title of theirs": csv_case(
        csv([["Integrationslotsen 2024"], ["Kreis", "Einsätze"], ["Darmstadt", 200]]),
        [],
        ["no_value_column"],
    ),
    "another Kennzahl above a block than in the heading": csv_case(
        csv([["Gebiet", "Lotsen 2019"], ["Darmstadt", 3], ["WIR-Koordinationsstellen"], ["Wiesbaden", 1]]),
        [("darmstadt", "integrationslotsen", 2019, 3)],
        ["section", "kennzahl_contradiction"],
        "verschiedene Kennzahlen",
    ),
    "titles that name one of several Kennzahlen of the headings below them": csv_case(
        csv(
            [
                ["Lotsenbericht 2018"],
                ["Gebiet", "Lotsen", "Koordination"],
                ["Darmstadt", 3, 1],
                ["Lotsenbericht 2019"],
                ["Gebiet", "Lotsen", "Koordination"],
                ["Darmstadt", 4, 2],
            ]
        ),
        [
            ("darmstadt", "integrationslotsen", 2018, 3),
            ("darmstadt", "koordination", 2018, 1),
            ("darmstadt", "integrationslotsen", 2019, 4),
            ("darmstadt", "koordination", 2019, 2),
        ],
        ["section", "headings_again"],
    ),
    "another Kennzahl in the row than in the heading": csv_case(
        csv(
            [
                ["Gebiet", "Kennzahl", "Lotsen 2019"],
                ["Darmstadt", "Lotsen aktiv", 3],
                ["Wiesbaden", "WIR-Koordinationsstellen", 1],
                ["Odenwaldkreis", "Einwohner", 1],
                ["Vogelsbergkreis", "nach Meldung", 4],
            ]
        ),
        [("darmstadt", "integrationslotsen", 2019, 3), ("vogelsbergkreis", "integrationslotsen", 2019, 4)],
        ["kennzahl_contradiction", "kennzahl_contradiction"],
    ),
    "what the guides did, above a block": csv_case(
        csv(
            [
                ["Gebiet", "2019"],
                ["Lotsen aktiv"],
                ["Darmstadt", 3],
                ["Einsätze der Lotsen"],
                ["Wiesbaden", 99],
            ]
        ),
        [("darmstadt", "integrationslotsen", 2019, 3)],
        ["section", "section", "kennzahl_unknown"],
    ),
    "what the guides did, in the title of a second table": csv_case(
        csv(
            [
                ["Lotsen 2019"],
                ["Gebiet", "Anzahl"],
                ["Darmstadt", 3],
                ["Einsätze der Lotsen 2019"],
                ["Gebiet", "Anzahl"],
                ["Wiesbaden", 99],
            ]
        ),
        [("darmstadt", "integrationslotsen", 2019, 3)],
        ["section", "headings_again", "kennzahl_unknown"],
    ),
    "a title of what the guides did": csv_case(
        csv([["Einsätze der Lotsen 2024"], ["Kreis", "Anzahl"], ["Darmstadt", 200]]),
        [],
        ["kennzahl_missing", "year_of_table"],
    ),
}


def texts(several: str) -> list[str]:
    """The texts between semicolons."""
    return [" ".join(text.split()) for text in several.split(";")]


@pytest.mark.parametrize("text", texts(OF_OTHER_THINGS))
def test_what_is_done_or_changes_is_not_how_many_there_are(text: str) -> None:
    assert counts_other(text)
    assert kennzahl_in(text) is None
    assert use_of_heading(text).role == "ignore"


@pytest.mark.parametrize("text", texts(OF_KENNZAHLEN))
def test_other_words_beside_a_kennzahl_leave_it(text: str) -> None:
    assert not counts_other(text)
    assert use_of_heading(text).role == "value"


@pytest.mark.parametrize("name", ASIDE)
def test_columns_that_count_something_else_are_not_proposed(name: str) -> None:
    assert_read(ASIDE[name])


def test_columns_that_count_something_else_can_be_chosen() -> None:
    rows: list[Row] = [["Kreis", "Neue Lotsen 2024"], ["Darmstadt", 2]]
    found = checked("liste.csv", csv(rows))
    uses = (found.plan.uses[0], ColumnUse("value", "integrationslotsen", 2024))
    chosen = checked("liste.csv", csv(rows), plan={"uses": uses})
    assert chosen.values == [("darmstadt", "integrationslotsen", 2024, 2)]
    assert chosen.codes == []
