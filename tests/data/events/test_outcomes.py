from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.events.list_reading import EventList, read_events
from data.events.outcomes import Outcomes, outcomes
from data.intake.sheet import Value
from geo.joins.event_analysis import analysis_of
from tests.event_samples import known

COLUMNS = ("day", "title", "municipality", "land", "status")


def read(*rows: Sequence[Value]) -> EventList:
    return read_events(rows, {name: number for number, name in enumerate(COLUMNS)}, names=known().by_name)  # type: ignore[misc]


def result(*rows: Sequence[Value]) -> Outcomes:
    found = read(*rows)
    return outcomes(found, analysis_of(found.table, known()))


def test_every_line_is_taken_asked_outside_or_refused() -> None:
    found = result(
        ("21.9.2026", "Fest", "Wetzlar", "Hessen", ""),
        ("18. und 25.9.2026", "Café", "Butzbach", None, None),
        ("22.9.2026", "Vortrag", "online", None, None),
        ("irgendwann", "Lesung", "Wetzlar", None, None),
        ("21.9.2026", "Film", "Kassel", None, None),
        ("21.9.2026", "Markt", "Fürth", "Bayern", None),
        ("21.9.2026", "Chor", "Wetzlar", None, "abgesagt"),
        ("Datum", "Titel", "Gemeinde", "Bundesland", "Status"),
        (None, None, None, None, None, "nur ohne Spalte"),
        (None, "", None),
        (),
    )
    assert found == Outcomes(3, 2, 1, {"cancelled": 1, "heading": 1, "unmapped": 1})
    assert found.lines == 9


def test_line_with_several_days_counts_once() -> None:
    found = result(("18. und 25.9.2026", "Café", "Kassel", None, None))
    assert found == Outcomes(0, 1, 0, {})


CELLS = st.sampled_from(
    [None, "", "21.9.2026", "18. und 25.9.2026", "x", "Wetzlar", "Kassel", "online", "Bayern", "Hessen",
     "abgesagt", "Datum"]
)  # fmt: skip


# An analysis costs half a second, however long the list is: a few long ones rather than many short ones.
@settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, min_size=6, max_size=6), min_size=12, max_size=40))
@example([])
def test_sum_of_the_outcomes_is_that_of_the_lines(rows: list[list[str | None]]) -> None:
    found = read(*rows)
    told = outcomes(found, analysis_of(found.table, known()))
    assert told.lines == sum(any(row) for row in rows)
    assert min(told.taken, told.asked, told.outside) >= 0
