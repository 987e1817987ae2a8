"""The ten Kennzahlen, and the words that a Kennzahl and a Bezug make together."""

from __future__ import annotations

from data.kennzahlen.bezug import BEZUEGE, Bezug, BezugId
from data.kennzahlen.kennzahl import Kennzahl, KennzahlId
from data.model.errors import DataError
from data.model.words import Words

_CASE_MANAGEMENT = Words("Programm WIR: Fallmanagement", "WIR programme: case management")
_COORDINATION = Words("Programm WIR: Koordination und Zentren", "WIR programme: coordination and centres")
_VOLUNTEERS = Words("Ehrenamt", "Volunteers")
_POST = Words("Stelle", "post")
_POSTS = Words("Stellen", "posts")
_POST_BEZUEGE: tuple[BezugId, ...] = ("je-100000-einwohner", "einwohner-je-stelle", "absolut")
_IKW = Words("Interkulturelle Woche", "Intercultural Week")
_WEEK_OVER = (10, 31)
"""The week is one in September; what is counted with it ends in October at the latest."""
_BASIS = Words("Bevölkerung und Fläche", "Population and area")

_ALL = (
    Kennzahl(
        id="fallmanagement-vorgesehen",
        group=_CASE_MANAGEMENT,
        label=Words("Vorgesehene Fallmanagement-Stellen", "Case-management posts provided for"),
        short=Words("Stellen vorgesehen", "Posts provided for"),
        unit=_POST,
        unit_plural=_POSTS,
        definition=Words(
            "Stellen im WIR-Fallmanagement, die das Land 2017 bis 2020 je Gebiet fördern wollte: eine volle"
            " Stelle, teilbar. Förderfähig heißt nicht besetzt; besetzte Stellen sind eine eigene Kennzahl.",
            "WIR case-management posts the Land was ready to fund per area from 2017 to 2020: one full "
            "post, divisible. Fundable is not filled; filled posts are a measure of their own.",
        ),
        kind="count",
        bezuege=_POST_BEZUEGE,
        related=("case_manager_posts_funded", "case_manager_post_since", "case_manager_grant_approved"),
        wider_measures=("budget_case_managers", "budget_wir_programme"),
    ),
    Kennzahl(
        id="fallmanagement-foerderung",
        group=_CASE_MANAGEMENT,
        label=Words(
            "Vorgesehene Höchstförderung Fallmanagement",
            "Maximum case-management grant provided for",
        ),
        short=Words("Höchstförderung", "Maximum grant"),
        unit=Words("Euro", "euro"),
        unit_plural=Words("Euro", "euros"),
        definition=Words(
            "Höchstbetrag, mit dem das Land die eine Fallmanagement-Stelle je Gebiet im Jahr fördern wollte"
            " (50.000 Euro, 2017 bis 2020). Keine bewilligten und keine ausgezahlten Mittel.",
            "Highest amount the Land was ready to pay per year for the one case-management post of an area "
            "(50,000 euros, 2017 to 2020). Neither approved nor paid money.",
        ),
        kind="money",
        bezuege=("eur-je-einwohner", "absolut"),
        related=("case_manager_grant_approved", "grant_per_case_manager_post_year"),
        wider_measures=("budget_case_managers", "max_grant_per_case_manager_post", "budget_wir_programme"),
    ),
    Kennzahl(
        id="fallmanagement-besetzt",
        group=_CASE_MANAGEMENT,
        label=Words("Besetzte Fallmanagement-Stellen", "Case-management posts filled"),
        short=Words("Stellen besetzt", "Posts filled"),
        unit=_POST,
        unit_plural=_POSTS,
        definition=Words(
            "Fallmanagement-Stellen, von denen eine Quelle sagt, dass sie im Jahr besetzt oder nicht "
            "besetzt waren. Nur für wenige Gebiete bekannt; der Umfang der Stelle und die Zahl der Personen"
            " sind nicht gemeint.",
            "Case-management posts that a source says were, or were not, filled in the year. Known for a "
            "few areas only; neither the size of the post nor the number of persons is meant.",
        ),
        kind="count",
        bezuege=_POST_BEZUEGE,
        measures=("case_manager_posts_filled",),
        related=(
            "case_manager_post_since",
            "case_managers_listed",
            "case_manager_carrier",
            "second_wir_post_since",
        ),
        wider_measures=("case_managers_at_network_meeting",),
    ),
    Kennzahl(
        id="koordination",
        group=_COORDINATION,
        label=Words("WIR-Koordinationsstellen", "WIR coordination posts"),
        short=Words("Koordination", "Coordination"),
        unit=_POST,
        unit_plural=_POSTS,
        definition=Words(
            "Geförderte Stellen der WIR-Koordination: bis 2020 mindestens eine je beteiligtem Gebiet, ab "
            "2022 bis zu zwei. Stellen sind keine Personen, und über die Besetzung ist damit nichts gesagt.",
            "Funded WIR coordination posts: at least one per participating area until 2020, up to two from "
            "2022. Posts are not persons, and nothing is said about their being filled.",
        ),
        kind="count",
        bezuege=_POST_BEZUEGE,
        measures=("coordinator_posts",),
        since_measures=("coordinator_post_since",),
        related=(
            "wir_participation_since",
            "coordinators_listed",
            "coordinator_posts_vacant",
            "wir_mitarbeit_posts",
            "vielfaltszentrum_posts",
        ),
        wider_measures=("coordinator_posts", "areas_with_coordinator"),
    ),
    Kennzahl(
        id="vielfaltszentrum",
        group=_COORDINATION,
        label=Words("Beginn des WIR-Vielfaltszentrums", "Start of the WIR diversity centre"),
        short=Words("Beginn des Zentrums", "Start of the centre"),
        unit=Words("Jahr", "year"),
        unit_plural=Words("Jahr", "year"),
        definition=Words(
            "Jahr, in dem Koordination und Fallmanagement zum WIR-Vielfaltszentrum zusammengelegt wurden. "
            "Um 2022 hatten alle 33 Gebiete eines; wo das Jahr nicht bekannt ist, heißt das nicht, dass es "
            "kein Zentrum gab.",
            "Year in which coordination and case management became a WIR-Vielfaltszentrum. By about 2022 "
            "all 33 areas had one; where the year is not known this does not mean that there was no centre.",
        ),
        kind="year",
        bezuege=("absolut",),
        more="low",
        measures=("vielfaltszentrum_since",),
        related=("vielfaltszentrum_mentioned", "grant_vielfaltszentrum", "vielfaltszentrum_staff_listed"),
        wider_measures=("areas_applied_for_wir_vielfaltszentrum",),
    ),
    Kennzahl(
        id="integrationslotsen",
        group=_VOLUNTEERS,
        label=Words(
            "Aktive Integrationslotsinnen und Integrationslotsen",
            "Active volunteer integration guides",
        ),
        short=Words("Lotsen aktiv", "Guides active"),
        unit=Words("Person", "person"),
        unit_plural=Words("Personen", "persons"),
        definition=Words(
            "Ehrenamtliche Integrationslotsinnen und Integrationslotsen, die eine Quelle als aktiv nennt. "
            "Neu geschulte und insgesamt geschulte Personen sind andere Zahlen und nicht enthalten.",
            "Volunteer integration guides whom a source calls active. Newly trained persons and all persons"
            " ever trained are other figures and not included.",
        ),
        kind="count",
        bezuege=("absolut",),
        measures=("integrationslotsen_active",),
        related=("integrationslotsen_newly_qualified", "integrationslotsen_qualified_cumulative"),
        wider_measures=("integrationslotsen_active",),
    ),
    Kennzahl(
        id="ikw-veranstaltungen",
        group=_IKW,
        label=Words("Veranstaltungen der Interkulturellen Woche", "Events of the Intercultural Week"),
        short=Words("IKW-Veranstaltungen", "IKW events"),
        unit=Words("Veranstaltung", "event"),
        unit_plural=Words("Veranstaltungen", "events"),
        definition=Words(
            "Veranstaltungen der örtlichen Interkulturellen Woche nach Presse und Veranstaltern, teils "
            "gerundet, teils nur angekündigt. Keine Vollerhebung: Ein Gebiet ohne Angabe kann "
            "Veranstaltungen gehabt haben.",
            "Events of the local Intercultural Week according to press and organisers, partly rounded, "
            "partly only announced. Not a census: an area without a figure may have had events.",
        ),
        kind="count",
        bezuege=("je-10000-einwohner", "absolut"),
        measures=("ikw_events",),
        over=_WEEK_OVER,
        related=("ikw_organisers",),
        wider_measures=("events", "places"),
    ),
    Kennzahl(
        id="ikw-organisationen",
        group=_IKW,
        label=Words(
            "Beteiligte Organisationen der Interkulturellen Woche",
            "Organisers of the Intercultural Week",
        ),
        short=Words("IKW-Organisationen", "IKW organisers"),
        unit=Words("Organisation", "organisation"),
        unit_plural=Words("Organisationen", "organisations"),
        definition=Words(
            "Organisationen, Vereine und Stellen, die die örtliche Interkulturelle Woche tragen. Keine Zahl"
            " der Veranstaltungen.",
            "Organisations, associations and offices that carry the local Intercultural Week. Not a number "
            "of events.",
        ),
        kind="count",
        bezuege=("absolut",),
        measures=("ikw_organisers",),
        over=_WEEK_OVER,
        related=("ikw_events",),
    ),
    Kennzahl(
        id="einwohner",
        group=_BASIS,
        label=Words("Einwohner", "Inhabitants"),
        short=Words("Einwohner", "Inhabitants"),
        unit=Words("Einwohner", "inhabitant"),
        unit_plural=Words("Einwohner", "inhabitants"),
        definition=Words(
            "Bevölkerung des Programmgebiets am 31.12. (Landkreis ohne seine Sonderstatusstadt). Bis 2023 "
            "auf Grundlage des Zensus 2011, 2024 des Zensus 2022: Der Sprung dazwischen ist keine "
            "Entwicklung.",
            "Population of the programme area on 31 December (a Landkreis without its Sonderstatusstadt). "
            "Based on the 2011 census until 2023, on the 2022 census in 2024: the step between them is not "
            "a development.",
        ),
        kind="count",
        bezuege=("absolut", "je-km2"),
    ),
    Kennzahl(
        id="flaeche",
        group=_BASIS,
        label=Words("Fläche", "Area"),
        short=Words("Fläche", "Area"),
        unit=Words("km²", "km²"),
        unit_plural=Words("km²", "km²"),
        definition=Words(
            "Fläche des Programmgebiets am 31.12. nach der amtlichen Statistik (Landkreis ohne seine "
            "Sonderstatusstadt), nicht aus der gezeichneten Karte gemessen.",
            "Size of the programme area on 31 December in official statistics (a Landkreis without its "
            "Sonderstatusstadt), not measured on the drawn map.",
        ),
        decimals=2,
        kind="area",
        bezuege=("absolut",),
    ),
)
KENNZAHLEN: dict[KennzahlId, Kennzahl] = {kennzahl.id: kennzahl for kennzahl in _ALL}

DEFAULT_KENNZAHL: KennzahlId = "fallmanagement-vorgesehen"
DEFAULT_JAHR = 2018
"""The start view; its Bezug is the first that the Kennzahl allows."""


def kennzahl_of(kennzahl: str) -> Kennzahl:
    """The Kennzahl with the given id.

    Raises:
        DataError: No Kennzahl has this id.
    """
    for known in KENNZAHLEN.values():
        if known.id == kennzahl:
            return known
    raise DataError(f"one of {', '.join(KENNZAHLEN)}", column="kennzahl", value=kennzahl)


def bezug_of(kennzahl: Kennzahl, bezug: str) -> Bezug:
    """The Bezug with the given id, if the Kennzahl allows it.

    Raises:
        DataError: The Kennzahl does not allow this Bezug.
    """
    for allowed in kennzahl.bezuege:
        if allowed == bezug:
            return BEZUEGE[allowed]
    raise DataError(f"for {kennzahl.id} one of {', '.join(kennzahl.bezuege)}", column="bezug", value=bezug)


def unit_of(kennzahl: Kennzahl, bezug: Bezug) -> Words:
    """Unit of the value shown, plural: "Stellen je 100.000 Einwohner"."""
    return filled_in(bezug.unit or kennzahl.unit_plural, kennzahl)


def filled_in(words: Words, kennzahl: Kennzahl) -> Words:
    """The words with ``{unit}`` replaced by the plural unit of the Kennzahl."""
    unit = kennzahl.unit_plural
    return Words(words.de.replace("{unit}", unit.de), words.en.replace("{unit}", unit.en))


def decimals_of(kennzahl: Kennzahl, bezug: Bezug) -> int:
    """Decimals shown of a value of this Kennzahl and Bezug."""
    return kennzahl.decimals if bezug.decimals is None else bezug.decimals


def says_absolute_when_filled(kennzahl: Kennzahl, bezug: Bezug) -> bool:
    """Whether a filled map must carry the note "absolute Zahl": counts and sums of money partly show size."""
    return bezug.id == "absolut" and kennzahl.kind in ("count", "money")
