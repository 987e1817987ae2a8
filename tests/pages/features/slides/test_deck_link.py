"""A presentation in the link: what is written comes back; anything else is survived and said."""

from __future__ import annotations

import base64
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.choice import link
from pages.choice.link import Notice
from pages.choice.selection import START, Selection
from pages.features.slides.deck_link import EMPTY, read, write
from pages.features.slides.session_deck import ready_made
from pages.features.slides.slide import LONGEST_TITLE, MOST_SLIDES, SLIDE_PAGES, Slide, plain_title
from tests.real_tables import real_dataset
from tests.words import say

steady = settings(derandomize=True, database=None, deadline=None, max_examples=50)
HANAU = Selection(kennzahl="koordination", jahr=2025, gebiet="hanau", typ=("Landkreis",))


def packed(text: str) -> str:
    return base64.urlsafe_b64encode(zlib.compress(text.encode())).decode().rstrip("=")


def keys(notices: tuple[Notice, ...]) -> list[str]:
    # Every notice must be sayable with its values.
    return [each.key for each in notices if say(each.key, **each.values)]


titles = st.text(max_size=LONGEST_TITLE).map(plain_title)
decks = st.lists(
    st.builds(Slide, st.sampled_from(SLIDE_PAGES), st.sampled_from([START, HANAU]), titles),
    max_size=MOST_SLIDES,
).map(tuple)


@steady
@given(decks)
def test_every_deck_comes_back_as_it_was(deck: tuple[Slide, ...]) -> None:
    text = write(deck, real_dataset())
    assert read(text, real_dataset()) == (deck, ())
    # Nothing that a mail program or an address bar could take for its own.
    assert text.replace("-", "").replace("_", "").isalnum()


@steady
@given(st.text() | st.binary().map(lambda some: base64.urlsafe_b64encode(some).decode()))
def test_any_text_gives_a_deck_or_nothing(text: str) -> None:
    found = read(text, real_dataset())
    assert found is None or len(found[0]) <= MOST_SLIDES


@steady
@given(st.text())
def test_any_lines_give_slides_that_can_be_shown_and_notices_that_can_be_said(lines: str) -> None:
    found = read(packed(lines.encode("utf-8", "replace").decode()), real_dataset())
    assert found is not None
    keys(found[1])
    for slide in found[0]:
        assert slide.page in SLIDE_PAGES
        assert link.read(link.write(slide.selection, real_dataset()), real_dataset())[1] == ()


@pytest.mark.parametrize("lost", [1, 2, 3, 5, 12])
def test_link_that_lost_its_end_gives_the_slides_before_the_break(lost: int) -> None:
    deck = ready_made(real_dataset())
    found = read(write(deck, real_dataset())[:-lost], real_dataset())
    assert found is not None
    assert keys(found[1]) == ["slides.link_cut"]
    assert 3 <= len(found[0]) < len(deck)
    assert found[0] == deck[: len(found[0])]


def test_link_that_left_one_slide_says_so_in_the_singular() -> None:
    deck = ready_made(real_dataset())
    cut = write(deck, real_dataset())
    found = next(
        found
        for length in range(len(cut), 0, -1)
        if (found := read(cut[:length], real_dataset())) is not None and len(found[0]) == 1
    )
    assert "Gezeigt wird die eine Folie" in say(found[1][0].key, **found[1][0].values)


def test_no_slides_are_not_the_ready_made_ones() -> None:
    assert write((), real_dataset()) == EMPTY
    assert read(EMPTY, real_dataset()) == ((), ())


@pytest.mark.parametrize(
    ("lines", "slides", "notices"),
    [
        ("\n".join(["?"] * 41), 40, ["slides.too_many"]),
        ("?\t" + "ä" * 121, 1, ["slides.long_title"]),
        ("verwaltung?\tx", 0, ["slides.unknown_page"]),
        ("?jahr=1066\tx", 1, ["slides.unknown_value"]),
        ("?" + "&".join(f"a{n}=1" for n in range(99)), 0, ["slides.unreadable"]),
        ("kreis?gebiet=atlantis&jahr=1&typ=x", 1, ["slides.unknown_value"]),
    ],
)
def test_what_cannot_be_used_is_said(lines: str, slides: int, notices: list[str]) -> None:
    found = read(packed(lines), real_dataset())
    assert found is not None
    assert (len(found[0]), keys(found[1])) == (slides, notices)


def test_long_title_is_cut_to_the_limit() -> None:
    found = read(packed("?\t" + "x" * 500), real_dataset())
    assert found is not None
    assert len(found[0][0].title) == LONGEST_TITLE


@pytest.mark.parametrize("text", ["", "%%%", "A" * 60_001, packed("?")[:4], "leerzeichen darin"])
def test_unreadable_text_is_none(text: str) -> None:
    assert read(text, real_dataset()) is None


def test_a_bomb_is_not_unpacked() -> None:
    bomb = packed("a" * 30_000_000)
    assert len(bomb) < 60_000
    found = read(bomb, real_dataset())
    # The first 200 000 letters have no line that is whole.
    assert found is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("\u202egnp.exe", "gnp.exe"),
        ("שלום Hanau", "שלום Hanau"),
        ("a\tb\nc\x00d", "a b c d"),
        ("  zwei   Worte ", "zwei Worte"),
    ],
)
def test_title_is_one_line_of_printable_text(typed: str, kept: str) -> None:
    assert plain_title(typed) == kept
