from __future__ import annotations

import pytest

from pages.settings.page_paths import path_below


@pytest.mark.parametrize(
    ("path", "root_path", "expected"),
    [
        ("/", "", "/"),
        ("/atlas", "", "/"),
        ("/atlas/kreis", "", "/kreis"),
        ("/atlasse/kreis", "", "/atlasse/kreis"),
        ("/vorn/atlas/kreis", "/vorn", "/kreis"),
    ],
)
def test_path_below_base_and_mount(path: str, root_path: str, expected: str) -> None:
    assert path_below({"type": "http", "path": path, "root_path": root_path}, "/atlas") == expected
