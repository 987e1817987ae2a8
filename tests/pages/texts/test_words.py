from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.model.figure import GapReason
from data.model.records import AREA_TYPES
from data.statistics.bounds import DifferenceKind
from data.statistics.change import ChangeGap
from data.store.edition import Kind
from geo.classes.classify import METHODS, NoticeId
from geo.paint.colors import SCHEMES
from pages.choice.comparison_choice import ANSICHTEN, CHANGE_KINDS, MAP_PAIRS, ORDERS
from pages.choice.selection import SORTINGS
from pages.texts.words import Words, catalogue, languages
from tests.words import say

PAGES = Path(__file__).resolve().parents[3] / "pages"
ANYTHING = "[^.]+"

FAMILIES: dict[str, tuple[str, ...]] = {
    "type": AREA_TYPES,
    "types": AREA_TYPES,
    "method": METHODS,
    "method_help": METHODS,
    "scheme": tuple(SCHEMES),
    "classes": get_args(NoticeId),
    "gap": get_args(GapReason),
    "years": tuple(KENNZAHLEN),
    "unit": ("persons", "km2"),
    "stage": ("announced", "held"),
    "figure": ("rule", "carried"),
    "mean": ("above", "below", "equal"),
    "table": tuple(f"order_{sorting}" for sorting in SORTINGS),
    "lead": tuple(id_ for id_, known in KENNZAHLEN.items() if known.kind != "year"),
    "store_trouble": get_args(Kind),
    "compare_ansicht": ANSICHTEN,
    "compare_karten": MAP_PAIRS,
    "compare_aenderung": CHANGE_KINDS,
    "compare_sort2": ORDERS,
    "compare_kind": tuple(kind for kind in get_args(DifferenceKind) if kind != "range"),
    "compare_kind_note": tuple(kind for kind in get_args(DifferenceKind) if kind != "exact"),
    "compare_change_gap": get_args(ChangeGap),
    "help": tuple(f"sentence_{number}" for number in range(1, 6)),
}


@dataclass(frozen=True)
class Said:
    """One call of `say` in the program: where, the pattern of its key, the values it gives."""

    place: str
    pattern: str
    given: frozenset[str]
    open_ended: bool


@cache
def trees() -> dict[str, ast.Module]:
    return {
        str(path.relative_to(PAGES)): ast.parse(path.read_text(encoding="utf-8"))
        for path in PAGES.rglob("*.py")
    }


def said() -> Iterator[Said]:
    """Every call whose key is written at the call: as it stands, in two branches, or with a part filled in."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and says(node.func):
                given = frozenset(each.arg for each in node.keywords if each.arg)
                open_ended = any(each.arg is None for each in node.keywords)
                for pattern in patterns(node.args[0]):
                    yield Said(f"{name}:{node.lineno}", pattern, given, open_ended)


def says(called: ast.expr) -> bool:
    """Whether a `Words` is called, which is by habit named `say`, by itself or as an attribute."""
    return (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")) == "say"


def patterns(key: ast.expr) -> list[str]:
    if isinstance(key, ast.Constant):
        return [re.escape(str(key.value))]
    if isinstance(key, ast.IfExp):
        return [*patterns(key.body), *patterns(key.orelse)]
    if isinstance(key, ast.JoinedStr):
        parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else ANYTHING for p in key.values]
        return ["".join(parts)]
    return []


@cache
def matching(pattern: str) -> list[str]:
    compiled = re.compile(pattern)
    return [key for key in catalogue("de") if compiled.fullmatch(key)]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_key_of_the_program_is_in_the_catalogue() -> None:
    every = list(said())
    assert len(every) > 100, "the walk found too little to prove anything"
    assert [each for each in every if not matching(each.pattern)] == []


def test_every_family_is_complete() -> None:
    texts = catalogue("de")
    missing = [
        f"{family}.{name}"
        for family, names in FAMILIES.items()
        for name in names
        if f"{family}.{name}" not in texts
    ]
    assert missing == []


def test_no_sentence_is_left_that_nobody_says() -> None:
    ever_said = re.compile("|".join({each.pattern for each in said()}))
    written = {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    unused = [
        key
        for key in (key.removesuffix("_one") for key in catalogue("de"))
        if key not in written
        # These the browser says, see test_words_of_streamlit.py.
        and not key.startswith("streamlit.")
        and not ever_said.fullmatch(key)
    ]
    assert unused == []


def test_every_place_of_a_sentence_is_filled_where_it_is_said() -> None:
    wrong = [
        (each.place, key, sorted(lacking))
        for each in said()
        # A key with a part filled in matches neighbours too that are said elsewhere.
        if not each.open_ended and ANYTHING not in each.pattern
        for key in matching(each.pattern)
        if (lacking := places(catalogue("de")[key]) - each.given)
    ]
    assert wrong == []


def test_singular_needs_no_more_than_its_plural() -> None:
    texts = catalogue("de")
    singulars = [key for key in texts if key.endswith("_one")]
    assert singulars
    for key in singulars:
        plural = texts[key.removesuffix("_one")]
        assert "count" in places(plural), key
        assert places(texts[key]) <= places(plural), key


def test_sentences_are_finished_text() -> None:
    for key, text in catalogue("de").items():
        assert text.strip(), key
        assert "  " not in text, key
        assert not re.search(r"TODO|XXX|<[a-z/]", text), key


def test_one_gets_the_singular_and_all_else_the_plural() -> None:
    assert say("legend.count", count=1) == "1 Gebiet"
    assert say("legend.count", count=0) == "0 Gebiete"
    assert say("legend.count", count=7) == "7 Gebiete"
    assert "20.000 Veranstaltungen" in say("events.list", name="a.csv", count=20_000)
    assert "20,000 events" in Words("en")("events.list", name="a.csv", count=20_000)


def test_unknown_key_and_unfilled_place_are_errors() -> None:
    with pytest.raises(KeyError):
        say("legend.gibtesnicht")
    with pytest.raises(KeyError):
        say("figure.rank", rank=1)


def test_german_is_the_first_language() -> None:
    assert languages()[0] == "de"
