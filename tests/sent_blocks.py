"""Blocks as they stand on screen: the reverse of what `pages.blocks.sent_links` and `sent_sources` do before sending."""

from __future__ import annotations

import re

from pages.blocks.sent_sources import SourceFiles

_LINK = re.compile(r'<a data-wir-to="([^"]*)"(?: class="([^"]*)")?')
_BEGINNING = re.compile(r' data-wir-links="([^"]*)"')
_SOURCE = re.compile(r'<span data-wir-source="(\w+-\w+)">([^<]*)</span>')
_SOURCES = re.compile(r'<div data-wir-sources="([^"]+)">[^<]*</div>')


def with_links(html: str) -> str:
    """The reverse of `sent_links.shortened`."""
    found = _BEGINNING.search(html)
    if not found:
        return html

    def whole(link: re.Match[str]) -> str:
        further = f" {link[2]}" if link[2] else ""
        return f'<a class="wir-in-app{further}" href="{found[1]}{link[1]}"'

    return _LINK.sub(whole, _BEGINNING.sub("", html, count=1))


def with_sources(html: str, sources: SourceFiles) -> str:
    """The reverse of `sent_sources.with_keys`; a key that is in none of the files is a KeyError."""
    texts = {key: text for file in sources.files.values() for key, text in file.texts.items()}

    def apart(found: re.Match[str]) -> str:
        return "".join(f"<div><p>{texts[key]}</p></div>" for key in found[1].split())

    return _SOURCE.sub(lambda found: texts[found[1]], _SOURCES.sub(apart, html))
