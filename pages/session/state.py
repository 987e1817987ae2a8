"""The selection of a session: read from the link once, changed by callbacks, written back to the link.

A short sync of our own instead of ``bind="query-params"``, which writes the formatted label (ambiguous for
Kassel, Fulda and Gießen) and forgets a widget that only one page has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.model.records import Dataset
from pages.choice import dependent_choices, link
from pages.choice.link import Notice
from pages.choice.selection import Selection
from pages.texts.words import Words, languages

_SELECTION, _WRITTEN, _NOTICES, _PAGE = "selection", "written_query", "link_notices", "shown_page"
_LEFT, _CHOSEN, _SENT = "left_queries", "was_just_chosen", "sent_query"
_MOST_LEFT = 8
"""Addresses of a session that are remembered as left: more than a browser can be behind."""
Option = TypeVar("Option")
First = TypeVar("First")
Made = TypeVar("Made")
KEPT_DECK = "gemerkt"
"""Parameter by which a browser hands over the slides it has kept (`static/scripts/deck-keeping.js`); of no view."""
RECORDED = "recorded"
"""Stands in the session of a run that no browser waits for: what it sends is kept for the first sight of a page."""


def read_address(dataset: Dataset, page: str) -> Selection:
    """The view to show in this run.

    The address counts where it differs from what this session wrote last: a fresh link, Back, Forward, or a
    link of our own. Otherwise the session counts, which callbacks may just have changed, and
    which gives way where the dataset is another than it was and no longer has the year. So it does where the browser
    sends an address that the session has left: it had not yet heard of the new one when its reader chose again.

    Args:
        dataset: All tables.
        page: ``url_path`` of the page; the menu leads to it without parameters, and the view stays the same. A step in
            the browser's history without parameters is the start view, as it was when that step was made.
    """
    query = _query()
    known = _SELECTION in st.session_state
    from_menu = known and not query and st.session_state[_PAGE] != page and not stepped_in_history()
    st.session_state[_PAGE] = page
    if not _is_left(query):
        if not from_menu and (not known or query != st.session_state[_WRITTEN]):
            asked = {"sprache": words().language, **link.meant_on(page, query)}
            st.session_state[_SELECTION], st.session_state[_NOTICES] = link.read(asked, dataset)
        st.session_state[_WRITTEN] = query
    st.session_state[_CHOSEN] = False
    chosen = dependent_choices.fitting(st.session_state[_SELECTION], dataset)
    st.session_state[_SELECTION] = chosen
    return chosen


def keep_selection(dataset: Dataset, page: str) -> Selection:
    """The session's view on a page whose address does not say it; the language alone may stand there.

    Args:
        dataset: All tables.
        page: ``url_path`` of the page.
    """
    language = words().language
    if _SELECTION not in st.session_state:
        st.session_state[_SELECTION], _ = link.read({"sprache": language}, dataset)
    st.session_state[_SELECTION] = replace(st.session_state[_SELECTION], sprache=language)
    st.session_state[_PAGE], st.session_state[_WRITTEN], st.session_state[_NOTICES] = page, _query(), ()
    chosen: Selection = st.session_state[_SELECTION]
    return chosen


def selection() -> Selection:
    """The view of the session; of this moment, so in a callback what has been chosen before it."""
    chosen: Selection = st.session_state[_SELECTION]
    return chosen


def page() -> str:
    """``url_path`` of the page on screen; that of the start page where none has begun yet."""
    shown: str = st.session_state.get(_PAGE, "")
    return shown


def notices() -> tuple[Notice, ...]:
    """What could not be used of the link that was read last; empty once a choice has been made."""
    found: tuple[Notice, ...] = st.session_state.get(_NOTICES, ())
    return found


def change(**values: object) -> None:
    """Change some choices, and with them what stands on them; to be called from callbacks, before the run."""
    update(lambda now: dependent_choices.changed(now, **values))


def update(step: Callable[[Selection], Selection]) -> None:
    """Replace the session's selection by what follows from it.

    The step gets the selection of this moment, not the one of the last finished run: two quick choices, the
    second made before the first was drawn, must not undo each other.
    """
    st.session_state[_SELECTION] = step(st.session_state[_SELECTION])
    st.session_state[_NOTICES] = ()
    st.session_state[_CHOSEN] = True


def show_value(key: str, value: object) -> None:
    """Put the value into the widget of that key before it is written.

    A widget that another page does not have loses its state there, and a link or a click on the map changes the
    selection without the widget's doing; so the widget is told of the selection in every run.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def bound(name: str, shown: object, use: Callable[[Any], None] | None = None) -> dict[str, Any]:
    """Arguments for a widget that shows a choice and changes it: its key and its callback.

    Args:
        name: Name of the choice.
        shown: What the widget shows of it.
        use: Gets what was picked; without it, that becomes the value of the choice.
    """
    key = f"w_{name}"
    show_value(key, shown)
    return {"key": key, "on_change": picked(key, use or (lambda value: change(**{name: value})))}


def offered(key: str, options: Sequence[Any], shown: object, use: Callable[[Any], None]) -> dict[str, Any]:
    """Arguments for a select box: its key, its callback, its prompt, and what it falls back to where nothing comes.

    Args:
        key: Of the widget.
        options: Its options; another text, of a list that was on screen before, counts as nothing.
        shown: The option it shows.
        use: Gets what was picked.
    """
    show_value(key, shown)

    def one_of_them(value: object) -> None:
        if value in options:
            use(value)

    return {
        "key": key,
        "index": options.index(shown),
        "on_change": picked(key, one_of_them),
        "placeholder": words()("controls.choose"),
    }


def lasting(key: str, options: Sequence[Option], first: First) -> Option | First:
    """What a widget shows that is no choice of the view; as before where it hands over nothing, or what is gone.

    To be called before the widget is written.

    Args:
        key: Of the widget.
        options: Its options.
        first: Shown to begin with.
    """
    kept = f"kept_{key}"
    known = (st.session_state.get(key), st.session_state.get(kept))
    value = next((option for each in known for option in options if option == each), first)
    show_value(key, value)
    st.session_state[kept] = value
    return value


def once(name: str, asked: object, make: Callable[[], Made]) -> Made:
    """What was worked out for what is asked: anew only where the session holds the answer to something else.

    Args:
        name: Under which the session keeps it.
        asked: Equal where the answer is.
        make: Works it out.
    """
    held: tuple[object, Made] | None = st.session_state.get(name)
    if held is None or held[0] != asked:
        held = st.session_state[name] = (asked, make())
    return held[1]


def picked(key: str, use: Callable[[Any], None]) -> Callable[[], None]:
    """The callback of a widget that always shows a value: hands on what was picked, if anything was.

    ``required=True`` keeps readers from giving a value up, not a browser from sending none: one that has just mounted a
    widget anew says so of it until it has taken the value over, and where a run is asked for at that moment (a busy
    machine) the widget hands over nothing. `show_value` then puts its value back in the same run. Other widgets hand
    over what they were given to begin with, so they are given what they show.

    Args:
        key: Key of the widget.
        use: Gets the value; never ``None``.
    """

    def handed_over() -> None:
        value = st.session_state.get(key)
        if value is not None:
            use(value)

    return handed_over


def warn(key: str, **values: str) -> None:
    """Leave a notice for the next run, about an entry that could not be used."""
    st.session_state[_NOTICES] = (Notice(key, values),)


def write_link(wanted: Mapping[str, str]) -> None:
    """Bring the address up to date; a step in the browser's history only where something changed.

    Args:
        wanted: All its parameters, see `pages.choice.link.write`.
    """
    before = (*st.session_state.get(_LEFT, ()), _query(), st.session_state.get(_WRITTEN, wanted))
    st.session_state[_LEFT] = [each for each in before if each != wanted][-_MOST_LEFT:]
    # A run that this one broke off may have written its address after the reader had taken his step.
    if _query() != wanted or st.session_state.get(_SENT, wanted) != wanted:
        st.query_params.from_dict(wanted)
    st.session_state[_WRITTEN] = st.session_state[_SENT] = dict(wanted)


def _is_left(query: Mapping[str, str]) -> bool:
    """Whether the session has written another address since this one, and the browser did not know when it sent it.

    Without parameters it may as well be a click in the menu on the page that is open, if nothing was chosen.
    """
    chosen = bool(query) or st.session_state.get(_CHOSEN, False)
    return chosen and not stepped_in_history() and query in st.session_state.get(_LEFT, ())


def stepped_in_history() -> bool:
    """Whether Back, Forward or one of our own links (`static/scripts/in-app-links.js`) caused this run."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _query() -> dict[str, str]:
    # Repeated parameters: the last one counts, as in st.query_params itself.
    return {key: st.query_params[key] for key in st.query_params if key != KEPT_DECK}


def words() -> Words:
    """Words in the language of this run, also before its page has read the address.

    An address that this session has not written says the language, German where it does not name one. The menu leads to
    pages without parameters, and there the language stays.
    """
    query, known = _query(), _SELECTION in st.session_state
    from_menu = not (query or stepped_in_history())
    if known and (from_menu or query == st.session_state[_WRITTEN] or _is_left(query)):
        return Words(selection().sprache)
    asked = query.get("sprache")
    return Words(next((each for each in languages() if each == asked), languages()[0]))
