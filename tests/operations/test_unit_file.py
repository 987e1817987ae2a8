"""The unit, read by systemd itself: installed where it says, with a program that is there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

REQUIRED = "WIR_ATLAS_SYSTEMD"
MISSING = (
    "systemd-analyze wurde nicht gefunden, sein Test entfällt (no systemd-analyze found, its test is left out). "
    "Debian und Ubuntu: apt-get install systemd"
)


def test_systemd_has_nothing_to_say_about_the_unit(root: Path, tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        (pytest.fail if os.environ.get(REQUIRED) == "required" else pytest.skip)(MISSING)
    text = (root / "operations" / "wir-atlas@.service").read_text(encoding="utf-8")
    installed = tmp_path / "opt"
    (installed / ".venv" / "bin").mkdir(parents=True)
    program_file = installed / ".venv" / "bin" / "streamlit"
    program_file.write_text("#!/bin/sh\n", encoding="utf-8")
    program_file.chmod(0o755)
    assert "/opt/wir-atlas/.venv/bin/streamlit" in text
    unit = tmp_path / "wir-atlas@8501.service"
    unit.write_text(text.replace("/opt/wir-atlas", str(installed)), encoding="utf-8")
    done = subprocess.run(
        [str(program), "verify", "--man=no", "--recursive-errors=no", str(unit)],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
