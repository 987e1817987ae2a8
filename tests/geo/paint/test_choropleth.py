from __future__ import annotations

import json

import pytest

from geo.paint.choropleth import FILTERED, GAP, PART, AreaPaint, Overlay, paint_table, tooltip_lines
from geo.paint.circles import Circle

ORDER = ("a", "b", "c")
PAINTS = {
    "c": AreaPaint(GAP, "", ("Landkreis", "Keine Angabe")),
    "a": AreaPaint(0, "", ("Landkreis", "1 Stelle")),
    "b": AreaPaint(1, "≥ 2", ("Landkreis", "2 Stellen")),
}
BLUES = ("#aaccee", "#112233")


def test_rows_stand_in_the_order_of_the_boundaries() -> None:
    table = json.loads(paint_table(ORDER, PAINTS, BLUES, Overlay()))
    assert [row[0] for row in table["rows"]] == [0, 1, GAP]
    assert [row[1] for row in table["rows"]] == ["", "≥ 2", ""]
    assert table["colours"] == ["#aaccee", "#112233"]


def test_text_of_several_areas_is_sent_once() -> None:
    text = paint_table(ORDER, PAINTS, BLUES, Overlay())
    table = json.loads(text)
    assert text.count("Landkreis") == 1
    assert table["shared"] == ["Landkreis"]
    assert [row[2] for row in table["rows"]] == [[0, "1 Stelle"], [0, "2 Stellen"], [0, "Keine Angabe"]]


def test_what_is_around_the_one_word_that_differs_is_sent_once() -> None:
    lines = {area: (f"mindestens {number}00 Einwohner je Stelle",) for number, area in enumerate(ORDER)}
    text = paint_table(
        ORDER, {area: AreaPaint(0, "", told) for area, told in lines.items()}, BLUES, Overlay()
    )
    table = json.loads(text)
    assert text.count("Einwohner") == 1
    assert table["rows"][1] == [0, "", [["100", 0]]]
    assert [tuple(tooltip_lines(row[2], table["shared"])) for row in table["rows"]] == list(lines.values())


def test_codes_beside_the_classes_differ_from_every_class() -> None:
    assert len({GAP, FILTERED, PART}) == 3
    assert max(GAP, FILTERED, PART) < 0


def test_chosen_area_and_joint_groups_are_named() -> None:
    overlay = Overlay(chosen="b", joint=(("c", "a"),))
    table = json.loads(paint_table(ORDER, PAINTS, BLUES, overlay))
    assert table["chosen"] == "b"
    assert table["joint"] == [[0, 2]]


def test_highlighted_areas_are_sent_by_their_place_and_only_where_there_are_any() -> None:
    overlay = Overlay(highlight=frozenset({ORDER[1], ORDER[0]}))
    assert json.loads(paint_table(ORDER, PAINTS, BLUES, overlay))["highlight"] == [0, 1]
    assert "highlight" not in json.loads(paint_table(ORDER, PAINTS, BLUES, Overlay()))


@pytest.mark.parametrize(
    "overlay", [Overlay(chosen="atlantis"), Overlay(joint=(("a", "atlantis"),))], ids=["chosen", "joint"]
)
def test_overlay_of_an_unknown_area_is_an_error(overlay: Overlay) -> None:
    with pytest.raises(KeyError, match="atlantis"):
        paint_table(ORDER, PAINTS, BLUES, overlay)


def test_area_without_a_paint_is_an_error() -> None:
    with pytest.raises(KeyError, match="d"):
        paint_table((*ORDER, "d"), PAINTS, BLUES, Overlay())


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>alert(1)</script>",
        "a\u2028b",
        "a\u2029b",
        "<!--",
        "&lt;",
        '"];alert(1);["',
        "\\",
        "\n",
    ],
)
@pytest.mark.parametrize("place", ["badge", "line", "shared line"])
def test_hostile_text_stays_inside_its_string(hostile: str, place: str) -> None:
    lines = (hostile, "x") if place != "badge" else ("x",)
    paint = AreaPaint(0, hostile if place == "badge" else "", lines)
    others = paint if place == "shared line" else AreaPaint(0, "", ())
    text = paint_table(ORDER, {"a": paint, "b": others, "c": others}, BLUES, Overlay())
    assert not set("<>&\u2028\u2029\n") & set(text)
    table = json.loads(text)
    row = table["rows"][0]
    assert row[1] == paint.badge
    assert tooltip_lines(row[2], table["shared"]) == list(lines)


def test_stamp_follows_the_content() -> None:
    first, again = (json.loads(paint_table(ORDER, PAINTS, BLUES, Overlay()))["stamp"] for _ in range(2))
    other = json.loads(paint_table(ORDER, PAINTS, BLUES, Overlay(chosen="a")))["stamp"]
    assert first == again != other


def test_circles_are_sent_only_where_there_are_some_the_largest_first() -> None:
    circles = (
        Circle((50.1, 9.2), 5.12345, "part", ("b",), text="≥"),
        Circle((50.3, 9.4), 20.0, "joint", ("c", "a"), upper_radius=21.0),
    )
    table = json.loads(paint_table(ORDER, PAINTS, BLUES, Overlay(circles=circles, circle_colour="#f2a541")))
    assert table["circle_colour"] == "#f2a541"
    assert table["circles"] == [
        [50.3, 9.4, 20.0, 21.0, 0, "", [2, 0]],
        [50.1, 9.2, 5.123, 0.0, 1, "≥", [1]],
    ]
    assert "circles" not in json.loads(paint_table(ORDER, PAINTS, BLUES, Overlay()))
