"""Sources as list entries: title, publisher, date, and how far each was checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.model.records import Dataset, Source
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What ``templates/source.html`` writes; `url` is empty unless it is a web address."""

    title: str
    url: str
    details: str


def source_entries(dataset: Dataset, source_ids: Iterable[str], say: Words) -> list[SourceEntry]:
    """Entries in the given order, each source once."""
    return [_entry(dataset.sources[source_id], say) for source_id in dict.fromkeys(source_ids)]


def checked_words(source: Source, say: Words) -> str:
    """How far the source was read."""
    return say(f"source.{source.checked.replace(' ', '_')}")


def _entry(source: Source, say: Words) -> SourceEntry:
    dated = say.date_or_text(source.date)
    details = [source.publisher, dated, checked_words(source, say), f"[{source.id}]"]
    # Only web addresses become links, whatever a table may hold.
    url = source.url if source.url.startswith(("https://", "http://")) else ""
    return SourceEntry(source.title, url, "".join(f" · {detail}" for detail in details if detail))
