"""The search field: an area by its own name or by any municipality in it, former names included."""

from __future__ import annotations

import streamlit as st

from data.model.records import Dataset
from data.model.remembered import remembered
from data.places.place_index import Place, search_places
from data.places.search_text import answer
from pages.choice import link
from pages.session import state
from pages.texts.words import Words
from pages.view.view import View

_FOUND, _PLACE = "found_area", "found_place"
_MOST_NAMED = 8


def search_field(view: View, opens_profile: bool) -> None:
    """Write the field; choosing a place chooses its area and empties the field for the next search.

    Names are found by their beginning. What somebody types beyond the list is answered too: with the place it means,
    with those it may mean, or that it does not lie in Hessen.

    Args:
        view: The view of the session.
        opens_profile: Whether the page shows no area, so that the found one is opened on its own page.
    """
    chosen, options = view.selection, _options(view.dataset, view.say)
    if st.session_state.pop(_FOUND, False) and opens_profile:
        st.switch_page("profile_page.py", query_params=link.write(chosen, view.dataset))

    def changed() -> None:
        picked = st.session_state.get("w_suche")
        st.session_state["w_suche"] = None
        if isinstance(picked, str):
            _answer(picked, view.dataset, view.say)
        elif picked is not None:
            _choose(options[picked][1])

    st.selectbox(
        view.say("search.label"),
        range(len(options)),
        index=None,
        format_func=lambda position: position if isinstance(position, str) else options[position][0],
        key="w_suche",
        on_change=changed,
        placeholder=view.say("search.placeholder"),
        help=view.say("search.help"),
        filter_mode="prefix",
        accept_new_options=True,
    )


def found_words(view: View) -> str:
    """Where the place lies that was searched for: "Butzbach liegt im Wetteraukreis.", as long as its area is chosen.

    Empty for an area itself, and once another one is chosen.
    """
    place: Place | None = st.session_state.get(_PLACE)
    if place is None or place.ags is None or place.area_id != view.selection.gebiet:
        return ""
    if place.former:
        return view.say("search.former", place=place.label, hint=view.say.term(place.hint))
    return view.say("search.lies_in", place=place.label, area=view.dataset.areas[place.area_id].long_name)


@remembered(most=2)
def _options(dataset: Dataset, say: Words) -> list[tuple[str, Place]]:
    """All places with what the list says of them; an area whose label begins with its kind under its name too."""
    places = search_places(dataset)
    named = [(_title(place, place.label, say), place) for place in places]
    areas = dataset.areas
    again = [
        (f"{areas[place.area_id].name} – {areas[place.area_id].long_name}", place)
        for place in places
        if place.ags is None and areas[place.area_id].name != place.label
    ]
    return named + again


def _title(place: Place, name: str, say: Words) -> str:
    hint = say.term(place.hint)
    return f"{name} – {hint}" if hint else name


def _answer(text: str, dataset: Dataset, say: Words) -> None:
    """Choose what the text means, or leave a notice where that is not one place."""
    found, asked = answer(text, dataset), text.strip()[:60]
    if len(found.places) == 1:
        _choose(found.places[0])
    elif found.places:
        titles = [_title(place, place.label, say) for place in found.places[:_MOST_NAMED]]
        more = "" if len(found.places) <= _MOST_NAMED else " …"
        state.warn("search.several", name=asked, places="; ".join(titles) + more)
    else:
        state.warn("search.elsewhere" if found.elsewhere else "search.unknown", name=asked)


def _choose(place: Place) -> None:
    state.change(gebiet=place.area_id)
    st.session_state[_PLACE] = place
    st.session_state[_FOUND] = True
