"""One run of the app's script without a browser: what it would send to the reader of a link, as a tree of elements.

The first sight of a page is made from it, so it cannot differ from the living page. The session of the run is empty: no
figures of a viewer's own, no name, no headers. It is thrown away at the end.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from streamlit import runtime
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Navigation_pb2 import Navigation
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import RerunData, ScriptRunContext, ScriptRunner, ScriptRunnerEvent
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.state import SessionState
from streamlit.util import calc_hash

from pages.files.clipboard_pictures import PictureOffer
from pages.first_sight.widget_links import WidgetLinks, links_of
from pages.session.state import RECORDED

SCRIPT = Path(__file__).resolve().parents[1] / "navigation.py"
LONGEST_S = 30.0
"""A run that takes longer is given up; on a cold and busy server one takes some seconds."""

_SCRIPTS = ScriptCache()
_MAIN, _SIDEBAR = 0, 1
"""First steps of the paths of what stands in the page and beside it."""


class RunFailedError(Exception):
    """The script could not be run to its end."""


@dataclass(slots=True)
class Node:
    """A place in the page: an element, or a block with places inside it by their numbers."""

    element: Element | None = None
    block: Block = field(default_factory=Block)
    children: dict[int, Node] = field(default_factory=dict)

    def inside(self) -> Iterator[Node]:
        """The places of the block, in the order on screen."""
        return (self.children[number] for number in sorted(self.children))


@dataclass(frozen=True, slots=True)
class RecordedRun:
    """What a run has sent.

    Attributes:
        main, sidebar: The two parts of the page.
        navigation: The menu, with the chosen page in it.
        title: Of the document.
        query: What the address says at the end: the parameters of the view, without what could not be used.
        links: Where the choices of each widget lead, by the widget's id.
        kinds: Kinds of all elements, in the order in which they come.
        picture: What the page offers for the clipboard, made when it is asked for; ``None`` where it offers nothing.
    """

    main: Node
    sidebar: Node
    navigation: Navigation
    title: str
    query: str
    links: Mapping[str, WidgetLinks]
    kinds: tuple[str, ...]
    picture: PictureOffer | None


def run_page(path: str, query: str) -> RecordedRun:
    """Run the script for a link; blocks until it has ended.

    Args:
        path: ``url_path`` of the page; empty for the start page.
        query: What stands behind the question mark of the link, hostile or not.

    Raises:
        RunFailedError: An exception ended the script, or it took too long.
    """
    loop = asyncio.new_event_loop()
    runner = _Recorder(path, query, loop)
    try:
        return runner.record()
    finally:
        loop.close()
        runner.forget_files()


class _Recorder(ScriptRunner):
    """Streamlit's own runner, with nobody at the other end."""

    def __init__(self, path: str, query: str, loop: asyncio.AbstractEventLoop) -> None:
        self._session, self._ended = SessionState(), threading.Event()
        self._session._new_session_state[RECORDED] = True
        self._messages: list[ForwardMsg] = []
        self._links: dict[str, WidgetLinks] = {}
        self._kinds: tuple[str, ...] = ()
        self._picture: PictureOffer | None = None
        self._came_to_end, self._address = False, query
        super().__init__(
            session_id=f"first-sight-{uuid4()}",
            main_script_path=str(SCRIPT),
            session_state=self._session,
            uploaded_file_mgr=MemoryUploadedFileManager("/_stcore/upload_file"),
            script_cache=_SCRIPTS,
            initial_rerun_data=RerunData(
                query_string=query, page_script_hash=calc_hash(path) if path else "", page_name=path
            ),
            user_info={},
            fragment_storage=MemoryFragmentStorage(),
            pages_manager=PagesManager(str(SCRIPT), _SCRIPTS),
            event_loop=loop,
            on_script_error=self._note_failure,
        )
        self.on_event.connect(self._hear, weak=False)
        self._failed = False

    def record(self) -> RecordedRun:
        self.start()
        in_time = self._ended.wait(LONGEST_S)
        self.request_stop()
        if self._script_thread is not None:
            self._script_thread.join(LONGEST_S)
        if not in_time or self._failed or not self._came_to_end:
            raise RunFailedError("the script of the page did not come to its end")
        return self._result()

    def forget_files(self) -> None:
        """Take back what the run has put aside for downloads."""
        files = runtime.get_instance().media_file_mgr
        files.clear_session_refs(self._session_id)
        files.remove_orphaned_files()

    def _on_script_finished(
        self,
        ctx: ScriptRunContext,
        event: ScriptRunnerEvent,
        *rest: Any,  # noqa: ANN401
        **named: Any,  # noqa: ANN401
    ) -> None:
        if event is ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS and not self._failed:
            elements = [
                message.delta.new_element
                for message in self._messages
                if message.WhichOneof("type") == "delta" and message.delta.HasField("new_element")
            ]
            # Here, because callbacks need the session and the thread of the run.
            self._links = links_of(elements, self._session, ctx)
            self._kinds = tuple(dict.fromkeys(element.WhichOneof("type") or "" for element in elements))
            held = self._session._new_session_state.values()
            self._picture = next((each for each in held if isinstance(each, PictureOffer)), None)
            self._came_to_end = True
        super()._on_script_finished(ctx, event, *rest, **named)

    def _note_failure(self, error: Exception) -> bool:
        self._failed = True
        return True

    def _hear(self, sender: object, event: ScriptRunnerEvent, **about: Any) -> None:  # noqa: ANN401
        if event is ScriptRunnerEvent.ENQUEUE_FORWARD_MSG:
            self._messages.append(about["forward_msg"])
        elif event is ScriptRunnerEvent.SCRIPT_STARTED:
            self._messages.clear()
        elif event is ScriptRunnerEvent.SHUTDOWN:
            self._ended.set()

    def _result(self) -> RecordedRun:
        root, navigation, title, query = Node(), Navigation(), "", self._address
        for message in self._messages:
            kind = message.WhichOneof("type")
            if kind == "delta":
                _put(root, message)
            elif kind == "navigation":
                navigation = message.navigation
            elif kind == "page_config_changed":
                title = message.page_config_changed.title or title
            elif kind == "page_info_changed":
                query = message.page_info_changed.query_string
        main, sidebar = (root.children.get(number, Node()) for number in (_MAIN, _SIDEBAR))
        return RecordedRun(main, sidebar, navigation, title, query, self._links, self._kinds, self._picture)


def _put(root: Node, message: ForwardMsg) -> None:
    """Put what a message carries to its place, instead of what was there."""
    place, delta = root, message.delta
    *path, last = message.metadata.delta_path
    for number in path:
        place = place.children.setdefault(number, Node())
    if delta.HasField("add_block"):
        kept = place.children.get(last)
        place.children[last] = Node(block=delta.add_block, children=kept.children if kept else {})
    elif delta.HasField("new_element"):
        place.children[last] = Node(element=delta.new_element)
