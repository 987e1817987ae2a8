from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace

from pages.blocks.kept_html import kept
from pages.choice.selection import START
from pages.view.view import View, view_of
from tests.real_tables import real_dataset
from tests.views import uneven_view, view


def _block() -> tuple[list[int], Callable[[View, str], str]]:
    written: list[int] = []

    @kept
    def block(shown: View, word: str) -> str:
        written.append(shown.selection.jahr)
        return f"{word} {shown.selection.jahr}"

    return written, block


def test_block_is_written_once_for_a_view() -> None:
    written, block = _block()
    assert [block(view(jahr=year), "in") for year in (2018, 2019, 2018)] == ["in 2018", "in 2019", "in 2018"]
    assert written == [2018, 2019]
    assert block(view(jahr=2018), "um") == "um 2018"


def test_view_on_other_classes_or_with_others_standing_out_is_another() -> None:
    written, block = _block()
    shown = uneven_view(jahr=2018)
    for each in (
        shown,
        replace(shown, standing_out=frozenset({"hanau"})),
        replace(shown, classification=uneven_view(k=3).classification),
    ):
        block(each, "in")
    assert len(written) == 3


def test_figures_of_a_viewers_own_are_not_kept() -> None:
    written, block = _block()
    own = replace(real_dataset(), own_sources=frozenset({"E1"}))
    for _ in range(2):
        block(view_of(START, own), "in")
    assert len(written) == 2


def test_kept_block_does_not_keep_its_dataset() -> None:
    _, block = _block()
    edition = replace(real_dataset())
    block(view_of(START, edition), "in")
    gone = weakref.ref(edition)
    del edition
    gc.collect()
    assert gone() is None
