"""Reads from the text of a pattern what the index holds of it."""

import re
from collections.abc import Mapping
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from editor.core.front.yamltree import Data, data_of, read
from editor.core.front.yamltree import Mapping as Node
from editor.core.parts import BYTE_ORDER_MARK
from editor.core.repairs.salvage import readable_fields
from editor.core.span import Span
from editor.core.translation import tr_noop
from editor.library.entry import stored
from editor.library.facts import Facts
from editor.library.references import links_in
from editor.schema.generations import Generation, generation_of_keys

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_BRACKETS = 400
_NESTED_IN_ONE_LINE = re.compile(r"(?:[-?:] +){8}")
_MAX_FRONT = 200_000
_UNREAD = (yaml.YAMLError, ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError)
"""What PyYAML raises for what it can't read, and for values that their tags don't fit."""


class _FrontMatter(YAMLHandler):
    """Splits as python-frontmatter does; what it reads is kept beside the fault that may stand in its way."""

    def __init__(self) -> None:
        super().__init__()
        self.fault = ""

    def load(self, fm: str, **_options: object) -> Data:
        self.fault = ""
        try:
            if _is_flat(fm):
                data = yaml.load(fm, _Loader)  # noqa: S506  # a safe one
                return data if isinstance(data, dict) else {}
        except _UNREAD:
            pass  # the program's own reader, below, says what is wrong, and where it can goes on
        root = read(fm, Span(0, len(fm)))
        if isinstance(root, Node):
            return data_of(root)
        self.fault = stored(root)
        return readable_fields(fm, Span(0, len(fm)))


_handler = _FrontMatter()
_NO_FRONT = tr_noop("The file does not begin with front matter.")


def facts_of(text: str, name: str) -> Facts:
    """The facts of the pattern with this text in the file `name` (without `.md`)."""
    shown = text.removeprefix(BYTE_ORDER_MARK).strip()
    if not _handler.detect(shown):
        return Facts(name, generation=Generation.OTHER.name, fault=_NO_FRONT)
    post = frontmatter.loads(shown, handler=_handler)
    data = {str(key): value for key, value in post.metadata.items()}
    ontology, lifecycle, older = (_group(data, key) for key in ("ontology", "lifecycle", "classification"))
    hints, assessment = _group(ontology, "search_hints"), _group(ontology, "commons_assessment")
    generation = generation_of_keys(data)
    return Facts(
        slug=_line(data.get("slug")) or name,
        id=_line(data.get("id")),
        title=_line(data.get("title")),
        aliases=_lines(data.get("aliases")),
        summary=_line(data.get("summary")),
        keywords=_lines(hints.get("vector_keywords")),
        domain=_line(ontology.get("domain") or older.get("domain")),
        status=_line(lifecycle.get("status") or older.get("status")),
        generation=generation.name,
        confidence=_number(lifecycle.get("confidence", data.get("confidence_score"))),
        scores={str(key): value for key, each in assessment.items() if (value := _number(each)) is not None},
        authors=_authors(data.get("contributors")),
        links=links_in(data, post.content, Span(0, len(post.content))),
        fault=_handler.fault,
    )


def _is_flat(front: str) -> bool:
    """Whether libyaml can read it without nesting so deep that it would exhaust the stack."""
    return (
        len(front) < _MAX_FRONT
        and front.count("[") + front.count("{") < _MAX_BRACKETS
        and not _NESTED_IN_ONE_LINE.search(front)
    )


def _group(data: Mapping[str, Data], key: str) -> Mapping[str, Data]:
    inner = data.get(key)
    return inner if isinstance(inner, dict) else {}


def _line(value: Data) -> str:
    """A value as one line; nothing for lists and groups."""
    return "" if value is None or isinstance(value, list | dict) else " ".join(str(value).split())


def _lines(value: Data) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(line for each in values if (line := _line(each)))


def _authors(value: Data) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return _lines([each.get("name") if isinstance(each, dict) else each for each in values])


def _number(value: Data) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
