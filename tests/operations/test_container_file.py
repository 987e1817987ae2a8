from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def text(root: Path) -> str:
    return (root / "operations" / "Containerfile").read_text(encoding="utf-8")


def test_linter_has_nothing_to_say(root: Path) -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    done = subprocess.run([hadolint, root / "operations" / "Containerfile"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_runs_without_root_and_build_tools(text: str) -> None:
    last = text.split("FROM ")[-1]
    assert "RUN" not in last, "the image that runs installs nothing"
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    assert "/health" in last
    # An account without a name has no home, and Streamlit does not start without one.
    assert "HOME=/tmp " in last
    assert "pip uninstall --yes --quiet setuptools pip" in text


def test_everything_that_is_copied_is_there_and_all_that_runs_is_copied(root: Path, text: str) -> None:
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.*)$", text, re.MULTILINE)
        for name in line.split()[:-1]
    ]
    assert [name for name in copied if not (root / name).exists()] == []
    assert {"requirements.txt", "app.py", ".streamlit/config.toml", "data", "geo", "pages"} <= set(copied)
