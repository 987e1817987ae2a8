"""The presentation of a session: read from the link, changed by callbacks, written back to the link.

It outlives a visit to other pages, on which views are added to it. Until it is changed it is the ready-made one. The
reader's browser keeps what he has collected and hands it over to the next session; it is read as a link is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from pages.choice import link
from pages.choice.dependent_choices import nearest_year
from pages.choice.link import Notice
from pages.choice.selection import START, Selection
from pages.features.slides import deck_link
from pages.features.slides.slide import LONGEST_TITLE, MOST_SLIDES, Deck, Slide, plain_title
from pages.session import state
from pages.texts.words import Words

_COVERED_YEAR = 2024
"""The year of the Interkulturelle Woche of which most areas are known."""


_DECK, _WRITTEN, _NOTICES, _BEFORE = "deck", "written_deck", "deck_notices", "decks_before"
_OWN, _TAKEN, _SAID, _LEFT = "deck_is_own", "taken_deck", "deck_said", "left_decks"
READY = "fertig"
"""Stands for the ready-made slides where a browser hands over what it has kept."""
FOREIGN = "fremd"
"""Said to the browser of slides that came by a link: it shall leave alone what it has kept."""
_MOST_STEPS = 20
"""Steps that can be undone."""
_KEPT_STEPS = 3
"""Steps that can be undone in the next session too."""


_MOST_READ = 10_000
"""Signs of a title that are read: nobody pastes more by mistake, and on purpose nobody shall keep the server busy."""


def ready_made(dataset: Dataset) -> Deck:
    """The three subjects, programme, posts per head, coordinators, the Interkulturelle Woche, one area in depth."""
    return (
        Slide("blick", START),
        Slide("programm", START),
        Slide("", START),
        Slide("", _latest("koordination", dataset)),
        Slide("ikw", Selection(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=_COVERED_YEAR)),
        Slide("kreis", Selection(gebiet="hanau")),
    )


def _latest(kennzahl: KennzahlId, dataset: Dataset) -> Selection:
    bezug = KENNZAHLEN[kennzahl].bezuege[0]
    return Selection(kennzahl=kennzahl, bezug=bezug, jahr=nearest_year(9999, kennzahl, bezug, dataset))


def current(dataset: Dataset) -> Deck:
    """The slides of this session; the ready-made ones where it has made none."""
    own: Deck | None = st.session_state.get(_DECK)
    return ready_made(dataset) if own is None else own


def own() -> Deck:
    """The slides this session has chosen itself; none before the first."""
    chosen: Deck | None = st.session_state.get(_DECK)
    return chosen or ()


def read_link(dataset: Dataset) -> None:
    """Take over what the address of the page asks for: a fresh link, Back or Forward.

    The address counts where it differs from what this session wrote last; without the parameter the session
    counts, because the menu leads here without it. The session counts too where the browser has not yet heard what was
    written: who presses two buttons faster than that would else get his own earlier slides as somebody else's.
    """
    asked = st.query_params.get(deck_link.PARAMETER)
    is_left = asked in st.session_state.get(_LEFT, ()) and not state.stepped_in_history()
    if asked is None or asked == st.session_state.get(_WRITTEN) or is_left:
        return
    st.session_state[_WRITTEN] = asked
    found = deck_link.read(asked, dataset)
    if found is None:
        st.session_state[_NOTICES] = (Notice("slides.link_broken", {}),)
        return
    slides, st.session_state[_NOTICES] = found
    if slides != current(dataset):
        # Somebody else's, until the reader changes them: they must not take the place of those his browser keeps.
        st.session_state[_OWN] = False
    _put(None if slides == ready_made(dataset) else slides)


def take_kept(dataset: Callable[[], Dataset]) -> None:
    """Take over what the reader's browser has kept, once each time it hands it over.

    Args:
        dataset: Gives all tables; asked only where there is something to read.
    """
    handed = st.query_params.get(state.KEPT_DECK)
    if handed is None or handed == st.session_state.get(_TAKEN):
        return
    st.session_state[_TAKEN] = handed
    # Before the point stands when it was handed over, so that the same slides can be handed over twice.
    (asked, *steps), is_first = handed.partition(".")[2].split("."), _OWN not in st.session_state
    found = ((), ()) if asked == READY else deck_link.read(asked, dataset())
    st.session_state[_OWN] = True
    if found is None:
        st.session_state[_NOTICES] = (Notice("slides.kept_broken", {}),)
        return
    slides, st.session_state[_NOTICES] = found
    wanted = None if asked == READY or slides == ready_made(dataset()) else slides
    if is_first:
        st.session_state[_DECK] = wanted
        st.session_state[_BEFORE] = _earlier(steps, dataset)
    else:
        _put(wanted)


def taken() -> str:
    """The mark of what the browser has handed over last; empty where it has handed over nothing."""
    handed: str = st.session_state.get(_TAKEN, "")
    return handed.partition(".")[0]


def _earlier(steps: Sequence[str], dataset: Callable[[], Dataset]) -> list[Deck | None]:
    """The slides before the last changes, the earliest first; steps before one that cannot be read are gone."""
    earlier: list[Deck | None] = []
    for text in steps[:_KEPT_STEPS]:
        found = None if text == READY else deck_link.read(text, dataset())
        if text != READY and found is None:
            break
        earlier.insert(0, found and found[0])
    return earlier


def to_keep(dataset: Dataset) -> str | None:
    """What the reader's browser shall keep: a text for `take_kept`, empty for nothing, or `FOREIGN`.

    The slides, and after points what they were before the last changes, the latest first.

    Returns:
        ``None`` where this session knows nothing of slides: what the browser has kept may be handed over.
    """
    if _OWN not in st.session_state:
        return None
    if not st.session_state[_OWN]:
        return FOREIGN
    slides: Deck | None = st.session_state.get(_DECK)
    if slides is None:
        return ""
    before: list[Deck | None] = st.session_state.get(_BEFORE, [])[-_KEPT_STEPS:]
    text = deck_link.write(slides, dataset)
    steps = [READY if each is None else deck_link.write(each, dataset) for each in reversed(before)]
    whole = ".".join([text, *steps])
    return whole if len(whole) <= deck_link.LONGEST_LINK else text


def link_of(dataset: Dataset, say: Words) -> dict[str, str]:
    """The parameters that the address of the page shall carry; none for the ready-made slides in German."""
    slides: Deck | None = st.session_state.get(_DECK)
    query = link.write(Selection(sprache=say.language), dataset)
    if slides is not None:
        query[deck_link.PARAMETER] = deck_link.write(slides, dataset)
    written = query.get(deck_link.PARAMETER)
    left = (*st.session_state.get(_LEFT, ()), st.session_state.get(_WRITTEN))
    st.session_state[_LEFT] = [each for each in left if each != written][-_MOST_STEPS:]
    st.session_state[_WRITTEN] = written
    return query


def notices() -> tuple[Notice, ...]:
    """What could not be used of a link or an entry; empty once something has been changed."""
    found: tuple[Notice, ...] = st.session_state.get(_NOTICES, ())
    return found


def add(slide: Slide) -> None:
    """Put a view at the end of the slides of this session; the ready-made ones give way to the first."""
    slides = own()
    if len(slides) >= MOST_SLIDES:
        st.session_state[_NOTICES] = (Notice("slides.full_deck", {"most": str(MOST_SLIDES)}),)
        st.session_state[_SAID] = st.session_state[_NOTICES][0]
        return
    _put_own((*slides, slide))
    st.session_state[_SAID] = Notice("slides.added", {"number": str(len(slides) + 1)})
    st.session_state[_NOTICES] = ()


def move(dataset: Dataset, position: int, by: int) -> None:
    """Let a slide change places with a neighbour."""
    other = position + by

    def step(slides: list[Slide]) -> None:
        if min(position, other) >= 0 and max(position, other) < len(slides):
            slides[position], slides[other] = slides[other], slides[position]

    _change(dataset, step, Notice("slides.moved", {"number": str(position + 1), "place": str(other + 1)}))


def remove(dataset: Dataset, position: int) -> None:
    """Take a slide out."""
    said = Notice("slides.removed", {"number": str(position + 1)})
    _change(dataset, lambda slides: slides.__delitem__(slice(position, position + 1)), said)


def retitle(dataset: Dataset, position: int, text: str) -> None:
    """Give a slide a title of its own; an empty one brings back that of the view."""
    title = plain_title(text[:_MOST_READ])

    def step(slides: list[Slide]) -> None:
        if position < len(slides):
            slides[position] = replace(slides[position], title=title[:LONGEST_TITLE].rstrip())

    _change(dataset, step, Notice("slides.retitled", {"number": str(position + 1)}))
    if len(title) > LONGEST_TITLE:
        notice = Notice("slides.long_title", {"number": str(position + 1), "most": str(LONGEST_TITLE)})
        st.session_state[_NOTICES] = (notice,)


def clear() -> None:
    """Take all slides out."""
    _put_own(())
    st.session_state[_SAID] = Notice("slides.cleared", {})


def load_ready_made() -> None:
    """Go back to the ready-made slides."""
    _put_own(None)
    st.session_state[_SAID] = Notice("slides.ready_loaded", {})


def undo() -> None:
    """Take the last change back."""
    before: list[Deck | None] = st.session_state.get(_BEFORE, [])
    if before:
        st.session_state[_DECK] = before.pop()
        st.session_state[_OWN] = True
        st.session_state[_SAID] = Notice("slides.undone", {})
    st.session_state[_NOTICES] = ()


def said() -> Notice | None:
    """What the last press of a button has done, once."""
    notice: Notice | None = st.session_state.pop(_SAID, None)
    return notice


def steps() -> int:
    """How many changes can be taken back."""
    return len(st.session_state.get(_BEFORE, []))


def is_ready_made() -> bool:
    """Whether the ready-made slides are shown."""
    return st.session_state.get(_DECK) is None


def _change(dataset: Dataset, step: Callable[[list[Slide]], None], said: Notice) -> None:
    slides = list(current(dataset))
    step(slides)
    if tuple(slides) != current(dataset):
        _put_own(tuple(slides))
        st.session_state[_SAID] = said
    st.session_state[_NOTICES] = ()


def _put_own(slides: Deck | None) -> None:
    """Let the slides be what the reader has made of them."""
    st.session_state[_OWN] = True
    _put(slides)


def _put(slides: Deck | None) -> None:
    before = [*st.session_state.get(_BEFORE, []), st.session_state.get(_DECK)]
    if slides != st.session_state.get(_DECK):
        st.session_state[_BEFORE] = before[-_MOST_STEPS:]
    st.session_state[_DECK] = slides
