"""Changes to many patterns at once, planned as texts before and after; nothing here reads or writes the disk."""
