"""The shape of the program, read from its source: one-way flow, one place for each concern."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pages.settings.page_paths import PAGES as ENTRIES
from pages.texts.words import languages

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("data", "geo", "pages", "tests")
MODULES = sorted([ROOT / "app.py", *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))])
PAGES = sorted(path for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py")
SCREEN_PACKAGES = {"streamlit", "streamlit_folium", "folium", "branca", "pages", "app"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _imports(path: Path) -> set[str]:
    """Full names of everything a module imports, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in _imports(path)}


def _calls(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name | ast.Attribute):
                yield function.id if isinstance(function, ast.Name) else function.attr, node.lineno


def _functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(_tree(path)) if isinstance(node, kinds)]


def _below(folder: str) -> list[Path]:
    found = [path for path in MODULES if path.is_relative_to(ROOT / folder)]
    assert found, f"no module lies in {folder}: a rule about it would hold whatever the program does"
    return found


def test_data_imports_neither_screens_nor_geography() -> None:
    forbidden = SCREEN_PACKAGES | {"geo"}
    assert {_name(path): found for path in _below("data") if (found := _packages(path) & forbidden)} == {}


def test_geo_imports_no_screens() -> None:
    forbidden = SCREEN_PACKAGES - {"branca"}  # its tables of ColorBrewer colours
    assert {_name(path): found for path in _below("geo") if (found := _packages(path) & forbidden)} == {}


def test_nothing_but_tests_imports_tests() -> None:
    program = [path for path in MODULES if not path.is_relative_to(ROOT / "tests")]
    assert [_name(path) for path in program if "tests" in _packages(path)] == []


def test_application_file_reaches_no_module_that_declares_a_component() -> None:
    # Declared before Streamlit's runtime exists, a component answers 404 for the life of the process.
    seen: set[Path] = set()
    waiting = [ROOT / "app.py"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in _imports(path):
            assert name.split(".")[0] != "streamlit_folium", f"{_name(path)} is imported by app.py"
            file = ROOT / (name.replace(".", "/") + ".py")
            if file.is_file():
                waiting.append(file)
        assert "declare_component" not in {call for call, _ in _calls(path)}, _name(path)
    assert len(seen) > 5, "the walk found too little to prove anything"


def test_page_scripts_define_nothing() -> None:
    assert [_name(path) for path in PAGES if _functions(path)] == []


def test_page_file_hides_no_package() -> None:
    # Streamlit puts pages/ at the front of the module path while a page runs.
    taken = set(FOLDERS) | set(sys.stdlib_module_names) | {"app", "streamlit", "folium", "pandas"}
    assert [_name(path) for path in PAGES if path.stem in taken] == []


@pytest.mark.parametrize("function", ["st_folium", "set_page_config"])
def test_call_stands_in_one_module(function: str) -> None:
    callers = {_name(path) for path in _below("pages") for call, _ in _calls(path) if call == function}
    assert len(callers) == 1, f"{function} belongs in one module, but is called in {sorted(callers)}"


def test_streamlits_caches_stand_in_the_cache_module() -> None:
    users = {
        _name(path)
        for path in _below("pages")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"cache_data", "cache_resource"}
    }
    assert users == {"pages/session/edition.py"}


def test_no_page_writes_html_of_its_own() -> None:
    keywords = {
        f"{_name(path)}:{node.value.lineno}"
        for path in PAGES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html"
    }
    assert keywords == set()


def test_no_field_drops_the_end_of_what_is_pasted() -> None:
    # The browser cuts a paste at `max_chars` without a word; what is too long is refused or cut in words instead.
    fields = {
        f"{_name(path)}:{node.value.lineno}"
        for path in (ROOT / "pages").rglob("*.py")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.keyword) and node.arg == "max_chars"
    }
    assert fields == set()


def test_every_page_script_is_in_the_list_of_pages() -> None:
    assert {path.name for path in PAGES} - {"navigation.py", "embedded_page.py"} == {
        each.script for each in ENTRIES
    }


def _reached(path: Path) -> dict[Path, Path]:
    """Every module of the program that the module imports, also indirectly, by the module that imports it first."""
    found: dict[Path, Path] = {path: path}
    waiting = [path]
    while waiting:
        importing = waiting.pop()
        for name in _imports(importing):
            file = ROOT / (name.replace(".", "/") + ".py")
            if file.is_file() and file not in found:
                found[file] = importing
                waiting.append(file)
    return found


@pytest.mark.parametrize("room", ["choice", "drawing", "settings", "texts", "view"])
def test_room_reaches_no_streamlit(room: str) -> None:
    guilty = {
        f"{_name(path)}: by way of {_name(file)}"
        for path in _below(f"pages/{room}")
        for file in _reached(path)
        if "streamlit" in _packages(file)
    }
    assert guilty == set()


ROOMS = {
    "data": (
        "model", "kennzahlen", "figures", "places", "statistics", "loading", "build", "store", "", "export",
        "statewide", "intake", "own", "events",
    ),
    "geo": ("boundaries", "labels", "build", "classes", "export", "joins", "paint", ""),
    "pages": (
        "drawing", "texts", "choice", "settings", "session", "view", "map", "blocks", "controls",
        "features/week", "files", "features/own_figures", "features/glance", "features/years",
        "features/tables", "features/programme",
        "features/comparison", "features/profile", "features/handing_on", "features/embedding", "features/slides",
        "frame", "features/events", "", "first_sight", "web",
    ),
}  # fmt: skip
"""The rooms of the three branches in their order: a room may import only rooms before it, and all of a branch before.

The empty name stands for what lies in no room: of `data` its command line, of `pages` the scripts.
"""
ORDER = [f"{branch}/{room}".rstrip("/") for branch, rooms in ROOMS.items() for room in rooms]


def _room(name: str) -> str:
    """The room of a module by the dotted name of the module or of something in it."""
    path = name.replace(".", "/") + "/"
    return max((room for room in ORDER if path.startswith(f"{room}/")), key=len, default="")


def test_rooms_import_only_rooms_before_them() -> None:
    against = {
        f"{_name(path)} imports {name}"
        for path in MODULES
        if (room := _room(_name(path).removesuffix(".py")))
        for name in _imports(path)
        if (imported := _room(name)) and ORDER.index(imported) > ORDER.index(room)
    }
    assert against == set()


def test_every_folder_of_the_program_belongs_to_a_room() -> None:
    folders = {path.parent for branch in ROOMS for path in _below(branch) if path.name != "__init__.py"}
    loose = {_name(folder) for folder in folders if _room(_name(folder)) in ROOMS} - set(ROOMS)
    assert loose == set()
    assert [room for room in ORDER if not (ROOT / room).is_dir()] == []


OTHER_CATALOGUES = {ROOT / "pages" / "texts" / language for language in languages() if language != "de"}


@pytest.mark.parametrize("branch", ROOMS)
def test_no_file_name_stands_twice_in_a_branch(branch: str) -> None:
    files = [
        path.name
        for path in (ROOT / branch).rglob("*.*")
        # The catalogues of the languages have the same files, see tests/pages/texts/test_catalogues.py.
        if "__pycache__" not in path.parts and path.parent not in OTHER_CATALOGUES
    ]
    twice = {name for name in files if files.count(name) > 1} - {"__init__.py", "README.md"}
    assert twice == set()


MOST_LINES_OF_README = 15
DATA_SHEETS = {"data/README.md", "geo/README.md"}


def test_every_folder_with_code_says_what_it_holds() -> None:
    code = {".py", ".js", ".css", ".typ"}
    files = [path for branch in ROOMS for path in (ROOT / branch).rglob("*") if path.suffix in code]
    folders = {path.parent for path in files if path.name != "__init__.py"}
    lacking = {_name(folder) for folder in folders if not (folder / "README.md").is_file()}
    assert lacking == set()


def test_readmes_of_rooms_are_short() -> None:
    readmes = [path for branch in ROOMS for path in (ROOT / branch).rglob("README.md")]
    long = {
        _name(path)
        for path in readmes
        if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES_OF_README
    }
    assert long - DATA_SHEETS == set()


LANGUAGE_IS_CHOSEN_IN = {"pages/choice/dependent_choices.py", "pages/session/state.py", "pages/view/view.py"}


def test_no_block_asks_for_the_language() -> None:
    # What is said is said by a `Words`, so that a further language touches no block.
    readers = {
        _name(path)
        for path in _below("pages")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "sprache"
    }
    assert readers == LANGUAGE_IS_CHOSEN_IN
    threaded = {
        f"{_name(path)}:{function.lineno}"
        for path in _below("pages")
        if not path.is_relative_to(ROOT / "pages/drawing") and not path.is_relative_to(ROOT / "pages/texts")
        for function in _functions(path)
        for each in (*function.args.args, *function.args.kwonlyargs)
        if each.arg == "language"
    }
    assert threaded == set()
