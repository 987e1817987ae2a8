from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.model.records import GERMANY, Observation
from data.statewide.nationwide import EVENTS, FIRST_DAY, MOTTO, PLACES, REFUGEE_DAY, nationwide_years
from tests.real_tables import committed_dataset, real_dataset
from tests.small_dataset import dataset_of, observe


def stated(measure: str, year: int, value: str, source_id: str = "S1") -> Observation:
    return replace(
        observe(GERMANY, 0, source_id),
        id=f"{measure}-{year}-{value}-{source_id}",
        measure=measure,
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        value=value,
        number=float(value) if value.isdigit() else None,
    )


def test_years_run_without_gaps_from_the_first_to_the_last() -> None:
    dataset = dataset_of({}, [stated(MOTTO, 2012, "A"), stated(EVENTS, 2015, "5000")])
    years = nationwide_years(dataset)
    assert [each.year for each in years] == [2012, 2013, 2014, 2015]
    assert years[1].told == ()
    assert years[1].events.value is None
    assert years[1].stated(MOTTO) == ()
    assert years[3].events.value == 5000


def test_nothing_stated_is_no_year() -> None:
    assert nationwide_years(dataset_of({"a": "Landkreis"}, [observe("a", 30)])) == ()


def test_same_motto_of_two_sources_is_said_once_and_two_mottos_twice() -> None:
    dataset = dataset_of(
        {},
        [
            stated(MOTTO, 2018, "A", "S1"),
            stated(MOTTO, 2018, "A", "S2"),
            stated(MOTTO, 2019, "B"),
            stated(MOTTO, 2019, "C"),
        ],
    )
    [first, second] = nationwide_years(dataset)
    assert first.stated(MOTTO) == ("A",)
    assert [one.source_id for one in first.told] == ["S1", "S2"]
    assert second.stated(MOTTO) == ("B", "C")


def test_more_than_500_and_more_than_550_places_of_2018_are_more_than_550() -> None:
    year = next(each for each in nationwide_years(real_dataset()) if each.year == 2018)
    assert (year.places.value, year.places.upper, year.places.qualifier) == (550, None, "more_than")
    assert year.places.source_ids == ("S129",)


def test_real_years_begin_2012_and_keep_their_gaps() -> None:
    years = {each.year: each for each in nationwide_years(real_dataset())}
    assert sorted(years) == list(range(2012, 2027))
    assert years[2014].events.value is None
    assert years[2018].stated(REFUGEE_DAY) == ("2018-09-28",)
    assert years[2021].stated(FIRST_DAY) == ("2021-09-26",)
    assert years[2013].places.value == 450
    assert years[2026].events.value is None


def test_every_observation_of_the_week_nationwide_is_told() -> None:
    told = {one.id for year in nationwide_years(committed_dataset()) for one in year.told}
    measures = {MOTTO, FIRST_DAY, "date_end", REFUGEE_DAY, EVENTS, PLACES}
    known = {
        one.id
        for one in committed_dataset().observations.values()
        if one.area_id == GERMANY and one.measure in measures
    }
    assert told == known
