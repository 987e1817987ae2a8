from __future__ import annotations

import pytest

from pages.choice.compared_areas import started_anew, with_areas
from pages.choice.link import read, write
from pages.choice.selection import START, Selection
from pages.features.comparison.area_marks import COLOURS, area_marks, letters
from tests.real_tables import real_dataset
from tests.views import view

DATA = real_dataset()


def chosen(*area_ids: str) -> Selection:
    return started_anew(START, area_ids)


def test_area_taken_out_leaves_the_letters_of_the_others() -> None:
    left = with_areas(chosen("hanau", "kassel", "fulda"), ["hanau", "fulda"])
    assert left.places == ("hanau", "", "fulda")
    assert (left.gebiete, left.frei) == (("hanau", "fulda"), (1,))
    shown = view(gebiete=left.gebiete, frei=left.frei)
    assert letters(shown) == {"hanau": "A", "fulda": "C"}
    assert [mark.colour for mark in area_marks(shown)] == [COLOURS[0], COLOURS[2]]


def test_new_area_takes_the_first_free_letter() -> None:
    left = with_areas(chosen("hanau", "kassel", "fulda"), ["fulda"])
    assert left.places == ("", "", "fulda")
    assert with_areas(left, ["fulda", "marburg"]).places == ("marburg", "", "fulda")
    both = with_areas(left, ["fulda", "marburg", "giessen"])
    assert (both.places, both.frei) == (("marburg", "giessen", "fulda"), ())
    # The one taken out last leaves no place behind it, and all taken out begin anew.
    assert with_areas(both, ["marburg"]).places == ("marburg",)
    assert with_areas(left, ["marburg", "hanau"]).places == ("marburg", "hanau")


def test_full_list_keeps_its_letters() -> None:
    six = ("hanau", "kassel", "fulda", "marburg", "giessen", "wetzlar")
    five = with_areas(chosen(*six), [area for area in six if area != "kassel"])
    assert five.frei == (1,)
    assert with_areas(five, [*five.gebiete, "darmstadt"]).places == (
        "hanau", "darmstadt", "fulda", "marburg", "giessen", "wetzlar",
    )  # fmt: skip


def test_link_keeps_the_letters_and_grows_no_longer() -> None:
    before = chosen("hanau", "kassel", "fulda")
    left = with_areas(before, ["hanau", "fulda"])
    assert write(left, DATA) == {"gebiete": "hanau,,fulda"}
    assert read({"gebiete": "hanau,,fulda"}, DATA) == (left, ())
    assert len(write(left, DATA)["gebiete"]) < len(write(before, DATA)["gebiete"])


@pytest.mark.parametrize(
    ("value", "kept", "told"),
    [
        ("hanau,kassel,", ("hanau", "kassel"), False),
        (",hanau,,hanau,", ("", "hanau"), False),
        ("hanau,atlantis,kassel", ("hanau", "kassel"), True),
        # Eight places where there are seven letters: none is kept free.
        ("hanau,,,,,,,kassel", ("hanau", "kassel"), True),
    ],
)
def test_hostile_places_are_bounded(value: str, kept: tuple[str, ...], told: bool) -> None:
    found, notices = read({"gebiete": value}, DATA)
    assert found.places == kept
    assert bool(notices) == told
