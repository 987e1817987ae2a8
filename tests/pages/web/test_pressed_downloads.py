"""Download buttons pressed while the next run begins, on Streamlit's own manager of files."""

from __future__ import annotations

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.web import pressed_downloads
from pages.web.pressed_downloads import PATIENCE_S, keep_functions_of_the_last_run


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(pressed_downloads, "monotonic", found)
    monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: "session")
    # Put back by the fixture when the test ends; a method of another name would be a change of Streamlit's.
    name = "_remove_orphaned_deferred_callables"
    monkeypatch.setattr(MediaFileManager, name, getattr(MediaFileManager, name))
    keep_functions_of_the_last_run()
    return found


@pytest.fixture
def manager() -> MediaFileManager:
    return MediaFileManager(MemoryMediaFileStorage("/media"))


def offered(manager: MediaFileManager) -> str:
    """The file of a button, as a run registers it."""
    return manager.add_deferred(lambda: b"content", "text/csv", "0.1", file_name="a.csv")


def test_old_button_gives_its_file_until_the_browser_has_the_new_one(
    manager: MediaFileManager, clock: Clock
) -> None:
    old = offered(manager)
    # The next run of the session has begun, and that of another reader ends.
    manager.clear_session_refs("session")
    manager.remove_orphaned_files()
    assert manager.execute_deferred(old)
    new = offered(manager)
    manager.remove_orphaned_files()
    clock.now += PATIENCE_S
    manager.remove_orphaned_files()
    assert manager.execute_deferred(old)
    assert manager.execute_deferred(new)


def test_function_without_a_button_is_forgotten_after_a_while(
    manager: MediaFileManager, clock: Clock
) -> None:
    old = offered(manager)
    manager.clear_session_refs("session")
    manager.remove_orphaned_files()
    new = offered(manager)
    clock.now += PATIENCE_S + 0.1
    manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError, match="not found"):
        manager.execute_deferred(old)
    assert manager.execute_deferred(new)
    assert list(manager._deferred_callables) == [new]


def test_button_that_comes_back_begins_its_time_anew(manager: MediaFileManager, clock: Clock) -> None:
    file = offered(manager)
    held = dict(manager._files_by_session_and_coord["session"])
    manager.clear_session_refs("session")
    manager.remove_orphaned_files()
    manager._files_by_session_and_coord["session"] = held
    clock.now += PATIENCE_S + 0.1
    manager.remove_orphaned_files()
    manager.clear_session_refs("session")
    manager.remove_orphaned_files()
    assert manager.execute_deferred(file)
