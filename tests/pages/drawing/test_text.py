from __future__ import annotations

import pytest

from pages.drawing.text import cleaned, joined_lines, width, wrapped


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Karte\x00\x07", "Karte"),
        ("Zeile\nZeile\tWort", "Zeile Zeile Wort"),
        ("ange\u00adkündigt", "angekündigt"),
        ("rechts \u202elinks\u202c", "rechts links"),
        ("1,65\u00a0Mio.\u00a0€", "1,65\u00a0Mio.\u00a0€"),
        ("  Rand ", "Rand"),
        ("", ""),
    ],
)
def test_what_prints_nothing_is_dropped_and_words_stay(text: str, clean: str) -> None:
    assert cleaned(text) == clean


def test_bold_is_wider_and_width_grows_with_size() -> None:
    assert width("Gebiet", 10, bold=True) > width("Gebiet", 10)
    assert width("Gebiet", 20) == pytest.approx(2 * width("Gebiet", 10))


def test_lines_fit_and_lose_no_word() -> None:
    text = "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018"
    lines = wrapped(text, 10, 120)
    assert " ".join(lines) == text
    assert all(width(line, 10) <= 120 for line in lines)


def test_word_longer_than_the_line_is_cut_after_its_hyphen_and_keeps_its_comma() -> None:
    room = width("WIR-Koordinationsstellen", 10)
    assert wrapped("WIR-Koordinationsstellen, 2024", 10, room) == ["WIR-", "Koordinationsstellen,", "2024"]
    room = width("Koordinationsstellen", 10)
    assert wrapped("Koordinationsstellen, 2024", 10, room) == ["Koordinationsstelle", "n, 2024"]


def test_word_longer_than_the_line_is_cut() -> None:
    lines = wrapped("x" * 50, 10, 60)
    assert "".join(lines) == "x" * 50
    assert all(width(line, 10) <= 60 for line in lines)


@pytest.mark.parametrize(
    ("lines", "one"),
    [
        (("Darm-", "stadt"), "Darmstadt"),
        (("Hersfeld-", "Rotenb."), "Hersfeld-Rotenb."),
        (("Fulda", "Land"), "Fulda Land"),
        (("Hanau",), "Hanau"),
    ],
)
def test_lines_of_a_short_name_become_one(lines: tuple[str, ...], one: str) -> None:
    assert joined_lines(lines) == one
