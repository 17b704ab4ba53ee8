"""The text of a pattern and how to change it: spans, splices, operations, one history. Knows no Qt."""
