"""The atlas as the unit and the container run it: no root, no home, nothing to write but temporary files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import ROOT, free_port

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(
        not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("unshare")),
        reason="only root may make a file system read-only for a test",
    ),
]

_RUN = """
set -eu
root=$1 program=$2 environment=$3 python=$4
# A root of its own: the program, its environment and this Python may lie where other accounts may not look.
mount -t tmpfs tmpfs "$root"
bind() {
    mkdir -p "$root$2"
    mount --rbind "$1" "$root$2"
}
for each in /usr /etc /dev /proc; do bind $each $each; done
for each in bin lib lib64; do ln -s usr/$each "$root/$each"; done
case $python in /usr/*) ;; *) bind "$python" "$python" ;; esac
bind "$program" /srv/atlas
bind "$environment" /srv/venv
mkdir "$root/tmp"
mount -t tmpfs tmpfs "$root/tmp"
chmod 1777 "$root/tmp"
for each in /usr /etc /srv/atlas /srv/venv; do mount -o remount,bind,ro "$root$each"; done
mount -o remount,ro "$root"
exec chroot "$root" setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all --no-new-privs \
    env -i --chdir=/srv/atlas PATH=/srv/venv/bin:/usr/bin TMPDIR=/tmp PYTHONDONTWRITEBYTECODE=1 sh -c "$5"
"""
_SERVE = """
set -u
if touch app.py 2>/dev/null; then echo "the program can be written"; exit 1; fi
python -m streamlit run app.py --server.port {port} > "$TMPDIR/log" 2>&1 &
server=$!
for _ in $(seq 90); do
    if python -m pages.web.doctor --port {port} --adresse http://127.0.0.1:{port} > "$TMPDIR/checked"; then break; fi
    sleep 1
done
cat "$TMPDIR/checked"
python -m tests.operations.files_of_the_start
kill $server
wait $server
echo "--- log"
cat "$TMPDIR/log"
"""


def test_read_only_without_root_and_home(tmp_path: Path) -> None:
    script = _SERVE.format(port=free_port())
    run = [
        "unshare",
        "--mount",
        "sh",
        "-c",
        _RUN,
        "sh",
        str(tmp_path),
        str(ROOT),
        sys.prefix,
        sys.base_prefix,
        script,
    ]
    done = subprocess.run(run, capture_output=True, text=True, timeout=300)
    assert done.returncode in (0, 143), done.stdout + done.stderr
    checked, _, log = done.stdout.partition("--- log")
    assert "Websocket" in checked, done.stdout + done.stderr
    assert "FEHLER" not in checked
    for kind in ("pptx_wide", "pdf", "png_print"):
        assert re.search(rf"^{kind} done \d{{5,}}$", checked, flags=re.MULTILINE), done.stdout + done.stderr
    assert "Traceback" not in log


_SERVE_WITHOUT_ROOM = """
set -u
dd if=/dev/zero of="$TMPDIR/full" bs=4096 2>/dev/null
if echo x > "$TMPDIR/x" 2>/dev/null && [ -s "$TMPDIR/x" ]; then echo "there is room"; exit 1; fi
python -m streamlit run app.py --server.port {port} 2>&1 | sed 's/^/log: /' &
ask="import urllib.request as u; print(u.urlopen('http://127.0.0.1:{port}/health', timeout=30).read().decode())"
for _ in $(seq 90); do
    if python -c "$ask" 2>/dev/null; then break; fi
    sleep 1
done
python -m pages.web.doctor --port {port}
python -m tests.operations.files_of_the_start
python -c "$ask"
kill $(ps -eo pid,args | awk '/streamlit run app.py --server.port {port}/ && !/awk/ {{print $1}}')
wait
"""


def test_no_room_for_temporary_files_is_told_and_the_rest_works(tmp_path: Path) -> None:
    script = _SERVE_WITHOUT_ROOM.format(port=free_port())
    run = [
        "unshare",
        "--mount",
        "sh",
        "-c",
        _RUN.replace('tmpfs tmpfs "$root/tmp"', 'tmpfs -o size=64k tmpfs "$root/tmp"'),
    ]
    done = subprocess.run(
        [*run, "sh", str(tmp_path), str(ROOT), sys.prefix, sys.base_prefix, script],
        capture_output=True,
        text=True,
        timeout=300,
    )
    told = done.stdout + done.stderr
    assert "FEHLER      Dateien lassen sich nicht schreiben: No usable temporary directory" in told
    assert "Abhilfe: TMPDIR" in told
    assert told.count('{"status":"ok","areas":33}') == 2, told
    for kind in ("pptx_wide", "pdf", "png_print"):
        assert re.search(rf"^{kind} (done|failed) \d+$", told, flags=re.MULTILINE), told
    assert "log: Traceback" not in told
