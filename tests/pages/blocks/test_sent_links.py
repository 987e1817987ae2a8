from __future__ import annotations

import re

import pytest

from pages.blocks.sent_links import shortened
from pages.map import map_assets
from tests.sent_blocks import with_links

LINK = '<a class="wir-in-app{further}" href="{address}"{rest}>{words}</a>'


def block(*addresses: str, further: str = "", rest: str = "") -> str:
    links = (
        LINK.format(address=each, further=further, rest=rest, words=number)
        for number, each in enumerate(addresses)
    )
    return f'<ol class="years">{"".join(links)}</ol>'


RANKING = block(*(f"?kennzahl=einwohner&amp;{each}" for each in ("gebiet=a", "gebiet=ab", "x=1")))


def test_what_links_have_in_common_is_sent_once() -> None:
    assert shortened(RANKING) == (
        '<ol data-wir-links="?kennzahl=einwohner&amp;" class="years">'
        '<a data-wir-to="gebiet=a">0</a><a data-wir-to="gebiet=ab">1</a><a data-wir-to="x=1">2</a></ol>'
    )


@pytest.mark.parametrize(
    "html",
    [
        RANKING,
        block("?", "?a=1", "?b=2"),
        block("?a=1&amp;b=2", "?a=1&amp;b=2", "?a=1&amp;b=22", rest=' aria-current="true"'),
        block("?a=1", "?a=1&amp;b=2", "?a=1&amp;c=2", further=" wir-time-step", rest=' title="x"'),
        block("?a=%22&lt;", "?a=%22&lt;&amp;b=\\1", "?a=%22&lt;"),
        block("?a=&lt;", "?a=&gt;", "?a=&quot;"),
        # Too few to be worth it; addresses of other pages; words before the first element.
        block("?a=1", "?a=2"),
        block("./kreis?a=1", "./kreis?a=2", "./kreis?a=3"),
        "Zum " + RANKING,
    ],
)
def test_written_out_it_is_as_it_was(html: str) -> None:
    sent = shortened(html)
    assert with_links(sent) == html
    assert len(sent) <= len(html)


def test_a_parameter_is_never_cut_in_two() -> None:
    sent = shortened(block("?jahr=2018", "?jahr=2019", "?jahr=2020"))
    assert re.findall('data-wir-to="([^"]+)"', sent) == ["jahr=2018", "jahr=2019", "jahr=2020"]
    sent = shortened(block("?a=1", "?a=1&amp;jahr=2018", "?a=1&amp;jahr=2019"))
    assert re.findall('data-wir-to="([^"]*)"', sent) == ["", "&amp;jahr=2018", "&amp;jahr=2019"]
    # Nor a character that is written as an entity.
    assert 'data-wir-links="?a=1&amp;"' in shortened(
        block("?a=1&amp;b=1&amp;c", "?a=1&amp;b=2", "?a=1&amp;b=3")
    )


def test_links_are_there_before_other_scripts_look_for_them() -> None:
    assert map_assets.SCRIPTS[0] == "sent-links.js"
