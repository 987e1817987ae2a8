"""The result of checking the viewer's table: what becomes of every cell, and all problems at once."""

from __future__ import annotations

import streamlit as st

from data.intake.sheet import Sheet, coordinate
from data.model.words import Language
from data.own.marked import marked_workbook
from data.own.outcome import Fate, Outcome, Problem
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.texts.messages import say
from pages.view.view import View

MOST = 100
_BESIDE: tuple[Fate, ...] = ("left_out_column", "title", "total", "text_row", "left_out")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def problem_words(problem: Problem, language: Language) -> str:
    """What was expected in the cell, and how to mend it."""
    return say(f"pruefung.{problem.code}", language, **problem.values)


def show_findings(view: View, sheet: Sheet, outcome: Outcome, name: str) -> None:
    """Write the counts, the table of problems, and the button for the marked file."""
    language = view.selection.sprache
    html_block.show(
        "own_findings", title=say("eigene.findings", language), lines=count_lines(outcome, language)
    )
    if not outcome.problems:
        return
    shown = (*outcome.faults, *(problem for problem in outcome.problems if problem.hint))[:MOST]
    every = len(outcome.problems)
    key = "eigene.problems" if every <= MOST else "eigene.problems_cut"
    html_block.show(
        "table",
        caption=say(key, language, count=every, shown=len(shown)),
        columns=[
            Column(say(f"eigene.head_{head}", language))
            for head in ("cell", "column", "value", "kind", "words")
        ],
        head=0,
        rows=[_row(sheet, problem, language) for problem in shown],
    )
    st.download_button(
        say("eigene.marked", language),
        data=lambda: marked_workbook(
            sheet, [(problem, problem_words(problem, language)) for problem in outcome.problems]
        ),
        file_name=f"{name.rpartition('.')[0] or name}_geprueft.xlsx",
        mime=_XLSX,
        key="w_own_marked",
        icon=":material/download:",
        on_click="ignore",
    )


def count_lines(outcome: Outcome, language: Language) -> list[str]:
    """How many cells are taken, faulty, waiting, empty of meaning, or beside the table."""
    faults = len({(one.row, one.column) for one in outcome.faults})
    taken = len(outcome.figures)
    beside = sum(outcome.count(fate) for fate in _BESIDE)
    waiting = sum(len(each.rows) for each in outcome.questions)
    lines = [say("eigene.taken", language, count=taken) if taken else say("eigene.taken_none", language)]
    if faults:
        lines.append(say("eigene.faults", language, count=faults))
    if waiting:
        lines.append(say("eigene.waiting", language, count=waiting))
    if outcome.count("no_figure"):
        lines.append(say("eigene.no_figure", language, count=outcome.count("no_figure")))
    if beside:
        lines.append(say("eigene.beside", language, count=beside))
    return lines


def _row(sheet: Sheet, problem: Problem, language: Language) -> Row:
    place = f"{sheet.name}, {coordinate(problem.row, problem.column)}"
    kind = say("eigene.hint" if problem.hint else "eigene.fault", language)
    return Row(
        cells=(place, problem.heading[:60], problem.value[:80], kind, problem_words(problem, language))
    )
