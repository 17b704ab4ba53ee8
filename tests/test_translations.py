"""The German texts: all there, with the same places for what varies, and the file that is loaded made of them."""

import re
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QTranslator

from tests.translating import CONTEXT, GERMAN, release, texts, translated

_PLACE = re.compile(r"\{(\w+)")


def test_every_text_is_translated_and_none_besides() -> None:
    found = translated(GERMAN)
    assert set(found) == set(texts()), "run python -m tests.translating and translate what it names"
    assert not [text for text, forms in found.items() if not all(forms)]


def test_translations_say_what_varies_in_the_same_places() -> None:
    for text, forms in translated(GERMAN).items():
        wanted = Counter(_PLACE.findall(text))
        for form in forms:
            given = Counter(_PLACE.findall(form))
            assert set(given) <= set(wanted), form
            # A form for one thing alone may do without its number.
            assert len(forms) > 1 or set(given) == set(wanted), form


def test_what_is_loaded_is_made_of_the_texts(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(GERMAN, made)
    assert made.read_bytes() == GERMAN.with_suffix(".qm").read_bytes()
    translator = QTranslator()
    assert translator.load(str(made))
    text, forms = next(iter(translated(GERMAN).items()))
    assert translator.translate(CONTEXT, text) == forms[0]
