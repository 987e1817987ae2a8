"""The rise of the programme's budget as a sheet: the bridge of its known parts, line by line as on its page."""

from __future__ import annotations

from data.statewide.budget_rise import budget_rise
from pages.drawing.plans.table import TableCell, TableRow, TableSheet
from pages.features.programme.rise_chart import BridgeRow, rise_words, rows
from pages.files.view_imprint import imprint
from pages.view.view import View


def rise_sheet(view: View) -> TableSheet:
    """Budget before, known parts of the rise, budget after; what is read into the source is said."""
    say, rise = view.say, budget_rise(view.dataset)
    words = rise_words(rise, say)
    sources = [
        *rise.first.source_ids,
        *rise.last.source_ids,
        *(part.observation.source_id for part in rise.parts),
    ]
    return TableSheet(
        title=words.title,
        lead=f"{words.lead} {words.caveat}",
        corner=say("rise.part"),
        heads=(say("rise.amount"),),
        rows=tuple(_row(row) for row in rows(view.dataset, rise, say)),
        imprint=imprint(
            view,
            "programm",
            list(dict.fromkeys(sources)),
            drawn=False,
            spoken=[words.lead, words.sum, words.caveat],
        ),
        spoken=say("abdeckung.sheet_spoken", title=words.title, lead=words.sum),
        roomy=True,
    )


def _row(row: BridgeRow) -> TableRow:
    label = f"{row.label} ({row.formula})" if row.formula else row.label
    return TableRow(label, (TableCell(row.amount),), marked=row.kind == "total")
