"""Real facts for tests: kept ones for tests of logic, sentences and drawings, the committed ones for tests about them.

A fact more, or one corrected, must not break a test that is about something else. So all tests, and every page that a
test opens without a server, see the observations and sources of `tests/kept_facts`; only tests about the data itself
read what stands in `data/tables` now. ``python -m tests.real_tables`` takes over what stands there, for whoever wants
to test with newer facts; read the difference before it is committed.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from data.loading.load import load_dataset
from data.loading.schema import TABLES
from data.model.records import Dataset
from data.store.edition import Edition

KEPT = Path(__file__).parent / "kept_facts"


@cache
def real_dataset() -> Dataset:
    """The dataset with the kept observations and sources; the records are frozen, so sharing it is safe."""
    return load_dataset(Path(_folder().name))


@cache
def committed_dataset() -> Dataset:
    """The dataset of `data/tables`, for tests that ask whether the data are in order."""
    return load_dataset()


def show_kept_facts() -> None:
    """Let every page of this process show the kept facts where it would show the packaged tables."""
    from pages.session import edition  # imports Streamlit, which tests of data can do without

    edition.packaged_edition = lambda: Edition(real_dataset(), Path(_folder().name))  # type: ignore[attr-defined]


@cache
def _folder() -> TemporaryDirectory[str]:
    """All tables, with the kept ones in their places; deleted at the end of the process."""
    folder = TemporaryDirectory(prefix="kept-facts-")
    for source in (TABLES, KEPT):
        shutil.copytree(source, folder.name, dirs_exist_ok=True)
    return folder


if __name__ == "__main__":
    for file in KEPT.iterdir():
        shutil.copy(TABLES / file.name, file)
