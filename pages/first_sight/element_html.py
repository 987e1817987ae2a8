"""Elements of a recorded page as HTML that needs no script: the same words, in the same places and sizes.

What chooses in the link becomes a link or a form. What needs the server's session is drawn, so that nothing jumps when
the living page takes over, but cannot be used, and is hidden where the first sight stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import parse_qsl

from markdown_it import MarkdownIt
from markupsafe import Markup
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Checkbox_pb2 import Checkbox
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.GapSize_pb2 import GapSize
from streamlit.proto.WidthConfig_pb2 import WidthConfig
from streamlit.runtime.state.common import user_key_from_element_id

from pages.choice import link
from pages.first_sight.recorded_map import map_of, map_svg
from pages.first_sight.recorded_run import Node, RecordedRun
from pages.first_sight.widget_links import Query
from pages.settings.page_paths import CHANGES

_GAPS = {
    GapSize.XXSMALL: 0.25,
    GapSize.XSMALL: 0.5,
    GapSize.SMALL: 1.0,
    GapSize.MEDIUM: 2.0,
    GapSize.LARGE: 4.0,
}
"""Streamlit's distances in rem; without one of these, none."""
_ALIGN = {
    Block.FlexContainer.ALIGN_START: "start",
    Block.FlexContainer.ALIGN_END: "end",
    Block.FlexContainer.ALIGN_CENTER: "center",
}
_JUSTIFY = {
    Block.FlexContainer.JUSTIFY_END: "end",
    Block.FlexContainer.JUSTIFY_CENTER: "center",
    Block.FlexContainer.SPACE_BETWEEN: "space-between",
}
_ICON = re.compile(r":material/(\w+):")
_MARKDOWN = MarkdownIt("js-default")
_PX_IN_REM = 16
"""Of letters of the usual size; on very wide screens they and the maps are larger (style.css)."""
_KINDS = {1: "error", 2: "warning", 3: "info", 4: "success"}


class PageHtml:
    """Writes one recorded run.

    Args:
        run: What the run has sent.
        here: Address of the page below the host, without parameters.
        apply: Words of the button that sends a form.
    """

    def __init__(self, run: RecordedRun, here: str, apply: str) -> None:
        self._run, self._here, self._apply = run, here, apply
        self._elements: dict[str, Callable[[Any], Markup]] = {
            "html": _html,
            "markdown": lambda proto: Markup('<div class="fs-markdown">{}</div>').format(_set(proto.body)),
            "heading": _heading,
            "alert": _alert,
            "page_link": self._page_link,
            "component_instance": self._map,
            "selectbox": self._selectbox,
            "button_group": self._button_group,
            "radio": self._selectbox,
            "checkbox": self._checkbox,
            "button": self._button,
            "download_button": _still_button,
            "slider": _slider,
            "number_input": _number_input,
            "text_input": _field,
            "multiselect": _multiselect,
        }

    def block(self, node: Node) -> Markup:
        """What stands in a block."""
        return Markup("").join(self._place(each) for each in node.inside())

    def _place(self, node: Node) -> Markup:
        if node.element is not None:
            return self._element(node.element)
        kind, inside = node.block.WhichOneof("type"), self.block(node)
        if not inside and not node.block.allow_empty:
            return Markup("")
        if kind == "column":
            return Markup('<div class="fs-column" style="flex-grow:{};--share:{}%">{}</div>').format(
                1, round(100 * node.block.column.weight, 4), inside
            )
        if kind == "expandable":
            about = node.block.expandable
            return Markup(
                '<div class="fs-place"><details class="fs-fold"{}><summary>{}{}</summary>'
                '<div class="fs-folded">{}</div></details></div>'
            ).format(
                Markup(" open") if about.expanded else "", icon(about.icon), _inline(about.label), inside
            )
        return Markup('<div class="fs-place">{}</div>').format(self._flex(node.block, inside))

    def _flex(self, block: Block, inside: Markup) -> Markup:
        flex = block.flex_container
        across = flex.direction == Block.FlexContainer.HORIZONTAL
        style = [f"--gap:{_GAPS.get(flex.gap_config.gap_size, 0):g}rem"]
        if across and flex.align in _ALIGN:
            style.append(f"align-items:{_ALIGN[flex.align]}")
        if flex.justify in _JUSTIFY:
            style.append(f"justify-content:{_JUSTIFY[flex.justify]}")
        return Markup('<div class="{}{}{}" style="{}">{}</div>').format(
            "fs-row" if across else "fs-block",
            " fs-wraps" if across and flex.wrap else "",
            _key_class(block.id),
            ";".join(style),
            inside,
        )

    def _element(self, element: Element) -> Markup:
        kind = element.WhichOneof("type")
        write = self._elements.get(kind or "")
        if write is None:
            return Markup("")
        proto = getattr(element, kind or "")
        inside = write(proto)
        if not inside:
            return inside
        return Markup('<div class="fs-element{}" style="{}">{}</div>').format(
            _key_class(getattr(proto, "id", "")), _width(element.width_config), inside
        )

    def _map(self, proto: Any) -> Markup:  # noqa: ANN401 (messages of Streamlit)
        shown = map_of(proto)
        if shown is None:
            return Markup("")
        to = self._run.links.get(proto.id, ())
        links = {
            area: self._to(query) for area, query in zip(shown.order, to, strict=False) if query is not None
        }
        return Markup(
            '<div class="fs-map{}{}" style="--height:{}rem" data-key="{}">{}'
            '<small class="fs-licence">{}</small></div>'
        ).format(
            "" if shown.options["rhein_main_bounds"] else " fs-tiles",
            " fs-grows" if shown.options["grows"] else "",
            shown.height_px / _PX_IN_REM,
            shown.key,
            Markup(map_svg(shown, links)),
            shown.licence,
        )

    def _selectbox(self, proto: Any) -> Markup:  # noqa: ANN401
        options, to = list(proto.options), self._run.links.get(proto.id, ())
        chosen = options.index(proto.raw_value) if proto.raw_value in options else proto.default
        if not proto.raw_value and not proto.set_value and not proto.HasField("default"):
            chosen = -1
        if not self._leads_on(to):
            shown, empty = (options[chosen], "") if chosen >= 0 else (proto.placeholder, " fs-empty")
            field = Markup('<div class="fs-field fs-still fs-opens{}">{}</div>').format(empty, _text(shown))
            return _labelled(proto, field)
        first = Markup('<option value="">{}</option>').format(proto.placeholder) if chosen < 0 else ""
        listed = Markup("").join(
            Markup('<option value="{}"{}>{}</option>').format(
                self._change(query), Markup(" selected") if number == chosen else "", _text(option)
            )
            for number, (option, query) in enumerate(zip(options, to, strict=True))
            if query is not None
        )
        control = Markup(
            '<form method="get" action="{}">{}<select name="{}" class="fs-field fs-opens{}" '
            'aria-label="{}">{}{}</select><button class="fs-apply">{}</button></form>'
        ).format(
            self._here,
            self._hidden(),
            CHANGES,
            "" if chosen >= 0 else " fs-empty",
            _text(proto.label),
            first,
            listed,
            self._apply,
        )
        return _labelled(proto, control)

    def _button_group(self, proto: Any) -> Markup:  # noqa: ANN401
        to = self._run.links.get(proto.id, ())
        chosen = (
            set(proto.raw_values) if proto.set_value else {proto.options[n].content for n in proto.default}
        )
        style = "fs-pills" if proto.style == ButtonGroup.PILLS else "fs-segments"
        links = [
            self._option(option.content, query, option.content in chosen)
            for option, query in zip(proto.options, to or [None] * len(proto.options), strict=True)
        ]
        group = Markup('<div class="{}" role="group" aria-label="{}">{}</div>').format(
            style, _text(proto.label), Markup("").join(links)
        )
        return _labelled(proto, group)

    def _option(self, text: str, query: Query | None, chosen: bool) -> Markup:
        current = Markup(' aria-current="true"') if chosen else ""
        if query is None:
            return Markup('<span class="fs-option fs-still"{}>{}</span>').format(current, _inline(text))
        return Markup('<a class="fs-option" href="{}"{}>{}</a>').format(
            self._to(query), current, _inline(text)
        )

    def _checkbox(self, proto: Any) -> Markup:  # noqa: ANN401
        on = proto.value if proto.set_value else proto.default
        look = "fs-switch" if proto.type == Checkbox.TOGGLE else "fs-tick"
        to = self._run.links.get(proto.id, (None,))[0]
        tag = Markup("span") if to is None else Markup('a href="{}"').format(self._to(to))
        return Markup('<div class="fs-check"><{} class="{}{}" aria-current="{}">{}</{}>{}</div>').format(
            tag,
            look,
            " fs-still" if to is None else "",
            "true" if on else "false",
            _inline(proto.label),
            "span" if to is None else "a",
            _help(proto.help),
        )

    def _button(self, proto: Any) -> Markup:  # noqa: ANN401
        to = self._run.links.get(proto.id)
        if not to or to[0] is None:
            return _still_button(proto)
        return Markup('<a class="fs-button fs-{}" href="{}">{}{}</a>').format(
            proto.type, self._to(to[0]), icon(proto.icon), _inline(proto.label)
        )

    def _page_link(self, proto: Any) -> Markup:  # noqa: ANN401
        base = self._here.rsplit("/", 1)[0]
        query = f"?{proto.query_string}" if proto.query_string else ""
        return Markup('<a class="fs-page-link" href="{}/{}{}">{}<span>{}</span></a>').format(
            base, proto.page, query, icon(proto.icon), _inline(proto.label)
        )

    def _to(self, query: Query) -> str:
        return f"{self._here}?{link.encoded(query)}" if query else self._here

    def _leads_on(self, to: Sequence[Query | None]) -> bool:
        now = dict(self._parameters())
        return any(query is not None and dict(query) != now for query in to)

    def _parameters(self) -> Iterator[tuple[str, str]]:
        yield from parse_qsl(self._run.query)

    def _hidden(self) -> Markup:
        return Markup("").join(
            Markup('<input type="hidden" name="{}" value="{}">').format(*each) for each in self._parameters()
        )

    def _change(self, query: Query) -> str:
        """What is other in that view than in this one; a parameter that goes has an empty value."""
        now = dict(self._parameters())
        gone = {name: "" for name in now.keys() - query.keys()}
        return link.encoded({name: text for name, text in query.items() if now.get(name) != text} | gone)


def _key_class(element_id: str) -> str:
    key = user_key_from_element_id(element_id) if element_id else None
    return " st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key) if key else ""


def _width(config: WidthConfig) -> str:
    if config.use_content:
        return "width:fit-content;flex:0 0 auto"
    if config.pixel_width:
        return f"width:{config.pixel_width}px;flex:0 0 auto"
    return "width:100%"


def _labelled(proto: Any, control: Markup) -> Markup:  # noqa: ANN401
    hidden = proto.label_visibility.value != 0
    label = (
        ""
        if hidden
        else Markup('<div class="fs-label"><span>{}</span>{}</div>').format(
            _inline(proto.label), _help(proto.help)
        )
    )
    return Markup("{}{}").format(label, control)


def _help(text: str) -> Markup:
    return Markup('<span class="fs-help" title="{}">?</span>').format(_text(text)) if text else Markup("")


def icon(name: str) -> Markup:
    """A sign of Streamlit's font by its name in Streamlit; nothing for any other."""
    found = _ICON.fullmatch(name)
    return (
        Markup('<span class="fs-icon" aria-hidden="true">{}</span>').format(found[1]) if found else Markup("")
    )


def _set(text: str) -> Markup:
    return Markup(_MARKDOWN.render(text))


def _inline(text: str) -> Markup:
    return Markup(_ICON.sub("", _MARKDOWN.renderInline(text)))


def _text(text: str) -> str:
    """The words of a text with marks of Markdown."""
    return Markup(_inline(text)).striptags()


def _html(proto: Any) -> Markup:  # noqa: ANN401
    # An id stands once in a document: that of a panel names the living page's as soon as this is there.
    body = proto.body.replace("wir-panel-", "first-panel-")
    return Markup('<div class="fs-html">{}</div>').format(Markup(body))


def _heading(proto: Any) -> Markup:  # noqa: ANN401
    return Markup('<{} class="fs-heading">{}</{}>').format(
        Markup(proto.tag), _inline(proto.body), Markup(proto.tag)
    )


def _alert(proto: Any) -> Markup:  # noqa: ANN401
    return Markup('<div class="fs-alert fs-{}" role="status">{}<div>{}</div></div>').format(
        _KINDS.get(proto.format, "info"), icon(proto.icon), _set(proto.body)
    )


def _still_button(proto: Any) -> Markup:  # noqa: ANN401
    return Markup('<button type="button" disabled class="fs-button fs-still fs-{}">{}{}</button>').format(
        proto.type, icon(proto.icon), _inline(proto.label)
    )


def _slider(proto: Any) -> Markup:  # noqa: ANN401
    ends = list(proto.raw_value) or [proto.options[int(value)] for value in proto.default]
    return _labelled(
        proto,
        Markup('<div class="fs-slider fs-still"><span>{}</span><span>{}</span></div>').format(
            ends[0], ends[-1]
        ),
    )


def _number_input(proto: Any) -> Markup:  # noqa: ANN401
    value = proto.value if proto.set_value else proto.default
    return _labelled(
        proto,
        Markup(
            '<div class="fs-field fs-number fs-still"><span>{:g}</span><span>−</span><span>+</span></div>'
        ).format(value),
    )


def _field(proto: Any) -> Markup:  # noqa: ANN401
    shown = proto.value if proto.set_value else proto.default
    return _labelled(
        proto, Markup('<div class="fs-field fs-still">{}</div>').format(shown or proto.placeholder)
    )


def _multiselect(proto: Any) -> Markup:  # noqa: ANN401
    chosen = (
        list(proto.raw_values) if proto.set_value else [proto.options[number] for number in proto.default]
    )
    tags = Markup("").join(Markup('<span class="fs-tag">{}</span>').format(_text(each)) for each in chosen)
    return _labelled(
        proto,
        Markup('<div class="fs-field fs-tags fs-still fs-opens">{}</div>').format(tags or proto.placeholder),
    )
