"""The text of a new pattern, made from the declaration of the format."""

import datetime as dt

from editor.core.blockwriter import Writer
from editor.core.manner import Manner
from editor.core.problems import KeyPath
from editor.core.yamltree import Data
from editor.schema.fields import FieldSpec, GroupSpec
from editor.schema.format71 import Pattern
from editor.schema.guidance import CONFIDENCE_WORDS, SECTIONS, stars
from editor.schema.identity import new_id
from editor.schema.introspect import known_keys, specs_by_path

RULE = "# " + "═" * 67
_MANNER = Manner(quote='"', dash_indent=2, null="null", flow_words=True, flow_records=False)
_WRITER = Writer("", _MANNER, "\n")


def new_pattern(title: str, slug: str, author: str = "", today: dt.date | None = None) -> str:
    """The text of a new pattern with all groups, banners and sections."""
    values: dict[KeyPath, Data] = {
        ("id",): new_id(),
        ("slug",): slug,
        ("title",): title,
        ("graph_garden", "last_pruned"): today or dt.date.today(),
        ("contributors",): [author] if author else [],
        ("license",): "CC-BY-SA-4.0",
    }
    groups = "\n\n".join(_group(number, group, values) for number, group in enumerate(Pattern.groups, 1))
    return f"---\n{groups}\n---\n\n{_body()}"


def _group(number: int, group: GroupSpec, values: dict[KeyPath, Data]) -> str:
    lines = [RULE, f"# GROUP {number}: {group.banner}", RULE]
    for key in group.keys:
        lines += _lines((key,), values)
    return "\n".join(lines)


def _lines(path: KeyPath, values: dict[KeyPath, Data]) -> list[str]:
    indent = 2 * (len(path) - 1)
    name = str(path[-1])
    spec = specs_by_path().get(path)
    if spec is None:
        inner = [line for key in known_keys(path) or () for line in _lines((*path, key), values)]
        return [" " * indent + f"{name}:", *inner]
    value = values.get(path, spec.control.initial)
    return (" " * indent + f"{name}:{_WRITER.after_key(value, name, indent, None, _style(spec, value))}").split("\n")


def _style(spec: FieldSpec, value: Data) -> str:
    return spec.control.style if value or spec.control.style != ">" else '"'


def _body() -> str:
    parts = [
        "",
        f"> [!NOTE] Confidence Rating: {stars(1)} ({CONFIDENCE_WORDS[0]})\n> This pattern is new.",
    ]
    for number, section in enumerate(SECTIONS, 1):
        heading = f"---\n\n### Section {number}: {section.name}"
        parts.append(f"{heading}\n\n{section.opening}" if section.opening else heading)
    return "\n\n".join(parts).lstrip("\n") + "\n"
