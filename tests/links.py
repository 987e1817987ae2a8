"""What a link on a page stands for."""

from __future__ import annotations

from urllib.parse import parse_qsl

from pages.choice import link
from pages.choice.selection import Selection
from tests.real_tables import real_dataset


def chosen_by(href: str) -> Selection:
    """The choices of a link that the atlas wrote itself; one with anything it cannot read fails the test."""
    chosen, notices = link.read(dict(parse_qsl(href.partition("?")[2])), real_dataset())
    assert notices == ()
    return chosen
