"""A control stands in the sidebar only where it changes what is on screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from streamlit.proto.Element_pb2 import Element
from streamlit.runtime.state.common import user_key_from_element_id

from pages.choice import link
from pages.first_sight.recorded_run import Node, RecordedRun
from tests.first_sights import recorded

FIGURE = {"w_kennzahl", "w_bezug"}
AREAS = {"w_typ", "w_rb"}
CLASSES = {"w_klassen", "w_k"}
DENSITY = "kennzahl=einwohner&bezug=je-km2&jahr=2018"
EVENTS = "kennzahl=ikw-veranstaltungen&bezug=absolut&jahr=2019"
COMPARED = "gebiete=kassel,hanau&kennzahl=einwohner&bezug=je-km2&jahr=2018&ansicht="
ADDRESSES = re.compile(r'(href|action|data-[\w-]+)="[^"]*"|wir-panel-\w+-\d+')


def elements(node: Node) -> Iterator[Element]:
    if node.element is not None:
        yield node.element
    for each in node.inside():
        yield from elements(each)


def controls(run: RecordedRun) -> dict[str, str]:
    """Ids by key; the field of search is none of them, and what depends on the figure is called by its beginning."""
    widgets = [getattr(each, each.WhichOneof("type") or "html") for each in elements(run.sidebar)]
    ids = [each.id for each in widgets if getattr(each, "id", "")]
    keys = {str(user_key_from_element_id(each)).partition("_fallmanagement")[0]: each for each in ids}
    return {re.sub(r"^w_range_.*", "w_range", key): each for key, each in keys.items() if key != "w_suche"}


@pytest.mark.parametrize(
    ("path", "query", "shown"),
    [
        ("", "", FIGURE | AREAS | {"w_farben", "w_beschriftung", "w_reset"}),
        ("", "sicht=rangfolge", FIGURE | AREAS | {"w_farben", "w_reset"}),
        ("", "sicht=verlauf", FIGURE | AREAS | CLASSES | {"w_farben", "w_reset"}),
        ("", "von=0.5", FIGURE | AREAS | {"w_range", "w_farben", "w_beschriftung", "w_reset"}),
        (
            "",
            DENSITY,
            FIGURE | AREAS | CLASSES | {"w_range", "w_farben", "w_beschriftung", "w_festklassen", "w_reset"},
        ),
        (
            "",
            f"{DENSITY}&sicht=rangfolge",
            FIGURE | AREAS | CLASSES | {"w_range", "w_farben", "w_festklassen", "w_reset"},
        ),
        ("", f"{DENSITY}&sicht=verlauf", FIGURE | AREAS | CLASSES | {"w_range", "w_farben", "w_reset"}),
        ("", f"{DENSITY}&sicht=tabelle", FIGURE | AREAS | {"w_range", "w_reset"}),
        ("", f"{EVENTS}&sicht=tabelle", FIGURE | AREAS | {"w_range", "w_teilangaben", "w_reset"}),
        ("kreis", "", set()),
        ("programm", "", set()),
        ("veranstaltungen", "", set()),
        ("praesentation", "", set()),
        ("daten", "", FIGURE | {"w_jahr"}),
        ("daten", "abschnitt=quellen", set()),
        ("vergleich", f"{COMPARED}punkte", FIGURE | {"w_jahr", "w_reset"}),
        ("vergleich", f"{COMPARED}unterschiede", FIGURE | {"w_jahr", "w_bezugsgebiet", "w_reset"}),
    ],
)
def test_sidebar_has_what_the_view_follows(path: str, query: str, shown: set[str]) -> None:
    assert set(controls(recorded(path, query))) == shown


def content(run: RecordedRun) -> list[str]:
    """What is on the page, without addresses: those say what is chosen, whether it is seen or not."""
    blocks = [str(each) for each in elements(run.main) if each.WhichOneof("type") in ("html", "markdown")]
    return [ADDRESSES.sub("", each) for each in blocks if "wir-glance" not in each]


@pytest.mark.parametrize("way", ["rangfolge", "verlauf"])
def test_every_control_changes_what_is_on_screen(way: str) -> None:
    run = recorded("", f"{DENSITY}&sicht={way}")
    for key, widget in controls(run).items():
        others = [
            link.encoded(to) for to in run.links.get(widget, ()) if to and link.encoded(to) != run.query
        ]
        if others and key != "w_reset":
            assert content(recorded("", others[-1])) != content(run), key
