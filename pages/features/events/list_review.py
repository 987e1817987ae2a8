"""What could not be placed or contradicts itself: one question each, with proposals; nothing is taken by itself."""

from __future__ import annotations

import streamlit as st

from data.events.analysis import Analysis
from data.events.decisions import Where
from data.events.gazetteer import gazetteer
from pages.blocks import html_block
from pages.features.events import session_list
from pages.features.events.open_questions import Case, Option, answered, cases
from pages.features.events.session_list import Listing
from pages.session import edition
from pages.view.view import View

PER_PAGE = 8
_PAGE, _FIELD = "w_events_review_page", "w_events_case_"


def show_review(view: View, listing: Listing, analysis: Analysis) -> None:
    """Write the questions of a page with their answers in one form, and the button that takes the last step back."""
    say = view.say
    every = cases(view.dataset, gazetteer(edition.base()), analysis, say)
    if every:
        pages = -(-len(every) // PER_PAGE)
        page = min(st.session_state.get(_PAGE, 1), pages)
        html_block.show(
            "events_section",
            title=say("events.review", count=len(every)),
            note=say("events.review_note"),
        )
        if pages > 1:
            st.number_input(
                say("events.review_page", pages=pages),
                min_value=1,
                max_value=pages,
                value=page,
                key=_PAGE,
            )
        shown = every[(page - 1) * PER_PAGE : page * PER_PAGE]
        with st.form(f"events_review_{len(listing.history)}_{page}", border=False):
            for case in shown:
                _show_case(view, listing, case)
            st.form_submit_button(
                say("events.review_take"),
                type="primary",
                on_click=lambda: _take(view, listing, shown),
                icon=":material/check:",
            )
    if len(listing.history) > 1:
        st.button(
            say("events.review_undo"),
            key="w_events_undo",
            on_click=session_list.undo,
            icon=":material/undo:",
        )


def _show_case(view: View, listing: Listing, case: Case) -> None:
    left, right = st.columns([0.5, 0.5], vertical_alignment="center")
    with left:
        html_block.show("events_case", title=case.title, reason=case.reason)
    options = _answers(view, case)
    right.selectbox(
        view.say("events.where", name=case.title),
        options,
        index=None,
        format_func=lambda option: option.label,
        key=f"{_FIELD}{len(listing.history)}_{case.id}",
        placeholder=view.say("events.undecided"),
        label_visibility="collapsed",
    )


def _answers(view: View, case: Case) -> list[Option]:
    """The proposals, then every area that none of them names: a city is a municipality and an area under one name."""
    proposed = answered(gazetteer(edition.base()), case, view.say)
    taken = {option.label for option in proposed}
    areas = sorted(view.dataset.areas.values(), key=lambda area: area.label)
    every = [Option(Where(area.id), area.label) for area in areas]
    return [*proposed, *(option for option in every if option.label not in taken)]


def _take(view: View, listing: Listing, shown: list[Case]) -> None:
    decisions = listing.decisions
    for case in shown:
        chosen: Option | None = st.session_state.get(f"{_FIELD}{len(listing.history)}_{case.id}")
        if chosen is None:
            continue
        if case.key:
            decisions = decisions.with_key(case.key, chosen.where)
        else:
            decisions = decisions.with_event(case.event, chosen.where)
    if decisions is not listing.decisions:
        session_list.decide(decisions)
