"""Proposed titles of slides: said from the figures, with qualifiers and scope, and never more than is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.model.records import AreaType
from pages.choice.comparison_choice import START as COMPARISON
from pages.choice.selection import START, Selection
from pages.features.slides.slide import LONGEST_TITLE, SLIDE_PAGES
from pages.features.slides.statement import proposed_title, statement
from pages.view.view import view_of
from tests.real_tables import real_dataset
from tests.small_dataset import observe

DIFFERENCES, CHANGE = (replace(COMPARISON, ansicht=each) for each in ("unterschiede", "veraenderung"))
WEEK = Selection(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)


DENSITY = Selection(kennzahl="einwohner", bezug="je-km2", jahr=2018)


def said(page: str, chosen: Selection) -> str:
    return statement(view_of(chosen, real_dataset()), page)


@pytest.mark.parametrize(
    ("page", "chosen", "sentence"),
    [
        ("", START, "Überall gleich: 1 Stelle in jedem der 33 Gebiete"),
        (
            "",
            replace(START, sicht="rangfolge"),
            "Überall gleich: 1 Stelle in jedem der 33 Gebiete",
        ),
        (
            "",
            replace(DENSITY, sicht="rangfolge"),
            "Von 73 (Vogelsbergkreis) bis 3.033 (Frankfurt am Main) Einwohner je km²",
        ),
        (
            "",
            Selection(kennzahl="koordination", bezug="absolut", jahr=2025),
            "2 Stellen in jedem der 24 Gebiete mit Angabe; bekannt sind 24 von 33",
        ),
        (
            "ikw",
            WEEK,
            "Höchster bekannter Wert: Stadt Kassel mit 131 Veranstaltungen; Angaben zu 13 von 33 Gebieten",
        ),
        ("ikw", replace(WEEK, gebiet="wiesbaden"), "Wiesbaden: keine Angabe für 2024"),
        ("", Selection(gebiet="hanau"), "Hanau: 1,04 Stellen je 100.000 Einwohner"),
        ("", replace(DENSITY, gebiet="hanau"), "Hanau: 1.256 Einwohner je km², Rang 6 von 33"),
        ("", replace(DENSITY, klasse=4), "7 Gebiete mit 1.200 und mehr (Einwohner je km²)"),
        ("", Selection(klasse=4), "Überall gleich: 1 Stelle in jedem der 33 Gebiete"),
        ("programm", START, "Haushaltsmittel in Mio. €: 3,08 für 2014, rund 10 für 2019"),
        (
            "kreis-verlauf",
            replace(WEEK, gebiet="kassel"),
            "Stadt Kassel: über 30 im Jahr 2013, rund 90 im Jahr 2025 (Veranstaltungen)",
        ),
        (
            "vergleich",
            replace(WEEK, gebiete=("kassel", "bergstrasse"), vergleich=replace(COMPARISON, ansicht="punkte")),
            "Stadt Kassel 131, Bergstraße (nur Heppenheim (Bergstraße)) mindestens 30 (Veranstaltungen, 2024)",
        ),
        ("kreis", START, ""),
        ("daten", START, "5 von 10 Kennzahlen haben in mindestens einem Jahr Angaben zu allen 33 Gebieten"),
        (
            "vergleich",
            replace(WEEK, gebiete=("wetzlar", "kassel"), vergleich=replace(COMPARISON, ansicht="punkte")),
            "Wetzlar (mit Lahn-Dill-Kreis) 50, Stadt Kassel 131 (Veranstaltungen, 2024)",
        ),
        (
            "vergleich",
            replace(START, gebiete=("hanau", "kassel"), vergleich=DIFFERENCES),
            "Unterschied: Hanau +0,51, Stadt Kassel −0,03; Vergleichswert: Hessen 0,53 "
            "(Stellen je 100.000 Einwohner, 2018)",
        ),
        (
            "vergleich",
            replace(
                WEEK, gebiete=("kassel", "wetzlar"), vergleich=replace(DIFFERENCES, bezugsgebiet="wetzlar")
            ),
            "Unterschied: Stadt Kassel +81; Vergleichswert: Wetzlar (mit Lahn-Dill-Kreis) 50 "
            "(Veranstaltungen, 2024)",
        ),
        # Too long for a title: the same in fewer words, or the first areas and how many more.
        (
            "vergleich",
            replace(
                START,
                bezug="einwohner-je-stelle",
                gebiete=("ruesselsheim-am-main", "landkreis-giessen", "lahn-dill-kreis", "wetzlar", "hanau"),
                vergleich=replace(COMPARISON, ansicht="punkte"),
            ),
            "2018: Rüsselsheim am Main 65.440, Landkreis Gießen 180.330, Lahn-Dill-Kreis 200.823, "
            "Wetzlar 52.954, Hanau 96.023",
        ),
        (
            "vergleich",
            replace(
                WEEK,
                jahr=2019,
                gebiete=("bad-homburg", "darmstadt-dieburg", "offenbach-am-main"),
                vergleich=DIFFERENCES,
            ),
            "Unterschied zum Vergleichswert, 2019: Bad Homburg v. d. Höhe (mit Hochtaunuskreis) "
            "höchstens +4,6 und 2 weitere",
        ),
        (
            "",
            replace(WEEK, bezug="je-10000-einwohner", jahr=2023),
            "Höchster bekannter Wert: Kreis Offenbach mit über 3,02 Veranstaltungen je 10.000 Einwohner",
        ),
        (
            "",
            replace(WEEK, bezug="je-10000-einwohner", sicht="verlauf"),
            "Veranstaltungen je 10.000 Einwohner: mindestens 1,55 (2013, 1 von 33 Gebieten), "
            "mindestens rund 1,38 (2025, 11 von 33)",
        ),
        # Every post is one post: without a correlation none is spoken of.
        (
            "vergleich",
            replace(
                START,
                gebiete=("hanau", "kassel"),
                bezug="absolut",
                vergleich=replace(COMPARISON, ansicht="streuung"),
            ),
            "",
        ),
        # One joint figure: between its two areas there is no difference to say.
        (
            "vergleich",
            replace(
                WEEK,
                gebiete=("lahn-dill-kreis", "wetzlar"),
                vergleich=replace(DIFFERENCES, bezugsgebiet="wetzlar"),
            ),
            "",
        ),
        (
            "vergleich",
            replace(START, vergleich=replace(CHANGE, vergleichsjahr=2019)),
            "2018 bis 2019: 33 allein durch die Zahl der Einwohner anders; vergleichbar sind 33 von 33 Gebieten",
        ),
        # Between two lower bounds nothing is certain, and joint figures are not those of one area.
        (
            "vergleich",
            replace(WEEK, jahr=2019, vergleich=replace(CHANGE, vergleichsjahr=2018)),
            "2018 bis 2019: 2 höher, 3 offen; vergleichbar sind 5 von 33 Gebieten, "
            "davon 2 mit gemeinsamer oder Teilangabe",
        ),
        # The census between them makes a jump that is no development.
        (
            "vergleich",
            replace(
                START,
                kennzahl="einwohner",
                bezug="absolut",
                jahr=2024,
                vergleich=replace(CHANGE, vergleichsjahr=2022),
            ),
            "",
        ),
    ],
)
def test_sentence_says_what_the_figures_say(page: str, chosen: Selection, sentence: str) -> None:
    assert said(page, chosen) == sentence


RATE = replace(WEEK, bezug="je-10000-einwohner")
TOWNS: tuple[AreaType, ...] = ("kreisfreie Stadt", "Sonderstatusstadt")


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        # 13 of the 21 have no figure and one a partial one: which of them is the highest, nobody knows.
        (
            replace(WEEK, jahr=2019, typ=("Landkreis",)),
            "Höchster bekannter Wert unter 21 von 33 Gebieten: Kreis Offenbach mit 110 Veranstaltungen; "
            "Angaben zu 8 von 21",
        ),
        (
            replace(RATE, jahr=2019, typ=("Landkreis",)),
            "Höchster bekannter Wert im Filter: Kreis Offenbach mit 3,09 Veranstaltungen je 10.000 Einwohner; "
            "Angaben zu 8 von 21",
        ),
        (
            replace(RATE, jahr=2025, typ=TOWNS),
            "Höchster bekannter Wert im Filter: Stadt Kassel mit rund 4,56 Veranstaltungen je 10.000 Einwohner; "
            "Angaben zu 4 von 12",
        ),
        (
            replace(RATE, jahr=2025, typ=("Landkreis",)),
            "Im Filter (7 von 21 bekannt) am höchsten: Lahn-Dill-Kreis + Wetzlar mit rund 1,97 Veranstaltungen "
            "je 10.000 Einwohner",
        ),
        (
            replace(RATE, jahr=2025, typ=TOWNS, sprache="en"),
            "Highest known value in the filter: Stadt Kassel with about 4.56 events per 10,000 inhabitants; "
            "figures for 4 of 12",
        ),
        (
            replace(DENSITY, typ=("Landkreis",)),
            "Höchster Wert unter 21 von 33 Gebieten: Main-Taunus-Kreis mit 1.068 Einwohner je km²",
        ),
        # How many areas are in a class is no number of all areas either.
        (
            replace(RATE, jahr=2019, typ=("Landkreis",), klasse=1),
            "3 Gebiete mit 1,10 bis unter 1,70 (Veranstaltungen je 10.000 Einwohner); "
            "Filter: 21 von 33 Gebieten, Angaben zu 8",
        ),
        (
            replace(RATE, jahr=2019, klasse=1),
            "4 Gebiete mit 1,10 bis unter 1,70 (Veranstaltungen je 10.000 Einwohner); "
            "Angaben zu 15 von 33 Gebieten",
        ),
        (
            replace(DENSITY, typ=("Landkreis",), klasse=1),
            "6 Gebiete mit 150 bis unter 240 (Einwohner je km²); Filter: 21 von 33 Gebieten",
        ),
    ],
)
def test_sentence_about_some_areas_says_about_how_many_and_what_is_known(
    chosen: Selection, sentence: str
) -> None:
    assert said("", chosen) == sentence


def test_figure_that_may_be_more_leaves_the_highest_value_open() -> None:
    areas = real_dataset().areas
    stated = {
        area_id: observe(area_id, 10.0, measure="ikw_events", qualifier="at_least" if number else "exact")
        for number, area_id in enumerate(areas)
    }
    first = next(iter(areas))
    stated[first] = replace(stated[first], value="20", number=20.0)
    observations = {one.id: replace(one, source_id="S001") for one in stated.values()}
    dataset = replace(real_dataset(), observations=observations)
    chosen = replace(WEEK, jahr=2019)
    text = statement(view_of(chosen, dataset), "")
    assert text.startswith("Höchster bekannter Wert: ")
    assert text.endswith("Angaben zu 33 von 33 Gebieten")


def test_every_kind_of_slide_has_a_title_of_one_line_or_none() -> None:
    for page in SLIDE_PAGES:
        for chosen in (START, replace(WEEK, gebiet="kassel", gebiete=("kassel", "hanau"))):
            text = proposed_title(view_of(chosen, real_dataset()), page)
            assert len(text) <= LONGEST_TITLE
            assert "\n" not in text
