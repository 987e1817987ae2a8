"""All sources with how far each was read and how many figures it carries."""

from __future__ import annotations

from typing import Literal, get_args

from markupsafe import Markup

from data.figures.observation_use import figures_by_source, matches, words_of_source
from data.model.records import Dataset, Source
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.features.tables.long_list import KindChoice, page_of, search
from pages.texts.words import Words
from pages.view.source_list import SourceEntry, checked_words, source_entries

ROWS = 50
Reading = Literal["full", "excerpt"]
READINGS: tuple[Reading, ...] = get_args(Reading)


def show_sources(dataset: Dataset, say: Words) -> None:
    """Write search, filter and the table of what they leave."""
    readings = KindChoice(
        say("quellen.reading"), "w_daten_reading", READINGS, lambda reading: say(f"quellen.reading_{reading}")
    )
    asked = search(say, "w_daten_sources", "quellen", readings)
    found = sources_found(dataset, asked.text, asked.kind)
    numbers = figures_by_source(dataset)
    shown = page_of(found, ROWS, "w_daten_sources_page", say)
    html_block.show(
        "table",
        caption=say("quellen.caption", count=len(found), every=len(dataset.sources)),
        columns=[
            Column(say("quellen.key")),
            Column(say("quellen.title")),
            Column(say("quellen.date")),
            Column(say("quellen.licence")),
            Column(say("quellen.checked")),
            Column(say("quellen.figures"), number=True),
        ],
        rows=[_row(dataset, source, numbers[source.id], say) for source in shown],
    )


def sources_found(dataset: Dataset, asked: str = "", reading: Reading | None = None) -> list[Source]:
    """Sources that a search and a way of reading leave, in the order of their keys."""
    return [
        source
        for source in dataset.sources.values()
        if (reading is None or reading == _reading(source)) and matches(words_of_source(source), asked)
    ]


def _reading(source: Source) -> Reading:
    return "full" if source.checked == "full text" else "excerpt"


def _row(dataset: Dataset, source: Source, figures: int, say: Words) -> Row:
    (entry,) = source_entries(dataset, (source.id,), say)
    title = Markup(html_block.rendered("source", source=SourceEntry(entry.title, entry.url)).strip())
    places = [
        (say.of_data(source.publisher), "de" if entry.german else say.language),
        (source.location, "de"),
    ]
    others = [
        Markup('<br><span class="wir-muted wir-place" lang="{}">{}</span>').format(language, text)
        for text, language in places
        if text
    ]
    date = say.date_or_text(source.date) or say("quellen.undated")
    count = say.number(figures, 0)
    licence = Markup('<span class="wir-licence">{}</span>').format(say.of_data(source.licence))
    described = Markup("<span>{}</span>").format(title + Markup("").join(others))
    return Row(cells=(source.id, described, date, licence, checked_words(source, say), count))
