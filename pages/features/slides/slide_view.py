"""A slide as HTML: its title and lead, the drawing, sources, Stand and licence; the words are those of its sheet."""

from __future__ import annotations

from markupsafe import Markup

from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.drawing.writers.html import STAGE, STAGE_BODY, drawing_html, stage_between


def slide_html(sheet: Sheet, own_title: str) -> Markup:
    """The slide.

    Args:
        sheet: What is shown.
        own_title: Title given by the owner of the presentation; the sheet's own then stands below it. May be empty.
    """
    sheet = sheet.on(STAGE)
    title, subtitle = own_title or sheet.title, sheet.title if own_title else ""
    below = [text for text in (subtitle, sheet.lead) if text]
    stage = stage_between(title, below, " · ".join(sheet.imprint.lines))
    return framed(
        sheet.kind,
        title,
        drawing_html(sheet.plan(STAGE_BODY, stage), sheet.imprint.language),
        subtitle=subtitle,
        lead=sheet.lead,
        imprint=sheet.imprint.lines,
    )


def framed(
    kind: str, title: str, body: Markup, *, subtitle: str = "", lead: str = "", imprint: tuple[str, ...] = ()
) -> Markup:
    """A slide around its body; the kind is what the style sheet knows it by."""
    words = {"title": title, "subtitle": subtitle, "lead": lead, "imprint": imprint}
    return Markup(html_block.rendered("slide", kind=kind, body=body, **words).strip())
