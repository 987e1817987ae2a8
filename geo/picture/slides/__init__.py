"""Slides for PowerPoint and its like: everything on them is native and can be edited."""
