"""The fields of a front matter that can still be read although the whole of it can't."""

from collections.abc import Iterator

from editor.core.front.yamltree import Data, Mapping, data_of, read
from editor.core.repairs.frontlines import is_front_key, likely_front, lines_of, unclosed_at
from editor.core.span import Span


def readable_fields(text: str, span: Span) -> dict[str, Data]:
    """The top-level keys at `span` of `text` whose own lines can be read alone, with their values."""
    fields: dict[str, Data] = {}
    for lines in top_level(text, span):
        root = read(text, lines)
        if isinstance(root, Mapping) and len(root.pairs) == 1:
            fields.update(data_of(root))
    return fields


def fields_span(text: str, front: Span | None) -> Span | None:
    """Where the fields of a file stand, whose front matter was found at `front` or, where fences are broken, not."""
    return front if front is not None and front.of(text).strip() else likely_front(text) or front


def top_level(text: str, span: Span) -> Iterator[Span]:
    """The lines of each top-level key, up to the next one."""
    stop = unclosed_at(text, span.start, span.end)
    end = span.end if stop is None else stop
    starts = [line.start for line in lines_of(text, span.start, end) if is_front_key(line.of(text))]
    for start, following in zip(starts, [*starts[1:], end], strict=False):
        yield Span(start, following)
