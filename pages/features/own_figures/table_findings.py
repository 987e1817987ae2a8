"""The result of checking the viewer's table: open questions, what becomes of every cell, and all problems at once."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

import streamlit as st

from data.intake.sheet import Sheet, coordinate
from data.model import words
from data.model.records import Dataset
from data.own.marked import marked_workbook
from data.own.outcome import Fate, OpenQuestion, Outcome, Problem, RowReason
from data.own.row_areas import LEAVE_OUT, Answers
from data.places.resolve import Meaning
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.plain_label import plain_label
from pages.files.downloads import XLSX, save_button
from pages.session import edition, state
from pages.texts.words import Words

MOST = 100
_BESIDE: tuple[Fate, ...] = ("left_out_column", "title", "total", "text_row", "left_out")
_REASONS: tuple[RowReason, ...] = ("fault", "total", "part", "repeated", "left_out", "text", "no_figure")


def problem_words(problem: Problem, say: Words) -> str:
    """What was expected in the cell, and how to mend it."""
    values = {
        name: say.term(value) if isinstance(value, words.Words) else value
        for name, value in problem.values.items()
    }
    return say(f"pruefung.{problem.code}", **values)


def show_findings(say: Words, sheet: Sheet, outcome: Outcome, name: str) -> None:
    """Write the counts, the table of problems, and the button for the marked file."""
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
        rows=[_row(sheet, problem, say) for problem in shown],
    )
    save_button(
        say("eigene.marked"),
        f"{name.rpartition('.')[0] or name}_geprueft.xlsx",
        XLSX,
        lambda: marked_workbook(
            sheet, [(problem, problem_words(problem, say)) for problem in outcome.problems]
        ),
        key="w_own_marked",
    )


def count_lines(outcome: Outcome, say: Words) -> list[str]:
    """How many figures are taken, how every row ends, and how many cells are faulty or beside the table."""
    faults = len({(one.row, one.column) for one in outcome.faults})
    taken = len(outcome.figures)
    beside = sum(outcome.count(fate) for fate in _BESIDE)
    lines = [say("eigene.taken", count=taken) if taken else say("eigene.taken_none"), _row_sum(outcome, say)]
    if faults:
        lines.append(say("eigene.faults", count=faults))
    if outcome.count("no_figure"):
        lines.append(say("eigene.no_figure", count=outcome.count("no_figure")))
    if beside:
        lines.append(say("eigene.beside", count=beside))
    return lines


def _row_sum(outcome: Outcome, say: Words) -> str:
    """Every row once: "40 Zeilen mit Daten: 33 übernommen, 2 warten auf eine Antwort, ..."."""
    kinds = Counter(end.kind for end in outcome.rows.values())
    reasons = Counter(end.reason for end in outcome.rows.values())
    parts = [
        say(f"eigene.rows_{kind}", count=kinds[kind])
        for kind in ("taken", "asked", "outside", "refused")
        if kinds[kind]
    ]
    whys = [say(f"eigene.why_{reason}", count=reasons[reason]) for reason in _REASONS if reasons[reason]]
    text = say("eigene.rows", count=len(outcome.rows), parts=", ".join(parts) or "0")
    return say("eigene.rows_why", text=text, whys=", ".join(whys)) if whys else f"{text}."


def _row(sheet: Sheet, problem: Problem, say: Words) -> Row:
    place = f"{sheet.name}, {coordinate(problem.row, problem.column)}"
    kind = say("eigene.hint" if problem.hint else "eigene.fault")
    return Row(cells=(place, problem.heading[:60], problem.value[:80], kind, problem_words(problem, say)))


_MOST_QUESTIONS = 20
_ANSWERS = "own_answers"
_TOGETHER = 5
"""Unknown names that may be answered all at once: a nationwide list has hundreds."""


def answers_of(token: str) -> Answers:
    """The answers given for this file so far."""
    given: dict[str, tuple[str, ...]] = st.session_state.get(_ANSWERS, {}).get(token, {})
    return given


def ask_about_areas(dataset: Dataset, say: Words, outcome: Outcome, token: str) -> None:
    """Write one choice for every open key; those of a Landkreis with its city are asked all at once elsewhere."""
    open_ones = [each for each in outcome.questions if each.question.kind != "extent"]
    given = answers_of(token)
    if not open_ones and not given:
        return
    title, lead = (
        (say("eigene.questions", count=len(open_ones)), say("eigene.questions_lead"))
        if open_ones
        else (say("eigene.answered"), say("eigene.answered_lead", count=len(given)))
    )
    html_block.show("download", title=title, lead=lead)
    if given:
        st.button(
            say("eigene.answer_again"),
            key=f"w_own_again_{token}",
            icon=":material/undo:",
            on_click=_forget_answers,
        )
    unknown = [each for each in open_ones if each.question.kind == "unknown"]
    if len(unknown) >= _TOGETHER:
        st.button(
            say("eigene.all_outside", count=len(unknown)),
            key=f"w_own_outside_{token}",
            icon=":material/wrong_location:",
            on_click=_answer,
            args=(token, {each.question.key: LEAVE_OUT for each in unknown}),
        )
    for each in open_ones[:_MOST_QUESTIONS]:
        _ask(dataset, say, each, token)
    if len(open_ones) > _MOST_QUESTIONS:
        html_block.show("note", text=say("eigene.questions_more", count=len(open_ones) - _MOST_QUESTIONS))


def _answer(token: str, answers: Answers) -> None:
    every = st.session_state.get(_ANSWERS, {})
    # Answers of other files are forgotten: a session holds those of one.
    st.session_state[_ANSWERS] = {token: {**every.get(token, {}), **answers}}


def _forget_answers() -> None:
    st.session_state.pop(_ANSWERS, None)


def _ask(dataset: Dataset, say: Words, each: OpenQuestion, token: str) -> None:
    question = each.question
    options = _options(dataset, say, question.proposals)
    rows = ", ".join(str(row + 1) for row in each.rows[:5]) + (" …" if len(each.rows) > 5 else "")
    key = f"w_own_area_{token}_{sha256(question.key.encode()).hexdigest()[:16]}"
    st.selectbox(
        say("eigene.question", key=plain_label(question.key), rows=rows),
        range(len(options)),
        index=None,
        format_func=lambda number: options[number][1],
        key=key,
        on_change=state.picked(key, lambda number: _answer(token, {question.key: options[number][0]})),
        placeholder=say("controls.choose"),
    )
    if question.why:
        html_block.show("note", text=say.term(question.why))


def _options(
    dataset: Dataset, say: Words, proposals: tuple[Meaning, ...]
) -> list[tuple[tuple[str, ...], str]]:
    """Proposals first, then leaving out, then every other area: what is meant may be none of the proposals."""
    found = [(meaning.area_ids, say.term(meaning.label)) for meaning in proposals]
    found.append((LEAVE_OUT, say("eigene.leave_out")))
    known = {area_ids for area_ids, _ in found}
    for area_id in dataset.areas:
        found += [
            (meaning.area_ids, say.term(meaning.label))
            for meaning in edition.resolver().extents(area_id)
            if meaning.area_ids not in known
        ]
    return found
