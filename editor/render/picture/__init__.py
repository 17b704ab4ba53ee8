"""The picture of a pattern with its neighbours: laid out, and written as SVG."""
