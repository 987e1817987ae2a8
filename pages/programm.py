"""The programme: its budget, what it is for, its steps, and how its case management works."""

from pages.ui import blocks, frame
from pages.ui.messages import say

view = frame.begin("programm")
language = view.selection.sprache

with frame.body(view):
    blocks.show("head", title=say("programme.title", language), lines=[say("programme.aim", language)])

frame.end(view)
