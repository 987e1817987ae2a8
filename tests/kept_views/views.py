"""The views whose looks are kept: each named for what it shows, as page and link."""

from __future__ import annotations

from dataclasses import dataclass, field

WEEK = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut"}
RATE = {"kennzahl": "ikw-veranstaltungen", "bezug": "je-10000-einwohner"}
SIX = "frankfurt-am-main,hanau,kassel,offenbach-am-main,marburg,main-kinzig-kreis"
DENSITY = {"kennzahl": "einwohner", "bezug": "je-km2", "jahr": "2018"}
OFFICE = {"kennzahl": "koordination"}


@dataclass(frozen=True, slots=True)
class KeptView:
    """A view.

    Attributes:
        page: ``url_path`` of its page, or another name of a sheet.
        link: Parameters of its address.
        sheet: Whether it can be handed on as files.
        full: Whether its PNG files and its slides in 4:3 are made as well.
        addressed: Whether the atlas knows its own address, so that links and QR codes are printed.
        disputed: Whether Frankfurt's events of 2023 are disputed in it; no real figure of an area is.
    """

    page: str
    link: dict[str, str] = field(default_factory=dict)
    sheet: bool = True
    full: bool = False
    addressed: bool = True
    disputed: bool = False


def _compared(ansicht: str, gebiete: str = "hanau,kassel", **more: str) -> KeptView:
    return KeptView("vergleich", {"ansicht": ansicht, "gebiete": gebiete, **more})


VIEWS: dict[str, KeptView] = {
    # The map: classifications, colours, labels, filters, and what is not a plain figure.
    "map-start": KeptView("", full=True, addressed=False),
    "map-chosen-labels": KeptView("", {"gebiet": "hanau", "beschriftung": "1"}),
    "map-each-value": KeptView("", {"kennzahl": "integrationslotsen", "jahr": "2022", "klassen": "werte"}),
    "map-quantiles-greenblue": KeptView(
        "", {**DENSITY, "klassen": "quantile", "k": "4", "farben": "gruenblau"}
    ),
    "map-intervals-orange": KeptView("", {**DENSITY, "klassen": "intervalle", "k": "6", "farben": "orange"}),
    "map-natural-violet": KeptView("", {**DENSITY, "klassen": "natuerlich", "k": "5", "farben": "violett"}),
    "map-own-limits-cividis": KeptView(
        "", {**DENSITY, "klassen": "eigene", "grenzen": "200,1000", "farben": "cividis"}
    ),
    "map-gaps-grey": KeptView("", {**OFFICE, "jahr": "2014", "farben": "grau"}),
    "map-joint-labels": KeptView("", {**WEEK, "jahr": "2019", "beschriftung": "1", "gebiet": "kassel"}),
    "map-partial-left-out": KeptView("", {**RATE, "jahr": "2024"}),
    "map-partial-taken-in": KeptView("", {**RATE, "jahr": "2024", "teilangaben": "1"}),
    "map-disputed": KeptView("", {**WEEK, "jahr": "2023", "gebiet": "frankfurt-am-main"}, disputed=True),
    "map-class-highlighted": KeptView("", {**DENSITY, "klasse": "5"}),
    "map-gap-highlighted": KeptView("", {**OFFICE, "jahr": "2025", "klasse": "keine-angabe"}),
    "map-filtered-type-district": KeptView("", {"typ": "landkreis", "rb": "darmstadt,giessen"}),
    "map-filtered-range": KeptView("", {**DENSITY, "von": "100", "bis": "1000", "beschriftung": "1"}),
    "map-since-announced": KeptView("", {"kennzahl": "vielfaltszentrum", "jahr": "2026", "gebiet": "hanau"}),
    "map-hanau-2025": KeptView("", {"kennzahl": "vielfaltszentrum", "jahr": "2025", "gebiet": "hanau"}),
    "map-money-at-most": KeptView("", {"kennzahl": "fallmanagement-foerderung"}),
    "map-inhabitants-estimated": KeptView("", {"kennzahl": "einwohner", "bezug": "je-km2", "jahr": "2020"}),
    # The Interkulturelle Woche.
    "week-numbers-2024": KeptView("ikw", {**WEEK, "jahr": "2024"}),
    "week-rate-labels-2024": KeptView("ikw", {**RATE, "jahr": "2024", "beschriftung": "1"}, full=True),
    "week-rate-partial-2025": KeptView("ikw", {**RATE, "jahr": "2025", "teilangaben": "1", "klasse": "1"}),
    "week-disputed-2023": KeptView("ikw", {**WEEK, "jahr": "2023"}, disputed=True),
    "week-early-2009": KeptView("ikw", {**WEEK, "jahr": "2009"}),
    "week-joint-filtered-2019": KeptView(
        "ikw", {**WEEK, "jahr": "2019", "typ": "landkreis", "gebiet": "fulda"}
    ),
    "week-organisations-2019": KeptView("ikw", {"kennzahl": "ikw-organisationen", "jahr": "2019"}),
    # Comparison.
    "dots-three-areas": _compared("punkte", "hanau,kassel,marburg"),
    "dots-six-areas-2024": _compared("punkte", SIX, **WEEK, jahr="2024"),
    "two-maps-two-years": _compared("karten", vergleichsjahr="2020"),
    "two-maps-two-figures": _compared(
        "karten", karten="kennzahlen", kennzahl2="ikw-veranstaltungen", jahr2="2024", beschriftung="1"
    ),
    "two-maps-class-highlighted": _compared("karten", **DENSITY, vergleichsjahr="2020", klasse="jahre-2"),
    "scatter": _compared("streuung", SIX),
    "scatter-few-points": _compared(
        "streuung", "hanau,kassel", **RATE, jahr="2024", kennzahl2="koordination"
    ),
    "difference-table": _compared("unterschiede", SIX, kennzahl="einwohner", jahr="2019"),
    "difference-table-to-one-area": _compared(
        "unterschiede", SIX, **WEEK, jahr="2024", bezugsgebiet="kassel", sort2="unterschied"
    ),
    "change-per-cent": _compared("veraenderung", kennzahl="einwohner", jahr="2023", vergleichsjahr="2013"),
    "change-absolute-census": _compared(
        "veraenderung", kennzahl="einwohner", jahr="2024", vergleichsjahr="2019", aenderung="absolut"
    ),
    "change-with-gaps": _compared("veraenderung", **WEEK, jahr="2024", vergleichsjahr="2019"),
    "change-class-highlighted": _compared(
        "veraenderung", kennzahl="einwohner", jahr="2023", vergleichsjahr="2013", klasse="plus-2"
    ),
    "columns-where-no-change": _compared("veraenderung", SIX, kennzahl="vielfaltszentrum", jahr="2025"),
    # Programme, coverage, profiles.
    "budget-columns": KeptView("programm", full=True),
    "budget-rise": KeptView("programm-anstieg"),
    "coverage-table": KeptView("daten", full=True),
    "profile-start": KeptView("kreis", {"gebiet": "hanau"}, full=True),
    "profile-hanau-2025": KeptView(
        "kreis", {"gebiet": "hanau", "kennzahl": "vielfaltszentrum", "jahr": "2025"}
    ),
    "profile-hanau-2026": KeptView(
        "kreis", {"gebiet": "hanau", "kennzahl": "vielfaltszentrum", "jahr": "2026"}
    ),
    "series-census": KeptView("kreis-verlauf", {"gebiet": "hanau", "kennzahl": "einwohner", "jahr": "2023"}),
    "series-gaps-joint": KeptView("kreis-verlauf", {"gebiet": "main-kinzig-kreis", **WEEK, "jahr": "2024"}),
    "profile-joint-partial": KeptView("kreis", {"gebiet": "main-kinzig-kreis", **WEEK, "jahr": "2024"}),
    "profile-district-without-town": KeptView("kreis", {"gebiet": "landkreis-fulda"}),
    # No page of their own: the ranking, and the sheets of a made event list.
    "ranking": KeptView("ranking", {**DENSITY, "gebiet": "hanau"}),
    "ranking-all-alike": KeptView("ranking", {"gebiet": "hanau"}),
    "ranking-joint-announced": KeptView("ranking", {**WEEK, "jahr": "2019", "gebiet": "kassel"}),
    "events-map-areas": KeptView("events-areas"),
    "events-map-places": KeptView("events-places"),
    "events-days": KeptView("events-days"),
    "events-weekdays": KeptView("events-weekdays"),
    "events-categories": KeptView("events-categories"),
    # Pages without a file.
    "page-presentation": KeptView("praesentation", sheet=False),
    "page-events-empty": KeptView("veranstaltungen", sheet=False),
    "page-week-start": KeptView("ikw", sheet=False),
    "page-profile-without-area": KeptView("kreis", sheet=False),
    "page-comparison-without-areas": KeptView("vergleich", sheet=False),
    "page-embedded-map": KeptView("", {"einbetten": "1", "gebiet": "hanau"}, sheet=False),
    "page-unknown-values": KeptView("", {"kennzahl": "nirgends", "jahr": "1848", "von": "x"}, sheet=False),
}
OFTEN = frozenset(
    (
        *("map-start", "map-joint-labels", "map-disputed", "map-filtered-range"),
        *("week-numbers-2024", "dots-six-areas-2024", "two-maps-class-highlighted", "scatter"),
        *("difference-table", "change-with-gaps", "columns-where-no-change"),
        *("budget-columns", "coverage-table", "profile-start", "series-gaps-joint"),
        *("ranking-joint-announced", "events-days", "page-presentation", "page-embedded-map"),
    )
)
"""One and more of each kind of drawing, with labels, filter, gaps, joint, partial and disputed figures and a highlight:
`make test` looks at these, `make test-all` at every view."""
