"""The screens: one short script each, and the building blocks they are composed of."""
