"""First sights as tests draw them: with as much of a server's runtime as a run without a browser needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import MagicMock, patch

from streamlit.runtime import Runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.first_sight import recorded_run
from pages.first_sight.recorded_run import RecordedRun, run_page
from pages.first_sight.sight import Sight, sight_of


@contextmanager
def stub_runtime() -> Iterator[MemoryMediaFileStorage]:
    """What lies in the server's store of files for downloads while a run lasts; AppTest needs a stub of its own."""
    storage = MemoryMediaFileStorage("/media")
    runtime = MagicMock(media_file_mgr=MediaFileManager(storage))
    # A server gives a slow first sight up; a test waits for it, whatever else the machine does.
    with patch.object(Runtime, "_instance", runtime), patch.object(recorded_run, "LONGEST_S", 300.0):
        yield storage


@cache
def recorded(path: str = "", query: str = "") -> RecordedRun:
    """A page, run once."""
    with stub_runtime():
        return run_page(path, query)


@cache
def drawn(path: str = "", query: str = "", base_path: str = "") -> Sight:
    """A page, drawn once."""
    with stub_runtime():
        return sight_of(path, query, base_path)
