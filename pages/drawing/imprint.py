"""The foot of a sheet as a record. Frozen, and can be pickled."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.words import Language


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands at the foot of every sheet, each line finished; an empty one is left out.

    Attributes:
        sources: "Quellen: …", short enough for one or two lines.
        stand: "Stand der Daten: 16.02.2018".
        licence: Credit of the boundaries; empty where no map is drawn.
        filters: What the filters leave in; empty without any.
        permalink: Web address of the view; empty unless a base address is configured.
        source_list: Every source in full, for notes and longer papers.
        notes: What a speaker may say; paragraphs by line ends.
    """

    sources: str
    stand: str
    licence: str
    filters: str = ""
    permalink: str = ""
    source_list: tuple[str, ...] = ()
    notes: str = ""
    language: Language = "de"

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines to print, without the permalink."""
        return tuple(line for line in (self.filters, self.sources, self.stand, self.licence) if line)
