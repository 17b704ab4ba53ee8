"""The start of the program."""
