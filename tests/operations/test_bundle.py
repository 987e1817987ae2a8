"""The bundle for a machine without network, built and installed with the network cut."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import ROOT, free_port

pytestmark = pytest.mark.thorough

_CUT = (
    ["unshare", "--net"] if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("unshare") else []
)
"""A network of its own without any way out. Only root may have one; others rely on pip's own refusal to ask."""

_SERVE_AND_ASK = """
set -eu
ip link set lo up 2>/dev/null || true
.venv/bin/streamlit run app.py --server.port {port} > server.log 2>&1 &
server=$!
trap 'kill $server' EXIT
for _ in $(seq 90); do
    if .venv/bin/python -m pages.web.doctor --port {port} --adresse http://127.0.0.1:{port} > checked.txt; then break; fi
    sleep 1
done
cat checked.txt
"""


def test_bundle_installs_and_serves_with_the_network_cut(tmp_path: Path) -> None:
    built = _run(["sh", str(ROOT / "operations" / "bundle.sh"), str(tmp_path)], ROOT)
    archive = Path(built.splitlines()[-1])
    shutil.unpack_archive(archive, tmp_path, filter="data")
    folder = tmp_path / archive.name.removesuffix(".tar")
    lines = (folder / "requirements.lock").read_text().splitlines()
    wheels = list((folder / "wheels").glob("*.whl"))
    assert len(lines) == len(wheels) > 40
    assert all(" --hash=sha256:" in line for line in lines)
    bill = json.loads((folder / "bom.json").read_text())
    assert bill["bomFormat"] == "CycloneDX"
    components = bill["components"]
    assert {f"{each['name']}=={each['version']}" for each in components} == {
        line.split()[0] for line in lines
    }
    checked = _run([*_CUT, "sh", "install.sh"], folder)
    assert "FEHLER" not in checked
    port = free_port()
    served = _run([*_CUT, "sh", "-c", _SERVE_AND_ASK.format(port=port)], folder)
    assert f"Auf Port {port} läuft ein Atlas" in served
    assert "Websocket" in served
    assert "FEHLER" not in served
    # A wheel that is not the one whose hash was written down is refused, before any is installed.
    wheels[0].write_bytes(wheels[0].read_bytes() + b"\0")
    anew = _environment() | {"PIP_IGNORE_INSTALLED": "1", "PIP_DRY_RUN": "1"}
    refused = subprocess.run(["sh", "install.sh"], cwd=folder, env=anew, capture_output=True, text=True)
    assert refused.returncode != 0
    assert "HASHES" in refused.stderr or "hash" in refused.stderr.lower()


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, env=_environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _environment() -> dict[str, str]:
    # What Python would compile at the installation, it compiles of the little that is used when that is first imported.
    # (PIP_NO_COMPILE=1 would compile: pip takes the word of a variable for the value behind its option.)
    return {**os.environ, "PYTHON": sys.executable, "PIP_COMPILE": "0", "PYTHONDONTWRITEBYTECODE": ""}
