"""Texts for people: English in the code, other languages by a translator that the program installs.

The terms and rules are those of GNU gettext and Qt: `tr` translates, `tr_noop` marks a text that is translated where
it is shown, `tr_count` chooses the form that a number asks for. What they are given is read out of the code, so it
is always a literal; what varies stands in it as `{name}`.
"""

from collections.abc import Callable, Sequence

Translator = Callable[[str, int | None], str | None]
"""An English text, and the number that chooses its form or None → the text in another language, if there is one."""

_translate: Translator | None = None


def install_translator(translator: Translator | None) -> None:
    """Have all texts translated from now on; None brings the English ones back."""
    global _translate
    _translate = translator


def tr(text: str, /, **values: object) -> str:
    """The text in the person's language, with `{name}` replaced by the values."""
    said = (text and _translate and _translate(text, None)) or text
    return said.format(**values) if values else said


def tr_count(count: int, one: str, many: str, /, **values: object) -> str:
    """The text that fits a number, which stands in it as `{count}`; `one` and `many` are the forms of English."""
    said = (_translate and _translate(many, count)) or (one if count == 1 else many)
    return said.format(count=count, **values)


def listed(words: Sequence[str], /) -> str:
    """Words as a list in a sentence: “a”, “b” and “c”."""
    if len(words) < 2:
        return "".join(words)
    return tr("{words} and {last}", words=", ".join(words[:-1]), last=words[-1])


def tr_noop(text: str, /) -> str:
    """The text itself: marks it for translation where it can't be translated yet, as in a table of a module."""
    return text
