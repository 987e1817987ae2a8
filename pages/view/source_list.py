"""Sources as list entries: title, date, publisher, and how far each was checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.loading.source_text import sources_with_text
from data.model.records import Dataset, Source
from pages.settings.page_paths import SOURCE_TEXTS
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What ``source.html`` writes.

    Attributes:
        url: A web address, that of the text which the atlas keeps itself (relative to a page), or empty.
        details: Date, publisher, how far it was checked, key; what is not known is left out.
        german: The one of them that is German on a page in another language; empty where there is none.
    """

    title: str
    url: str
    details: tuple[str, ...] = ()
    german: str = ""


def source_entries(dataset: Dataset, source_ids: Iterable[str], say: Words) -> list[SourceEntry]:
    """Entries in the given order, each source once."""
    return [_entry(dataset.sources[source_id], say) for source_id in dict.fromkeys(source_ids)]


def checked_words(source: Source, say: Words) -> str:
    """How far the source was read."""
    return say(f"source.{source.checked.replace(' ', '_')}")


def _entry(source: Source, say: Words) -> SourceEntry:
    publisher = say.of_data(source.publisher)
    details = (say.date_or_text(source.date), publisher, checked_words(source, say), f"[{source.id}]")
    # Few publishers are named by a description that has an English twin; the others are German names.
    german = publisher if say.language != "de" and publisher == source.publisher else ""
    # Only web addresses become links, whatever a table may hold.
    url = source.url if source.url.startswith(("https://", "http://")) else ""
    if not url and source.id in sources_with_text():
        url = f"{SOURCE_TEXTS}/{source.id}"
    return SourceEntry(source.title, url, tuple(detail for detail in details if detail), german)
