"""The comments that stand beside a key: on the lines right above it, and behind its value."""

import re
from itertools import takewhile

from editor.core.edit import Edit, deletion, minimal
from editor.core.errors import EditByHand, EditRefused, NotFound
from editor.core.front.comment import Comment
from editor.core.front.frontmatter import FrontMatter
from editor.core.front.keypath import spelled_path
from editor.core.front.manner import column, is_first_in_line
from editor.core.front.yamltree import Mapping, Pair, Scalar, Sequence, node_at
from editor.core.offsets import line_end, line_start
from editor.core.problems import KeyPath
from editor.core.span import Span
from editor.core.translation import tr

Edits = tuple[Edit, ...]
_BEHIND = re.compile(r"(?:^|[ \t])(?P<comment>#[^\r\n]*)")
_WORD = re.compile(r"\w")


def comment_at(front: FrontMatter, path: KeyPath) -> Comment:
    """The comment of the key at `path`; an empty one where the key has none, or is not there."""
    pair = _block_pair(front, path)
    if pair is None:
        return Comment()
    behind = _behind(front, path, pair)
    return Comment("\n".join(_lines_above(front, pair)), _said(behind.of(front.text)) if behind.length else "")


def comment_edits(front: FrontMatter, path: KeyPath, comment: Comment) -> Edits:
    """Let a key have this comment.

    Raises:
        NotFound: there is no such key.
        EditRefused: the comment could not be told from the banner of a group.
        EditByHand: the key stands inside braces, where a comment would take the rest of the line.
    """
    if node_at(front.root, path) is None:
        raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))
    pair = _block_pair(front, path)
    if pair is None:
        raise EditByHand(tr("{path} has no line of its own, so it can't have a comment here.", path=spelled_path(path)))
    wanted = comment.cleaned()
    if any(line.strip() and not _WORD.search(line) for line in wanted.above.split("\n")):
        raise EditRefused(tr("A line of a comment needs a letter or a digit; without one it would be a rule."))
    return (*_above_edits(front, pair, wanted.above), *_beside_edits(front, path, pair, wanted.beside))


def entry_span(front: FrontMatter, path: KeyPath) -> Span | None:
    """The lines of the key at `path`, from the comment above to the end of the value and the comments in it.

    None where it has no lines of its own, as inside braces.
    """
    pair = _block_pair(front, path)
    if pair is None:
        return None
    end = front.end_with_comments(max(pair.key.span.end, pair.value.span.end), column(front.text, pair.key.span.start))
    return Span(_above(front, pair), end)


def entry_edits(front: FrontMatter, path: KeyPath, text: str) -> Edits:
    """Write the lines of a key anew.

    Raises:
        NotFound: there is no such key.
        EditByHand: it has no lines of its own.
    """
    if node_at(front.root, path) is None:
        raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path(path)))
    span = entry_span(front, path)
    if span is None:
        raise EditByHand(
            tr("{path} has no lines of its own, so it can't be written anew here.", path=spelled_path(path))
        )
    return minimal(span.of(front.text), text, span.start)


def _block_pair(front: FrontMatter, path: KeyPath) -> Pair | None:
    parent = node_at(front.root, path[:-1]) if path else None
    if not isinstance(parent, Mapping) or parent.flow or front.inside_flow(path):
        return None
    pair = parent.pair(str(path[-1]))
    return pair if pair is not None and is_first_in_line(front.text, pair.key.span.start) else None


def _above(front: FrontMatter, pair: Pair) -> int:
    """Where the first line of the comment above a key begins, or the line of the key where there is none.

    A rule, as a banner of a group has, and what stands above it is no part of the comment.
    """
    start = line_start(front.text, pair.key.span.start)
    indent = front.text[start : pair.key.span.start]
    while start > front.span.start:
        above = line_start(front.text, start - 1)
        line = front.text[above : line_end(front.text, above)]
        said = line.removeprefix(indent).removeprefix("#").strip()
        if not line.startswith(f"{indent}#") or (said and not _WORD.search(said)):
            break
        start = above
    return start


def _lines_above(front: FrontMatter, pair: Pair) -> list[str]:
    start = _above(front, pair)
    stop = line_start(front.text, pair.key.span.start)
    return [_said(line) for line in front.text[start:stop].splitlines()]


def _said(comment: str) -> str:
    """A comment without its sign."""
    return comment.strip().removeprefix("#").removeprefix(" ").rstrip()


def _behind(front: FrontMatter, path: KeyPath, pair: Pair) -> Span:
    """Where the comment behind a value stands; an empty place where one would."""
    start = _value_end(front, path, pair)
    found = _BEHIND.search(front.text, start, line_end(front.text, start))
    end = line_end(front.text, start)
    return Span(found.start("comment"), end) if found else Span(end, end)


def _value_end(front: FrontMatter, path: KeyPath, pair: Pair) -> int:
    """Where on a line a comment on the value can begin: behind it, or behind the colon where it stands below."""
    node = pair.value
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        header = front.text[node.span.start : line_end(front.text, node.span.start)]
        return node.span.start + len("".join(takewhile(lambda sign: not sign.isspace(), header)))
    if isinstance(node, Mapping | Sequence) and not node.flow and (isinstance(node, Sequence) or node.pairs):
        return front.value_place(pair)
    if node.span.length:
        return node.span.end
    return front.value_place(pair)


def _above_edits(front: FrontMatter, pair: Pair, above: str) -> Edits:
    start = _above(front, pair)
    key = line_start(front.text, pair.key.span.start)
    if "\n".join(_lines_above(front, pair)) == above:
        return ()
    indent = front.text[key : pair.key.span.start]
    old = front.text[start:key]
    tight = old and not any(line.strip().startswith("# ") for line in old.splitlines())
    sign = "#" if tight and not above.startswith(" ") and "\n " not in above else "# "
    lines = [f"{indent}{sign}{line}".rstrip() + front.newline for line in above.split("\n")] if above else []
    return minimal(old, "".join(lines), start)


def _beside_edits(front: FrontMatter, path: KeyPath, pair: Pair, beside: str) -> Edits:
    behind = _behind(front, path, pair)
    old = behind.of(front.text)
    if (_said(old) if old else "") == beside:
        return ()
    start = _value_end(front, path, pair)
    if not beside:
        blanks = front.text[start : behind.start]
        return (deletion(start + len(blanks.rstrip(" \t")), behind.end),)
    if old:
        sign = "# " if old.startswith("# ") else "#"
        return minimal(old, sign + beside, behind.start)
    blanks = front.text[start : behind.end]
    return (Edit(Span(start + len(blanks.rstrip(" \t")), behind.end), f"  # {beside}"),)
