"""Writes one scalar in the style of the one whose place it takes: quotes, folding, width, decimals."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import yaml
from ruamel.yaml.nodes import ScalarNode as Scalar12
from ruamel.yaml.resolver import VersionedResolver
from yaml.emitter import Emitter
from yaml.resolver import Resolver

from editor.core.front.wrapping import Shape, wrap
from editor.core.front.yamltree import NULL, STRING, Data, Scalar

_emitter = Emitter(io.StringIO(), allow_unicode=True)
_resolver11: Any = Resolver()
_resolver12 = VersionedResolver(version=(1, 2))
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x1b": "\\e"}
_BLANK_AT_EDGE = re.compile(r"^[ \t]|[ \t]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A value given by its spelling, such as `0.10` or `1.0.0`; it is what YAML reads in that plain text."""

    text: str

    @property
    def value(self) -> Data:
        """The value that the spelling stands for; text that no plain scalar can hold stays text."""
        tag = _resolver11.resolve(yaml.ScalarNode, self.text, (True, False))
        return Scalar(span=None, text=self.text, tag=tag, style="").value  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Like:
    """What a new scalar takes after: a style ('' plain, quote, '|', '>') and the text of an older one, if any."""

    style: str = ""
    raw: str = ""

    @property
    def lines(self) -> list[str]:
        """The lines of the older text."""
        return self.raw.replace("\r\n", "\n").split("\n")


def like_of(node: Scalar, text: str) -> Like:
    """The style of a scalar that stands in `text`."""
    return Like(node.style if node.tag != NULL else "", node.span.of(text))


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a scalar is written.

    `indent`: the column that continuation lines must be deeper than; `column`: where the scalar begins;
    `flow`: inside brackets; `newline` and `quote`: the file's line end and preferred quote character;
    `null`: how the file spells nothing.
    """

    indent: int
    column: int
    flow: bool = False
    newline: str = "\n"
    quote: str = '"'
    null: str = "null"


def spell(value: Data, like: Like, setting: Setting) -> str:
    """The text of `value` as a scalar, in the style of `like` as far as the value allows."""
    if isinstance(value, Spelled):
        return value.text if not isinstance(value.value, str) else _spell_string(value.text, like, setting)
    if value is None:
        return setting.null or ("null" if setting.flow else "")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _spell_float(value, like.raw)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return _spell_string(str(value), like, setting)


def is_plain(text: str, flow: bool = False) -> bool:
    """Whether `text` may stand without quotes and is read as text by YAML 1.1 and 1.2 alike."""
    if not text or "\n" in text:
        return False
    analysis = _emitter.analyze_scalar(text)
    if not (analysis.allow_flow_plain if flow else analysis.allow_block_plain):
        return False
    tags = (
        _resolver11.resolve(yaml.ScalarNode, text, (True, False)),
        str(_resolver12.resolve(Scalar12, text, (True, False))),
    )
    return tags == (STRING, STRING)


def double_quoted(text: str) -> str:
    """`text` in double quotes, on one line (YAML 1.2, chapter 7.3.1)."""
    return '"' + "".join(_ESCAPES.get(character) or _escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    code = ord(character)
    if character.isprintable() or character in "\u00a0\u00ad\u200b\u200c\u200d":
        return character
    if 0xE000 <= code <= 0xF8FF or character == "\u3000":
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _spell_float(value: float, raw: str) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return {"inf": ".inf", "-inf": "-.inf"}.get(str(value), ".nan")
    decimals = max(1, -int(Decimal(repr(value)).as_tuple().exponent))
    known = re.fullmatch(r"[-+]?\d+\.(\d+)", raw)
    return f"{value:.{max(decimals, len(known[1]) if known else 0)}f}"


def _spell_string(text: str, like: Like, setting: Setting) -> str:
    writers: list[Callable[[str, Like, Setting], str | None]] = []
    if like.style in ("|", ">") and not setting.flow:
        writers = [_folded, _literal] if like.style == ">" else [_literal, _folded]
    elif "\n" in like.raw:
        writers = [_wrapped]
    elif "\n" in text and not setting.flow and not like.raw:
        writers = [_literal]
    for write in (*writers, _one_line):
        written = write(text, like, setting)
        if written is not None:
            return written
    return double_quoted(text)


def _one_line(text: str, like: Like, setting: Setting) -> str | None:
    if like.style == "" and is_plain(text, setting.flow):
        return text
    quote = like.style if like.style in ("'", '"') else setting.quote
    if quote == "'" and "\n" not in text and _printable(text):
        return "'" + text.replace("'", "''") + "'"
    return double_quoted(text)


def _block_header(like: Like, sign: str, text: str, indicator: str = "") -> str | None:
    """The first line of a block scalar, with the comment that the older one had there; None if no header can.

    More than one line feed at the end is for a text that kept them before (`+`): the blank lines behind it are its own.
    """
    if not text.strip("\n"):
        return None
    old = like.lines[0] if like.style in ("|", ">") else ""
    comment = re.search(r"[ \t]+#.*$", old)
    newlines = len(text) - len(text.rstrip("\n"))
    keeps = "+" in (old[: comment.start()] if comment else old)
    chomping = {0: "-", 1: ""}.get(newlines, "+" if keeps else None)
    return None if chomping is None else sign + indicator + chomping + (comment[0] if comment else "")


def _body_indent(like: Like, setting: Setting) -> int:
    """The column of the older scalar's text, or two more than the key's."""
    if like.style in ("|", ">"):
        if indicator := re.match(r"[|>][-+]?([1-9])", like.lines[0]):
            return setting.indent + int(indicator[1])
        for line in like.lines[1:]:
            if line.strip():
                return len(line) - len(line.lstrip(" "))
    return setting.indent + 2


def _folded(text: str, like: Like, setting: Setting) -> str | None:
    header = _block_header(like, ">", text)
    content = text.rstrip("\n")
    if header is None or content.startswith("\n") or _BLANK_AT_EDGE.search(content) or not _printable(content):
        return None
    indent = _body_indent(like, setting)
    old = [line[indent:] for line in like.lines[1:]] if like.style == ">" else []
    lines = wrap(content, old, Shape(first=indent, indent=indent))
    return _block(header, lines + _blank_lines(text), indent, setting.newline)


def _literal(text: str, like: Like, setting: Setting) -> str | None:
    content = text.rstrip("\n")
    indent = _body_indent(like, setting)
    deeper = indent - setting.indent
    indicated = content.startswith((" ", "\t", "\n"))
    if indicated and like.style not in ("|", ">"):
        return None
    header = _block_header(like, "|", text, str(deeper) if indicated else "")
    if header is None or not 0 < deeper < 10 or not content.strip(" \t\n") or not _printable(content):
        return None
    return _block(header, content.split("\n") + _blank_lines(text), indent, setting.newline)


def _blank_lines(text: str) -> list[str]:
    """The lines behind the last one that says something, as `+` keeps them."""
    return [""] * (len(text) - len(text.rstrip("\n")) - 1)


def _block(header: str, lines: list[str], indent: int, newline: str) -> str:
    return newline.join([header, *(" " * indent + line if line else "" for line in lines)])


def _printable(text: str) -> bool:
    return not any(character != "\n" and _escaped(character) != character for character in text)


def _wrapped(text: str, like: Like, setting: Setting) -> str | None:
    """Plain or quoted over several lines, as the older one was."""
    blank = text != text.strip() or re.search(r"[ \t]\n|\n[ \t]", text)
    content = text
    if like.style == '"':
        content = double_quoted(text)
    elif blank or not _printable(text):
        return None
    elif like.style == "'":
        content = "'" + text.replace("'", "''") + "'"
    elif not is_plain(text.replace("\n", " "), setting.flow):
        return None
    indent = next((len(line) - len(line.lstrip()) for line in like.lines[1:] if line.strip()), setting.indent + 2)
    old = [like.lines[0], *(line.strip() for line in like.lines[1:])]
    lines = wrap(content, old, Shape(setting.column, indent))
    return setting.newline.join([lines[0], *(" " * indent + line if line else "" for line in lines[1:])])
