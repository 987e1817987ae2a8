"""The real conflicting cases, read from the committed tables, and the cases those do not have."""

import pytest

from data.figures.figure_choice import figure
from data.model.errors import DataError
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe, rule

EVENTS = "ikw-veranstaltungen"


@pytest.mark.parametrize(
    ("area_id", "year", "expected", "used"),
    [
        # More than 70 announced, more than 80 held by two sources.
        ("frankfurt-am-main", 2023, (80, None, "more_than", "held"), ["S067", "S248"]),
        # 34 exact against "more than 40".
        ("offenbach-am-main", 2019, (34, None, "exact", ""), ["S075"]),
        # 39 announced, 35 held.
        ("odenwaldkreis", 2014, (35, None, "exact", "held"), ["S101"]),
        # 44 announced, about 50 held, jointly with Wetzlar.
        ("lahn-dill-kreis", 2025, (50, None, "about", "held"), ["S114"]),
        # More than 40 announced, almost 50 held.
        ("hersfeld-rotenburg", 2024, (50, None, "almost", "held"), ["S056"]),
        # 26 announced, almost 30 held.
        ("wetteraukreis", 2019, (30, None, "almost", "held"), ["S106"]),
        # 30 announced; "more than 30" of unsaid stage does not look back, and is rounded.
        ("wetteraukreis", 2025, (30, None, "stated", "announced"), ["S242"]),
        # 16 of unsaid stage, almost 20 held.
        ("werra-meissner-kreis", 2019, (20, None, "almost", "held"), ["S246"]),
        # Partner of Main-Kinzig's joint "more than 50", but with a figure of its own.
        ("hanau", 2019, (20, None, "stated", "announced"), ["S231"]),
    ],
)
def test_real_conflicts_are_settled_as_the_rules_say(
    area_id: str, year: int, expected: tuple[float, float | None, str, str], used: list[str]
) -> None:
    found = figure(real_dataset(), EVENTS, area_id, year)
    assert (found.value, found.upper, found.qualifier, found.stage) == expected
    assert found.disputed == (found.upper is not None)
    assert sorted(one.rsplit("-", 1)[1] for one in found.observation_ids) == used
    assert found.candidate_ids[: len(used)] == found.observation_ids
    assert found.gap is None


def test_both_partners_show_the_joint_figure_and_the_beaten_one_stays_visible() -> None:
    kreis = figure(real_dataset(), EVENTS, "lahn-dill-kreis", 2025)
    city = figure(real_dataset(), EVENTS, "wetzlar", 2025)
    assert kreis.kind == city.kind == "joint"
    assert kreis.areas == city.areas == ("lahn-dill-kreis", "wetzlar")
    assert len(city.candidate_ids) == 2
    assert (city.area_id, city.as_of) == ("wetzlar", "2025-10-28")


def test_an_area_with_an_own_figure_leaves_the_joint_one_to_its_partner() -> None:
    kreis = figure(real_dataset(), EVENTS, "main-kinzig-kreis", 2019)
    hanau = figure(real_dataset(), EVENTS, "hanau", 2019)
    assert (kreis.kind, kreis.value, kreis.areas) == ("joint", 50, ("main-kinzig-kreis", "hanau"))
    assert (hanau.kind, hanau.areas) == ("own", ("hanau",))
    assert "ikw_events-main-kinzig-kreis-2019-S096" in hanau.candidate_ids


def test_different_towns_are_no_conflict_but_a_lower_bound() -> None:
    found = figure(real_dataset(), EVENTS, "gross-gerau", 2024)
    # About 30 in the town of Groß-Gerau, 16 in Ginsheim-Gustavsburg with Bischofsheim.
    assert (found.kind, found.value, found.qualifier, found.gap) == ("part", 46, "at_least", "part_only")
    assert [(term.value, term.qualifier) for term in found.terms] == [(30, "about"), (16, "exact")]
    assert set(found.parts) == {"06433006", "06433005", "06433002"}


def test_the_same_town_twice_is_judged_and_an_overlap_counts_once() -> None:
    parts = [
        observe("a", 10, "S1", scope="part", part_of=("1",)),
        observe("a", 12, "S2", scope="part", part_of=("1",), stage="held"),
        observe("a", 7, "S3", scope="part", part_of=("2", "3")),
        observe("a", 99, "S4", scope="part", part_of=("3",)),
    ]
    found = figure(dataset_of({"a": "Landkreis"}, parts), EVENTS, "a", 2019)
    assert (found.value, found.parts) == (19, ("2", "3", "1"))


def test_only_years_months_and_days_feed_a_year() -> None:
    told = [
        observe("a", 5, "S1", precision="range"),
        observe("a", 6, "S2", precision="about"),
        observe("a", 7, "S3", precision="unknown", start=None, end=None),
    ]
    found = figure(dataset_of({"a": "Landkreis"}, told), EVENTS, "a", 2019)
    # The sources do speak of the matter: only a number for the year is missing, and the gap leads to them.
    assert (found.kind, found.value, found.gap) == ("missing", None, "no_number")
    assert set(found.candidate_ids) == {one.id for one in told}
    silent = figure(dataset_of({"a": "Landkreis", "b": "Landkreis"}, told), EVENTS, "b", 2019)
    assert (silent.gap, silent.candidate_ids) == ("no_data", ())


def test_zero_is_a_figure_and_not_a_gap() -> None:
    found = figure(real_dataset(), "fallmanagement-besetzt", "frankfurt-am-main", 2018)
    assert (found.value, found.kind, found.gap) == (0, "own", None)


def test_an_exact_own_figure_beats_a_rule_and_a_rounded_one_does_not() -> None:
    rules = [rule("koordination", "alle", 1, qualifier="at_least")]
    exact = observe("a", 2, measure="coordinator_posts")
    rounded = observe("a", 2, measure="coordinator_posts", qualifier="about")
    own = dataset_of({"a": "Landkreis"}, [exact], rules=rules)
    assert figure(own, "koordination", "a", 2019).basis == "observed"
    ruled = figure(dataset_of({"a": "Landkreis"}, [rounded], rules=rules), "koordination", "a", 2019)
    assert (ruled.basis, ruled.value, ruled.rule_id) == ("rule", 1, "koordination-alle")
    assert ruled.candidate_ids == (rounded.id,)


@pytest.mark.parametrize(
    ("area_id", "year", "expected"),
    [
        ("bad-homburg", 2014, (0, "exact", "observed", None)),
        ("werra-meissner-kreis", 2014, (0, "exact", "observed", None)),
        ("werra-meissner-kreis", 2015, (1, "at_least", "observed", None)),
        ("werra-meissner-kreis", 2016, (1, "at_least", "carried", None)),
        ("bad-homburg", 2016, (None, "exact", "observed", "participation_only")),
        ("vogelsbergkreis", 2014, (None, "exact", "observed", "starts_later")),
        ("wiesbaden", 2014, (None, "exact", "observed", "no_data")),
        ("wiesbaden", 2018, (1, "at_least", "rule", None)),
        ("kassel", 2021, (None, "exact", "observed", "changeover")),
        # Their sources speak of 2022; after that the figure is carried on.
        ("landkreis-kassel", 2022, (2, "exact", "rule", None)),
        ("landkreis-kassel", 2023, (2, "exact", "carried", None)),
        ("kassel", 2024, (2, "exact", "carried", None)),
        ("ruesselsheim-am-main", 2025, (2, "exact", "observed", None)),
        ("kassel", 2022, (2, "exact", "observed", None)),
        ("wetzlar", 2022, (None, "exact", "observed", "up_to_two")),
        ("wetzlar", 2013, (None, "exact", "observed", "starts_later")),
    ],
)
def test_coordination_posts_follow_the_steps_of_the_programme(
    area_id: str, year: int, expected: tuple[float | None, str, str, str | None]
) -> None:
    found = figure(real_dataset(), "koordination", area_id, year)
    assert (found.value, found.qualifier, found.basis, found.gap) == expected


def test_a_post_filled_since_a_year_is_carried_until_the_structure_changes() -> None:
    # The present holder has been there since 2019; the line ended for 21 areas in 2021.
    found = {
        y: figure(real_dataset(), "fallmanagement-besetzt", "werra-meissner-kreis", y)
        for y in range(2018, 2023)
    }
    assert [found[year].value for year in found] == [None, 1, 1, None, None]
    assert [found[year].basis for year in (2019, 2020)] == ["observed", "carried"]
    assert [found[year].gap for year in (2018, 2021, 2022)] == ["no_number", "changeover", "line_ended"]


@pytest.mark.parametrize(
    ("area_id", "year", "value", "gap"),
    [
        ("hanau", 2020, None, "starts_later"),
        ("hanau", 2021, 2021, None),
        ("hanau", 2026, 2021, None),
        ("kassel", 2021, None, "starts_later"),
        ("kassel", 2022, 2022, None),
        ("wiesbaden", 2023, None, "start_unknown"),
    ],
)
def test_a_centre_shows_its_start_year_from_then_on(
    area_id: str, year: int, value: float | None, gap: str | None
) -> None:
    found = figure(real_dataset(), "vielfaltszentrum", area_id, year)
    assert (found.value, found.gap) == (value, gap)


def test_a_planned_centre_stays_marked_as_announced() -> None:
    assert figure(real_dataset(), "vielfaltszentrum", "main-taunus-kreis", 2022).stage == "announced"


def test_inhabitants_are_official_and_rounded_only_in_2020() -> None:
    exact = figure(real_dataset(), "einwohner", "hanau", 2018)
    assert (exact.value, exact.qualifier, exact.basis, exact.as_of) == (
        96_023,
        "exact",
        "official",
        "2018-12-31",
    )
    assert figure(real_dataset(), "einwohner", "hanau", 2020).qualifier == "about"
    assert figure(real_dataset(), "einwohner", "hanau", 2012).gap == "no_data"


def test_an_unknown_kennzahl_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DataError, match="found 'stellen', expected one of fallmanagement-vorgesehen"):
        figure(real_dataset(), "stellen", "hanau", 2018)
