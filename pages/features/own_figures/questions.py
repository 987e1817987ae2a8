"""Keys that may mean several areas, or none: the viewer says which, or that their rows are left out."""

from __future__ import annotations

from hashlib import sha256

import streamlit as st

from data.own.outcome import OpenQuestion, Outcome
from data.own.row_areas import LEAVE_OUT, Answers
from data.places.resolve import Meaning
from pages.blocks import html_block
from pages.blocks.plain_label import plain_label
from pages.session import cache
from pages.view.view import View

MOST = 20
_ANSWERS = "own_answers"


def answers_of(token: str) -> Answers:
    """The answers given for this file so far."""
    given: dict[str, tuple[str, ...]] = st.session_state.get(_ANSWERS, {}).get(token, {})
    return given


def ask_about_areas(view: View, outcome: Outcome, token: str) -> None:
    """Write one choice for every open key; those of a Landkreis with its city are asked all at once elsewhere."""
    say = view.say
    open_ones = [each for each in outcome.questions if each.question.kind != "extent"]
    given = answers_of(token)
    if not open_ones and not given:
        return
    html_block.show(
        "download",
        title=say("eigene.questions", count=len(open_ones)),
        lead=say("eigene.questions_lead"),
    )
    for each in open_ones[:MOST]:
        _ask(view, each, token)
    if len(open_ones) > MOST:
        html_block.show("note", text=say("eigene.questions_more", count=len(open_ones) - MOST))


def _ask(view: View, each: OpenQuestion, token: str) -> None:
    say, question = view.say, each.question
    options = _options(view, question.proposals)
    rows = ", ".join(str(row + 1) for row in each.rows[:5]) + (" …" if len(each.rows) > 5 else "")
    key = f"w_own_area_{token}_{sha256(question.key.encode()).hexdigest()[:16]}"

    def answered() -> None:
        picked = st.session_state.get(key)
        if picked is not None:
            every = st.session_state.get(_ANSWERS, {})
            # Answers of other files are forgotten: a session holds those of one.
            st.session_state[_ANSWERS] = {token: {**every.get(token, {}), question.key: options[picked][0]}}

    st.selectbox(
        say("eigene.question", key=plain_label(question.key), rows=rows),
        range(len(options)),
        index=None,
        format_func=lambda number: options[number][1],
        key=key,
        on_change=answered,
        placeholder=say("eigene.choose"),
    )
    if question.why_de:
        html_block.show("note", text=question.why_de)


def _options(view: View, proposals: tuple[Meaning, ...]) -> list[tuple[tuple[str, ...], str]]:
    """Proposals first, then leaving out, then every other area: what is meant may be none of the proposals."""
    found = [(meaning.area_ids, meaning.label_de) for meaning in proposals]
    found.append((LEAVE_OUT, view.say("eigene.leave_out")))
    known = {area_ids for area_ids, _ in found}
    for area_id in view.dataset.areas:
        found += [
            (meaning.area_ids, meaning.label_de)
            for meaning in cache.resolver().extents(area_id)
            if meaning.area_ids not in known
        ]
    return found
