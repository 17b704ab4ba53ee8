"""The library: an index over its files, what is found in it, and changes to many files at once."""
