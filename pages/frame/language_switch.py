"""The languages of the interface as links, in the head of every page; each keeps the view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.model.words import Language
from pages.blocks import html_block
from pages.choice import link
from pages.texts.words import languages
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language with the address of the page in it.

    Attributes:
        language: Its tag, which is also what the link shows.
        name: Its name in itself.
    """

    language: Language
    name: str
    href: str
    current: bool


def show_languages(view: View, page: str, own_link: Mapping[str, str] | None = None) -> None:
    """Write the links.

    Args:
        view: The session's view, which every link keeps.
        page: ``url_path`` of the page on screen.
        own_link: Parameters of a page whose address does not say the view.
    """
    query = link.write(view.selection, view.dataset) if own_link is None else own_link
    html_block.show(
        "language_switch",
        label=view.say("app.languages"),
        entries=[
            LanguageLink(
                each,
                view.say(f"app.language_{each}"),
                # Said even where it is the usual one: an address without parameters keeps the session's language.
                f"{page or './'}?{link.encoded({**query, 'sprache': each})}",
                each == view.say.language,
            )
            for each in languages()
        ],
    )
