"""The composition root: arguments, wiring, start."""
