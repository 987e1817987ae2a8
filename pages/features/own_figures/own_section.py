"""The section "Eigene Zahlen": template, upload, columns, questions, findings, preview, taking over, undoing."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data.intake.limits import within_checked
from data.intake.refusal import Refused
from data.intake.saved_file import LONGEST_NAME
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
from pages.blocks.brought_file import brought_file, show_refusal
from pages.features.own_figures.held_figures import show_held, take_and_show
from pages.features.own_figures.own_columns import ask_about_table, choose_extent, choose_plan, with_answers
from pages.features.own_figures.own_upload import FIELD, choose_sheet
from pages.features.own_figures.preview import Shown, show_preview
from pages.features.own_figures.table_findings import answers_of, ask_about_areas, show_findings
from pages.files.downloads import layout_button, template_buttons
from pages.session import edition, saved_layouts, state
from pages.session.own_figures import has_room
from pages.texts.words import Words
from pages.view.view import View

_CHECKED, _PROPOSED = "own_checked", "own_proposed"


def show_own_figures(view: View) -> None:
    """Write the section."""
    say = view.say
    html_block.show("download", title=say("eigene.title"), lead=say("eigene.lead"))
    _templates(view)
    show_held(view)
    brought = brought_file(say, FIELD)
    if brought is None:
        return
    token, found = brought
    if isinstance(found, Upload):
        _show_upload(view, token, found)
        return
    count = sum(len(table.figures) for table in found)
    html_block.show("download_group", title=say("eigene.package", count=count))
    _offer(view, found, f"w_own_{token}")


def _templates(view: View) -> None:
    say, chosen = view.say, view.selection
    kennzahl = chosen.kennzahl if chosen.kennzahl in IMPORTABLE else IMPORTABLE[0]
    label, dataset, today = say.term(view.kennzahl.label), edition.base(), date.today()
    html_block.show("note", text=say("eigene.template", label=label, year=chosen.jahr))
    with st.container(horizontal=True):
        template_buttons(
            say,
            f"wir-atlas-vorlage_{kennzahl}_{chosen.jahr}",
            lambda: template_xlsx(dataset, kennzahl, chosen.jahr, today),
            lambda: template_csv(dataset, kennzahl, chosen.jahr),
            key="w_own_template",
        )


def _show_upload(view: View, token: str, upload: Upload) -> None:
    sheet = choose_sheet(view.say, token, upload)
    try:
        within_checked(len(sheet.rows), sheet.width)
    except Refused as refused:
        show_refusal(view.say, refused)
        return
    key = f"w_own_{token}_{upload.sheets.index(sheet)}"
    sheet, proposal, known = state.once(_PROPOSED, key, lambda: _proposed(sheet))
    first = proposal if known is None else used_again(known, sheet, proposal, edition.resolver())
    if known is not None:
        html_block.show("note", text=view.say("eigene.plan_again", name=known.name))
    plan = with_answers(choose_plan(view.say, sheet, first, key), key)
    outcome = _checked(view.say, token, sheet, plan)
    # As many blocks as there are questions: in a container of their own they move nothing below, and whoever has
    # answered one comes to the next.
    with st.container(key="own-questions"):
        ask_about_table(view.say, outcome, key)
        choose_extent(view.say, outcome, plan, key)
        ask_about_areas(view.dataset, view.say, outcome, token)
    show_findings(view.say, sheet, outcome, upload.name)
    if outcome.figures:
        made = saved(sheet, proposal, plan, upload.name)
        hint = view.say("eigene.plan_keep_help")
        layout_button(view.say, SavedPlan, lambda: made, key="w_own_plan", hint=hint)
        _offer(view, (OwnTable(upload.name[:LONGEST_NAME], date.today(), outcome.figures),), key, made)


def _proposed(sheet: Sheet) -> tuple[Sheet, Plan, SavedPlan | None]:
    """The sheet as laid out and the proposal, which look at every cell; and what was settled for its layout."""
    sheet = laid_out(sheet, edition.resolver())
    proposal = proposed(sheet, edition.resolver())
    return sheet, proposal, saved_layouts.remembered(SavedPlan, shape_of(sheet, proposal))


def _checked(say: Words, token: str, sheet: Sheet, plan: Plan) -> Outcome:
    """The outcome, worked out anew only where something changed: a large table takes a second or two."""
    # Its place is there without a bar, too, lest what stands below it moves and is there twice until the run ends.
    bar = st.empty()
    answers = answers_of(token)

    def check() -> Outcome:
        checker = Checker(edition.base(), edition.resolver(), date.today(), answers)
        # A short table is checked at once: its bar would move the questions down and up again with every answer.
        found = checker.check(
            sheet, plan, lambda share: share and bar.progress(share, say("eigene.checking"))
        )
        bar.empty()
        return found

    return state.once(_CHECKED, (token, sheet.name, plan, tuple(answers.items())), check)


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
    take_and_show(tables, shown)
    if made is not None:
        saved_layouts.remember(made)
    FIELD.forget()
    st.session_state.pop(_CHECKED, None)
