from __future__ import annotations

import logging
import re

import pytest
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from data.model.errors import DataError
from pages.web.failures import answer_server_error, show_script_error
from pages.web.headers import PLAIN_HEADERS

QUERY = Request({"type": "http", "path": "/kreis", "query_string": b"gebiet=geheim", "headers": []})


def _show(error: Exception) -> str:
    def script(error: Exception) -> None:
        from pages.web.failures import show_script_error

        assert show_script_error(error) is True

    shown = AppTest.from_function(script, kwargs={"error": error}).run()
    assert not shown.exception
    return str(shown.error[0].value)


def test_script_error_is_shown_in_german_without_its_reason() -> None:
    text = _show(KeyError("geheim"))
    assert "Bitte laden Sie die Seite neu" in text
    assert "geheim" not in text


def test_wrong_table_is_called_so() -> None:
    assert "Datendatei des WIR-Atlas ist fehlerhaft" in _show(DataError("a number", file="population.csv"))


def test_reference_on_the_page_is_the_one_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="wir_atlas"):
        text = _show(KeyError("grund"))
    reference = re.search(r"\b[0-9A-F]{6}\b", text)
    assert reference is not None
    assert f"reference {reference.group()}: KeyError: 'grund'" in caplog.text


def test_server_error_is_german_guarded_and_logs_no_query(caplog: pytest.LogCaptureFixture) -> None:
    answer = answer_server_error(QUERY, RuntimeError("grund"))
    assert answer.status_code == 500
    assert PLAIN_HEADERS.items() <= dict(answer.headers).items()
    assert "content-security-policy" in answer.headers
    assert "grund" not in bytes(answer.body).decode()
    assert "geheim" not in caplog.text


def test_handler_keeps_streamlit_from_showing_the_exception() -> None:
    assert show_script_error(ValueError("x")) is True
