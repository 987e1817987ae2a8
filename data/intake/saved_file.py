"""What a reader has settled for tables of one layout, as a small file: written plainly, read as if by a stranger."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Annotated, ClassVar, Self

from pydantic import Field, TypeAdapter, ValidationError

from data.intake.refusal import Refused

LONGEST_NAME = 200
_MOST_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class SavedLayout:
    """What holds for every table of the layout, and is proposed again for the next one.

    Attributes:
        KIND: Names the kind of file.
        shape: Headings as the proposal found them, as `spelled`.
        name: Of the file that it was made for, at most `LONGEST_NAME` letters of it.
        down: Rows from the place that was proposed for the table to the chosen one.
    """

    KIND: ClassVar[str]

    shape: tuple[str, ...]
    name: Annotated[str, Field(max_length=LONGEST_NAME)]
    down: int

    def file(self) -> bytes:
        """The file; `read` gives the same layout again."""
        return (json.dumps({"kind": self.KIND, **asdict(self)}, ensure_ascii=False, indent=1) + "\n").encode()

    @classmethod
    def is_file(cls, content: bytes) -> bool:
        """Whether the bytes seem to be such a file."""
        return content[:200].lstrip().startswith(b"{") and cls.KIND.encode() in content[:200]

    @classmethod
    def read(cls, content: bytes) -> Self:
        """The layout of a file.

        Raises:
            Refused: Anything in it is not as `file` writes it.
        """
        if len(content) > _MOST_BYTES:
            raise Refused("damaged")
        try:
            return TypeAdapter(cls).validate_json(content)
        except ValidationError:
            raise Refused("damaged") from None
