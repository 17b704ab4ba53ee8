"""The parts of the window; each shows snapshots and asks for edits, and knows no other."""
