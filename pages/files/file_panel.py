"""Taking a view away as a file: choice of format, progress, the finished file. The work is done elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from data.export.file_words import file_name
from data.figures.stand import stand
from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.files import session_job
from pages.files.file_format import FORMATS, FormatId, task_of
from pages.session import state
from pages.texts.words import Words
from pages.view.view import View

_LOOK_S = 0.5
_CHOICE = "chosen_format"

Sheets = Callable[[FormatId], tuple[Sequence[Sheet], str]]
"""Works out what a file shows, and the title of the whole; called when the file is asked for."""


def show_exports(
    view: View,
    offered: Sequence[FormatId],
    named: str,
    sheets: Sheets,
    beside: Callable[[], None] | None = None,
    *,
    above: Callable[[], None] | None = None,
) -> None:
    """Write the block.

    Args:
        view: The view on screen.
        offered: Kinds of file there are for it.
        named: Part of the files' names that says what they show.
        sheets: See `Sheets`.
        beside: Writes what stands beside the button.
        above: Writes what stands below the title: what the files show, or the choice of it.
    """
    with st.container(key="exports"):
        html_block.show("download_group", title=view.say("export.title"))
        if above:
            above()
        with st.container(horizontal=True, vertical_alignment="bottom", key="export-choice"):
            kind = FORMATS[_choice(view.say, offered)]
            name = "_".join(part for part in (named, kind.mark) if part)
            st.button(
                view.say("export.make"),
                key="w_export_make",
                icon=":material/file_export:",
                on_click=lambda: session_job.submit(
                    file_name(name, stand(view.dataset), kind.suffix),
                    kind.media_type,
                    lambda: task_of(kind.id, *sheets(kind.id)),
                ),
            )
            if beside:
                beside()
        _state(view)


def _choice(say: Words, offered: Sequence[FormatId]) -> FormatId:
    chosen: FormatId = st.session_state.get(_CHOICE, offered[0])
    if chosen not in offered:
        chosen = offered[0]

    def change(picked: FormatId) -> None:
        st.session_state[_CHOICE] = picked

    st.selectbox(
        say("export.format"),
        offered,
        format_func=lambda each: say(f"export.{each}"),
        **state.offered("w_export_format", offered, chosen, change),
        width=340,
    )
    return chosen


def _state(view: View) -> None:
    """How far the job of this session is."""
    say, held = view.say, session_job.current()
    if session_job.refused():
        st.warning(say("export.busy"), icon=":material/hourglass:")
    if held is None:
        return
    if not held.job.over:
        # Asks again and again, but only as long as something happens.
        st.fragment(_running, run_every=_LOOK_S)(view)
    elif held.job.state == "done":
        _finished(view.say, held)
    elif held.job.state == "failed":
        st.error(say("export.failed", name=held.name), icon=":material/error:")
        st.button(say("export.again"), key="w_export_again", on_click=session_job.retry)
    else:
        html_block.show("note", text=say("export.cancelled", name=held.name))


def _running(view: View) -> None:
    say, held = view.say, session_job.current()
    if held is None or held.job.over:
        st.rerun()
        return
    job = held.job
    if job.state == "waiting":
        text = say("export.waiting")
    elif job.total:
        text = say("export.progress", name=held.name, done=job.done, total=job.total)
    else:
        text = say("export.running", name=held.name)
    st.progress(job.done / job.total if job.total else 0.0, text)
    st.button(say("export.cancel"), key="w_export_cancel", on_click=session_job.cancel)


def _finished(say: Words, held: session_job.SessionJob) -> None:
    # The file itself and no function: Streamlit forgets a function with the run in which the next file is ordered, while
    # its button is still there; a file it keeps a little longer, and who presses then gets it.
    size = say.number(max(len(held.job.content) / 1_000_000, 0.1), 1)
    with st.container(horizontal=True, vertical_alignment="center", key="export-done"):
        st.download_button(
            say("export.save"),
            data=held.job.content,
            file_name=held.name,
            mime=held.media_type,
            key="w_export_save",
            icon=":material/download:",
            type="primary",
            on_click="ignore",
        )
        html_block.show("note", text=say("export.ready", name=held.name, size=size))
