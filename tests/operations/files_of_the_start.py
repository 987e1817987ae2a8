"""Makes the files of the start view in the workers and prints their sizes; a program for `test_closed_machine.py`."""

from __future__ import annotations

import time

from data.loading.load import load_dataset
from pages.choice import link
from pages.features.handing_on.view_sheet import sheet_of
from pages.files.file_format import FormatId, task_of
from pages.files.worker_pool import pool
from pages.view.view import view_of

LONGEST_S = 120


def main() -> None:
    """Make each file and print its kind, how it ended, and its bytes."""
    dataset = load_dataset()
    selection, _ = link.read({}, dataset)
    sheet = sheet_of(view_of(selection, dataset), "")
    assert sheet is not None
    kinds: tuple[FormatId, ...] = ("pptx_wide", "pdf", "png_print")
    for kind in kinds:
        job = pool().submit(task_of(kind, [sheet], sheet.title))
        deadline = time.monotonic() + LONGEST_S
        while not job.over and time.monotonic() < deadline:
            time.sleep(0.1)
        print(f"{kind} {job.state} {len(job.content)}")


if __name__ == "__main__":
    main()
