"""Texts for people: English without a translator, another language with one, and the code gives what they need."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from editor.core.translation import listed, tr, tr_count, tr_noop
from tests.translating import CODE, FUNCTIONS
from tests.translators import marking, translated_by

GERMAN = {
    "Remove {name}": "{name} entfernen",
    "{count} files": ("{count} Datei", "{count} Dateien"),
    "{name} in {count} files": ("{name} in einer Datei", "{name} in {count} Dateien"),
    "{words} and {last}": "{words} und {last}",
}


def german(text: str, count: int | None) -> str | None:
    found = GERMAN.get(text)
    return found[count != 1] if isinstance(found, tuple) else found


def test_without_a_translator_texts_are_english() -> None:
    assert tr("Remove {name}", name="Ledger") == "Remove Ledger"
    assert [tr_count(count, "{count} file", "{count} files") for count in (0, 1, 2)] == ["0 files", "1 file", "2 files"]
    assert tr_count(1, "{name} in one file", "{name} in {count} files", name="a") == "a in one file"
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_with_a_translator_the_number_chooses_the_form_and_values_stand_where_the_language_has_them() -> None:
    with translated_by(german):
        assert tr("Remove {name}", name="Ledger") == "Ledger entfernen"
        assert [tr_count(count, "{count} file", "{count} files") for count in (0, 1, 2)] == [
            "0 Dateien",
            "1 Datei",
            "2 Dateien",
        ]
        assert tr_count(1, "{name} in one file", "{name} in {count} files", name="a") == "a in einer Datei"
        assert listed(["a", "b", "c"]) == "a, b und c"


def test_what_has_no_translation_stays_english_and_so_does_what_is_only_marked() -> None:
    with translated_by(german):
        assert tr("Add {name}", name="Ledger") == "Add Ledger"
        assert tr_count(1, "{count} line", "{count} lines") == "1 line"
        assert tr_noop("{count} files") == "{count} files"


def test_nothing_is_asked_of_a_translator_for_an_empty_text() -> None:
    with translated_by(marking):
        assert tr("") == ""
        assert tr("a") == "‹a›"


def test_english_comes_back() -> None:
    with translated_by(german):
        pass
    assert tr("Remove {name}", name="Ledger") == "Remove Ledger"


def test_braces_stay_where_no_values_are_given() -> None:
    assert tr("The group opened by { is broken") == "The group opened by { is broken"


_HOLE = re.compile(r"\{[a-z_]+(?:[:!][^{}]*)?\}")


def holes(text: str) -> set[str]:
    """The names of the values that stand in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def literals(call: ast.Call) -> list[str]:
    """The texts that a call is given; none where it is given a name for one."""
    given = call.args[1:3] if call.func.id == "tr_count" else call.args[:1]  # type: ignore[attr-defined]
    return [each.value for each in given if isinstance(each, ast.Constant)]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Each call that translates a text that stands in it, with its place in the code."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS
            if is_call and node.func.id != "tr_noop" and literals(node):
                yield f"{path.relative_to(CODE.parent)}:{node.lineno}", node


def wrong(call: ast.Call) -> str:
    """What a call does not provide, or provides for nothing; a number that chooses the form need not be shown."""
    given = {keyword.arg or "" for keyword in call.keywords}
    texts = literals(call)
    if "" in given:  # a mapping, whose keys can't be read off
        return ""
    if not given and call.func.id == "tr":  # type: ignore[attr-defined]
        return ", ".join(each for each in texts if _HOLE.search(each))  # nothing is filled in, and braces are braces
    needed = set().union(*map(holes, texts))
    return ", ".join(sorted((needed ^ given) - ({"count"} if call.func.id == "tr_count" else set())))  # type: ignore[attr-defined]


def test_every_marked_text_gets_its_values_and_no_others() -> None:
    found = dict(calls())
    assert len(found) > 500
    assert {place: said for place, call in found.items() if (said := wrong(call))} == {}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('tr("Remove {name}", name=x)', ""),
        ('tr("Remove {name}")', "Remove {name}"),
        ('tr("Remove {name}", title=x)', "name, title"),
        ('tr("Remove", name=x)', "name"),
        ('tr("{share:.0f}% of {total:,}", share=x, total=y)', ""),
        ('tr("opened by { is")', ""),
        ('tr("{count} of {total}", total=x)', "count"),
        ('tr_count(n, "one file", "{count} files")', ""),
        ('tr_count(n, "a {name}", "{count} {names}", name=x)', "names"),
        ('tr_count(n, "a {name}", "{count} {name}", **given)', ""),
    ],
)
def test_the_law_finds_what_is_wrong(code: str, said: str) -> None:
    (statement,) = ast.parse(code).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Call)
    assert wrong(statement.value) == said
