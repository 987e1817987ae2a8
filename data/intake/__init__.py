"""Somebody's file, read into sheets of cells: bounded, with all that is odd about it said, and nothing guessed.

`read.read_upload` is the door. What a table means is for `data.own` and others to find out.
"""
