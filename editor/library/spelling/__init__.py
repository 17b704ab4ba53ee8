"""Spelling: which words of a text are checked, dictionaries, and lists of words that people add."""
