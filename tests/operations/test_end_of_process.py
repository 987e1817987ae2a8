"""The end of a process while it makes a file: asked to end, it ends, and so does what worked for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from threading import Thread

import pytest

from tests.browser.server import ROOT, START_SECONDS, free_port

pytestmark = pytest.mark.thorough

LONGEST_S = 60
PROGRAM = """from pages.web import routes
from streamlit.web.cli import main

routes._LONGEST_WAIT_S = 2.0
main(prog_name="streamlit")
"""
"""`streamlit`, but that a request waits two seconds for its picture instead of twenty: so long the process goes on."""


def asked(url: str) -> str:
    """Status of the answer, or the kind of the failure."""
    try:
        with urllib.request.urlopen(url, timeout=LONGEST_S) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as refused:
        return str(refused.code)
    except OSError as failed:
        return type(failed).__name__


def children(process: int) -> dict[int, str]:
    """Commands of the processes that this one has started."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(process)], capture_output=True, text=True, check=False
    )
    found = (line.strip().partition(" ") for line in listed.stdout.splitlines())
    return {int(number): arguments for number, _, arguments in found}


def worker_of(process: int) -> int:
    """The worker for files, once there is one."""
    deadline = time.monotonic() + LONGEST_S
    while time.monotonic() < deadline:
        for number, arguments in children(process).items():
            if "pages.files.worker" in arguments:
                return number
        time.sleep(0.01)
    raise AssertionError("no worker was started")


def test_process_asked_to_end_in_the_middle_of_a_file_ends_with_its_worker(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log.txt"
    command = [sys.executable, "-c", PROGRAM, "run", "app.py", f"--server.port={port}"]
    with log.open("w") as output:
        server = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
    answers: list[str] = []
    try:
        deadline = time.monotonic() + START_SECONDS
        while asked(f"http://127.0.0.1:{port}/health") != "200":
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.2)
        picture = f"http://127.0.0.1:{port}/vorschau/karte.png"

        def ask_until_it_is_made() -> None:
            # Until the first sight of the page is there, there is nothing to make a picture of.
            while "404" in answers[-1:] or not answers:
                answers.append(asked(picture))

        asking = Thread(target=ask_until_it_is_made)
        asking.start()
        worker = worker_of(server.pid)
        # Stopped in the middle of its work, whatever the machine is doing.
        os.kill(worker, signal.SIGSTOP)
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=LONGEST_S)
        asking.join(timeout=LONGEST_S)
    finally:
        server.kill()
    assert answers
    assert answers[-1] != "200"
    # It looks for its server all the while it works.
    os.kill(worker, signal.SIGCONT)
    deadline = time.monotonic() + LONGEST_S
    while is_alive(worker):
        assert time.monotonic() < deadline, "the worker goes on without its server"
        time.sleep(0.1)
    assert "Traceback" not in log.read_text()


def is_alive(process: int) -> bool:
    """Whether it runs; one that nobody has asked for its outcome does not."""
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True)
    return listed.stdout.strip()[:1] not in ("", "Z")
