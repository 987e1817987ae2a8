"""The full text of the few sources that have no address of their own and lie beside the tables instead."""

from __future__ import annotations

from functools import cache

from data.loading.schema import TABLES

TEXTS = TABLES / "texts"
"""A file per source, ``<source_id>.txt``; personal names are left out and marked ``[…]``."""


@cache
def sources_with_text() -> frozenset[str]:
    """Ids of the sources whose text the atlas has."""
    return frozenset(file.stem for file in TEXTS.glob("*.txt"))


@cache
def source_text(source_id: str) -> tuple[str, ...]:
    """Paragraphs of the source; empty where the atlas has not its text.

    A line break inside a paragraph is kept. Ids come from addresses, so only known ones reach the disk.
    """
    if source_id not in sources_with_text():
        return ()
    text = (TEXTS / f"{source_id}.txt").read_text(encoding="utf-8")
    return tuple(text.strip().split("\n\n"))
