"""The budget of the programme, and beside it the sums that must not be joined with it."""

from __future__ import annotations

from pages.ui import blocks
from pages.ui.other_scopes import other_scopes_chart
from pages.ui.programm.budget_chart import budget_chart
from pages.ui.view import View


def show_programme_budget(view: View) -> None:
    """Write both, beside each other where there is room."""
    blocks.show("pair", left=budget_chart(view), right=other_scopes_chart(view))
