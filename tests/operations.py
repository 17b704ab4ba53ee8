"""Draws operations on a pattern file, and says in plain data what each has to do."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from editor.core.operations import InsertItem, MoveItem, Operation, Remove, SetValue
from editor.core.problems import KeyPath
from tests.corpus import PatternFile

TRAPS = (
    "yes", "No", "on", "y", "true", "1.0", "1", "0o17", "017", "0x1F", "1_000", "1:30", "1e3", ".5", ".inf", "-.nan",
    "2026-01-01", "2026-01-01 10:00:00", "~", "null", "Null", "", " ", "  both  ", "\t", "a: b", "a:", ":a", "a #b",
    "#a", "- a", "-", "---", "...", "? a", "[a]", "{a", "a, b]", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "'", '"',
    "it's", 'say "so"', "'a' and \"b\"", "back\\slash", "a\nb", "a\n\nb\n", "\na", "a\n\n", " a\nb", "a \nb", "a\tb",
    "line\r\nend", "🌱", "über 🦋 — “so”", "a\u00a0b", "a\u2028b", "a\x85b", "a\x0cb", "\ufeffa", "\x00", "<<", "=",
    "word " * 60, "x" * 400, "one long sentence, with a comma: and a colon # and a hash. " * 12,
)  # fmt: skip

texts = st.one_of(st.sampled_from(TRAPS), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
numbers = st.one_of(
    st.integers(-(10**12), 10**12),
    st.floats(-1e9, 1e9),
    st.sampled_from((0.1, 3.5, 4.0, 1e-9, 1e22, float("inf"), float("-inf"))),
)
dates = st.dates(date(1, 1, 1), date(9999, 12, 31))
scalars = st.one_of(texts, numbers, dates, st.booleans(), st.none())
words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9).filter(lambda word: word not in ("null", "true"))
keys = st.one_of(words, st.sampled_from(("yes", "a b", "12", "a: b", "a#", "ä", "'q'")))
records = st.dictionaries(keys, scalars, min_size=1, max_size=4)
items = st.one_of(scalars, records)
values = st.one_of(scalars, scalars, st.lists(items, max_size=3), records)


def paths(data: Any, wanted: Callable[[Any], bool], under: KeyPath = ()) -> list[KeyPath]:
    """The paths below `data` that lead to a wanted value by names and indices only."""
    found = [under] if under and wanted(data) else []
    children: list[tuple[Any, Any]] = []
    if isinstance(data, dict):
        children = [(key, value) for key, value in data.items() if isinstance(key, str)]
    elif isinstance(data, list):
        children = list(enumerate(data))
    for step, value in children:
        found += paths(value, wanted, (*under, step))
    return found


def is_scalar(value: Any) -> bool:
    return not isinstance(value, dict | list)


def takes_items(value: Any) -> bool:
    return isinstance(value, list) or value is None


def is_filled_list(value: Any) -> bool:
    return isinstance(value, list) and len(value) > 1


def at(data: Any, path: KeyPath) -> Any:
    """The value at `path`."""
    for step in path:
        data = data[step]
    return data


def done(data: Any, operation: Operation) -> Any:
    """A copy of `data` on which the operation was done."""
    if isinstance(operation, SetValue):
        return changed(data, operation.path, lambda _old: operation.value)
    if isinstance(operation, InsertItem):
        return changed(data, operation.path, lambda old: _inserted(old or [], operation.index, operation.value))
    if isinstance(operation, MoveItem):
        return changed(data, operation.path, lambda old: _moved(old, operation.source, operation.target))
    assert isinstance(operation, Remove)
    return changed(data, operation.path[:-1], lambda old: _removed(old, operation.path[-1]))


def changed(data: Any, path: KeyPath, change: Callable[[Any], Any]) -> Any:
    """A copy of `data` with the value at `path` changed; missing keys on the way are made."""
    if not path:
        return change(data)
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        return [changed(item, rest, change) if index == step else item for index, item in enumerate(data)]
    data = data or {}
    return {**data, step: changed(data.get(step), rest, change)}


def _inserted(old: list[Any], index: int, value: Any) -> list[Any]:
    new = list(old)
    new.insert(index, value)
    return new


def _moved(old: list[Any], source: int, target: int) -> list[Any]:
    new = list(old)
    new.insert(target, new.pop(source))
    return new


def _removed(old: Any, step: Any) -> Any:
    new = old.copy()
    del new[step]
    return new


@st.composite
def settings_of_scalars(draw: st.DrawFn, file: PatternFile) -> SetValue:
    """A new scalar in the place of a scalar."""
    return SetValue(draw(st.sampled_from(paths(file.data, is_scalar))), draw(scalars))


@st.composite
def settings_of_anything(draw: st.DrawFn, file: PatternFile) -> SetValue:
    """Any value in the place of any other, or under a key that is not there yet."""
    everything = paths(file.data, lambda value: True)
    mappings = [(), *paths(file.data, lambda value: isinstance(value, dict) or value is None)]
    missing = st.tuples(st.sampled_from(mappings), st.lists(keys, min_size=1, max_size=2))
    path = draw(st.one_of(st.sampled_from(everything), missing.map(lambda pair: (*pair[0], *pair[1]))))
    return SetValue(path, draw(values), style=draw(st.sampled_from(("", "", '"', "'", "|", ">"))))


@st.composite
def insertions(draw: st.DrawFn, file: PatternFile) -> InsertItem:
    """An item more in a list, or the first one under a key without a value."""
    path = draw(st.sampled_from(paths(file.data, takes_items)))
    return InsertItem(path, draw(st.integers(0, len(at(file.data, path) or ()))), draw(items))


@st.composite
def removals(draw: st.DrawFn, file: PatternFile) -> Remove:
    """A key or an item less."""
    return Remove(draw(st.sampled_from(paths(file.data, lambda value: True))))


@st.composite
def moves(draw: st.DrawFn, file: PatternFile) -> MoveItem:
    """An item of a list at another place."""
    path = draw(st.sampled_from(paths(file.data, is_filled_list)))
    places = st.integers(0, len(at(file.data, path)) - 1)
    return MoveItem(path, draw(places), draw(places))
