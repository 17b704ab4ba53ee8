"""Numbers as the language of the window writes them."""

from editor.core.translation import tr


def grouped(number: int) -> str:
    """A whole number, its digits in groups of three."""
    separator = tr("1,234")[1]
    return f"{number:,}".replace(",", separator)
