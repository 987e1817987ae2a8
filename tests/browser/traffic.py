"""What goes over the page's websocket: runs asked for by the browser, elements sent by the server."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

# Setting `slowMessagesMs` in the page begins it.
_ONE_BY_ONE = """(() => {
  const listen = WebSocket.prototype.addEventListener;
  let due = 0;
  WebSocket.prototype.addEventListener = function (type, heard, ...rest) {
    const later = (event) => {
      const now = performance.now();
      due = Math.max(due, now) + (window.slowMessagesMs || 0);
      due > now ? setTimeout(() => heard.call(this, event), due - now) : heard.call(this, event);
    };
    return listen.call(this, type, type === "message" ? later : heard, ...rest);
  };
})()"""


def prepare_slow_messages(page: Page) -> None:
    """Let `slow_messages` work on what is opened from now on."""
    page.add_init_script(_ONE_BY_ONE)


def slow_messages(page: Page, pause_ms: int) -> None:
    """Show each message by itself, as a slow machine does: whatever stands on the page for a moment only is seen."""
    page.evaluate("pause => { window.slowMessagesMs = pause; }", pause_ms)


@dataclass
class Traffic:
    """Record of one page; attach it before the page is opened.

    Attributes:
        runs: Reruns of the script that the browser has asked for.
        map_bytes: Size of each message that carried the map's component.
    """

    runs: int = 0
    map_bytes: list[int] = field(default_factory=list)

    def attach(self, page: Page) -> Traffic:
        """Begin to record."""
        page.on("websocket", self._listen)
        return self

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", self._on_sent)
        socket.on("framereceived", self._on_received)

    def _on_sent(self, payload: str | bytes) -> None:
        if isinstance(payload, bytes):
            self.runs += BackMsg.FromString(payload).HasField("rerun_script")

    def _on_received(self, payload: str | bytes) -> None:
        if isinstance(payload, bytes):
            message = ForwardMsg.FromString(payload)
            element = message.delta.new_element
            if (
                element.HasField("component_instance")
                and "st_folium" in element.component_instance.component_name
            ):
                self.map_bytes.append(len(payload))
