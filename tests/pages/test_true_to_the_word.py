"""What must stand in a view, and what must not: sentences that say what the sources say, and nothing else."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import html as parser

from tests.screen import html, screen
from tests.source_panels import plain

MAP, WEEK, PROFILE = "map_page.py", "week_page.py", "profile_page.py"
PROGRAMME, DATA, COMPARISON, DECK = (
    "programme_page.py",
    "data_page.py",
    "comparison_page.py",
    "presentation_page.py",
)
EVENTS = "events_page.py"

KOORDINATION = "kennzahl=koordination&bezug=absolut"
WEEK_2019 = "kennzahl=ikw-veranstaltungen&bezug=absolut&jahr=2019"
LOTSEN_2015 = "kennzahl=integrationslotsen&bezug=absolut&jahr=2015"
PLANNED = "kennzahl=vielfaltszentrum&jahr=2024"

SENTENCES = [
    # page, link, what must stand there, what must not
    # Gaps: each has its own reason.
    (
        MAP,
        f"{WEEK_2019}&gebiet=wiesbaden",
        "In den ausgewerteten Quellen steht dazu nichts.",
        "keine Zahl gefunden",
    ),
    (MAP, f"{KOORDINATION}&jahr=2020&gebiet=bad-homburg", "mindestens 1", "steht dazu nichts"),
    (MAP, f"{KOORDINATION}&jahr=2024&gebiet=wetzlar", "bis zu zwei Stellen", "steht dazu nichts"),
    (
        MAP,
        f"{KOORDINATION}&jahr=2014&gebiet=wiesbaden",
        "In den ausgewerteten Quellen steht dazu nichts.",
        "Umstellung",
    ),
    (PROFILE, f"gebiet=kassel&{KOORDINATION}", "Umstellung", "2021 In den ausgewerteten"),
    (
        PROFILE,
        f"gebiet=hanau&{KOORDINATION}",
        "2021 wurde das Programm auf Vielfaltszentren umgestellt",
        "2021 nichts",
    ),
    (
        MAP,
        "kennzahl=fallmanagement-besetzt&bezug=absolut&jahr=2020&gebiet=werra-meissner-kreis",
        "mindestens 1",
        "1 Stellen",
    ),
    # Carried on, stated by a town, or a rule of the programme: never one for the other.
    (
        MAP,
        f"{KOORDINATION}&jahr=2022&gebiet=kassel",
        "Angabe 2 Stellen Worüber WIR-Koordinationsstellen, Stadt Kassel, 2022",
        "Aus einer Regel des Programms",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2023&gebiet=kassel",
        "Fortgeschrieben: Die Quelle nennt die Zahl für 2022",
        "Aus einer Regel des Programms",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2025&gebiet=kassel",
        "Fortgeschrieben: Die Quelle nennt die Zahl für 2022",
        "Aus einer Regel des Programms",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2023&gebiet=offenbach-am-main",
        "Fortgeschrieben: Die Quelle nennt die Zahl für 2022",
        "Aus einer Regel des Programms",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2024&gebiet=landkreis-kassel",
        "Fortgeschrieben: Die Quelle nennt die Zahl für 2022",
        "Aus einer Regel des Programms",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2022&gebiet=landkreis-kassel",
        "Aus einer Regel des Programms",
        "Fortgeschrieben",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2025&gebiet=ruesselsheim-am-main",
        "Angabe 2 Stellen Worüber WIR-Koordinationsstellen, Rüsselsheim am Main",
        "Fortgeschrieben",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2014&gebiet=bad-homburg",
        "nimmt erst seit 2016 am Programm teil",
        "Aus einer Regel des Programms",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2016&gebiet=werra-meissner-kreis",
        "Fortgeschrieben aus einer Angabe „seit",
        "Aus einer Regel des Programms",
    ),
    (MAP, "jahr=2018&gebiet=hanau", "Aus einer Regel des Programms", "Fortgeschrieben"),
    # A plan is a plan.
    (MAP, f"{PLANNED}&gebiet=main-taunus-kreis", "für 2022 geplant", "seit 2022 Vorab"),
    (
        PROFILE,
        "gebiet=main-taunus-kreis&kennzahl=vielfaltszentrum&jahr=2024",
        "für 2022 geplant",
        "Vorab angekündigte Zahl. WIR-Vielfaltszentrum",
    ),
    (MAP, f"{PLANNED}&gebiet=hanau", "seit 2021", "für 2021 geplant"),
    # What sources add stands where the figure stands.
    (
        MAP,
        f"{LOTSEN_2015}&gebiet=main-kinzig-kreis",
        "qualifiziert oder aktiv nicht unterschieden",
        "86 Personen.",
    ),
    (
        PROFILE,
        f"gebiet=main-kinzig-kreis&{LOTSEN_2015}",
        "ob Hanau dazugehört, ist nicht gesagt",
        "86 aktive",
    ),
    (
        MAP,
        f"{KOORDINATION}&jahr=2014&gebiet=giessen",
        "bekannt ist, dass 2014 nur 27 Gebiete eine Stelle hatten",
        "1 Stellen",
    ),
    (
        MAP,
        "kennzahl=ikw-veranstaltungen&bezug=absolut&jahr=2013&gebiet=kassel",
        "„gut 30“",
        "rund 30 Veranstaltungen",
    ),
    (
        MAP,
        "kennzahl=ikw-veranstaltungen&bezug=absolut&jahr=2013&gebiet=kassel",
        "über 30",
        "gut 30 Veranstaltungen",
    ),
    (
        COMPARISON,
        f"gebiete=main-kinzig-kreis,kassel&{LOTSEN_2015}",
        "qualifiziert oder aktiv nicht unterschieden",
        "86 aktive",
    ),
    # Equal values are one fill: no classes, no ranking.
    (
        MAP,
        "kennzahl=koordination&bezug=je-100000-einwohner&jahr=2025",
        "Alle Gebiete mit Angabe haben gleich viel (2 Stellen); eine Rangfolge gibt es deshalb nicht.",
        "Rang 1 ist der höchste Wert",
    ),
    (
        MAP,
        "kennzahl=koordination&bezug=je-100000-einwohner&jahr=2025&farben=gruen",
        "Auf ein Gebiet zeigen nennt seinen Wert",
        "Ein Kästchen je Angabe",
    ),
    (MAP, "jahr=2018&bezug=absolut", "Auf ein Gebiet zeigen nennt seinen Wert", "Ein Kästchen je Angabe"),
    (
        MAP,
        "kennzahl=koordination&bezug=einwohner-je-stelle&jahr=2025&klassen=quantile",
        "alle gleich: 2 Stellen",
        "bis unter",
    ),
    # Money is called what its source calls it.
    (
        PROGRAMME,
        "",
        "Mittel für ein Jahr, wie die Quelle sie nennt: Landeshaushalt oder Fördervolumen.",
        "Mittel des Landeshaushalts für ein Jahr",
    ),
    (
        PROGRAMME,
        "",
        "über 10 Mio. € (Fördervolumen laut Ministerium",
        "nicht verwendet: über 10 Mio. € [S151]",
    ),
    (PROGRAMME, "", "Das obere Ende einer Säule zeigt", "Das Ende eines Balkens zeigt"),
    (DECK, "", "Das Ende eines Balkens zeigt", "Das obere Ende einer Säule zeigt"),
    (
        MAP,
        "sicht=karte",
        "Die Förderung gab es in allen Gebieten 2017 bis 2020.",
        "Die Förderung gab es 2017 bis 2020.",
    ),
    (
        MAP,
        "kennzahl=fallmanagement-foerderung",
        "Die Förderung gab es in allen Gebieten 2017 bis 2020.",
        "Die Förderung gab es 2017 bis 2020.",
    ),
    # One is one.
    (MAP, "bezug=absolut&jahr=2018&gebiet=hanau", "1 Stelle", "1 Stellen"),
    (PROGRAMME, "", "21 Gebiete", "1 Gebiete,"),
    (DATA, "", "Gebiete mit Angabe", "1 Gebiete mit Angabe"),
    (PROFILE, "gebiet=hanau&bezug=absolut", "1 Stelle", "Angabe 1 Stellen"),
    (COMPARISON, "gebiete=kassel,hanau&bezug=absolut", "Stadt Kassel: 1", "1 Stellen"),
    # A column has one number of decimals.
    (MAP, "kennzahl=flaeche&bezug=absolut&jahr=2018&sicht=tabelle&gebiet=kassel", "106,80", "106,8 km"),
    (MAP, "kennzahl=flaeche&bezug=absolut&jahr=2018&sicht=tabelle", "Fläche", "106,8 "),
    # Boxes only where there are any; Stand of the newest source.
    (MAP, WEEK_2019, "Ein Kästchen je Angabe.", "keinen Wert, der sich einer Klasse zuordnen lässt"),
    (MAP, "jahr=2018&gebiet=hanau", "Stand: 16.02.2018", "Stand: 2017"),
    # Sources have titles, the publisher comes first, and everything is German.
    (
        MAP,
        "kennzahl=einwohner&bezug=absolut&jahr=2024&gebiet=hanau",
        "Bruch in der Zeitreihe",
        "series break",
    ),
    (
        WEEK,
        WEEK_2019,
        "Pressemitteilung zur Interkulturellen Woche 2019 (Offenbach am Main)",
        "Stadt Offenbach PM ·",
    ),
    (PROFILE, "gebiet=hanau", "gelesen in der Kopie github.com", "Original: destatis.de"),
    (
        PROFILE,
        "gebiet=kassel&kennzahl=ikw-veranstaltungen&jahr=2013",
        "Angaben zur Interkulturellen Woche 2013 (Kassel)",
        "newspol.de newspol.de",
    ),
    (PROGRAMME, "", "Presseinformation: Bundesweite Vorbereitungstagung", "Fundstelle budget_"),
    # Citations name what is shown, all of it, and nothing else.
    (DECK, "", "Oberhessische Presse", "weitere. Grenzen"),
    (EVENTS, "", "Grundlage: eine eigene Veranstaltungsliste.", "Ökumenischer Vorbereitungsausschuss"),
    (DATA, "", "Quellen des Atlas, aufgeführt unter „Daten“", "weitere. Abgerufen"),
    (WEEK, WEEK_2019, "Ökumenischer Vorbereitungsausschuss zur Interkulturellen Woche", "weitere. Grenzen"),
]


@cache
def text(page: str, link: str) -> str:
    """Everything that can be read on the page, its panels included, in one line."""
    query = dict(part.split("=") for part in link.split("&") if part)
    root = parser.fromstring(f"<main>{html(screen(page, **query))}</main>")
    words = (each for each in root.xpath(".//text() | .//input/@value | .//textarea/text()"))
    return re.sub(r"\s+([.,;:)])", r"\1", plain(" ".join(words).replace("\u00a0", " ").replace("\u00ad", "")))


def test_table_is_long_enough() -> None:
    assert len(SENTENCES) >= 40
    assert len(set(SENTENCES)) == len(SENTENCES)


@pytest.mark.parametrize(("page", "link", "must", "must_not"), SENTENCES)
def test_view_says_what_it_shows(page: str, link: str, must: str, must_not: str) -> None:
    said = text(page, link)
    assert must in said
    assert must_not not in said
