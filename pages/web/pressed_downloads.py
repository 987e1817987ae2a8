"""A download button that is pressed while the next run begins still gives its file.

Streamlit registers a deferred file (a function called at the click) anew with every run, and forgets the last one with
whatever run ends next, another reader's too: until the browser has the new button, a press on the old one was answered
with nothing, and with "Deferred file not found" in the log.
"""

from __future__ import annotations

from time import monotonic

from streamlit.runtime.media_file_manager import MediaFileManager

PATIENCE_S = 5.0
"""Longer than a run and its way to the browser take; what the functions hold of a view is kept for so long."""
_SINCE = "wir_orphaned_since"


def keep_functions_of_the_last_run() -> None:
    """Let every manager of files forget a function only when `PATIENCE_S` have passed without a button for it."""
    MediaFileManager._remove_orphaned_deferred_callables = _forget_late  # type: ignore[assignment, method-assign]


def _forget_late(manager: MediaFileManager) -> None:
    """In place of Streamlit's own, which is called under the manager's lock with the end of every run."""
    now = monotonic()
    used = {each for files in manager._files_by_session_and_coord.values() for each in files.values()}
    before: dict[str, float] = manager.__dict__.get(_SINCE, {})
    orphaned = {each: before.get(each, now) for each in manager._deferred_callables if each not in used}
    late = [each for each, since in orphaned.items() if now - since > PATIENCE_S]
    for each in late:
        manager._drop_deferred_id(each)
        del orphaned[each]
    manager.__dict__[_SINCE] = orphaned
