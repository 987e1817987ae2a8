"""What can go wrong with the shared store, in German words for people and with an exit code for scripts."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot do what was asked; nothing in it has changed.

    Attributes:
        code: Exit code of the command line.
        detail: What the database said, without password; may be empty. For logs and the command line, not for pages.
    """

    code = 3

    def __init__(self, message: str, detail: str = "") -> None:
        self.detail = " ".join(detail.split())
        super().__init__(f"{message} ({self.detail})" if self.detail else message)


class StoreUnreachable(StoreError):
    """The database does not answer, refuses the account, or broke down in the middle."""


class StoreRefused(StoreUnreachable):
    """The account may not do in the database what was asked."""


class StoreBusy(StoreUnreachable):
    """Another process has the DuckDB file open, and kept it longer than we waited."""


class StoreEmpty(StoreError):
    """The store answers, but nothing has been published in it."""

    code = 5


class StoreDamaged(StoreError):
    """What the store holds is not what was published, or does not fit this version of the program."""

    code = 6


class PublicationConflict(StoreError):
    """Somebody else has published or rolled back in the meantime."""

    code = 4


class NoSuchPublication(StoreError):
    """There is no publication of that number."""

    code = 5
