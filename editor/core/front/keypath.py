"""Key paths as people write them: `relationships.enables[0].weight`, `"a.b".c` where a key holds a dot."""

import re

from editor.core.errors import BadKeyPath, NotFound
from editor.core.front.yamltree import Node, Sequence, child_of
from editor.core.problems import KeyPath
from editor.core.translation import tr, tr_noop

_BARE = re.compile(r'[^.\[\]"=\s](?:[^.\[\]"=]*[^.\[\]"=\s])?')
_QUOTED = re.compile(r'"((?:[^"\\]|\\["\\])*)"')
_INDEX = re.compile(r"\[(-?\d+)\]")


def spelled_path(path: KeyPath) -> str:
    """The path as people write it: `relationships.enables[0].weight`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += ("." if text else "") + _spelled_key(step)
    return text


def parse_path(text: str) -> KeyPath:
    """The path that `text` spells; an index below zero counts from a list's end.

    Raises:
        BadKeyPath: it is no path; the sentence names the place and what was expected there.
    """
    path, end = _steps(text)
    if end < len(text):
        raise _expected(text, end, tr("“.”, “[” or the end"))
    return path


def parse_assignment(text: str) -> tuple[KeyPath, str]:
    """The path before the first `=` that is not inside quotes, and what stands behind it.

    Raises:
        BadKeyPath: there is no path, or no `=` behind it.
    """
    path, end = _steps(text)
    if not text.startswith("=", end):
        raise _expected(text, end, tr("“.”, “[” or “=”"))
    return path, text[end + 1 :]


def counted_from_front(path: KeyPath, root: Node) -> KeyPath:
    """`path` with each index that counts from a list's end replaced by the one from its beginning.

    Raises:
        NotFound: the list is not there, or is not that long.
    """
    found: KeyPath = ()
    node: Node | None = root
    for step in path:
        if isinstance(step, int) and step < 0:
            if not isinstance(node, Sequence) or len(node.items) < -step:
                raise NotFound(tr("There is nothing at {path} in this file.", path=spelled_path((*found, step))))
            step += len(node.items)
        found = (*found, step)
        node = None if node is None else child_of(node, step)
    return found


def _spelled_key(key: str) -> str:
    if _BARE.fullmatch(key):
        return key
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _steps(text: str) -> tuple[KeyPath, int]:
    """The steps at the beginning of `text`, and where they end."""
    key, end = _key(text, 0)
    steps: list[str | int] = [key]
    while end < len(text) and text[end] in ".[":
        if text[end] == ".":
            key, end = _key(text, end + 1)
            steps.append(key)
        else:
            index = _INDEX.match(text, end)
            if index is None:
                raise _expected(text, end + 1, tr("a whole number and “]”"))
            steps.append(int(index[1]))
            end = index.end()
    return tuple(steps), end


def _key(text: str, start: int) -> tuple[str, int]:
    if text.startswith('"', start):
        quoted = _QUOTED.match(text, start)
        if quoted is None:
            raise _expected(text, len(text), tr("the closing quote of the key"))
        return re.sub(r"\\(.)", r"\1", quoted[1]), quoted.end()
    bare = _BARE.match(text, start)
    if bare is None:
        raise _expected(text, start, tr("a key"))
    return bare[0], bare.end()


def _expected(text: str, place: int, what: str) -> BadKeyPath:
    if place == len(text):
        sentence = tr_noop("“{text}” is not a key path: {what} is expected where it ends (character {number}).")
        return BadKeyPath(tr(sentence, text=text, what=what, number=place + 1))
    sentence = tr_noop("“{text}” is not a key path: {what} is expected where “{found}” stands (character {number}).")
    return BadKeyPath(tr(sentence, text=text, what=what, found=text[place], number=place + 1))
