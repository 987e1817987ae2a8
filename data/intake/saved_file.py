"""A reader's own choice kept as a small file, to be loaded again: written plainly, read as if anybody had written it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_MOST_BYTES = 200_000


def saved_file(kind: str, record: DataclassInstance) -> bytes:
    """The record as JSON that begins with its kind."""
    return (json.dumps({"kind": kind, **asdict(record)}, ensure_ascii=False, indent=1) + "\n").encode()


def is_saved_file(content: bytes, kind: str) -> bool:
    """Whether the bytes seem to be a file of the kind."""
    return content[:200].lstrip().startswith(b"{") and kind.encode() in content[:200]


def read_saved_file(content: bytes) -> Any:  # noqa: ANN401 (whatever stands in the file)
    """What stands in the file, not checked.

    Raises:
        ValueError: The file is too large or no JSON.
        RecursionError: It is nested too deeply.
    """
    if len(content) > _MOST_BYTES:
        raise ValueError(len(content))
    return json.loads(content)
