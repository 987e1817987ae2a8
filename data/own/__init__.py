"""A viewer's own figures: read from his file, checked, and laid over the atlas for his session alone.

They stand before the figures of the atlas for the same area, Kennzahl and year, and only there.
"""
