"""Lines, grounds and patterns of all pictures: those of the screen's map in its light form (``pages/static/map``)."""

from __future__ import annotations

INK = "#333333"
TEXT = "#1a1f26"
VEIL = 0.6
"""How white the areas become that a highlighted class leaves behind."""
QUIET = "#4d5560"
"""Smaller print; 7 to 1 against white."""
CHOSEN = "#c8102e"
GROUND = "#ffffff"
MARK = "#9a9a9a"
"""Hatching of gaps and dots of partial figures."""
FILTERED, FILTERED_GRAIN = "#e2e2e2", "#cfcfcf"
CIRCLE_LINE = "#14181d"
GRID = "#d5d9de"
RULE = "#c3c9d0"
"""Lines between the rows of a table."""
COLUMN = "#2b7bba"
SERIES = "#045a8d"
"""Lines and points of years."""
