"""Style sheets hold no rules that nobody uses, and are read without an error by a strict reader."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import lightningcss
import pytest

_CLASS = re.compile(r"\.(wir-[\w-]+)")
_BUILT = re.compile(r"wir-[\w-]+(?=\$?\{[^%])")
"""The fixed beginning of a class whose end is filled in: ``wir-swatch-{{ kind }}``, ``f"wir-{name}"``."""


def _sheets(root: Path) -> list[Path]:
    return sorted((root / "pages" / "static" / "sheets").glob("*.css"))


def test_every_class_of_a_sheet_is_used(root: Path) -> None:
    users = chain.from_iterable((root / "pages").rglob(f"*.{suffix}") for suffix in ("html", "py", "js"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in users)
    used = set(re.findall(r"wir-[\w-]+", text))
    built = set(_BUILT.findall(text))
    styled = {name for sheet in _sheets(root) for name in _CLASS.findall(sheet.read_text(encoding="utf-8"))}
    unused = {name for name in styled - used if not name.startswith(tuple(built))}
    assert unused == set()


@pytest.mark.parametrize("name", [path.name for path in _sheets(Path(__file__).parents[3])])
def test_sheet_has_no_faults(root: Path, name: str) -> None:
    # A browser passes over what it cannot read without a word; this reader refuses it.
    sheet = root / "pages" / "static" / "sheets" / name
    assert lightningcss.process_stylesheet(sheet.read_text(encoding="utf-8"), filename=name)
