"""Views made ready to be handed on: the same words, classes and colours as on screen, as records to be written."""
