from datetime import date

from data.figures.evidence import evidence
from data.kennzahlen.registry import kennzahl_of
from tests.small_dataset import dataset_of, observe


def test_observations_are_told_apart_by_how_far_they_reach() -> None:
    told = [
        observe("a", 1),
        observe("a", 2, scope="joint", joint_with=("b",)),
        observe("b", 3, scope="joint", joint_with=("a",)),
        observe("a", 4, scope="part", part_of=("06000001",)),
        observe("b", 5),
        observe("a", 6, start=date(2018, 1, 1)),
        observe("a", 7, measure="ikw_organisers"),
        observe("a", 8, precision="range"),
        observe("a", 9, number=None),
    ]
    dataset = dataset_of({"a": "Landkreis", "b": "Landkreis"}, told)
    found = evidence(dataset, kennzahl_of("ikw-veranstaltungen"), "a", 2019)
    assert [one.number for one in found.own] == [1]
    assert [one.number for one in found.joint] == [2, 3]
    assert [one.number for one in found.part] == [4]
    assert len(found.ids()) == 4


def test_a_since_fact_speaks_of_its_year_and_all_after_it() -> None:
    since = observe("a", 2015, measure="coordinator_post_since", qualifier="since", start=date(2015, 7, 1))
    dataset = dataset_of({"a": "Landkreis"}, [since])
    koordination = kennzahl_of("koordination")
    assert evidence(dataset, koordination, "a", 2014).later == (since,)
    for year in (2015, 2016):
        found = evidence(dataset, koordination, "a", year)
        assert (found.own, found.since, found.later) == ((), (since,), ())
