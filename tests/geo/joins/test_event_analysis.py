from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from data.events.analysis import Counted, UnclearKey
from data.events.decisions import Decisions, Where
from data.events.event_table import EVENT_SCHEMA
from geo.joins.event_analysis import analysis_of
from tests.event_samples import empty, known, listed


def _week() -> pa.Table:
    return listed(
        {
            "day": "23.9.2025",
            "title": "Konzert",
            "municipality": "Wetzlar",
            "place": "Halle",
            "category": "Musik",
        },
        {
            "day": "23.9.2025",
            "title": "KONZERT!",
            "municipality": "Wetzlar",
            "place": "halle",
            "category": "musik ",
        },
        {"day": "22.-26.9.2025", "title": "Ausstellung", "municipality": "Butzbach", "organiser": "Verein A"},
        {"day": "24.9.2025", "title": "Kochen", "municipality": "Kassel"},
        {"day": "24.9.2024", "title": "Kochen", "municipality": "KASSEL"},
        {
            "title": "Fest",
            "coordinates": "50,1109; 8,6821",
            "municipality": "Wiesbaden",
            "barrier_free": "ja",
        },
        {"day": "25.9.2025", "title": "Fahrt", "coordinates": "49,9929; 8,2473"},
    )


def test_analysis_of_a_list_worked_by_hand() -> None:
    found = analysis_of(_week(), known())
    assert found.states == {"placed": 4, "ambiguous": 2, "outside": 1}
    assert found.keys == {"name": 3, "point": 1}
    assert found.contradictions == {"area": 1}
    assert found.areas == {"wetzlar": 2, "frankfurt-am-main": 1, "wetteraukreis": 1}
    assert found.units == (
        ("wetzlar", "06532023", 2),
        ("frankfurt-am-main", "06412000", 1),
        ("wetteraukreis", "06440005", 1),
    )
    assert found.yearly == {("wetzlar", 2025): 2, ("wetteraukreis", 2025): 1}
    assert found.begins[date(2025, 9, 22)] == (1, 1)
    assert found.long_ends == {date(2025, 9, 26): 1}
    assert found.undated == 1
    assert found.categories[0].events == 5
    assert found.categories[1] == Counted("Musik", 2)
    assert found.organisers == (Counted(None, 6), Counted("Verein A", 1))
    assert found.access == (Counted(None, 6), Counted("yes", 1))
    assert [(each.key, each.events) for each in found.unclear] == [("kassel", 2)]
    assert found.doubles == ((2, 3),)


def test_decision_settles_the_question() -> None:
    events = listed({"municipality": "Kassel", "title": "A"}, {"municipality": "KASSEL", "title": "B"})
    found = analysis_of(events, known(), Decisions().with_key("kassel", Where("kassel", "06611000")))
    assert (found.areas, found.unclear) == ({"kassel": 2}, ())


def test_empty_list_has_an_empty_result() -> None:
    found = analysis_of(empty(), known())
    assert (found.events, found.areas, found.doubles, found.unclear) == (0, {}, (), ())


@pytest.mark.thorough
def test_hundred_thousand_lines_all_unplaced_are_one_question_each() -> None:
    lines = 100_000
    rows = {
        "event": pa.array(range(lines), pa.int32()),
        "title": [f"Titel {number}" for number in range(lines)],
        "municipality": [f"Unbekanntdorf {number % 50_000}" for number in range(lines)],
    }
    nothing = {field.name: pa.nulls(lines, field.type) for field in EVENT_SCHEMA if field.name not in rows}
    found = analysis_of(pa.table({**rows, **nothing}).select(EVENT_SCHEMA.names).cast(EVENT_SCHEMA), known())
    assert found.states == {"unknown": lines}
    assert len(found.unclear) == 50_000
    assert found.unclear[0] == UnclearKey("Unbekanntdorf 0", None, "unbekanntdorf0", "unknown", 2)
