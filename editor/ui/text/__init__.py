"""Text editors over one stretch of the document."""
