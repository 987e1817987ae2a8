"""The budget of the programme, and beside it the sums that must not be joined with it."""

from __future__ import annotations

from pages.blocks import html_block
from pages.features.programme.budget_chart import budget_chart
from pages.features.programme.other_scopes import other_scopes_chart
from pages.view.view import View


def show_programme_budget(view: View) -> None:
    """Write both, beside each other where there is room."""
    html_block.show("pair", left=budget_chart(view), right=other_scopes_chart(view))
