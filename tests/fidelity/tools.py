"""The tools that are compared. Each is given the file's text and the new value as plain data, and nothing else."""

import tempfile
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import Any

import yaml

from editor.core.operations import InsertItem, Operation, Remove, SetValue
from editor.core.span import Span
from editor.session.openfile import OpenFile
from editor.store.textfile import read_text_file
from tests.operations import at

Edited = Callable[[str, Operation | None], str]
"""Opens a file's text, does the operation (None: nothing), and gives the text that is saved."""


def trellis(text: str, operation: Operation | None) -> str:
    """From disk to disk, as the program does it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pattern.md"
        path.write_bytes(text.encode())
        file = OpenFile(read_text_file(path))
        if operation is not None:
            file.perform(operation, "edit")
        file.save()
        return path.read_bytes().decode()


def python_frontmatter(text: str, operation: Operation | None) -> str:
    import frontmatter

    post = frontmatter.loads(text)
    _change(post.metadata, operation)
    return str(frontmatter.dumps(post, sort_keys=False))


def pyyaml(text: str, operation: Operation | None) -> str:
    """Safe load and dump at the width, and with the line end, that come nearest to the file."""
    front = front_span(text)
    source = front.of(text)
    data = yaml.load(source, Loader=yaml.CSafeLoader)
    options = {"Dumper": yaml.CSafeDumper, "sort_keys": False, "allow_unicode": True, "line_break": _line_break(source)}
    dumps = [partial(yaml.dump, width=width, **options) for width in _widths(source)]
    dump = _nearest(source, lambda dump: dump(data), dumps)
    _change(data, operation)
    return _put(text, front, dump(data))


def ruamel(text: str, operation: Operation | None) -> str:
    """Round trip with quotes kept, at the indents, width, null and line end that come nearest to the file."""
    front = front_span(text)
    reader = _ruamel_settings(front.of(text))
    data = reader.load(front.of(text))
    _change(data, operation)
    return _put(text, front, _dumped(reader, data))


def yaml_edit(text: str, operation: Operation | None) -> str:
    from yaml_edit import Document

    front = front_span(text)
    document = Document.parse(front.of(text))
    if isinstance(operation, SetValue):
        document.set_path(_dotted(operation.path), operation.value)
    elif isinstance(operation, InsertItem):
        document.get_path(_dotted(operation.path)).as_sequence().append(operation.value)
    elif isinstance(operation, Remove):
        del document.get_path(_dotted(operation.path[:-1])).as_sequence()[operation.path[-1]]
    return _put(text, front, str(document))


def yamltrip(text: str, operation: Operation | None) -> str:
    import yamltrip

    front = front_span(text)
    document = yamltrip.loads(front.of(text))
    if isinstance(operation, SetValue):
        document = document.upsert(*operation.path, value=operation.value)
    elif isinstance(operation, InsertItem):
        document = document.append(*operation.path, value=operation.value)
    elif isinstance(operation, Remove):
        document = document.remove(*operation.path)
    return _put(text, front, document.dumps())


TOOLS: dict[str, Edited] = {
    "Trellis": trellis,
    "yaml-edit": yaml_edit,
    "yamltrip": yamltrip,
    "ruamel.yaml": ruamel,
    "PyYAML": pyyaml,
    "python-frontmatter": python_frontmatter,
}


def front_span(text: str) -> Span:
    """The lines between the first two fences."""
    place, fences = 0, []
    for line in text.split("\n"):
        if line.rstrip() == "---":
            fences.append(Span(place, place + len(line) + 1))
        place += len(line) + 1
    return Span(fences[0].end, fences[1].start)


def _put(text: str, front: Span, written: str) -> str:
    return text[: front.start] + written + text[front.end :]


def _change(data: Any, operation: Operation | None) -> None:
    """Do the operation on loaded data."""
    if isinstance(operation, SetValue):
        at(data, operation.path[:-1])[operation.path[-1]] = operation.value
    elif isinstance(operation, InsertItem):
        at(data, operation.path).insert(operation.index, operation.value)
    elif isinstance(operation, Remove):
        del at(data, operation.path[:-1])[operation.path[-1]]


def _dotted(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _line_break(source: str) -> str:
    return "\r\n" if "\r\n" in source else "\n"


def _widths(source: str) -> list[int]:
    return [4096, 80, 120, max(map(len, source.splitlines()), default=80)]


def _nearest(source: str, dump: Callable[[Any], str], settings: list[Any]) -> Any:
    """The settings whose dump of the unchanged data has the most lines in common with the source."""
    lines = Counter(source.splitlines(keepends=True))
    best, least = settings[0], None
    for setting in settings:
        written = dump(setting)
        if written == source:
            return setting
        other = Counter(written.splitlines(keepends=True))
        away = (lines - other).total() + (other - lines).total()
        if least is None or away < least:
            best, least = setting, away
    return best


@cache
def _ruamel_settings(source: str) -> Any:
    mapping, dashes, null = _habits(source)
    data = _ruamel().load(source)

    def dump(reader: Any) -> str:
        return _dumped(reader, data)

    common = {"mapping": mapping, "null": null, "line_break": _line_break(source)}
    widths = [_ruamel(dashes=dashes, width=width, **common) for width in _widths(source)]
    best = _nearest(source, dump, widths)
    others = [_ruamel(dashes=other, width=best.width, **common) for other in (0, 2) if other != dashes]
    return _nearest(source, dump, [best, *others])


def _habits(source: str) -> tuple[int, int, str]:
    """The usual indent of keys, the usual indent of dashes, and how nothing is spelled."""
    keys, dashes, nulls = Counter([2]), Counter[int](), Counter[str]()
    nodes = [yaml.compose(source, Loader=yaml.CSafeLoader)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                nodes.append(value)
                deeper = value.start_mark.column - key.start_mark.column
                if isinstance(value, yaml.CollectionNode) and not value.flow_style:
                    (dashes if isinstance(value, yaml.SequenceNode) else keys)[deeper] += 1
        elif node.tag == "tag:yaml.org,2002:null":
            nulls[source[node.start_mark.index : node.end_mark.index]] += 1
    return (*(counted.most_common(1)[0][0] if counted else 2 for counted in (keys, dashes)), _first(nulls))


def _first(counted: Counter[str]) -> str:
    return counted.most_common(1)[0][0] if counted else "null"


def _ruamel(mapping: int = 2, dashes: int = 2, null: str = "null", width: int = 4096, line_break: str = "\n") -> Any:
    from ruamel.yaml import YAML, RoundTripRepresenter

    class Representer(RoundTripRepresenter):
        """Spells nothing as the file does."""

    Representer.add_representer(type(None), lambda self, _data: self.represent_scalar("tag:yaml.org,2002:null", null))
    reader = YAML()
    reader.Representer = Representer
    reader.preserve_quotes = True
    reader.width = width
    reader.line_break = line_break
    reader.indent(mapping=mapping, sequence=dashes + 2, offset=dashes)
    return reader


def _dumped(reader: Any, data: Any) -> str:
    stream = StringIO(newline="")
    reader.dump(data, stream)
    return stream.getvalue()
