"""The front matter: YAML as nodes with spans, and operations on it as splices in the style that stands there."""
