"""`/leicht`: the atlas in Leichte Sprache, and the body's film in German sign language.

A page of its own without Streamlit, like `/recht`: open to everybody, also where no websocket gets through. Section 3(3)
of the HVBIT asks bodies of the Land for both on the start page; every foot links them (`pages/frame/page_frame.py`).
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response

from pages.settings.configuration import Configuration, configuration, sign_language_film
from pages.settings.page_paths import LEGAL, SIGN_LANGUAGE
from pages.web import web_words
from pages.web.legal import template


def answer_easy_language(_request: Request) -> HTMLResponse:
    """The page."""
    return HTMLResponse(easy_language_page(configuration()))


def easy_language_page(settings: Configuration) -> str:
    """The whole document; its links are relative, since it lies directly below the base path.

    Args:
        settings: Of this atlas: what the law asks for depends on the kind of the body.
    """
    return template("easy_language.html").render(
        body=settings.body,
        mail=settings.body.mail or settings.error_mail,
        film=SIGN_LANGUAGE if settings.body.film else "",
        home="./",
        legal=LEGAL,
        title=web_words.TITLE,
    )


def answer_film(_request: Request) -> Response:
    """The film, in parts where the browser asks for parts; 404 where the body has none."""
    film = sign_language_film()
    if film is None or not film.is_file():
        return PlainTextResponse("Datei nicht gefunden", status_code=404)
    return FileResponse(film, content_disposition_type="inline")
