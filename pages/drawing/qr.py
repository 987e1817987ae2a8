"""The address of a view as a QR code."""

from __future__ import annotations

import io
from functools import lru_cache

import segno


def qr_png(address: str) -> bytes:
    """The code as a black and white PNG with its quiet zone; ten pixels a module."""
    file = io.BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="png", scale=10, border=2)
    return file.getvalue()


def qr_svg(address: str) -> str:
    """The code as an SVG document."""
    path, modules = qr_path(address)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules} {modules}"><path d="{path}"/></svg>'
    )


@lru_cache(maxsize=64)
def qr_path(address: str) -> tuple[str, int]:
    """The code as path data of an SVG to be filled black, one unit a module, and its width in modules.

    A view is handed on in several formats, one after the other, and to find the best mask takes 30 ms.
    """
    code = segno.make(address, error="m", micro=False)
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=2)]
    path = "".join(f"M{x} {y}h1v1h-1Z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return path, len(rows)
