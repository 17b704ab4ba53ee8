"""The laws of an edit, the file and the operation drawn at random: real files, and front matter of every style."""

from collections import Counter
from typing import Any

from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from editor.core.operations import InsertItem, MoveItem, Remove, RenameKey, SetValue, Spelled
from editor.core.problems import KeyPath
from tests import operations as op
from tests.corpus import readable_files
from tests.generated import files
from tests.judges import PYYAML, FrontOperation, done, key_of
from tests.trial import attempt, data_of, judges_of

SPELLINGS = (
    "0.10",
    "1.0.0",
    "3.0",
    "2026-02-19",
    "007",
    "0o17",
    "1e3",
    "1:30",
    "yes",
    "~",
    "a: b",
    "x, y",
    "-",
    "Null",
)
values = st.one_of(
    op.scalars,
    op.words,
    st.sampled_from(SPELLINGS).map(Spelled),
    st.just([]),
    st.just({}),
    st.lists(st.one_of(op.items, st.lists(op.scalars, max_size=2)), max_size=3),
    st.dictionaries(op.keys, st.one_of(op.items, st.lists(op.items, max_size=2)), min_size=1, max_size=3),
)
names = st.one_of(op.keys, st.sampled_from(("true", "1.5", "2026-01-01", "", "~", "<<", "ключ", "- a", "k" * 200)))
plain_values = st.one_of(
    op.words,
    st.integers(0, 99),
    st.sampled_from((0.5, 3.5, True, None)),
    st.lists(op.words, min_size=1, max_size=3),
    st.fixed_dictionaries({"slug": op.words, "weight": st.just(0.5)}),
)
real_texts = st.sampled_from(readable_files()).map(lambda file: file.text)


def paths(data: Any, kinds: tuple[type, ...], under: KeyPath = ()) -> list[KeyPath]:
    """The paths that lead to a value of these kinds, by the names of keys."""
    found = [under] if isinstance(data, kinds) else []
    children: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        children = [(key[0], value) for key, value in data.items() if key_of(data, key[0]) == key]
    elif isinstance(data, list):
        children = list(enumerate(data))
    for step, value in children:
        found += paths(value, kinds, (*under, step))
    return found


def at(data: Any, path: KeyPath) -> Any:
    """The value at `path`."""
    for step in path:
        data = data[step if isinstance(step, int) else key_of(data, step)]
    return data


@st.composite
def operations_on(draw: st.DrawFn, data: Any, new: st.SearchStrategy[Any]) -> FrontOperation:
    """Any operation that this data allows."""
    everything = paths(data, (object,))[1:]
    lists = paths(data, (list,))
    filled = [path for path in lists if len(at(data, path)) > 1]
    keyed = [path for path in everything if isinstance(path[-1], str)]
    kinds: list[st.SearchStrategy[FrontOperation]] = [
        st.builds(lambda path, name, value: SetValue((*path, name), value),
                  st.sampled_from(paths(data, (dict, type(None))) or [()]), names, new)
    ]  # fmt: skip
    if everything:
        kinds += 2 * [st.builds(SetValue, st.sampled_from(everything), new)]
        kinds.append(st.builds(Remove, st.sampled_from(everything)))
    if keyed:
        kinds.append(st.builds(RenameKey, st.sampled_from(keyed), names))
    empty = [path for path in paths(data, (list, type(None))) if path]
    if empty:
        kinds += 2 * [st.sampled_from(empty).flatmap(lambda path: _insertion(path, len(at(data, path) or ()), new))]
    if filled:
        kinds.append(st.sampled_from(filled).flatmap(lambda path: _move(path, len(at(data, path)))))
    return draw(st.one_of(kinds))


def _insertion(path: KeyPath, length: int, new: st.SearchStrategy[Any]) -> st.SearchStrategy[InsertItem]:
    return st.builds(InsertItem, st.just(path), st.integers(0, length), new)


def _move(path: KeyPath, length: int) -> st.SearchStrategy[MoveItem]:
    return st.builds(MoveItem, st.just(path), st.integers(0, length - 1), st.integers(0, length - 1))


@st.composite
def trials(draw: st.DrawFn, texts: st.SearchStrategy[str], new: st.SearchStrategy[Any], most: int = 1) -> Any:
    """A text that can be read, and operations on it."""
    text = draw(texts.filter(lambda text: isinstance(data_of(text), dict)))
    data, found = data_of(text), []
    for _ in range(draw(st.integers(1, most))):
        found.append(draw(operations_on(data, new)))
        data = done(PYYAML, data, found[-1])
    return text, tuple(found)


@settings(max_examples=8 * settings.default.max_examples)
@example(("---\nlist:\n-\n  # about\n  - a\n  - b\n- c\n---\n", (Remove(("list", 0)),)))
@example(("---\nlist:\n- c\n- # about\n  - a\n---\n", (Remove(("list", 1)),)))
@example(("---\nslug: !custom\ntitle: !custom a\n---\n", (SetValue(("slug",), ""),)))
@example(("---\nslug: !custom\ntitle: !custom a\n---\n", (SetValue(("title",), Spelled("a")),)))
@example(("---\nslug: !!int\ntitle: !!str 3.0\n---\n", (SetValue(("slug",), ""),)))
@example(("---\nslug: !!int\ntitle: !!str 3.0\n---\n", (SetValue(("title",), Spelled("3.0")),)))
@given(trials(st.one_of(files(), files(), real_texts), values))
def test_any_operation_on_any_file_is_exact(trial: tuple[str, tuple[FrontOperation, ...]]) -> None:
    _try(*trial)


@settings(max_examples=2 * settings.default.max_examples)
@given(trials(st.one_of(files(), real_texts), values, most=4))
def test_several_operations_are_one_exact_edit(trial: tuple[str, tuple[FrontOperation, ...]]) -> None:
    _try(*trial)


def test_ordinary_edits_are_hardly_ever_refused() -> None:
    counted: Counter[str] = Counter()

    @settings(max_examples=2 * settings.default.max_examples)
    @given(trials(files(plain=True), plain_values))
    def law(trial: tuple[str, tuple[FrontOperation, ...]]) -> None:
        text, operations = trial
        outcome = attempt(text, operations, judges_of(text))
        counted["all"] += 1
        if outcome.after is None:
            counted[outcome.refusal] += 1

    law()
    refused = counted.total() - counted["all"]
    assert refused <= counted["all"] / 100, counted


def _try(text: str, operations: tuple[FrontOperation, ...]) -> None:
    outcome = attempt(text, operations, judges_of(text))
    event(f"{type(operations[0]).__name__}: {'done' if outcome.after is not None else 'refused'}")
    if outcome.after is None:
        event(f"refused: {outcome.refusal[:60]}")
