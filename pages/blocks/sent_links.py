"""What the links of a block have in common goes to a browser once: 33 addresses of a ranking differ in their area alone.

`static/scripts/sent-links.js` writes them out where the block stands, as `sent_sources` does with sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from os.path import commonprefix

FEWEST = 3
"""Fewer links than these are sent as they are."""
_LINK = re.compile(r'<a class="wir-in-app([^"]*)"\s+href="(\?[^"]*)"')


def shortened(html: str) -> str:
    """The block with what its links begin with, whole parameters, in its first element, and the rest in each."""
    addresses = [found[2] for found in _LINK.finditer(html)]
    if len(addresses) < FEWEST or not html.startswith("<"):
        return html
    beginning = _beginning(addresses)

    def short(found: re.Match[str]) -> str:
        further = f' class="{found[1].strip()}"' if found[1] else ""
        return f'<a data-wir-to="{found[2].removeprefix(beginning)}"{further}'

    return re.sub(r"^<\w+", rf'\g<0> data-wir-links="{beginning}"', _LINK.sub(short, html), count=1)


def _beginning(addresses: Sequence[str]) -> str:
    common = commonprefix(addresses)  # noqa: RUF071 (no paths)
    if all(each == common or each.startswith(f"{common}&amp;") for each in addresses):
        return common
    # No parameter is cut in two, and no character that is written as an entity.
    whole = re.match(r".*(?:\?|&amp;)", common)
    return whole[0] if whole else ""
