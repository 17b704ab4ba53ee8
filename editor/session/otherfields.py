"""Fields that no format knows: added, renamed, and edited as the YAML that they are."""

from editor.core.errors import BadKeyPath, EditByHand, EditRefused
from editor.core.front.comments import entry_span
from editor.core.front.keypath import parse_path, spelled_path
from editor.core.front.yamltree import Data, Mapping, Scalar, data_of, read
from editor.core.operations import RenameKey, SetValue, WriteEntry
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr
from editor.schema.generations import format_of
from editor.schema.introspect import known_keys
from editor.session.copying import spelled_data
from editor.session.outline import other_paths


def format_name(snapshot: Snapshot) -> str:
    """The name of the format that the pattern follows, within a sentence."""
    *_, number = format_of(snapshot.root).name.split()
    return tr("format {number}", number=number) if number[-1:].isdigit() else tr("the older form")


def place_of_new(name: str, snapshot: Snapshot) -> KeyPath:
    """The place that a typed name means, such as `mood` or `lifecycle.mood`.

    Raises:
        EditRefused: nothing new can stand there.
    """
    try:
        path = parse_path(name.strip())
    except BadKeyPath as error:
        raise EditRefused(tr("This is no name for a field. {problem}", problem=error)) from None
    if any(isinstance(step, int) for step in path):
        raise EditRefused(tr("A new field has a name; items of a list are added in the list."))
    _check_unknown(path, snapshot)
    if snapshot.node(path) is not None:
        raise EditRefused(tr("There is a field {path} already.", path=spelled_path(path)))
    return path


def add_operation(name: str, typed: str, snapshot: Snapshot) -> SetValue:
    """The operation that adds a field; what was typed is read as YAML, or is text where it is none.

    Raises:
        EditRefused: nothing new can stand at the place that the name means.
    """
    return SetValue(place_of_new(name, snapshot), _value(typed.strip()))


def rename_operation(path: KeyPath, name: str, snapshot: Snapshot) -> RenameKey:
    """The operation that gives a field another name.

    Raises:
        EditRefused: that is the name of a field of the format, or no name.
    """
    if not name.strip():
        raise EditRefused(tr("A field needs a name. To take it out, use Remove."))
    _check_unknown((*path[:-1], name.strip()), snapshot)
    return RenameKey(path, name.strip())


def entry_text(path: KeyPath, snapshot: Snapshot) -> str:
    """The lines of a field, moved to the left and ending in a line feed; nothing where it has none of its own."""
    found = _entry(path, snapshot)
    if found is None:
        return ""
    text, indent = found
    return "\n".join(line.removeprefix(indent) for line in text.replace("\r\n", "\n").split("\n"))


def entry_operation(path: KeyPath, text: str, snapshot: Snapshot) -> WriteEntry:
    """The operation that writes the lines of a field as a person edited them.

    Raises:
        EditRefused: they can't be read, or say something else than this field.
    """
    found = _entry(path, snapshot)
    if found is None:
        raise EditByHand(tr("{path} has no lines of its own.", path=spelled_path(path)))
    _, indent = found
    lines = [f"{indent}{line}" if line.strip() else "" for line in text.rstrip().split("\n")]
    written = "\n".join(lines)
    root = read(f"{written}\n", Span(0, len(written) + 1))
    if not isinstance(root, Mapping):
        raise EditRefused(tr("This can't be read as YAML. {problem}", problem=root.sentence))
    if [pair.name for pair in root.pairs] != [path[-1]]:
        raise EditRefused(
            tr("Here stands {key} and nothing else; other fields are added by their own button.", key=path[-1])
        )
    return WriteEntry(path, written.replace("\n", snapshot.newline), data_of(root.pairs[0].value))


def in_one_line(path: KeyPath, snapshot: Snapshot) -> str:
    """A list or group as YAML in one line, to be read only."""
    node, front = snapshot.node(path), snapshot.front
    return "" if node is None or front is None else front.write.flow(data_of(node), None)


def _entry(path: KeyPath, snapshot: Snapshot) -> tuple[str, str] | None:
    """The lines of a field, and the blanks before its key."""
    front = snapshot.front
    span = entry_span(front, path) if front is not None else None
    if span is None:
        return None
    text = span.of(snapshot.text)
    return text, text[: len(text) - len(text.lstrip(" "))]


def _check_unknown(path: KeyPath, snapshot: Snapshot) -> None:
    known = known_keys(path[:-1], format_of(snapshot.root))
    if known is not None and path[-1] in known and path not in other_paths(snapshot):
        raise EditRefused(
            tr(
                "{path} is a field of {format}, with a place in its form.",
                path=spelled_path(path),
                format=format_name(snapshot),
            )
        )


def _value(typed: str) -> Data:
    """What a text means as a value."""
    text = f"x: {typed}"
    root = read(text, Span(0, len(text)))
    if not isinstance(root, Mapping) or [pair.name for pair in root.pairs] != ["x"]:
        return typed
    node = root.pairs[0].value
    whole = max(node.span.end, node.properties.end if node.properties else 0) == len(text)
    if not whole or (isinstance(node, Scalar) and (node.tagged or node.properties)):
        return typed if typed else None
    return spelled_data(node)
