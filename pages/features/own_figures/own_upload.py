"""The field for the viewer's file, and the choice of a sheet."""

from __future__ import annotations

from datetime import date

from data.intake.sheet import Sheet, Upload
from data.intake.upload import read_upload
from data.own.own_package import is_own_package, read_own_package
from data.own.own_records import OwnTable
from data.own.proposal import best_sheet
from data.own.saved_plan import SavedPlan
from pages.blocks import html_block
from pages.blocks.brought_file import FileField
from pages.blocks.lasting_box import lasting_box
from pages.session import edition, state
from pages.texts.intake_words import remark_words
from pages.texts.words import Words


def _read(name: str, content: bytes) -> Upload | tuple[OwnTable, ...]:
    if is_own_package(content):
        return read_own_package(content, edition.base(), date.today())
    return read_upload(name, content)


FIELD = FileField("own", "eigene", SavedPlan, _read)


def choose_sheet(say: Words, token: str, upload: Upload) -> Sheet:
    """Write what should be known of the file, the choice of a sheet where there are several, and return it.

    Args:
        say: Says it in the language of the session.
        token: Of the file.
        upload: The file.
    """
    chosen = state.once("own_best_sheet", token, lambda: best_sheet(upload, edition.resolver()))
    if len(upload.sheets) > 1:
        numbers, key = range(len(upload.sheets)), f"w_own_sheet_{token}"
        chosen = lasting_box(
            key, say("einlesen.sheet"), numbers, chosen, lambda number: upload.sheets[number].name
        )
    sheet = upload.sheets[chosen]
    remarks = [remark_words(remark, say) for remark in (*upload.remarks, *sheet.remarks)]
    if remarks:
        html_block.show("own_remarks", title=say("eigene.remarks"), remarks=remarks)
    return sheet
