"""What every page has around it: notices about the link, search and choices in the sidebar, the footer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.version import PROJECT, RELEASED, VERSION
from geo.boundaries.areas import licence_line
from pages.blocks import html_block
from pages.choice import link
from pages.choice.link import Notice
from pages.controls.area_search import found_words, search_field
from pages.controls.view_controls import sidebar
from pages.features.handing_on.view_files import show_view_files
from pages.features.own_figures.held_figures import show_own_strip
from pages.features.slides import session_deck
from pages.features.slides.slide_offer import show_answer
from pages.features.slides.slide_sheet import sheet_as_picture, sheet_as_slide
from pages.frame import browser_tab
from pages.frame.clock_notice import show_clock_notice
from pages.frame.language_switch import show_languages
from pages.frame.phone_menu import show_phone_menu
from pages.frame.share import show_share
from pages.frame.spoken_changes import answers, spoken
from pages.frame.store_notice import publication_line, show_store_notice
from pages.session import edition, state
from pages.session.held import held_alone
from pages.session.view_address import address_of
from pages.settings.configuration import configuration
from pages.settings.page_paths import AREA_CARDS, EASY_LANGUAGE, FILLS, LEGAL
from pages.texts.words import Words
from pages.view.view import View, view_of

LEGAL_PARTS = ("impressum", "datenschutz", "barrierefreiheit", "lizenzen")
"""Parts of the page about the law, by their anchors."""


def begin(page: str, *, selects: bool = True) -> View:
    """The view this page shows.

    Args:
        page: ``url_path`` of the page.
        selects: Whether the address of the page says the view; if not, the session's stays as it is.
    """
    edition.show_latest()
    dataset = edition.dataset()
    chosen = state.read_address(dataset, page) if selects else state.keep_selection(dataset, page)
    return view_of(chosen, dataset)


def body(view: View, own_link: Mapping[str, str] | None = None) -> DeltaGenerator:
    """The place for the page's content, to be used with ``with``; begins with what the reader must know first.

    That is why the figures may not be the latest, what could not be used of the link, and on every page whose
    figures stand there where the viewer has laid his own over the atlas.

    Args:
        view: The view of the session.
        own_link: Parameters of a page whose address does not say the view.
    """
    browser_tab.name_page(view, state.page())
    place = st.container(key="page")
    with place:
        show_phone_menu(view, state.page())
        show_languages(view, state.page(), own_link)
        show_store_notice(view.say)
        # One place for all of them: where a notice comes or goes, the map below neither moves nor is made anew.
        with st.container():
            _show_notices(view)
    return place


def _show_notices(view: View) -> None:
    show_clock_notice(view.dataset, view.say)
    for notice in state.notices():
        st.warning(view.say(notice.key, **notice.values), icon=":material/info:")
    found = found_words(view)
    if found:
        html_block.show("note", text=found)
    if view.dataset.own_sources:
        show_own_strip(view.dataset, view.say)


def end(
    view: View,
    choices: Callable[[View], None] = sidebar,
    shows_area: bool = True,
    own_link: Mapping[str, str] | None = None,
    cited: Sequence[str] | None = None,
) -> None:
    """Write sidebar and footer, and bring the address up to date.

    Last, although the sidebar stands first on the screen: what is written first is on screen first, and that
    shall be the map.

    Args:
        view: The view of the session; the address says this one.
        choices: Writes what may be chosen on the page, into the sidebar.
        shows_area: Whether the page shows the chosen area; where it does not, a found one opens its profile.
        own_link: Parameters of a page whose address does not say the view.
        cited: Ids of the sources that the page shows, where the view does not say them.
    """
    with st.sidebar:
        search_field(view, opens_profile=not shows_area)
        html_block.show("my_area", label=view.say("mine.label"), page="" if shows_area else "kreis")
    choices(view)
    with st.sidebar:
        _account(view.say)
    query = link.write(view.selection, view.dataset) if own_link is None else own_link
    said = session_deck.said()
    show_answer(view.say, state.page(), said)
    show_view_files(view, state.page(), sheet_as_slide, sheet_as_picture)
    show_share(view, state.page(), query, cited)
    _footer(view, said, query)
    state.write_link(query)


def _footer(view: View, said: Notice | None, query: Mapping[str, str]) -> None:
    say = view.say
    lines = [
        say("foot.boundaries", licence=licence_line()),
        say("foot.data"),
        say("foot.privacy"),
        say("foot.version", version=f"{PROJECT} {VERSION} ({say.day(RELEASED)})"),
        *publication_line(say),
    ]
    # No gap: what the page says to scripts and printers stands behind the foot, and nobody sees it.
    with st.container(key="foot", gap=None):
        # The same on every view of a page: a browser has it and is sent a reference.
        html_block.show(
            "foot",
            lines=lines,
            legal=say("foot.legal"),
            skip={
                each: say(f"skip.{each}") for each in ("label", "content", "filters", "map", "table", "row")
            },
            download={each: say(f"spoken.download_{each}") for each in ("begun", "done", "failed")},
            # Relative, since every page lies directly below the base path.
            links=[*_easy_links(say), *_legal_links(say)],
        )
        html_block.show(
            "said",
            lost=[say(f"lost.{key}") for key in held_alone()],
            close=say("lost.close"),
            page=state.page(),
            # Printed on paper, where nobody sees the browser's own.
            address=address_of(query, state.page()),
            language=say.language,
            ahead=_places_ahead(view),
            spoken=[*spoken(view, state.page()), *answers(say, said)],
        )


def _places_ahead(view: View) -> dict[str, str]:
    """Where the browser asks for what belongs to a choice that is not made yet (`pages.web.answers_ahead`)."""
    # Another reader's own figures are in no table but his own.
    if state.page() not in {"", "ikw"} or view.dataset.own_sources:
        return {}
    which = f"{edition.mark(edition.shown().edition)}/{state.page()}".rstrip("/")
    return {"fills": f"{FILLS}/{which}", "cards": f"{AREA_CARDS}/{which}"}


def _legal_links(say: Words) -> list[tuple[str, str]]:
    """The parts of the page about the law, with its frame in the language of this one."""
    page = LEGAL if say.language == "de" else f"{LEGAL}?sprache={say.language}"
    return [(f"{page}#{part}", say(f"foot.{part}")) for part in LEGAL_PARTS]


def _easy_links(say: Words) -> list[tuple[str, str]]:
    """Leichte Sprache, and sign language: a body of the Land owes both; of others one is named where there is a film."""
    body, links = configuration().body, [(EASY_LANGUAGE, say("foot.leichte_sprache"))]
    if body.kind == "land" or body.film:
        links.append((f"{EASY_LANGUAGE}#gebaerden", say("foot.gebaerdensprache")))
    return links


def _account(say: Words) -> None:
    """Write the reader's own name and the logout."""
    access = configuration().access
    if not access.way:
        return
    if access.way == "oidc":
        names = (st.user.get(key) for key in ("name", "email", "sub"))
        name = next((str(each) for each in names if each), "")
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        logout = f"/{base}/auth/logout" if base else "/auth/logout"
    else:
        name, logout = st.context.headers.get(access.header, ""), access.logout
    told = say("account.known", name=name) if name else say("account.unnamed")
    html_block.show("account", told=told, logout=logout, label=say("account.logout"))
