from typing import get_args

import pytest

from data.figures.wider import wider_figure
from data.model.records import HESSEN, Qualifier
from data.statewide.budget import BUDGET
from pages.blocks import html_block
from pages.blocks.source_mark import mark_of, mark_of_figure, mark_of_words
from pages.texts.words import catalogue
from tests.real_tables import real_dataset
from tests.words import say

KEY = "budget_mitsprache_deutsch4u-hessen-2017-S027"


def test_mark_opens_title_date_link_qualifier_note_and_key() -> None:
    mark = mark_of(real_dataset(), (real_dataset().observations[KEY],), say)
    assert mark.sign == "S027"
    [entry] = mark.entries
    facts = dict(entry.facts)
    assert list(facts)[:2] == ["Angabe", "Worüber"]
    assert facts["Angabe"].replace("\u00a0", " ") == "2,7 Mio. €"
    assert facts["Worüber"].endswith(", Hessen, 2017")
    assert KEY not in " ".join(facts.values())
    assert facts["Genauigkeit"] == "genaue Angabe"
    assert facts["Anmerkung"] == "laut Quelle zuvor 1.500.000 EUR"
    assert entry.source.url.startswith("http://helferzentrale.org/")
    # Title, date, publisher, in this order.
    assert entry.source.title.startswith("Helferzentrale")
    assert entry.source.details[:2] == ("08.12.2016", "Helferzentrale")


def test_mark_is_a_button_with_a_native_popover_that_says_what_it_is_the_source_of() -> None:
    html = html_block.rendered(
        "source_mark", mark=mark_of(real_dataset(), (real_dataset().observations[KEY],), say)
    )
    # A popover closes by Esc and by a click elsewhere without any script of ours.
    assert html.count("<button") == html.count(" popover>") == 1
    assert 'aria-label="Quelle zu 2,7 Mio. € (2017): S027"' in html.replace("\u00a0", " ")
    assert 'href="http://helferzentrale.org/' in html


def test_figure_says_which_observation_the_rules_did_not_use() -> None:
    figure = wider_figure(real_dataset(), HESSEN, BUDGET, 2021)
    mark = mark_of_figure(real_dataset(), figure, say)
    assert mark.sign == "S150 +1"
    used, unused = mark.entries
    assert "Regel" not in dict(used.facts)
    assert dict(used.facts)["Stadium"] == "angekündigt"
    assert "nicht als Wert gezeigt" in dict(unused.facts)["Regel"]


def test_second_source_of_the_same_number_is_not_called_unused() -> None:
    mark = mark_of_figure(real_dataset(), wider_figure(real_dataset(), HESSEN, BUDGET, 2017), say)
    assert (mark.sign, ["Regel" in dict(entry.facts) for entry in mark.entries]) == (
        "S001 +1",
        [False, False],
    )


def test_press_release_leads_to_its_text_in_the_atlas() -> None:
    mark = mark_of_words(real_dataset(), "S001", "Was das Programm fördert", say)
    [entry] = mark.entries
    assert entry.source.url == "quelle/S001"
    assert dict(entry.facts) == {"Fundstelle": "presseinformation-2018-02-16.txt"}
    assert mark.label == "Quelle zu Was das Programm fördert:"


def test_number_without_a_source_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one source"):
        mark_of(real_dataset(), (), say)


@pytest.mark.parametrize("qualifier", get_args(Qualifier))
def test_every_qualifier_is_explained(qualifier: str) -> None:
    assert catalogue("de")[f"qualifier.{qualifier}"]
