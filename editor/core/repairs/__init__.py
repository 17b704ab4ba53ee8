"""Broken files: what is wrong, what can still be read, and repairs that are proven before they are proposed."""
