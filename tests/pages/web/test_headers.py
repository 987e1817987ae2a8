from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse

from pages.web.document import document
from pages.web.headers import FRAME_POLICY, MAP_FRAME_PATH, PLAIN_HEADERS, SecurityHeaders, page_policy
from tests.conftest import Answer

Ask = Callable[..., Answer]
SHELL = HTMLResponse("<html></html>")


def test_headers_are_on_every_answer(ask: Ask) -> None:
    for response in (SHELL, PlainTextResponse("Bad Request", status_code=400)):
        headers = ask(SecurityHeaders(response), "/kreis").headers
        assert PLAIN_HEADERS.items() <= headers.items()
        assert "unsafe-eval" not in headers["content-security-policy"]


def test_only_the_map_frame_may_evaluate_strings(ask: Ask) -> None:
    app = SecurityHeaders(SHELL, "/atlas")
    assert ask(app, "/atlas" + MAP_FRAME_PATH).headers["content-security-policy"] == FRAME_POLICY
    for path in (MAP_FRAME_PATH + "/x", "/atlas/x" + MAP_FRAME_PATH, "/atlas" + MAP_FRAME_PATH + "l"):
        assert "unsafe-eval" not in ask(app, path).headers["content-security-policy"]


def test_policy_names_the_hash_of_an_inline_script() -> None:
    # printf 'x=1' | openssl dgst -sha256 -binary | base64
    assert "'sha256-HyBrEcI+KMwlDe1/wAmNOCOoRnpUNA8axOU1y4VEST8='" in page_policy(
        "<script>x=1</script><script src='a.js'></script>"
    )


def test_policy_names_no_foreign_host() -> None:
    assert "//" not in page_policy(document()) + FRAME_POLICY


SITE = "https://www.example.org"
INSIDE = b"kennzahl=koordination&einbetten=1"


def test_by_default_nobody_may_show_any_page_in_a_frame(ask: Ask) -> None:
    for path, query in (("/", INSIDE), ("/", b""), (MAP_FRAME_PATH, b"")):
        headers = ask(SecurityHeaders(SHELL), path, query=query).headers
        assert headers["content-security-policy"].endswith("frame-ancestors 'self'")
        assert headers["x-frame-options"] == "SAMEORIGIN"


@pytest.mark.parametrize(
    ("path", "query", "allowed"),
    [
        ("/", INSIDE, True),
        (MAP_FRAME_PATH, b"", True),
        ("/", b"", False),
        ("/", b"einbetten=0", False),
        ("/", b"einbetten=1&einbetten=0", False),
        ("/kreis", INSIDE, False),
        ("/karten/x", INSIDE, False),
    ],
)
def test_named_site_may_show_the_map_alone(ask: Ask, path: str, query: bytes, allowed: bool) -> None:
    headers = ask(SecurityHeaders(SHELL, embedders=(SITE,)), path, query=query).headers
    assert (f"frame-ancestors 'self' {SITE}" in headers["content-security-policy"]) == allowed
    assert ("x-frame-options" not in headers) == allowed
    assert headers["content-security-policy"].count("frame-ancestors") == 1
