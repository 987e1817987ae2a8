"""Präsentation: a list of views, kept in the link, edited as a list and shown slide by slide."""
