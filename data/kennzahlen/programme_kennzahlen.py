"""The Kennzahlen of the WIR programme: what can be funded, what is known to be filled, who works there."""

from __future__ import annotations

from data.kennzahlen.bezug import BezugId
from data.kennzahlen.kennzahl import Indicator
from data.model.words import Words

_CASE_MANAGEMENT = Words("Programm WIR: Fallmanagement", "WIR programme: case management")
_COORDINATION = Words("Programm WIR: Koordination und Zentren", "WIR programme: coordination and centres")
_VOLUNTEERS = Words("Ehrenamt", "Volunteers")
_POST = Words("Stelle", "post")
_POSTS = Words("Stellen", "posts")
_POST_BEZUEGE: tuple[BezugId, ...] = ("je-100000-einwohner", "einwohner-je-stelle", "absolut")

PROGRAMME: tuple[Indicator, ...] = (
    Indicator(
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
        decimals=0,
        kind="count",
        bezuege=_POST_BEZUEGE,
        related=("case_manager_posts_funded", "case_manager_post_since", "case_manager_grant_approved"),
        wider_measures=("budget_case_managers", "budget_wir_programme"),
    ),
    Indicator(
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
        decimals=0,
        kind="money",
        bezuege=("eur-je-einwohner", "absolut"),
        related=("case_manager_grant_approved", "grant_per_case_manager_post_year"),
        wider_measures=("budget_case_managers", "max_grant_per_case_manager_post", "budget_wir_programme"),
    ),
    Indicator(
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
        decimals=0,
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
    Indicator(
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
        decimals=0,
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
    Indicator(
        id="vielfaltszentrum",
        group=_COORDINATION,
        label=Words("Beginn des WIR-Vielfaltszentrums", "WIR diversity centre since"),
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
        decimals=0,
        kind="year",
        bezuege=("absolut",),
        more="low",
        measures=("vielfaltszentrum_since",),
        related=("vielfaltszentrum_mentioned", "grant_vielfaltszentrum", "vielfaltszentrum_staff_listed"),
        wider_measures=("areas_applied_for_wir_vielfaltszentrum",),
    ),
    Indicator(
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
        decimals=0,
        kind="count",
        bezuege=("absolut",),
        measures=("integrationslotsen_active",),
        related=("integrationslotsen_newly_qualified", "integrationslotsen_qualified_cumulative"),
        wider_measures=("integrationslotsen_active",),
    ),
)
