from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from pages.web.log_lines import ACCESS, JsonLines, RequestLog
from tests.conftest import Answer
from tests.pages.web.test_routes import Ask

LINE = JsonLines()


async def found(scope: Scope, receive: Receive, send: Send) -> None:
    logging.getLogger("wir_atlas").warning("inside")
    status = 404 if scope["path"].startswith("/max.muster") else 200
    answer: Response = PlainTextResponse("x", status_code=status)
    await answer(scope, receive, send)


def lines_of(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(LINE.format(record)) for record in caplog.records]


def asked(ask: Ask, caplog: pytest.LogCaptureFixture, path: str, given: str = "") -> Answer:
    with caplog.at_level(logging.INFO, logger=ACCESS):
        return ask(RequestLog(found), path, headers={"x-request-id": given}, query=b"gebiet=hanau")


def test_line_of_a_request_has_method_path_status_and_no_query(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    asked(ask, caplog, "/kreis")
    (line,) = (line for line in lines_of(caplog) if line["logger"] == ACCESS)
    assert {name: line[name] for name in ("method", "path", "status", "level")} == {
        "method": "GET",
        "path": "/kreis",
        "status": 200,
        "level": "info",
    }
    assert "hanau" not in json.dumps(line)


def test_path_that_does_not_exist_is_not_written(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    asked(ask, caplog, "/max.muster@example.org")
    assert "muster" not in json.dumps(lines_of(caplog))


@pytest.mark.parametrize(
    ("given", "kept"),
    [("a1b2c3d4e5", True), ("", False), ("short", False), ('x" evil\n', False), ("a" * 65, False)],
)
def test_id_of_the_proxy_is_kept_where_it_is_one(
    ask: Ask, caplog: pytest.LogCaptureFixture, given: str, kept: bool
) -> None:
    answer = asked(ask, caplog, "/", given=given)
    request = answer.headers["x-request-id"]
    assert (request == given) is kept
    assert request.isalnum()


def test_line_with_an_error_is_one_line_with_its_stack() -> None:
    try:
        raise ValueError('two\nlines "quoted"')
    except ValueError:
        record = logging.LogRecord("a", logging.ERROR, "f", 1, "failed: %s", ("x\ny",), sys.exc_info())
    text = LINE.format(record)
    assert "\n" not in text
    line = json.loads(text)
    assert line["message"] == "failed: x\ny"
    assert line["stack"].endswith('ValueError: two\nlines "quoted"')


_PROGRAM = """
import logging
from streamlit.logger import get_logger
old = get_logger("streamlit.old")
from pages.web.log_lines import write_json
write_json()
new = get_logger("streamlit.new")
for logger in (old, new, logging.getLogger("wir_atlas.store")):
    logger.warning("said by %s", logger.name)
"""


def test_every_logger_writes_json_whenever_it_was_made(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], cwd=root, capture_output=True, text=True, check=True
    )
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [line["logger"] for line in lines] == ["streamlit.old", "streamlit.new", "wir_atlas.store"]


_SERVE = """
[betrieb]
protokoll = "json"
messwerte_port = {port}
"""


@pytest.mark.thorough
def test_running_server_writes_json_alone_and_answers_measurements(tmp_path: Path, root: Path) -> None:
    import httpx

    from tests.browser.server import free_port, running_server

    port = free_port()
    settings = tmp_path / "settings.toml"
    settings.write_text(_SERVE.format(port=port))
    os.environ["WIR_ATLAS_CONFIGURATION"] = str(settings)
    try:
        with running_server(tmp_path / "log.txt") as server:
            assert httpx.get(f"{server.url}/kreis?gebiet=hanau", timeout=30).status_code == 200
            assert httpx.get(f"{server.url}/_stcore/metrics", timeout=30).status_code == 404
            measured = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=30).text
    finally:
        del os.environ["WIR_ATLAS_CONFIGURATION"]
    assert "wir_atlas_sessions 0.0" in measured
    assert "wir_atlas_files_waiting 0.0" in measured
    lines = [line for line in server.log.splitlines() if line.startswith("{")]
    access = [json.loads(line) for line in lines if ACCESS in line]
    assert {"/kreis", "/_stcore/health"} <= {str(line["path"]) for line in access}
    assert "hanau" not in server.log
