"""The body: lead, callout and sections with spans, and operations on them as splices."""
