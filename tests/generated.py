"""Writes front matter in every style that YAML has, by chance, as text.

Nothing here knows what the text means: whether it can be read, and as what, the judges say (`tests/judges.py`).
"""

from functools import cache
from typing import Any

from hypothesis import strategies as st

WORDS = ("tool", "library", "a", "lends", "drill", "saws", "ladder", "shared", "evening", "stock")
PLAIN = (
    *WORDS, "1", "0.50", "3.0", "1.0.0", "2026-02-19", "true", "yes", "No", "null", "~", "0x1F", "1_000", "1:30", "1e3",
    "0o17", "-", "a b", "a:b", "a#b", "it's", "x-y", "-a", "?a", ":a", "a, b", "a]", "ключ", "naïve", "nai\u0308ve",
    "soft\u00adhyphen", "🌱", "👩\u200d🌾 grows", "a\u00a0b", "a\u3000b", ".inf", "2026-02-19 10:00:00", "%a", "=",
    "word " * 40 + "end", "http://example.org/a?b=c#d", "a\tb", "\ufeffa",
)  # fmt: skip
SINGLE = ("", "a", "it''s", "a: b", "# no", '"', "\\", "a\u2028b", "🌱", " a ", "1.0", "yes", "word " * 30)
DOUBLE = ("", "a", "it's", "a: b", "# no", '\\"', "\\\\", "\\n", "\\u2028", "a\u2028b", "🌱", " a ", "1.0", "\\t\\x41")
KEYS = (
    "title", "slug", "weight", "summary", "tags", "enables", "lifecycle", "version", "status", "items", "note", "era",
)  # fmt: skip
ODD_KEYS = (
    "a b", "a.b", "a-b", "a#b", "a:b", "ключ", "yes", "12", "1.5", "2026-01-01", "~", "null", '"quoted"', "'single'",
    '"with: colon"', "'it''s'", '""', '"\\u00e9"', "🌱", "a[0]", "-a", "?b", ".", "<", "=", "&k anchored",
    "!!str tagged", "&n 7", "k" * 90, "soft\u00adhyphen", "x ",
)  # fmt: skip
NULLS = ("", " null", " ~", " Null")


@cache
def _choice(options: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(options)


class _Pen:
    """Writes one front matter; `plain` leaves out what no pattern file was ever seen to hold."""

    def __init__(self, draw: st.DrawFn, *, plain: bool) -> None:
        self._draw = draw
        self._plain = plain
        self._anchors: list[str] = []
        self._notes = 0

    def one(self, *options: Any) -> Any:
        return self._draw(_choice(options))

    def rarely(self, times: int = 6) -> bool:
        """True about once in so many times; False is the simpler answer."""
        return bool(self._draw(st.integers(0, times - 1)) == times - 1)

    def oddly(self, times: int = 10) -> bool:
        return not self._plain and self.rarely(times)

    def note(self) -> str:
        self._notes += 1
        return f"# {self.one('note', 'about', '═══', 'it’s: - a', '[x')} {self._notes}"

    def between(self, indent: int) -> list[str]:
        """Lines of comments and blanks, or none."""
        lines = []
        while self.rarely(5):
            at = self.one(indent, indent, indent, 0, indent + 2) if not self._plain else indent
            blank = "" if self._plain else self.one("", "", "  ", "")
            lines.append(self.one(blank, " " * at + self.note()))
        return lines

    def behind(self) -> str:
        return self.one(" ", "  ", "   ") + self.note() if self.rarely(6) else self.one("", "", "", " ") * self.oddly(4)

    def mapping(self, indent: int, depth: int, *, joined: bool = False) -> list[str]:
        """The lines of a mapping; `joined`: the first one stands behind a dash."""
        lines: list[str] = []
        names: list[str] = []
        for number in range(self._draw(st.integers(1, 4 if depth else 6))):
            if number or not joined:
                lines += self.between(indent)
            first, *rest = self.pair(indent, depth, names)
            lines += [first if joined and not number else " " * indent + first, *rest]
        return lines

    def pair(self, indent: int, depth: int, names: list[str]) -> list[str]:
        free = [key for key in KEYS if key not in names] or list(KEYS)
        key = self.one(*ODD_KEYS) if self.oddly(5) else self.one(*names) if names and self.oddly(40) else free[0]
        if self.rarely(3):
            key = key if key not in free else free[self._draw(st.integers(0, len(free) - 1))]
        names.append(key)
        if self.oddly(40):
            asked = self.one(key, "- a", "[a, b]")
            first, *rest = self.value(indent, depth, in_mapping=True)
            return [f"? {asked}", " " * indent + ":" + first, *rest]
        first, *rest = self.value(indent, depth, in_mapping=True)
        return [key + self.one("", "", "", " ") * self.oddly(4) + ":" + first, *rest]

    def sequence(self, indent: int, depth: int, *, joined: bool = False) -> list[str]:
        lines: list[str] = []
        gap = self.one(" ", " ", " ", "   ", "\t" if self.oddly(20) else "  ")
        kind = self.one("scalar", "mapping", "any")
        for number in range(self._draw(st.integers(1, 4))):
            if number or not joined:
                lines += self.between(indent)
            first, *rest = self.item(indent, gap, depth, kind)
            lines += ["-" + first if joined and not number else " " * indent + "-" + first, *rest]
        return lines

    def item(self, indent: int, gap: str, depth: int, kind: str) -> list[str]:
        kind = self.one("scalar", "mapping", "list", "below", "flow") if kind == "any" else kind
        inner = indent + 1 + len(gap)
        if depth > 3 or kind == "scalar":
            return self.scalar(indent, gap)
        if kind == "mapping":
            first, *rest = self.mapping(inner, depth + 1, joined=True)
            return [gap + first, *rest]
        if kind == "list":
            first, *rest = self.sequence(inner, depth + 1, joined=True)
            return [gap + first, *rest]
        if kind == "flow":
            return self.flow_lines(indent, gap)
        return self.value(indent, depth, in_mapping=False)

    def value(self, indent: int, depth: int, *, in_mapping: bool) -> list[str]:
        """What follows a colon or a dash: the rest of its line, and the lines below."""
        kinds = ("scalar", "scalar", "flow", "empty", "sequence", "mapping") if depth < 4 else ("scalar",)
        kind = self.one(*kinds)
        if kind == "scalar":
            gap = "\t" if self.oddly(30) else self.one(" ", " ", " ", "    ")
            return self.scalar(indent, gap)
        if kind == "flow":
            return self.flow_lines(indent, " ")
        if kind == "empty":
            return [self.one(" []", " {}", *NULLS, " [ ]", " {  }") + self.behind()]
        head = f" {self.properties()}".rstrip(" ") + self.behind()
        if kind == "sequence":
            step = self.one(0, 2, 2, 4) if in_mapping else self.one(2, 1)
            return [head, *self.sequence(indent + step, depth + 1)]
        return [head, *self.mapping(indent + self.one(2, 2, 4, 1), depth + 1)]

    def properties(self) -> str:
        """An anchor or a tag, or (mostly) nothing."""
        if not self.oddly(12):
            return ""
        if self.rarely(3):
            return str(self.one("!!str ", "!custom ", "!!seq ", "!!map ", "! ", "!!int "))
        self._anchors.append(f"a{len(self._anchors)}")
        return f"&{self._anchors[-1]} "

    def scalar(self, indent: int, gap: str) -> list[str]:
        if self._anchors and self.oddly(6):
            return [f"{gap}*{self.one(*self._anchors)}{self.behind()}"]
        head = gap + self.properties()
        kind = self.one("plain", "plain", "single", "double", "folded", "literal", "lines", "lines", "none")
        if kind == "plain":
            return [head + self.one(*(WORDS if self._plain else PLAIN)) + self.behind()]
        if kind == "single":
            return [f"{head}'{self.one(*SINGLE)}'{self.behind()}"]
        if kind == "double":
            return [f'{head}"{self.one(*DOUBLE)}"{self.behind()}']
        if kind == "none":
            return [head.rstrip(" ") + self.behind()]
        if kind == "lines":
            return self.lines(head, indent)
        return self.block(head, indent, ">" if kind == "folded" else "|")

    def words(self) -> str:
        return " ".join(self._draw(st.lists(_choice(WORDS), min_size=1, max_size=6)))

    def lines(self, head: str, indent: int) -> list[str]:
        """A plain or quoted scalar over several lines."""
        quote = self.one("", "'", '"')
        inner = " " * (indent + self.one(2, 2, 4, 1))
        lines = [head + quote + self.words()]
        for _ in range(self._draw(st.integers(1, 3))):
            if self.rarely(6):
                lines.append("")
            if quote == '"' and self.oddly(6):
                lines[-1] += "\\"
            lines.append(inner + " " * self.oddly(8) + self.words() + self.one("", "", " ") * self.oddly(4))
        return [*lines[:-1], lines[-1] + quote + self.behind()]

    def block(self, head: str, indent: int, sign: str) -> list[str]:
        """Folded or literal text; never an empty one, which ruamel.yaml takes for a fault where blanks follow it."""
        chomp, step = self.one("", "-", "+", "-"), self.one(2, 2, 4, 1)
        base = max(indent, 0)
        indicator = str(step) if self.oddly(6) else ""
        header = head + sign + (indicator + chomp if self.rarely(2) else chomp + indicator) + self.behind()
        lines = []
        for number in range(self._draw(st.integers(1, 4))):
            deeper = " " * self.one(0, 0, 0, 2) if number or indicator else ""
            text = (
                self.words()
                if not self.oddly(4)
                else self.one("# no comment", "- a", "a: b", "'q'", "🌱\u00ad", "a\tb ")
            )
            lines.append(" " * (base + step) + deeper + text)
            while self.rarely(6):
                lines.append(self.one("", "", " " * base))
        return [header, *lines]

    def flow_lines(self, indent: int, gap: str) -> list[str]:
        text = self.flow(indent, 0)
        return (gap + self.properties() + text + self.behind()).split("\n")

    def flow(self, indent: int, depth: int) -> str:
        opening, closing = self.one("[]", "{}")
        wide = self.oddly(4)
        count = self._draw(st.integers(0, 4))
        parts = [self.flow_part(indent, depth, opening, number) for number in range(count)]
        space = "\n" + " " * (indent + 2) if wide or self.rarely(8) else self.one("", "", " ")
        comma = "," + (space if "\n" in space else self.one(" ", " ", "  ", ""))
        if "\n" in space and self.rarely(2):
            comma = f",  {self.note()}{space}"
        inside = comma.join(parts) + ("," if parts and self.oddly(8) else "")
        end = self.one(space, space[:-2]) if "\n" in space else space
        return opening + space + inside + end + closing

    def flow_part(self, indent: int, depth: int, opening: str, number: int) -> str:
        if depth < 2 and self.rarely(5):
            value = self.flow(indent + 2, depth + 1)
        else:
            words = ("a", "b", "two words", "0.5", "1", '"q, r"', "'s'", "null", "2026-01-01", "x-y")
            value = str(self.one(*words))
            if self._anchors and self.oddly(6):
                value = f"*{self.one(*self._anchors)} "
        if opening == "[":
            return f"{self.one('k', 'l')}: {value}" if self.oddly(12) else value
        key = self.one(f"k{number}", f"k{number}", f'"k{number}"', KEYS[number])
        return str(key) if self.oddly(12) else f"{key}: {value}"


@st.composite
def fronts(draw: st.DrawFn, *, plain: bool = False) -> str:
    """Front matter, its lines ending in a line feed."""
    pen = _Pen(draw, plain=plain)
    lines = pen.mapping(0, 0) + pen.between(0)
    if pen.oddly(20):
        lines.append("...")
    return "".join(line + "\n" for line in lines)


@st.composite
def files(draw: st.DrawFn, *, plain: bool = False) -> str:
    """The text of a file: generated front matter between fences, and a short body."""
    front = draw(fronts(plain=plain))
    opening, closing, body = "---\n", "---\n", "\nLead.\n\n### Section 1: Context\n\nSome text.\n"
    if not plain:
        opening = draw(_choice(("---\n", "---\n", "\ufeff---\n", "--- \n")))
        closing = draw(_choice(("---\n", "---\n", "--- \n")))
        body = draw(_choice((body, body, "", "Lead", "\n\nLead.\n\u2028🌱\n")))
    text = opening + front + closing + body
    ends = draw(_choice(("\n", "\n", "\r\n", "mixed")))
    if ends == "mixed":
        parts = text.split("\n")
        crs = draw(st.lists(st.booleans(), min_size=len(parts) - 1, max_size=len(parts) - 1))
        return "\n".join(part + "\r" * cr for part, cr in zip(parts, [*crs, False], strict=True))
    return text.replace("\n", ends)
