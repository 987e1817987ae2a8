"""Where the choices of a recorded page lead: for every option of every widget, the link of the view it would bring.

Found by the callbacks that the living page would run: so a new choice has its links without a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Element_pb2 import Element
from streamlit.runtime.scriptrunner import ScriptRunContext
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.common import user_key_from_element_id

from pages.choice import link
from pages.first_sight.recorded_map import map_of
from pages.session import edition, state

Query = Mapping[str, str]
WidgetLinks = tuple[Query | None, ...]
"""Parameters of the view that each option leads to; ``None`` for an option that leads nowhere."""

_BUTTONS = ("w_reset", "w_clear")
"""Buttons that change the view and do nothing else; others make files or put something aside."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """A widget: its id, the key of its value in the session, and the value of each option."""

    id: str
    key: str
    values: tuple[Any, ...]


def links_of(
    elements: Iterable[Element], session: SessionState, context: ScriptRunContext
) -> dict[str, WidgetLinks]:
    """Links by the id of the widget; to be called in the thread of the run, at its end.

    Args:
        elements: What the run has sent.
        session: Its session; afterwards it is as it was before.
        context: Its context.
    """
    # As in a run of a browser's, where callbacks come before any widget has been written.
    context.shared.widget_user_keys_this_run.clear()
    context.shared.widget_ids_this_run.clear()
    found = {}
    for choice in _choices(elements, session):
        metadata = session.get_widget_metadata(choice.id)
        if metadata is None or metadata.callback is None:
            continue
        found[choice.id] = tuple(
            _link(session, choice.key, value, partial(metadata.callback, *(metadata.callback_args or ())))
            for value in choice.values
        )
    return found


def _link(session: SessionState, key: str, value: object, callback: Callable[[], Any]) -> Query | None:
    kept = dict(session._new_session_state)
    try:
        session._new_session_state[key] = value
        callback()
        return link.write(state.selection(), edition.dataset())
    except (LookupError, TypeError, ValueError):
        # Of a widget that chooses nothing in the link, such as the kind of a file.
        return None
    finally:
        session._new_session_state.clear()
        session._new_session_state.update(kept)


def _choices(elements: Iterable[Element], session: SessionState) -> Iterator[_Choice]:
    for element in elements:
        kind = element.WhichOneof("type")
        if kind == "component_instance":
            component = element.component_instance
            shown, key = map_of(component), user_key_from_element_id(component.id)
            if shown and key:
                yield _Choice(
                    component.id, key, tuple({"last_active_drawing": {"id": area}} for area in shown.order)
                )
            continue
        if kind not in ("selectbox", "button_group", "checkbox", "radio", "button"):
            continue
        proto = getattr(element, kind)
        key, metadata = user_key_from_element_id(proto.id), session.get_widget_metadata(proto.id)
        if kind == "button" and key not in _BUTTONS:
            continue
        if key and metadata:
            yield _Choice(proto.id, key, tuple(map(metadata.deserializer, _sent(kind, proto, session, key))))


def _sent(kind: str, proto: Any, session: SessionState, key: str) -> Iterator[object]:  # noqa: ANN401 (by kind)
    """What a browser would send for each option."""
    if kind == "button_group":
        options = [option.content for option in proto.options]
        chosen = list(proto.raw_values)
        several = proto.click_mode == ButtonGroup.MULTI_SELECT
        for option in options:
            if several:
                yield [each for each in options if (each in chosen) != (each == option)]
            else:
                yield [option]
    elif kind == "checkbox":
        yield not proto.value if proto.set_value else not proto.default
    elif kind == "button":
        yield True
    else:
        yield from proto.options
