from __future__ import annotations

from dataclasses import replace

from pages.choice.selection import START
from pages.view.kept_by_view import kept_by_view
from pages.view.view import View, view_of
from tests.real_tables import real_dataset
from tests.views import view


def test_text_is_worked_out_once_for_everybody_and_never_kept_with_figures_of_a_viewers_own() -> None:
    written: list[int] = []

    @kept_by_view
    def text(shown: View) -> str:
        written.append(shown.selection.jahr)
        return str(shown.selection.jahr)

    assert [text(view(jahr=year)) for year in (2018, 2019, 2018)] == ["2018", "2019", "2018"]
    assert written == [2018, 2019]
    own = view_of(START, replace(real_dataset(), own_sources=frozenset({"E1"})))
    assert text(own) == text(own)
    assert written[2:] == [START.jahr] * 2
