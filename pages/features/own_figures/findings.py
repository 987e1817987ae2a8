"""The result of checking the viewer's table: what becomes of every cell, and all problems at once."""

from __future__ import annotations

import streamlit as st

from data.intake.sheet import Sheet, coordinate
from data.own.marked import marked_workbook
from data.own.outcome import Fate, Outcome, Problem
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.texts.words import Words
from pages.view.view import View

MOST = 100
_BESIDE: tuple[Fate, ...] = ("left_out_column", "title", "total", "text_row", "left_out")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def problem_words(problem: Problem, say: Words) -> str:
    """What was expected in the cell, and how to mend it."""
    return say(f"pruefung.{problem.code}", **problem.values)


def show_findings(view: View, sheet: Sheet, outcome: Outcome, name: str) -> None:
    """Write the counts, the table of problems, and the button for the marked file."""
    say = view.say
    html_block.show("own_findings", title=say("eigene.findings"), lines=count_lines(outcome, say))
    if not outcome.problems:
        return
    shown = (*outcome.faults, *(problem for problem in outcome.problems if problem.hint))[:MOST]
    every = len(outcome.problems)
    key = "eigene.problems" if every <= MOST else "eigene.problems_cut"
    html_block.show(
        "table",
        caption=say(key, count=every, shown=len(shown)),
        columns=[Column(say(f"eigene.head_{head}")) for head in ("cell", "column", "value", "kind", "words")],
        head=0,
        rows=[_row(sheet, problem, say) for problem in shown],
    )
    st.download_button(
        say("eigene.marked"),
        data=lambda: marked_workbook(
            sheet, [(problem, problem_words(problem, say)) for problem in outcome.problems]
        ),
        file_name=f"{name.rpartition('.')[0] or name}_geprueft.xlsx",
        mime=_XLSX,
        key="w_own_marked",
        icon=":material/download:",
        on_click="ignore",
    )


def count_lines(outcome: Outcome, say: Words) -> list[str]:
    """How many cells are taken, faulty, waiting, empty of meaning, or beside the table."""
    faults = len({(one.row, one.column) for one in outcome.faults})
    taken = len(outcome.figures)
    beside = sum(outcome.count(fate) for fate in _BESIDE)
    waiting = sum(len(each.rows) for each in outcome.questions)
    lines = [say("eigene.taken", count=taken) if taken else say("eigene.taken_none")]
    if faults:
        lines.append(say("eigene.faults", count=faults))
    if waiting:
        lines.append(say("eigene.waiting", count=waiting))
    if outcome.count("no_figure"):
        lines.append(say("eigene.no_figure", count=outcome.count("no_figure")))
    if beside:
        lines.append(say("eigene.beside", count=beside))
    return lines


def _row(sheet: Sheet, problem: Problem, say: Words) -> Row:
    place = f"{sheet.name}, {coordinate(problem.row, problem.column)}"
    kind = say("eigene.hint" if problem.hint else "eigene.fault")
    return Row(cells=(place, problem.heading[:60], problem.value[:80], kind, problem_words(problem, say)))
