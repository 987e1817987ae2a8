"""Einbetten: the map alone, in a frame on a site that the configuration names."""
