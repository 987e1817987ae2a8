"""Rules for every text in the repository: wording, hosts, sizes, and documents that tell the truth."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
from streamlit import config

from data.version import RELEASED, VERSION

THIS_FILE = "tests/test_repository.py"
LARGE_BYTES = 500_000
LARGE_FILES = ("data/tables/municipality_population.csv", "geo/boundaries/municipalities-*.js")
TOP_LEVEL = re.compile(
    r"(app\.py|requirements\.txt|README\.md|Makefile|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|\..+|(data|geo|operations|pages|tests)/.+)"
)
GENDER_FORM = re.compile(r"\w[*:_]innen\b|\w[*]in\b|[a-zäöüß]Innen\b|[a-zäöüß]/-?innen\b")
FOREIGN_SCRIPTS = re.compile(r"jsdelivr|cdnjs|unpkg|googleapis|gstatic|bootstrapcdn|code\.jquery", re.I)
REGISTRIES = re.compile(r"pypi\.org|pythonhosted|npmjs\.(org|com)", re.I)
MACHINE = re.compile(r"(?<![\w.])/(work|root|tmp)/\w", re.I)
MENTIONED_PATH = re.compile(r"`((?:data|geo|operations|pages|tests|\.streamlit|\.ci)/[\w./-]+)`")
SECRETS = ".streamlit/secrets.toml"
"""Each operator's own; git ignores it."""
PROGRAM_SUFFIXES = frozenset({".py", ".js", ".css", ".toml", ".yaml", ""})


def _found(texts: dict[str, str], rule: re.Pattern[str], suffixes: frozenset[str] | None = None) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in texts.items()
        if name != THIS_FILE and (suffixes is None or Path(name).suffix in suffixes)
        for number, line in enumerate(text.splitlines(), 1)
        if rule.search(line)
    ]


@pytest.mark.parametrize("text", ["Lotse*innen", "Lotse:innen", "Bürger_innen", "BürgerInnen", "Bürger*in"])
def test_rule_recognises_a_gender_form(text: str) -> None:
    assert GENDER_FORM.search(text)


@pytest.mark.parametrize("text", ["Bürgerinnen und Bürger", "Innenstadt", "von innen", "a: int", "a*index"])
def test_rule_leaves_other_words_alone(text: str) -> None:
    assert not GENDER_FORM.search(text)


def test_german_texts_use_no_gender_forms(committed_texts: dict[str, str]) -> None:
    # The address of a source is not our wording.
    texts = {name: re.sub(r"https?://[^\s,\"]+", "", text) for name, text in committed_texts.items()}
    assert _found(texts, GENDER_FORM) == [], "say 'Bürgerinnen und Bürger' or a neutral word"


def test_program_names_no_foreign_script_host(committed_texts: dict[str, str]) -> None:
    assert _found(committed_texts, FOREIGN_SCRIPTS, PROGRAM_SUFFIXES) == []


def test_no_registry_and_no_path_of_a_machine_is_named(committed_texts: dict[str, str]) -> None:
    assert _found(committed_texts, REGISTRIES) + _found(committed_texts, MACHINE) == []


def test_large_files_are_named(committed_texts: dict[str, str]) -> None:
    large = [name for name, text in committed_texts.items() if len(text.encode()) > LARGE_BYTES]
    unnamed = [name for name in large if not any(fnmatch(name, pattern) for pattern in LARGE_FILES)]
    assert unnamed == [], "a new large file belongs into LARGE_FILES, with its reason in a README"


def test_text_files_end_with_one_line_end(committed_texts: dict[str, str]) -> None:
    wrong = [name for name, text in committed_texts.items() if text and not text.endswith("\n")]
    assert [name for name in wrong if not name.startswith("geo/boundaries/")] == []


def test_top_level_holds_only_what_the_readme_shows(committed_texts: dict[str, str]) -> None:
    assert [name for name in committed_texts if not TOP_LEVEL.fullmatch(name)] == []


@pytest.mark.parametrize(
    "name", ["requirements.txt", "tests/requirements.txt", "tests/requirements-engines.txt"]
)
def test_every_requirement_is_pinned_and_has_a_reason(root: Path, name: str) -> None:
    lines = [line for line in (root / name).read_text(encoding="utf-8").splitlines() if line.strip()]
    wrong = [
        line
        for line in lines
        if not line.startswith(("#", "-r ")) and not re.fullmatch(r"[\w-]+==[\w.]+ +# \S.+", line)
    ]
    assert wrong == []


def test_readme_names_the_commands_the_makefile_has(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.M))
    named = set(re.findall(r"make ([a-z]+)\b", (root / "README.md").read_text(encoding="utf-8")))
    assert {"start", "test"} <= named <= targets


def test_every_setting_exists_in_this_streamlit(root: Path) -> None:
    # A misspelt option is only a warning to Streamlit, and telemetry would be on again.
    with (root / ".streamlit" / "config.toml").open("rb") as file:
        sections = tomllib.load(file)
    options = {
        f"{section}.{name}" + (f".{deeper}" if isinstance(value, dict) else "")
        for section, values in sections.items()
        for name, value in values.items()
        for deeper in (value if isinstance(value, dict) else [""])
    }
    assert options - set(config.get_config_options()) == set()


def test_nothing_reports_usage(root: Path) -> None:
    with (root / ".streamlit" / "config.toml").open("rb") as file:
        settings = tomllib.load(file)
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["browser"]["serverAddress"]
    assert settings["client"]["allowedOrigins"] == []


def test_version_and_its_day_are_those_of_the_newest_changes(root: Path) -> None:
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = [each for each in re.findall(r"^## (.+)$", changes, flags=re.M) if each != "Unreleased"]
    assert headings[0] == f"{VERSION} ({RELEASED.isoformat()})"


def test_every_path_that_a_document_names_is_there(committed_texts: dict[str, str], root: Path) -> None:
    named = {
        f"{name}: {path}"
        for name, text in committed_texts.items()
        if name.endswith(".md")
        for path in MENTIONED_PATH.findall(text)
        if path != SECRETS and not (root / path).exists()
    }
    assert named == set()


def test_every_test_that_the_threat_model_names_is_there(root: Path) -> None:
    named = [
        name
        for name in re.findall(
            r"`(tests/[\w./]+)`", (root / "operations" / "threats.md").read_text(encoding="utf-8")
        )
    ]
    assert len(named) > 15
    assert [name for name in named if not (root / name).exists()] == []
