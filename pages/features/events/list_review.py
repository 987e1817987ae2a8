"""What a list leaves open or contradicts itself in: one question each, with proposals; nothing is taken by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from data.events.analysis import Analysis, UnclearKey
from data.events.decisions import NO_PLACE, OUTSIDE_HESSEN, Where
from data.events.event_when import read_when
from data.events.gazetteer import Gazetteer, gazetteer
from data.events.list_reading import ProblemKind
from data.events.outcomes import open_problems
from data.events.proposals import Proposal, proposals
from data.model.records import Dataset
from pages.blocks import html_block
from pages.features.events import session_list
from pages.features.events.session_list import Listing
from pages.session import edition
from pages.texts.words import Words

PER_PAGE = 8
_LONGEST_ANSWER = 200
_PAGE, _FIELD = "w_events_review_page", "w_events_case_"


_CERTAIN = 100.0
_ORDER = "order"
_WHEN: tuple[ProblemKind, ...] = ("day", "weekday", "order")
_UNPLACED = ("contradicted", "no_key")


def show_review(dataset: Dataset, say: Words, listing: Listing, analysis: Analysis) -> None:
    """Write the questions of a page with their answers in one form, and the button that takes the last step back."""
    every = [*when_cases(listing, say), *cases(dataset, gazetteer(edition.base()), analysis, say)]
    # A name for all of it: whoever has answered is left with what is still asked, not at the head of the page.
    with st.container(key="events-review"):
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
            with st.form(f"events_review_{page}", border=False):
                # As many places on every page: what was asked before goes at once, and the button does not stand twice.
                for case in shown:
                    with st.container():
                        _show_case(dataset, say, listing, case)
                for _ in range(PER_PAGE - len(shown)):
                    st.empty()
                st.form_submit_button(
                    say("events.review_take"),
                    type="primary",
                    on_click=lambda: _take(listing, shown),
                    icon=":material/check:",
                )
            # Over all pages, not this one: a list of a portal may have hundreds of events that are online.
            without = [case.event for case in every if case.without_key]
            if len(without) > 1:
                st.button(
                    say("events.review_no_place", count=len(without)),
                    key="w_events_no_place",
                    on_click=lambda: session_list.decide(listing.decisions.with_events(without, NO_PLACE)),
                    icon=":material/wrong_location:",
                )
        if len(listing.history) > 1:
            st.button(
                say("events.review_undo"),
                key="w_events_undo",
                on_click=session_list.undo,
                icon=":material/undo:",
            )


def _show_case(dataset: Dataset, say: Words, listing: Listing, case: Case) -> None:
    left, right = st.columns([0.5, 0.5], vertical_alignment="center")
    field = f"{_FIELD}{len(listing.history)}_{case.id}"
    refused = listing.refused.get(case.line)
    with left:
        reason = say("events.when_refused", value=refused) if refused else case.reason
        html_block.show("events_case", title=case.title, reason=reason)
    if case.line:
        if refused:
            # Another answer of the same step made the fields anew: what was typed is still there to be mended.
            st.session_state.setdefault(field, refused)
        right.text_input(
            say("events.when", name=case.title),
            key=field,
            placeholder=say("events.when_form"),
            label_visibility="collapsed",
        )
        return
    options = case.options if case.id == _ORDER else _answers(dataset, say, case)
    right.selectbox(
        say("events.where", name=case.title),
        options,
        index=None,
        format_func=lambda option: option.label,
        key=field,
        placeholder=say("events.undecided"),
        label_visibility="collapsed",
    )


def _answers(dataset: Dataset, say: Words, case: Case) -> list[Option]:
    """The proposals, "kein Ort" and "außerhalb", then every area not yet named: a city is a municipality and an area."""
    proposed = [
        *answered(gazetteer(edition.base()), case, say),
        Option(NO_PLACE, say("events.no_place")),
        Option(OUTSIDE_HESSEN, say("events.outside")),
    ]
    taken = {option.label for option in proposed}
    areas = sorted(dataset.areas.values(), key=lambda area: area.label)
    every = [Option(Where(area.id), area.label) for area in areas]
    return [*proposed, *(option for option in every if option.label not in taken)]


def _take(listing: Listing, shown: list[Case]) -> None:
    decisions, refused = listing.decisions, dict[int, str]()
    for case in shown:
        told = st.session_state.get(f"{_FIELD}{len(listing.history)}_{case.id}")
        if not told:
            continue
        if case.line:
            told = told[:_LONGEST_ANSWER]
            found = read_when(told, listing.form.year, day_first=True).whens
            if len(found) == 1:
                decisions = decisions.with_when(case.line, found[0])
            else:
                refused[case.line] = told
            continue
        chosen: Option = told
        if case.id == _ORDER:
            form = replace(listing.form, day_first=chosen == case.options[0])
            session_list.change(read=None, form=form)
            return
        if case.key:
            decisions = decisions.with_key(case.key, chosen.where)
        else:
            decisions = decisions.with_events([case.event], chosen.where)
    if decisions is not listing.decisions:
        session_list.decide(decisions, refused)
    else:
        session_list.change(refused=refused)


@dataclass(frozen=True, slots=True)
class Option:
    """An answer: where, and in words."""

    where: Where
    label: str


@dataclass(frozen=True, slots=True)
class Case:
    """A question.

    Attributes:
        id: Names its widget.
        title: What is asked about, from the list.
        reason: Why it is asked.
        key: Name or AGS that it is about, for all its events, as `Gazetteer` writes it; empty where it is about one
            event.
        asked: The same as written in the list.
        event: Number of the event, where it is about one.
        options: What the keys of the event say; of a name see `answered`.
        line: Line of the list, where it is about its day.
        without_key: It is about an event that says nothing of its place.
    """

    id: str
    title: str
    reason: str
    key: str = ""
    asked: str = ""
    event: int = 0
    options: tuple[Option, ...] = ()
    line: int = 0
    without_key: bool = False


def when_cases(listing: Listing, say: Words) -> list[Case]:
    """How days like 9/10/2026 are meant, once for all; then the lines whose day was not understood."""
    read = listing.read
    if read is None:
        return []
    asked = [each for each in open_problems(read, listing.decisions) if each.kind in _WHEN]
    found: list[Case] = []
    unordered = [each for each in asked if each.kind == "order"]
    if unordered:
        options = tuple(Option(NO_PLACE, say(f"events.order_{name}")) for name in ("day", "month"))
        title = say("events.order", value=unordered[0].value, count=len(unordered))
        found.append(Case(_ORDER, title, say("events.order_reason"), options=options))
    titles = _titles(read.table, [each.line for each in asked])
    found += [
        Case(
            id=f"when_{each.line}",
            asked=each.value,
            title=say(
                "events.case_event", line=each.line, title=titles.get(each.line) or say("events.untitled")
            ),
            reason=say("events.when_reason", value=each.value, expected=say(f"events_problem.{each.kind}")),
            line=each.line,
        )
        for each in asked
        if each.kind != "order"
    ]
    return found


def _titles(events: pa.Table, lines: list[int]) -> dict[int, str]:
    some = events.filter(pc.is_in(events["line"], pa.array(lines, pa.int32()))).select(["line", "title"])
    return {row["line"]: (row["title"] or "")[:80] for row in some.to_pylist()}


def cases(dataset: Dataset, known: Gazetteer, analysis: Analysis, say: Words) -> list[Case]:
    """Names first, since each settles several events; then events without a usable key; then contradictions.

    The proposals are worked out by `answered` for those on screen only: a hostile list may have 100 000 names.
    """
    named = [_of_key(each, say) for each in analysis.unclear]
    # Filtered before it becomes Python's: a list may have 100 000 lines, and this runs on every choice.
    unsettled = pc.or_(
        pc.is_in(analysis.placed["state"], pa.array(_UNPLACED)), analysis.placed["contradiction"].is_valid()
    )
    rows = (
        analysis.placed.filter(unsettled)
        .select(["event", "line", "title", "state", "contradiction", "point_area", "ags_area", "name_area"])
        .to_pylist()
    )
    lost = [_of_event(dataset, row, say) for row in rows if row["state"] in _UNPLACED]
    against = [
        _of_event(dataset, row, say) for row in rows if row["contradiction"] and row["state"] not in _UNPLACED
    ]
    return [*named, *lost, *against]


def answered(known: Gazetteer, case: Case, say: Words) -> tuple[Option, ...]:
    """The case's own options, or the proposals for its name."""
    if not case.key:
        return case.options
    return tuple(_option(known, each, say) for each in proposals(case.asked, known))


def _option(known: Gazetteer, proposal: Proposal, say: Words) -> Option:
    meaning = proposal.meaning
    label = meaning.label
    if proposal.score < _CERTAIN:
        label = say("events.likeness", name=label, score=say.number(proposal.score, 0))
    return Option(Where(meaning.area_id, meaning.ags), label)


def _of_key(unclear: UnclearKey, say: Words) -> Case:
    written = unclear.municipality or unclear.ags or ""
    title = say("events.case_key", name=written[:80], count=unclear.events)
    return Case(
        id=f"key_{unclear.key}",
        key=unclear.key,
        asked=unclear.municipality or unclear.key,
        title=title,
        reason=say(f"events_reason.{unclear.state}"),
    )


def _of_event(dataset: Dataset, row: Mapping[str, Any], say: Words) -> Case:
    """An event; what its keys say are its options."""
    title = say("events.case_event", line=row["line"], title=(row["title"] or say("events.untitled"))[:80])
    keys: dict[str, list[str]] = {}
    for source in ("point", "ags", "name"):
        if row[f"{source}_area"]:
            keys.setdefault(row[f"{source}_area"], []).append(say(f"events_source.{source}"))
    options = tuple(
        Option(
            Where(area_id),
            say("events.told_by", name=dataset.areas[area_id].label, by=", ".join(by)),
        )
        for area_id, by in keys.items()
    )
    kind = row["state"] if row["state"] == "no_key" else f"contradiction_{row['contradiction']}"
    if row["state"] == "outside":
        kind = "outside_contradiction"
    return Case(
        f"event_{row['event']}",
        title,
        say(f"events_reason.{kind}"),
        event=row["event"],
        options=options,
        without_key=row["state"] == "no_key",
    )
