"""Keeps the edition that the app shows up to date, in a thread of its own, whatever happens to the database."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event, Lock, Thread

from data.store.address import StoreAddress
from data.store.connection import opened
from data.store.edition import Edition, Kind, Shown, Trouble, packaged_edition
from data.store.publication import current_number
from data.store.publication_reading import load_edition
from data.store.store_errors import (
    StoreBusy,
    StoreDamaged,
    StoreEmpty,
    StoreError,
    StoreRefused,
    StoreUnreachable,
)

EVERY_S = 20.0
"""A publication is on screen within a minute: this, and the seconds that loading and checking take."""
START_WAIT_S = 20.0
"""How long the first reader waits for the store before the packaged tables are shown."""
BUSY_LOOKS = 3
"""Looks in a row that must find the DuckDB file in use before readers are told; a publication takes seconds."""
SILENT_S = 45.0
"""A look that takes longer has met a database that took the question and does not answer; readers are told."""
_WAIT_S = 3.0

_LOG = logging.getLogger("wir_atlas")


class Watcher:
    """Looks for a new publication and loads it; after a failure the last good edition stays.

    Attributes:
        answered: When the store last answered (UTC); ``None``: it has not yet.
    """

    def __init__(
        self,
        address: StoreAddress,
        every_s: float = EVERY_S,
        packaged: Callable[[], Edition] = packaged_edition,
    ) -> None:
        self.address = address
        self.answered: datetime | None = None
        self._every_s, self._packaged = every_s, packaged
        self._shown: Shown | None = None
        self._looked, self._stop = Event(), Event()
        self._thread: Thread | None = None
        self._starting = Lock()
        self._busy_looks = 0
        self._asked: float | None = None
        self._refused: tuple[int, StoreError] | None = None

    def start(self) -> None:
        """Begin to look, once; returns at once."""
        with self._starting:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="wir-atlas-store", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """End the thread; what is shown stays."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=60)

    def shown(self) -> Shown:
        """What is to be shown now; the first call starts to look and waits for the store, but not for ever.

        Raises:
            DataError: The store does not answer and the packaged tables are faulty.
        """
        self.start()
        self._looked.wait(START_WAIT_S)
        asked = self._asked
        if self._shown and not self._shown.trouble and asked and time.monotonic() - asked > SILENT_S:
            self._keep(StoreUnreachable("Die Datenbank hat die Frage angenommen und antwortet nicht."))
        return self._shown or self._fallback("unreachable")

    def look(self) -> None:
        """Ask the store once for its current publication, and load it where it is another one."""
        self._asked = time.monotonic()
        try:
            self._take_current()
        except StoreError as problem:
            self._keep(problem)
        except Exception as problem:
            # The thread must live on: without it no publication would ever be shown again.
            _LOG.exception("the store was not read")
            self._keep(StoreError(type(problem).__name__))
        finally:
            self._asked = None
            self._looked.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            self.look()
            self._stop.wait(self._every_s)

    def _take_current(self) -> None:
        with opened(self.address, wait_s=_WAIT_S) as connection:
            number = current_number(connection)
        self.answered = datetime.now(UTC)
        if self._refused and self._refused[0] == number:
            # It will not get better by being read again; a rollback or a new publication has another number.
            raise self._refused[1]
        now = self._shown.edition if self._shown else None
        if now is None or now.publication is None or now.publication.number != number:
            try:
                now = load_edition(self.address, number, _WAIT_S)
            except StoreDamaged as problem:
                self._refused = (number, problem)
                raise
            _LOG.info("publication %d is shown", number)
        elif self._shown and self._shown.trouble:
            _LOG.info("the store answers again")
        self._refused, self._busy_looks = None, 0
        self._shown = Shown(now)

    def _keep(self, problem: StoreError) -> None:
        kind = _kind(problem)
        self._busy_looks = self._busy_looks + 1 if kind == "busy" else 0
        if self._shown is None:
            self._shown = self._fallback(kind)
            _LOG.error("the packaged tables are shown: %s", problem)
            return
        trouble = self._shown.trouble
        if (trouble and trouble.kind == kind) or 0 < self._busy_looks < BUSY_LOOKS:
            return
        _LOG.error("the last good tables stay: %s", problem)
        self._shown = Shown(
            self._shown.edition, Trouble(kind, trouble.since if trouble else datetime.now(UTC))
        )

    def _fallback(self, kind: Kind) -> Shown:
        return Shown(self._packaged(), Trouble(kind, datetime.now(UTC)))


def _kind(problem: StoreError) -> Kind:
    kinds: tuple[tuple[type[StoreError], Kind], ...] = (
        (StoreRefused, "refused"),
        (StoreBusy, "busy"),
        (StoreEmpty, "empty"),
        (StoreDamaged, "damaged"),
    )
    return next((kind for error, kind in kinds if isinstance(problem, error)), "unreachable")
