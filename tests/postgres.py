"""A real PostgreSQL for the tests: own data folder, free port, loopback only, gone at the end.

Debian's package is enough (`apt-get install postgresql`); its own service is not touched. Where there is no PostgreSQL
the tests that ask for it are left out, and pytest's summary says so; with ``WIR_ATLAS_POSTGRES=required`` in the
environment, as in `.ci/run`, they fail instead.
"""

from __future__ import annotations

import os
import pwd
import resource
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

REQUIRED = "WIR_ATLAS_POSTGRES"
MISSING = (
    "PostgreSQL wurde nicht gefunden, seine Tests entfallen (no PostgreSQL found, its tests are left out). "
    "Debian und Ubuntu: apt-get install postgresql; sonst postgres und initdb in den Suchpfad (PATH) legen."
)
PASSWORD = "geheim-7731"
"""Part of every URL here although the server trusts loopback, so that tests can look for it where it must not be."""

_SETTINGS = (
    "listen_addresses=127.0.0.1",
    # A test database may lose everything in a power cut, and starts in half a second because of it.
    "fsync=off",
    "max_connections=30",
    "shared_buffers=16MB",
)


class PostgresServer:
    """A server of its own, to be started, stopped and started again.

    Attributes:
        port: Free port on 127.0.0.1, the same for the life of this object.
        folder: Data folder, owned by the account the server runs under.
    """

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._account = _account()
        # Not below pytest's folders or a private TMPDIR: those are closed to the account that the server runs under.
        self._home = Path(tempfile.mkdtemp(prefix="wir-postgres-", dir="/tmp" if self._account else None))
        if self._account:
            shutil.chown(self._home, self._account)
        self.folder = self._home / "data"
        self.port = _free_port()
        self._call(
            "initdb",
            "-D",
            str(self.folder),
            "-U",
            "atlas",
            "--auth=trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--wal-segsize=1",
        )

    def start(self, largest_file: int | None = None) -> None:
        """Start and wait until the server answers.

        Args:
            largest_file: Bytes that no file of the server may exceed, to see what it does when there is no room. Its
                log (WAL) has segments of 1 MB, so anything above leaves the log alone and meets the tables only.

        Raises:
            RuntimeError: It does not start; the message holds its log.
        """
        options = " ".join(f"-c {setting}" for setting in (*_SETTINGS, f"port={self.port}"))
        sockets = f"-c unix_socket_directories={self._home}"
        log = str(self._home / "log.txt")
        start = ("start", "-w", "-D", str(self.folder), "-l", log, "-o", f"{options} {sockets}")
        self._call("pg_ctl", *start, largest_file=largest_file)

    def stop(self, mode: str = "fast") -> None:
        """Stop; ``immediate`` is what a crash would be: connections are cut, nothing is written back."""
        self._call("pg_ctl", "stop", "-w", "-D", str(self.folder), "-m", mode)

    def remove(self) -> None:
        """Stop where it still runs, and delete everything."""
        if self.is_running():
            self.stop("immediate")
        shutil.rmtree(self._home, ignore_errors=True)

    def is_running(self) -> bool:
        """Whether the server process lives."""
        return (self.folder / "postmaster.pid").exists()

    def new_database(self, like: str = "") -> str:
        """A database of its own, as a URL for `WIR_DATABASE_URL`.

        Args:
            like: URL of the database that it is a copy of, to which nobody may be connected; without one it is empty.
        """
        name = f"atlas_{secrets.token_hex(4)}"
        template = f" template {like.rpartition('/')[2]}" if like else ""
        self.sql(f"create database {name}{template}", "postgres")
        return f"postgresql://atlas:{PASSWORD}@127.0.0.1:{self.port}/{name}"

    def sql(self, statement: str, database: str) -> str:
        """What psql prints for a statement, cells separated by ``|``, without headings."""
        address = f"postgresql://atlas@127.0.0.1:{self.port}/{database}"
        return self._call("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement, address)

    def _call(self, program: str, *arguments: str, largest_file: int | None = None) -> str:
        # The server inherits what pg_ctl is given for its output, and would keep a pipe open for ever.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                [self._programs / program, *arguments],
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self._home,
                user=self._account,
                group=pwd.getpwnam(self._account).pw_gid if self._account else None,
                extra_groups=[] if self._account else None,
                preexec_fn=limit_files(largest_file) if largest_file else None,
                check=False,
            )
            output.seek(0)
            text = output.read()
        if done.returncode:
            raise RuntimeError(f"{program} ended with code {done.returncode}:\n{text}{self._log()}")
        return text.strip()

    def _log(self) -> str:
        file = self._home / "log.txt"
        return file.read_text(encoding="utf-8", errors="replace")[-3000:] if file.exists() else ""


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A running server, shared by all tests; a test that stops it takes `own_postgres` instead."""
    with _running() as server:
        yield server


@pytest.fixture
def own_postgres() -> Iterator[PostgresServer]:
    """A running server of the test's own."""
    with _running() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> str:
    """URL of an empty database of the test's own."""
    return postgres.new_database()


def limit_files(size: int) -> Callable[[], None]:
    """For a new process: no file of it may grow beyond the size, as if the disk were full there."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@contextmanager
def _running() -> Iterator[PostgresServer]:
    programs = _programs()
    if programs is None:
        if os.environ.get(REQUIRED) == "required":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    server = PostgresServer(programs)
    try:
        server.start()
        yield server
    finally:
        server.remove()


def _programs() -> Path | None:
    """Folder of PostgreSQL's programs; Debian leaves it out of the search path."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    found = shutil.which("initdb")
    folders = [*reversed(debian), *([Path(found).resolve().parent] if found else [])]
    needed = ("initdb", "pg_ctl", "postgres", "psql")
    return next((each for each in folders if all((each / name).exists() for name in needed)), None)


def _account() -> str | None:
    """PostgreSQL refuses to run as root; then Debian's account for it, or nobody's."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
