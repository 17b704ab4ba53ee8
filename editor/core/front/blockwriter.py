"""Writes lists and mappings, in lines or in brackets, taking after what stands beside them."""

from dataclasses import dataclass

from editor.core.front.manner import Manner
from editor.core.front.scalarwriter import Like, Setting, like_of, spell
from editor.core.front.wrapping import DEFAULT_WIDTH
from editor.core.front.yamltree import Data, Mapping, Node, Scalar, Sequence
from editor.core.operations import plain


def fits_line(value: Data, at: int) -> bool:
    """Whether a value that begins at column `at` needs no lines below it."""
    return not isinstance(value, str) or ("\n" not in value and at + len(value) <= DEFAULT_WIDTH)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes values into `text`, in the file's `manner` and with its `newline`."""

    text: str
    manner: Manner
    newline: str

    def scalar(self, value: Data, like: Like, indent: int, at: int, *, flow: bool = False) -> str:
        """A scalar that begins at column `at`, its key (or dash) at column `indent`."""
        manner = self.manner
        return spell(value, like, Setting(indent, at, flow, self.newline, manner.quote, manner.null))

    def after_key(self, value: Data, key: str, indent: int, like: Node | None, style: str = "") -> str:
        """What follows `key:`, where the key begins at column `indent`; with its leading blank or line end.

        `style` is for a text, also one inside a mapping, that has nothing to take after.
        """
        if isinstance(value, dict) and value:
            return self._lines(self._pairs(value, indent + 2, like, style), indent + 2)
        if isinstance(value, list) and value and not self._in_brackets(value, like):
            return self._list_lines(value, indent + self.manner.dash_indent, like)
        if isinstance(value, dict | list):
            return " " + self.flow(value, like)
        at = indent + len(key) + 2
        written = self.scalar(value, self.like(like) if like is not None else Like(style), indent, at)
        return f" {written}" if written else ""

    def item(self, value: Data, indent: int, gap: str, like: Node | None) -> str:
        """A list item without its dash, which stands at column `indent` with `gap` behind it."""
        at = indent + 1 + len(gap)
        if isinstance(value, dict) and value and not (isinstance(like, Mapping) and like.flow):
            first, *rest = self._pairs(value, at, like)
            return self.newline.join([first, *(" " * at + line for line in rest)])
        if isinstance(value, dict | list):
            return self.flow(value, like)
        taken = self.like(like) if isinstance(like, Scalar) else Like()
        if taken.style in ("|", ">") and fits_line(value, at):
            taken = Like()
        return self.scalar(value, taken, indent, at)

    def flow(self, value: Data, like: Node | None) -> str:
        """The value in brackets or braces, on one line."""
        if isinstance(value, list):
            model = like.items[0] if isinstance(like, Sequence) and like.items else like
            return "[" + ", ".join(self.flow(item, model) for item in value) + "]"
        if isinstance(value, dict):
            pad = " " if isinstance(like, Mapping) and self.text[like.span.start :].startswith("{ ") else ""
            pairs = (f"{self.key(name)}: {self.flow(item, self._named(like, name))}" for name, item in value.items())
            return "{" + pad + ", ".join(pairs) + pad + "}"
        return self.scalar(value, self._one_line(like), 0, 0, flow=True)

    def key(self, name: str) -> str:
        """A key, in quotes where it needs them."""
        return self.scalar(name, Like(), 0, 0, flow=True)

    def like(self, node: Node | None) -> Like:
        """The style of a node, if it is a scalar."""
        return like_of(node, self.text) if isinstance(node, Scalar) else Like()

    def _one_line(self, node: Node | None) -> Like:
        like = self.like(node)
        return Like("" if like.style in ("|", ">") else like.style, "" if "\n" in like.raw else like.raw)

    def _pairs(self, value: dict[str, Data], indent: int, like: Node | None, style: str = "") -> list[str]:
        return [
            f"{self.key(name)}:{self.after_key(item, self.key(name), indent, self._named(like, name), style)}"
            for name, item in value.items()
        ]

    def _named(self, like: Node | None, name: str) -> Node | None:
        pair = like.pair(name) if isinstance(like, Mapping) else None
        return pair.value if pair else None

    def _lines(self, lines: list[str], indent: int) -> str:
        return "".join(self.newline + " " * indent + line for line in lines)

    def _list_lines(self, value: list[Data], indent: int, like: Node | None) -> str:
        items = like.items if isinstance(like, Sequence) else ()
        model = items[0] if items else None
        flow = self.manner.flow_records if model is None else isinstance(model, Mapping) and model.flow
        written = (
            self.flow(item, model) if flow and isinstance(item, dict) else self.item(item, indent, " ", model)
            for item in value
        )
        return self._lines([f"- {item}" for item in written], indent)

    def _in_brackets(self, value: list[Data], like: Node | None) -> bool:
        if isinstance(like, Sequence) and like.items:
            return like.flow
        return self.manner.flow_words and not any(isinstance(plain(item), dict | list) for item in value)
