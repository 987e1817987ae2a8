"""The section "Eigene Zahlen": template, upload, columns, questions, findings, preview, taking over, undoing."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data.intake.limits import within_checked
from data.intake.refusal import Refused
from data.intake.sheet import Sheet, Upload
from data.own.outcome import Outcome
from data.own.overlay import IMPORTABLE
from data.own.own_records import OwnTable
from data.own.own_template import template_csv, template_xlsx
from data.own.plan import Plan
from data.own.proposal import laid_out, proposed
from data.own.saved_plan import SavedPlan, saved, shape_of, used_again
from data.own.table_check import Checker
from pages.blocks import html_block
from pages.choice import dependent_choices
from pages.features.own_figures.held_figures import show_held
from pages.features.own_figures.own_columns import ask_about_table, choose_extent, choose_plan, with_answers
from pages.features.own_figures.own_upload import (
    Brought,
    choose_file,
    choose_sheet,
    forget_file,
    show_refusal,
)
from pages.features.own_figures.preview import Shown, show_preview
from pages.features.own_figures.table_findings import answers_of, ask_about_areas, show_findings
from pages.files.downloads import CSV, XLSX, layout_button, save_button
from pages.session import edition, saved_layouts, state
from pages.session.own_figures import has_room, take_over
from pages.texts.words import Words
from pages.view.view import View

_CHECKED, _PROPOSED = "own_checked", "own_proposed"


def show_own_figures(view: View) -> None:
    """Write the section."""
    say = view.say
    html_block.show("download", title=say("eigene.title"), lead=say("eigene.lead"))
    _templates(view)
    show_held(view)
    brought = choose_file(view.dataset, view.say)
    if brought is None:
        return
    if isinstance(brought.found, Refused):
        show_refusal(view.say, brought.found)
    elif isinstance(brought.found, Upload):
        _show_upload(view, brought, brought.found)
    elif isinstance(brought.found, SavedPlan):
        saved_layouts.remember(brought.found)
        html_block.show("note", text=say("eigene.plan_read", name=brought.found.name))
    else:
        count = sum(len(table.figures) for table in brought.found)
        html_block.show("download_group", title=say("eigene.package", count=count))
        _offer(view, brought.found, f"w_own_{brought.token}")


def _templates(view: View) -> None:
    say, chosen = view.say, view.selection
    kennzahl = chosen.kennzahl if chosen.kennzahl in IMPORTABLE else IMPORTABLE[0]
    label, dataset, today = say.term(view.kennzahl.label), edition.base(), date.today()
    html_block.show("note", text=say("eigene.template", label=label, year=chosen.jahr))
    files = (
        ("xlsx", XLSX, lambda: template_xlsx(dataset, kennzahl, chosen.jahr, today)),
        ("csv", CSV, lambda: template_csv(dataset, kennzahl, chosen.jahr)),
    )
    with st.container(horizontal=True):
        for suffix, media_type, build in files:
            name = f"wir-atlas-vorlage_{kennzahl}_{chosen.jahr}.{suffix}"
            label, key = say(f"eigene.template_{suffix}"), f"w_own_template_{suffix}"
            save_button(label, name, media_type, build, key=key)


def _show_upload(view: View, brought: Brought, upload: Upload) -> None:
    sheet = choose_sheet(view.say, brought, upload)
    try:
        within_checked(len(sheet.rows), sheet.width)
    except Refused as refused:
        show_refusal(view.say, refused)
        return
    key = f"w_own_{brought.token}_{upload.sheets.index(sheet)}"
    sheet, proposal, known = _proposed(sheet, key)
    first = proposal if known is None else used_again(known, sheet, proposal, edition.resolver())
    if known is not None:
        html_block.show("note", text=view.say("eigene.plan_again", name=known.name))
    plan = with_answers(choose_plan(view.say, sheet, first, key), key)
    outcome = _checked(view.say, brought, sheet, plan)
    # As many blocks as there are questions: in a container of their own they move nothing below, and whoever has
    # answered one comes to the next.
    with st.container(key="own-questions"):
        ask_about_table(view.say, outcome, key)
        choose_extent(view.say, outcome, plan, key)
        ask_about_areas(view.dataset, view.say, outcome, brought.token)
    show_findings(view.say, sheet, outcome, brought.name)
    if outcome.figures:
        made = saved(sheet, proposal, plan, brought.name)
        hint = view.say("eigene.plan_keep_help")
        layout_button(view.say, SavedPlan, lambda: made, key="w_own_plan", hint=hint)
        _offer(view, (OwnTable(brought.name[:200], date.today(), outcome.figures),), key, made)


def _proposed(sheet: Sheet, key: str) -> tuple[Sheet, Plan, SavedPlan | None]:
    """The sheet as laid out and the proposal, worked out once, for they look at every cell; and a plan of its shape."""
    held: tuple[str, Sheet, Plan, SavedPlan | None] | None = st.session_state.get(_PROPOSED)
    if held is None or held[0] != key:
        sheet = laid_out(sheet, edition.resolver())
        proposal = proposed(sheet, edition.resolver())
        held = (key, sheet, proposal, saved_layouts.remembered(SavedPlan, shape_of(sheet, proposal)))
        st.session_state[_PROPOSED] = held
    return held[1:]


def _checked(say: Words, brought: Brought, sheet: Sheet, plan: Plan) -> Outcome:
    """The outcome, worked out anew only where something changed: a large table takes a second or two."""
    # Its place is there without a bar, too, lest what stands below it moves and is there twice until the run ends.
    bar = st.empty()
    answers = answers_of(brought.token)
    asked = (brought.token, sheet.name, plan, tuple(answers.items()))
    held: tuple[object, Outcome] | None = st.session_state.get(_CHECKED)
    if held is None or held[0] != asked:
        checker = Checker(edition.base(), edition.resolver(), date.today(), answers)
        held = (
            asked,
            # A short table is checked at once: its bar would move the questions down and up again with every answer.
            checker.check(sheet, plan, lambda share: share and bar.progress(share, say("eigene.checking"))),
        )
        bar.empty()
        st.session_state[_CHECKED] = held
    return held[1]


def _offer(view: View, tables: tuple[OwnTable, ...], key: str, made: SavedPlan | None = None) -> None:
    """Write the preview and the button that takes over; `made` is how the tables were read."""
    count = sum(len(table.figures) for table in tables)
    if not has_room(tables):
        html_block.show("note", text=view.say("eigene.full"))
        return
    shown = show_preview(view, edition.base(), tables, key)
    st.button(
        view.say("eigene.take", count=count),
        key=f"{key}_take",
        type="primary",
        icon=":material/check:",
        on_click=_take,
        args=(tables, shown, made),
    )


def _take(tables: tuple[OwnTable, ...], shown: Shown, made: SavedPlan | None) -> None:
    take_over(tables)
    if made is not None:
        saved_layouts.remember(made)
    forget_file()
    st.session_state.pop(_CHECKED, None)
    kennzahl, year = shown
    dataset = edition.dataset()
    # What was just brought is what the viewer wants to see next.
    state.update(
        lambda now: dependent_choices.changed(
            dependent_choices.with_kennzahl(now, kennzahl, dataset), jahr=year
        )
    )
