"""The text of a new pattern, made from the declaration of the format."""

import datetime as dt

from editor.core.front.blockwriter import Writer
from editor.core.front.manner import Manner
from editor.core.front.yamltree import Data
from editor.core.problems import KeyPath
from editor.schema.fields import FieldSpec, GroupSpec
from editor.schema.format71 import Pattern
from editor.schema.guidance import CONFIDENCE_WORDS, stars
from editor.schema.identity import new_id
from editor.schema.introspect import known_keys, specs_by_path
from editor.schema.parts import Front

RULE = "# " + "═" * 67
_MANNER = Manner(quote='"', dash_indent=2, null="null", flow_words=True, flow_records=False)


def new_pattern(
    title: str,
    slug: str,
    author: str = "",
    today: dt.date | None = None,
    model: type[Front] = Pattern,
    *,
    summary: str = "",
) -> str:
    """The text of a new pattern of one generation, with all its groups, banners and sections."""
    day = today or dt.date.today()
    values: dict[KeyPath, Data] = {
        ("id",): new_id(),
        ("slug",): slug,
        ("title",): title,
        ("summary",): summary,
        ("graph_garden", "last_pruned"): day,
        ("created",): day,
        ("modified",): day,
        ("contributors",): [author] if author else [],
        ("license",): "CC-BY-SA-4.0",
    }
    return f"---\n{_Template(model, values).text}\n---\n\n{_body(model)}"


class _Template:
    """Writes the front matter of a new pattern."""

    def __init__(self, model: type[Front], values: dict[KeyPath, Data]) -> None:
        self._model = model
        self._values = values
        self._specs = specs_by_path(model)
        self._writer = Writer("", _MANNER, "\n")

    @property
    def text(self) -> str:
        """All groups; those with a banner stand apart."""
        groups = [
            self._group(number, group) for number, group in enumerate(self._model.groups, self._model.first_group)
        ]
        return ("\n\n" if self._model.groups[0].banner else "\n").join(groups)

    def _group(self, number: int, group: GroupSpec) -> str:
        lines = group_banner(number, group)
        for key in group.keys:
            lines += self._lines((key,))
        return "\n".join(lines)

    def _lines(self, path: KeyPath) -> list[str]:
        indent = 2 * (len(path) - 1)
        name = str(path[-1])
        spec = self._specs.get(path)
        if spec is None:
            inner = [line for key in known_keys(path, self._model) or () for line in self._lines((*path, key))]
            return [" " * indent + f"{name}:", *inner]
        if not spec.control.in_template:
            return []
        value = self._values.get(path, spec.control.initial)
        written = self._writer.after_key(value, name, indent, None, _style(spec, value))
        return (" " * indent + f"{name}:{written}").split("\n")


def group_banner(number: int, group: GroupSpec) -> list[str]:
    """The comment lines that announce a group; none where the format has no banners."""
    return [RULE, f"# GROUP {number}: {group.banner}", RULE] if group.banner else []


def _style(spec: FieldSpec, value: Data) -> str:
    return spec.control.style if value or spec.control.style != ">" else '"'


def _body(model: type[Front]) -> str:
    parts: list[str] = []
    rule = ""
    if "lifecycle" in model.model_fields:
        parts = [f"> [!NOTE] Confidence Rating: {stars(1)} ({CONFIDENCE_WORDS[0]})\n> This pattern is new."]
        rule = "---\n\n"
    for number, section in enumerate(model.sections, 1):
        heading = rule + model.heading.format(number=number, name=section.name)
        parts.append(f"{heading}\n\n{section.opening}" if section.opening else heading)
    return "\n\n".join(parts) + "\n"
