"""The first sight of a page: its view as HTML in the document itself, on screen before Streamlit's scripts have come.

It is the atlas for readers without JavaScript, or behind a firewall that lets no websocket through, as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from markupsafe import Markup
from streamlit import get_option
from streamlit.proto.Navigation_pb2 import Navigation

from pages.blocks import html_block
from pages.files.clipboard_pictures import PictureOffer
from pages.first_sight.element_html import PageHtml, icon
from pages.first_sight.recorded_run import run_page
from pages.map.map_assets import LOGO_FILE, asset_path
from pages.texts.words import Words, languages

_COLOURS = (
    "primaryColor",
    "backgroundColor",
    "secondaryBackgroundColor",
    "textColor",
    "linkColor",
    "borderColor",
)
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LEAD = re.compile(r'</h1>(?:\s|</div>|<p class="wir-filters">.*?</p>)*(?:<p[^>]*>(.*?)</p>)?', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a page's document is made of.

    Attributes:
        title: Of the document, plain text.
        heading, description: Of the view, plain text.
        language: Of its words.
        query: Parameters of the view, without what could not be used of the link.
        html: What stands in the body beside Streamlit's own element.
        kinds: Kinds of the elements on the living page, a map's first.
        picture: The view as a picture, to be made when it is asked for; ``None`` on a page without one.
    """

    title: str
    heading: str
    description: str
    language: str
    query: str
    html: str
    kinds: tuple[str, ...]
    picture: PictureOffer | None = None


def sight_of(path: str, query: str, base_path: str) -> Sight:
    """Draw a page.

    Args:
        path: ``url_path`` of the page; empty for the start page.
        query: Parameters of the link, hostile or not.
        base_path: `server.baseUrlPath` with a leading and no trailing slash, or empty.

    Raises:
        RunFailedError: The page could not be made.
    """
    run = run_page(path, query)
    asked = dict(parse_qsl(run.query)).get("sprache")
    say = Words(next((known for known in languages() if known == asked), languages()[0]))
    language = f"?sprache={say.language}" if asked else ""
    page = PageHtml(run, f"{base_path}/{path}", say("first.apply"))
    main = page.block(run.main)
    heading, lead = _HEADING.search(main), _LEAD.search(main)
    html = html_block.rendered(
        "first_sight",
        style=";".join(f"--fs-{name}:{_both(name)}" for name in _COLOURS),
        lang=say.language,
        logo=base_path + asset_path(LOGO_FILE),
        home=f"{base_path}/{language}",
        title=say("app.title"),
        menu=_menu(run.navigation, base_path, language),
        sidebar=page.block(run.sidebar),
        main=main,
        no_script=say("first.no_script"),
        no_socket=say("first.no_socket"),
        choices=say("first.choices"),
    )
    return Sight(
        title=run.title,
        heading=Markup(heading[1]).striptags() if heading else say("app.title"),
        description=Markup(lead[1]).striptags() if lead and lead[1] else "",
        language=say.language,
        query=run.query,
        html=html,
        picture=run.picture,
        kinds=tuple(sorted(run.kinds, key=lambda kind: kind != "component_instance")),
    )


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page in the menu; in a section it is shown when that is opened."""

    name: str
    href: str
    icon: Markup
    chosen: bool


def _menu(navigation: Navigation, base_path: str, ending: str) -> list[tuple[str, list[MenuEntry]]]:
    """The entries by their section; those of the first, without a name, stand in the row itself.

    Args:
        navigation: The pages.
        base_path: See `sight_of`.
        ending: What the addresses end with, so that the language stays.
    """
    sections: dict[str, list[MenuEntry]] = {}
    for each in navigation.app_pages:
        entry = MenuEntry(
            each.page_name,
            f"{base_path}/{each.url_pathname}{ending}",
            icon(each.icon),
            each.page_script_hash == navigation.page_script_hash,
        )
        sections.setdefault(each.section_header, []).append(entry)
    return list(sections.items())


def _both(name: str) -> str:
    return f"light-dark({get_option(f'theme.light.{name}')},{get_option(f'theme.dark.{name}')})"
