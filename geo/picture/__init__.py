"""Pictures to hand on: what is drawn as a record, and its writers for slides, print and the web. Knows no screen."""
