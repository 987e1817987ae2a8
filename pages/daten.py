"""The data: what is known and what is not, where sources contradict each other, and every figure with its source."""

from pages.ui import blocks, frame
from pages.ui.messages import say

view = frame.begin("daten")
language = view.selection.sprache
sources = view.dataset.sources.values()

with frame.body(view):
    lead = say(
        "daten.lead",
        language,
        observations=len(view.dataset.observations),
        sources=len(sources),
        full=sum(source.checked == "full text" for source in sources),
    )
    blocks.show("head", title=say("daten.title", language), lines=[lead])

frame.end(view)
