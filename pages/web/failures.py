"""What people see when something breaks: a calm German sentence and a reference to the log."""

from __future__ import annotations

import logging
import secrets

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse

from data.model.errors import DataError
from pages.frame.measured_runs import count_error
from pages.web import web_words
from pages.web.document import plain_page
from pages.web.headers import security_headers

_LOG = logging.getLogger("wir_atlas")


def show_script_error(error: Exception) -> bool:
    """Show a message, German and English, in place of Streamlit's own one, and log under which reference it was shown.

    Streamlit has logged the stack trace already; neither log line holds the address, whose parameters
    could tell what somebody looked at.

    Returns:
        True, which keeps Streamlit from showing the exception.
    """
    reference = _reference()
    count_error(error)
    _LOG.error("reference %s: %s: %s", reference, type(error).__name__, error)
    broken = isinstance(error, DataError)
    text = web_words.DATA_FAILED_TEXT if broken else web_words.FAILED_TEXT
    english = web_words.DATA_FAILED_TEXT_EN if broken else web_words.FAILED_TEXT_EN
    told = "\n\n".join(each.format(reference=reference) for each in (text, english))
    st.error(f"**{web_words.FAILED_TITLE}.** {told}")
    return True


def answer_server_error(request: Request, error: Exception) -> HTMLResponse:
    """German page with status 500 for an exception outside the script; the server logs the stack trace.

    This answer is made outside of all middleware, so it brings its security headers along.
    """
    reference = _reference()
    count_error(error)
    _LOG.error("reference %s: %s: %s", reference, type(error).__name__, error)
    page = plain_page(
        web_words.FAILED_TITLE,
        web_words.FAILED_TEXT.format(reference=reference),
        ".",
        english=web_words.FAILED_TEXT_EN.format(reference=reference),
    )
    return HTMLResponse(page, status_code=500, headers={**security_headers(), "cache-control": "no-store"})


def _reference() -> str:
    # Six characters are short enough to be read out on the telephone.
    return secrets.token_hex(3).upper()
