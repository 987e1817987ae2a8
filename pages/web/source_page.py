"""The text of a source that the atlas keeps itself, as a page of its own: what its sign and every list link to."""

from __future__ import annotations

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse

from data.loading.source_text import source_text
from pages.web import web_words
from pages.web.document import plain_page


def answer_source(request: Request, home: str) -> HTMLResponse:
    """The page of the text; 404 for a source without one.

    Args:
        request: With ``source_id`` in its path.
        home: URL of the start page.
    """
    source_id = request.path_params["source_id"]
    paragraphs = source_text(source_id)
    if not paragraphs:
        missing = plain_page(web_words.NOT_FOUND_TITLE, web_words.NOT_FOUND_TEXT, home)
        return HTMLResponse(missing, status_code=404)
    return HTMLResponse(_page(source_id, paragraphs, home))


def _page(source_id: str, paragraphs: tuple[str, ...], home: str) -> str:
    title, note = f"{web_words.SOURCE_TEXT} {source_id}", web_words.SOURCE_TEXT_NOTE
    body = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    return (
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)} – {web_words.TITLE}</title><link rel="icon" href="data:,">'
        "<style>:root{color-scheme:light dark}body{font:1.05rem/1.65 system-ui,sans-serif;max-width:42rem;"
        "margin:2.5rem auto 4rem;padding:0 1.25rem}article{border-left:4px solid #2b7bba;padding-left:1.25rem}"
        "article p{white-space:pre-line}a{color:inherit}</style></head>"
        f"<body><main><h1>{escape(title)}</h1><p>{note}</p><article>{body}</article>"
        f'<p><a href="{escape(home, quote=True)}">{web_words.TO_START}</a></p></main></body></html>'
    )
