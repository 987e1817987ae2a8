import re

from data.model.words import Language
from pages.blocks.html_block import rendered
from pages.blocks.sent_sources import source_files, with_keys
from pages.texts.words import Words, languages
from pages.view.source_list import SourceEntry, source_entries
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.sent_blocks import with_sources
from tests.words import say

FILES = source_files(real_dataset(), rendered)


def block(language: Language) -> str:
    entries = source_entries(real_dataset(), real_dataset().sources, Words(language))
    return rendered("sources", title="", paragraphs=["Absatz"], sources=entries)


def test_every_source_of_a_block_is_sent_as_a_key_and_stands_on_screen_as_it_was_written() -> None:
    for language in languages():
        whole = block(language)
        sent = with_keys(whole, FILES)
        assert sent.count(f'data-wir-source="{language}-') == len(real_dataset().sources)
        assert "wir-source-title" not in sent
        assert "[S001]</span>" in sent
        assert with_sources(sent, FILES) == whole


def test_source_that_is_in_no_file_stays_written_out() -> None:
    known = source_entries(real_dataset(), ["S001"], say)
    own = SourceEntry("Meine <Tabelle>.csv", "", ("15.11.2026", "eigene Datei", "[E1]"))
    sent = with_keys(rendered("sources", title="", paragraphs=[], sources=[own, *known, own]), FILES)
    assert sent.count("Meine &lt;Tabelle&gt;.csv") == 2
    assert sent.count("data-wir-source") == 1


def test_page_sends_each_source_by_its_key_and_says_it_whole() -> None:
    app = screen(kennzahl="ikw-veranstaltungen", jahr="2019")
    sent = "".join(str(each.proto.body) for each in app.get("html"))
    assert "wir-source-title" not in sent
    keys = [key for found in re.findall(r'data-wir-sources?="([^"]+)"', sent) for key in found.split()]
    assert len(keys) == html(app).count("wir-source-title") > 10


def test_sources_of_a_panel_are_sent_in_one_and_come_back_as_they_were() -> None:
    entries = source_entries(real_dataset(), sorted(real_dataset().sources)[:3], Words("de"))
    whole = "".join(f"<div><p>{rendered('source', source=each)}</p></div>" for each in entries)
    sent = with_keys(f"<div><p><strong>Summe</strong></p></div>{whole}", FILES)
    assert sent.count("<div") == 2
    assert re.findall(r"\[S\d+\]", sent) == re.findall(r"\[S\d+\]", whole)
    assert with_sources(sent, FILES).endswith(whole)
