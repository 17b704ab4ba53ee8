"""Trellis: an editor for pattern libraries whose save is exactly the edit."""

__version__ = "0.1.0"
