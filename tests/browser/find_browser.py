"""The browser of the tests: Chromium's headless shell, else a whole browser, else Playwright's own shell.

`python -m tests.browser.find_browser` prints what will be used and installs a browser if there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
"""Chromium without its window, which costs as much as a quarter of a page."""
COMMANDS = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "%ProgramFiles%/Google/Chrome/Application/chrome.exe",
    "%ProgramFiles(x86)%/Google/Chrome/Application/chrome.exe",
    "%LocalAppData%/Google/Chrome/Application/chrome.exe",
    "%ProgramFiles%/Microsoft/Edge/Application/msedge.exe",
    "%ProgramFiles(x86)%/Microsoft/Edge/Application/msedge.exe",
)
OVERRIDE = "WIR_ATLAS_BROWSER"
"""Environment variable with the path of the browser to use instead."""


def installed_browser() -> Path | None:
    """Path of an installed shell, Chromium, Chrome or Edge; ``None`` means Playwright's own shell is to be used."""
    named = os.environ.get(OVERRIDE)
    if named:
        return Path(named)
    found = next((path for command in COMMANDS if (path := shutil.which(command))), None)
    if found:
        return Path(found)
    places = (Path(os.path.expandvars(place)) for place in PLACES)
    return next((place for place in places if place.is_file()), None)


def is_root_on_debian() -> bool:
    """Whether apt-get can install Debian's Chromium here (Ubuntu's package of that name is only a snap)."""
    release = Path("/etc/os-release")
    if not release.is_file() or not shutil.which("apt-get"):
        return False
    return "ID=debian" in release.read_text(encoding="utf-8").split() and is_root()


def is_root() -> bool:
    """Whether this process has all rights; Chromium's sandbox does not start then. Never on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install_browser() -> None:
    """Install Debian's shell as root on Debian, its browser where it has no shell, else Playwright's own shell.

    Raises:
        subprocess.CalledProcessError: The installation failed; its own message has been printed.
    """
    if is_root_on_debian():
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
        if subprocess.run([*install, SHELL], check=False).returncode:
            subprocess.run([*install, "chromium"], check=True)
    else:
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"], check=True
        )


if __name__ == "__main__":
    if installed_browser() is None:
        install_browser()
    print(f"Browser of the tests: {installed_browser() or 'the one Playwright installed'}")
