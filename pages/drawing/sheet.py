"""What is handed on of a view: its words, its figures, and how they are drawn. Frozen, and can be pickled.

Each kind is a class beside its plan in `pages.drawing.plans`. Neither plans nor writers add a word or a number of their
own, so that no file can differ from the screen.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar

from data.model.words import Language
from pages.drawing.medium import Medium
from pages.drawing.primitives import Drawing, Frame


@dataclass(frozen=True, slots=True)
class Imprint:
    """The foot of a sheet, each line finished; an empty one is left out.

    Attributes:
        sources: "Quellen: …", short enough for one or two lines.
        all_sources: The same with every publisher, where `sources` names only the first and how many more there are;
            else empty.
        stand: "Stand der Daten: 16.02.2018".
        licence: Credit of boundaries and official statistics with their licence; empty where neither is shown.
        filters: What the filters leave in; empty without any.
        permalink: Web address of the view; empty unless a base address is configured.
        source_ids: Ids of the sources of what is shown, the most used first; for the citation.
        source_list: Every source in full, for notes and longer papers.
        sources_title: Heading of that list.
        notes: What a speaker may say; paragraphs by line ends.
    """

    sources: str
    stand: str
    licence: str
    filters: str = ""
    permalink: str = ""
    source_list: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    notes: str = ""
    all_sources: str = ""
    sources_title: str = ""
    language: Language = "de"

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines to print, without the permalink."""
        return tuple(line for line in (self.filters, self.sources, self.stand, self.licence) if line)

    @property
    def in_full(self) -> Imprint:
        """With every publisher, for files that have no other place for a list of the sources."""
        return replace(self, sources=self.all_sources or self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(ABC):
    """One slide, one page, one picture.

    Attributes:
        kind: Name of its kind, by which a style sheet can know it.
        lead: Below the title; may be empty.
        spoken: Alternative text of the whole.
    """

    kind: ClassVar[str]
    title: str
    lead: str
    imprint: Imprint
    spoken: str

    def on(self, medium: Medium) -> Sheet:
        """What is shown of it there: itself, or with another lead where the drawing leaves something to say."""
        return self

    @abstractmethod
    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """The drawing between title and foot.

        Args:
            body: Room for it.
            medium: What it is made for.
        """
