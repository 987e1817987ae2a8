"""What stands below an embedded map: the chosen area, sources, Stand, licence, and the way to the whole atlas."""

from __future__ import annotations

from pages.blocks import html_block
from pages.choice import link
from pages.features.embedding.embedding_mode import embedded_query
from pages.features.handing_on.view_map_sheet import map_sheet
from pages.session import state
from pages.session.view_address import address_of
from pages.view.view import View


def show_embedded_foot(view: View) -> None:
    """Write it, and keep the address that of an embedded map."""
    say, area_id = view.say, view.selection.gebiet
    query = link.write(view.selection, view.dataset)
    imprint = map_sheet(view).imprint
    html_block.show(
        "embedded_foot",
        chosen="" if area_id is None else view.dataset.full_name(area_id, view.selection.day),
        figures=() if area_id is None else view.words.lines(view.table.cells[area_id]),
        lines=imprint.lines,
        address=address_of(query, ""),
        to_atlas=say("embed.to_atlas"),
    )
    state.write_link(embedded_query(query))
