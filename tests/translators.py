"""Translators for tests: what is translated is told from what is not."""

from collections.abc import Iterator
from contextlib import contextmanager

from editor.core.translation import Translator, install_translator


@contextmanager
def translated_by(translator: Translator) -> Iterator[None]:
    """All texts are translated by `translator` meanwhile."""
    install_translator(translator)
    try:
        yield
    finally:
        install_translator(None)


def marking(text: str, _count: int | None) -> str:
    """Each text between angles."""
    return f"‹{text}›"
