"""The page "Präsentation" as a session without a browser sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from pages.choice.comparison_choice import ANSICHTEN
from pages.choice.comparison_choice import START as COMPARISON
from pages.choice.selection import START, Selection
from pages.features.slides import deck_link
from pages.features.slides.session_deck import FOREIGN, READY
from pages.features.slides.slide import LONGEST_TITLE, MOST_SLIDES, Slide
from tests.real_tables import real_dataset
from tests.screen import html, link, notices, run, screen

PAGE = "presentation_page.py"
HOSTILE = "<script>alert(1)</script> =cmd"


def deck_of(app: AppTest) -> tuple[Slide, ...]:
    """The slides that the address of the page now says."""
    found = deck_link.read(link(app)[deck_link.PARAMETER], real_dataset())
    assert found is not None
    return found[0]


def with_slides(*slides: Slide) -> AppTest:
    return screen(PAGE, folien=deck_link.write(slides, real_dataset()))


def titles(app: AppTest) -> list[str]:
    return [part.split("</h2>")[0] for part in html(app).split('<h2 dir="auto">')[1:]]


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return run(app)


def test_ready_made_slides_need_nothing_in_the_link() -> None:
    app = screen(PAGE)
    assert link(app) == {}
    assert titles(app) == [
        "Bekannt: Fallmanagement 33 Stellen, Koordination 48 Stellen, "
        "Interkulturelle Woche mindestens rund 499 Veranstaltungen",
        "Haushaltsmittel in Mio. €: 3,08 für 2014, rund 10 für 2019",
        "Überall gleich: 1 Stelle in jedem der 33 Gebiete",
        "2 Stellen in jedem der 24 Gebiete mit Angabe; bekannt sind 24 von 33",
        "Höchster bekannter Wert: Stadt Kassel mit 131 Veranstaltungen; Angaben zu 13 von 33 Gebieten",
        "Hanau: 1,04 Stellen je 100.000 Einwohner",
    ]


def test_every_slide_names_sources_stand_and_licence() -> None:
    for slide in html(screen(PAGE)).split('<section class="wir-slide"')[1:]:
        foot = slide.split("<footer>")[1].split("</footer>")[0]
        assert "Quellen: " in foot
        assert "Stand der Daten: 10.12.2025" in foot
        assert ("© GeoBasis-DE / BKG" in foot) == ("<img" in slide)


def test_slides_are_moved_removed_and_brought_back() -> None:
    app = with_slides(Slide("", START), Slide("programm", START), Slide("ikw", START))
    assert [slide.page for slide in deck_of(app)] == ["", "programm", "ikw"]
    press(app, "w_slide_down_0")
    assert [slide.page for slide in deck_of(app)] == ["programm", "", "ikw"]
    press(app, "w_slide_up_2")
    assert [slide.page for slide in deck_of(app)] == ["programm", "ikw", ""]
    press(app, "w_slide_remove_0")
    assert [slide.page for slide in deck_of(app)] == ["ikw", ""]
    press(app, "w_slides_undo")
    assert [slide.page for slide in deck_of(app)] == ["programm", "ikw", ""]
    press(app, "w_slides_clear")
    assert link(app) == {"folien": deck_link.EMPTY}
    assert "ist leer" in html(app)
    press(app, "w_slides_undo")
    assert len(deck_of(app)) == 3


def test_two_buttons_pressed_faster_than_the_address_follows_both_count() -> None:
    app = with_slides(Slide("", START), Slide("programm", START), Slide("ikw", START))
    old = link(app)
    press(app, "w_slide_remove_0")
    app.query_params.update(old)
    press(app, "w_slide_remove_0")
    assert [slide.page for slide in deck_of(app)] == ["ikw"]
    # Their reader's own still: his browser keeps them.
    assert f'data-wir-kept-deck="{FOREIGN}"' not in html(app)


def test_a_new_session_takes_back_what_the_one_before_has_changed() -> None:
    one, two = (Slide("", START),), (Slide("", START), Slide("ikw", START))
    texts = [deck_link.write(deck, real_dataset()) for deck in (two, one)]
    app = screen(PAGE, gemerkt=".".join(["first", *texts, READY]))
    assert deck_of(app) == two
    assert f'data-wir-kept-deck="{".".join([*texts, READY])}"' in html(app)
    press(app, "w_slides_undo")
    assert deck_of(app) == one
    press(app, "w_slides_undo")
    assert link(app) == {}
    assert app.button(key="w_slides_undo").disabled


def test_steps_that_cannot_be_read_are_left_out() -> None:
    kept = deck_link.write((Slide("", START),), real_dataset())
    app = screen(PAGE, gemerkt=f"first.{kept}.kaputt.{READY}")
    assert len(deck_of(app)) == 1
    assert app.button(key="w_slides_undo").disabled
    assert notices(app) == []


def test_own_title_is_text_and_what_is_shown_stays_named() -> None:
    app = with_slides(Slide("", START))
    app.text_input(key="w_slide_title_0").set_value(HOSTILE)
    run(app)
    assert deck_of(app)[0].title == HOSTILE
    blocks = html(app)
    assert "<script>" not in blocks
    assert "&lt;script&gt;alert(1)&lt;/script&gt; =cmd</h2>" in blocks
    assert 'wir-slide-what">Vorgesehene Fallmanagement-Stellen' in blocks


@pytest.mark.parametrize("length", [LONGEST_TITLE + 1, 400, 100_000])
def test_title_that_is_too_long_is_cut_and_said(length: int) -> None:
    app = with_slides(Slide("", START))
    field = app.text_input(key="w_slide_title_0")
    # Where a field has a limit, the browser drops what is pasted beyond it, and nobody is told.
    assert not field.proto.max_chars
    field.set_value("Titel " * (length // 6) + "x" * (length % 6))
    run(app)
    title = deck_of(app)[0].title
    assert title.startswith("Titel Titel")
    assert LONGEST_TITLE - 6 <= len(title) <= LONGEST_TITLE
    assert app.text_input(key="w_slide_title_0").value == title
    assert notices(app) == [
        f"Der Titel der Folie 1 war zu lang und wurde auf {LONGEST_TITLE} Zeichen gekürzt."
    ]


def test_view_of_another_page_is_added_and_the_collection_outlives_the_visit() -> None:
    app = screen("week_page.py", kennzahl="ikw-veranstaltungen", jahr="2024")
    press(app, "w_add_slide")
    app.switch_page("map_page.py")
    run(app)
    press(app, "w_add_slide")
    app.switch_page(PAGE)
    app.query_params.clear()
    run(app)
    assert [slide.page for slide in deck_of(app)] == ["ikw", ""]
    assert deck_of(app)[0].selection.jahr == 2024


def test_profile_without_an_area_offers_no_slide() -> None:
    assert "w_add_slide" not in [button.key for button in screen("profile_page.py").button]
    assert "w_add_slide" in [button.key for button in screen("profile_page.py", gebiet="hanau").button]


def test_comparison_is_a_slide_of_what_its_page_shows() -> None:
    chosen = Selection(
        kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, gebiete=("kassel", "bergstrasse")
    )
    ways = [replace(chosen, vergleich=replace(COMPARISON, ansicht=each)) for each in ANSICHTEN]
    app = with_slides(*(Slide("vergleich", each) for each in ways), Slide("vergleich", START))
    *shown, missing = html(app).split('<section class="wir-slide"')[1:]
    kinds = {
        "punkte": "dots",
        "karten": "pair",
        "streuung": "scatter",
        "unterschiede": "table",
        "veraenderung": "map",
    }
    for ansicht, slide in zip(ANSICHTEN, shown, strict=True):
        assert f"wir-slide-{kinds[ansicht]}" in slide, ansicht
        assert "Stadt Kassel" in slide, ansicht
    dots = shown[ANSICHTEN.index("punkte")]
    assert "Stadt Kassel 131" in dots
    assert "Bergstraße mindestens 30" in dots
    assert shown[ANSICHTEN.index("karten")].count("<img") == 2
    assert "ist kein Gebiet gewählt; ein Vergleich braucht mindestens zwei" in missing
    app.switch_page("comparison_page.py")
    app.query_params.clear()
    run(app)
    assert "w_add_slide" not in [button.key for button in app.button]


def test_more_than_forty_are_refused_with_words() -> None:
    app = with_slides(*[Slide("programm", START)] * MOST_SLIDES)
    app.switch_page("programme_page.py")
    app.query_params.clear()
    run(app)
    press(app, "w_add_slide")
    assert any("40 Folien" in text for text in notices(app))
    app.switch_page(PAGE)
    app.query_params.clear()
    assert len(deck_of(run(app))) == MOST_SLIDES


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kaputt!", "nicht lesbar"),
        (deck_link.write((Slide("", START), Slide("programm", START)), real_dataset())[:-6], "unvollständig"),
    ],
)
def test_damaged_link_is_said_and_something_is_shown(text: str, words: str) -> None:
    app = screen(PAGE, folien=text)
    assert any(words in each for each in notices(app))
    assert titles(app)


def test_profile_slide_without_an_area_says_so() -> None:
    assert "Bitte auf der Seite „Kreisprofil“ ein Gebiet wählen" in html(
        with_slides(Slide("kreis", Selection()))
    )


def test_slide_of_a_comparison_says_how_many_areas_it_lacks() -> None:
    assert "ein weiteres wählen" in html(with_slides(Slide("vergleich", Selection(gebiete=("hanau",)))))


def test_the_view_of_the_session_is_untouched_by_a_visit() -> None:
    app = screen("map_page.py", jahr="2019", gebiet="hanau")
    app.switch_page(PAGE)
    app.query_params.clear()
    run(app)
    app.switch_page("map_page.py")
    app.query_params.clear()
    assert link(run(app)) == {"jahr": "2019", "gebiet": "hanau"}
