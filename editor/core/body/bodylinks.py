"""The links of a body that can lead to another pattern: those with no scheme, outside code, comments and HTML."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from editor.core.body.bodylines import Line, scan
from editor.core.edit import Edit, deletion
from editor.core.span import Span

PATTERN = "pattern:"
"""What stands before the name of a pattern where an address could stand as well."""
_DESTINATION = r"(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s<>()]+(?:\([^\s()]*\)[^\s()]*)*))"
_TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_TOKEN = re.compile(
    rf"\\.|(?P<ticks>`+)|<!--.*?-->|<[A-Za-z/!?][^<>]*>|(?P<wiki>!?\[\[(?P<name>[^\[\]\n|]+)(?:\|(?P<shown>[^\[\]\n]*))?\]\])"
    rf"|(?P<open>!?\[)|(?P<close>\](?:\(\s*{_DESTINATION}{_TITLE}\s*\))?)",
    re.DOTALL,
)
_DEFINITION = re.compile(rf"^(?:[ \t]*>)*[ \t]*\[(?!\^)(?P<label>[^\[\]]+)\]:[ \t]*{_DESTINATION}{_TITLE}[ \t]*$")
_HINT = re.compile(r"\]\(\s*(?![a-zA-Z][a-zA-Z0-9+.-]*:|//|#)|\[\[|\]:[ \t]*(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)\S")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"\bhttps?://[^\s<>()\[\]\"'`]*[^\s<>()\[\]\"'`.,;:!?*]", re.IGNORECASE)
_REFERENCE = re.compile(r"\[(?P<label>[^\[\]]+)\]")
_STEP = re.compile(r"(?P<name>.+?)(?:\.(?:md|markdown|html))?$")
_FILE_NAME = re.compile(r".*\.[A-Za-z0-9]{1,5}$")
_SLUGS = re.compile(r"[\w.-]+(?:/[\w.-]+)+")
_NEW_BLOCK = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^ {0,3}#{1,6}[ \t]|^[ \t]*\|")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+")
_QUOTED_FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})")
_INDENTED = re.compile(r"^(?: {4}| {0,3}\t)")
_NO_PATTERNS = {".", "..", "index", "_index", "readme"}


@dataclass(frozen=True, slots=True)
class BodyLink:
    """One link. `target` is where the name of the pattern stands, without folder, ending and anchor.

    `before` and `behind` are what makes the text between them a link; both are empty for the definition of a link
    (`[name]: place`), which stands apart from the text that it belongs to.
    """

    name: str
    target: Span
    before: Span
    behind: Span

    @property
    def is_definition(self) -> bool:
        """Whether it says where links elsewhere lead."""
        return not self.behind.length


def body_links(text: str, span: Span) -> tuple[BodyLink, ...]:
    """The links at `span` of `text` that can lead to a pattern, in the order of their places.

    A link in double brackets may name a title; it is given as it is written.
    """
    if not _may_hold_links(text, span):
        return ()
    return tuple(link for block in _blocks(text, span) for link in _links_of(text, block))


def goal_at(text: str, place: int) -> str:
    """Where the link of a text leads that a place is in, or at: an address of the web, or `PATTERN` and a name.

    Empty where there is none, or one that leads elsewhere.
    """
    for block in _blocks(text, Span(0, len(text))):
        if block[0].span.start <= place <= block[-1].span.end:
            definition = next((_DEFINITION.match(line.text) for line in block if place <= line.span.end), None)
            if definition is not None:
                return _goal(_destination(definition))
            return _inline_goal(text, Span(block[0].span.start, block[-1].span.end), place)
    return ""


def _inline_goal(text: str, span: Span, place: int) -> str:
    opened: list[re.Match[str]] = []
    at = span.start
    while token := _TOKEN.search(text, at, span.end):
        at = token.end()
        if token["ticks"]:
            at = _code_end(text, Span(at, span.end), token["ticks"])
            if token.start() <= place < at:
                return ""
        elif token["wiki"] and token.start() <= place <= at:
            return next((PATTERN + link.name for link in _wiki_link(token)), "")
        elif token["open"]:
            opened.append(token)
        elif token["close"] and opened:
            opening = opened.pop()
            reference = _REFERENCE.match(text, at, span.end) if token[0] == "]" else None
            if opening["open"] == "[" and opening.start() <= place <= (reference.end() if reference else at):
                label = reference["label"] if reference else text[opening.end() : token.start()]
                goal = _goal(_destination(token) if len(token[0]) > 1 else _definitions(text).get(_plain(label), ""))
                if goal:
                    return goal
    bare = (found for found in _BARE_ADDRESS.finditer(text, *span) if found.start() <= place <= found.end())
    return next((found[0] for found in bare), "")


def _definitions(text: str) -> dict[str, str]:
    """Where links lead that are defined apart from the text they belong to, by their labels."""
    found = (_DEFINITION.match(line.text) for block in _blocks(text, Span(0, len(text))) for line in block)
    return {_plain(each["label"]): _destination(each) for each in found if each}


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()


def _destination(found: re.Match[str]) -> str:
    return found["bare"] or found["angled"] or ""


def _goal(address: str) -> str:
    """Where a link with this address leads, as `goal_at` tells it."""
    address = html.unescape(address)
    if _WEB.fullmatch(address):
        return address
    address = address.removeprefix(PATTERN)
    step = _last_step(address)
    return PATTERN + unquote(step.of(address)) if step is not None else ""


def relinked(text: str, span: Span, targets: Mapping[str, str | None]) -> tuple[Edit, ...]:
    """The edits that let the links at `span` whose names are in `targets` lead elsewhere; to None: become their text.

    A definition of a link stays where its links would become text, since other text refers to it.
    """
    edits: list[Edit] = []
    for link in body_links(text, span) if targets else ():
        new = targets.get(link.name, link.name)
        if new is None and not link.is_definition:
            edits += (deletion(*link.before), deletion(*link.behind))
        elif new is not None and new != link.name:
            edits.append(Edit(link.target, new))
    return tuple(edits)


def _may_hold_links(text: str, span: Span) -> bool:
    """Whether it is worth a closer look; most bodies hold none, and many are asked."""
    start, end = span
    if text.find("](", start, end) < 0 and text.find("[[", start, end) < 0 and text.find("]:", start, end) < 0:
        return False
    return _HINT.search(text, start, end) is not None


def _blocks(text: str, span: Span) -> Iterator[list[Line]]:
    """The lines that count, in groups that no link reaches across: paragraphs, items, headings, rows, quotes."""
    block: list[Line] = []
    quoted = in_list = False
    for line, inner in _outside_quoted_code(scan(text, span).counted):
        blank = not inner.strip(" \t")
        mark = inner is not line.text
        if block and (blank or mark != quoted or block[-1].next != line.span.start or _begins_block(inner, block)):
            yield block
            block = []
        quoted = mark
        if blank:
            continue
        in_list = bool(_ITEM.match(inner)) or (in_list and inner.startswith((" ", "\t")))
        if block or in_list or not _INDENTED.match(inner):
            block.append(line)
    if block:
        yield block


def _begins_block(line: str, block: Sequence[Line]) -> bool:
    return bool(_NEW_BLOCK.match(line) or _HEADING.match(block[-1].text))


def _outside_quoted_code(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Each line with what it says behind the marks of a quote, without those of code in a quote."""
    fence = ""
    for line in lines:
        mark = _QUOTE.match(line.text)
        inner = line.text[mark.end() :] if mark else line.text
        before, fence = fence, _quoted_fence(inner, fence) if mark else ""
        if not (before and mark) and not fence:
            yield line, inner


def _quoted_fence(line: str, fence: str) -> str:
    """The marks of the code that is open in a quote behind this line of it; nothing where none is."""
    found = _QUOTED_FENCE.match(line)
    if not fence:
        return found["marks"] if found else ""
    closes = found and found["marks"].startswith(fence) and not line.strip(" \t").strip(fence[0])
    return "" if closes else fence


def _links_of(text: str, lines: Sequence[Line]) -> Iterator[BodyLink]:
    count = 0
    for line in lines:
        found = _DEFINITION.match(line.text)
        if not found:
            break
        count += 1
        yield from _to_pattern(found, line.span.start, Span(0, 0), Span(0, 0))
    if count < len(lines):
        yield from _inline_links(text, Span(lines[count].span.start, lines[-1].span.end))


def _inline_links(text: str, span: Span) -> Iterator[BodyLink]:
    opened: list[re.Match[str]] = []
    place = span.start
    while token := _TOKEN.search(text, place, span.end):
        place = token.end()
        if token["ticks"]:
            place = _code_end(text, Span(place, span.end), token["ticks"])
        elif token["wiki"]:
            yield from _wiki_link(token)
        elif token["open"]:
            opened.append(token)
        elif token["close"] and opened:
            opening = opened.pop()
            if opening["open"] == "[" and len(token["close"]) > 1:
                yield from _to_pattern(token, 0, Span(*opening.span()), Span(*token.span()))


def _code_end(text: str, span: Span, ticks: str) -> int:
    """Where code in a line ends that these ticks open before `span`; its start where nothing closes it."""
    closing = re.compile(rf"(?<!`){ticks}(?!`)").search(text, span.start, span.end)
    return closing.end() if closing else span.start


def _to_pattern(found: re.Match[str], offset: int, before: Span, behind: Span) -> Iterator[BodyLink]:
    """The link to the place that was found; nothing where that can't be a pattern."""
    group = "bare" if found["bare"] is not None else "angled"
    step = _last_step(found[group])
    if step is not None:
        start = found.start(group) + offset
        yield BodyLink(step.of(found[group]), Span(start + step.start, start + step.end), before, behind)


def _last_step(place: str) -> Span | None:
    """Where the name of a pattern stands in the place that a link leads to; None where there can't be one."""
    if _ELSEWHERE.match(place):
        return None
    path = re.split(r"[?#]", place, maxsplit=1)[0].rstrip("/")
    start = path.rfind("/") + 1
    found = _STEP.match(path, start)
    if found is None or unquote(found["name"]).casefold() in _NO_PATTERNS:
        return None
    is_host = "." in path.split("/", 1)[0].strip(".")
    is_other = found.end("name") == len(path) and (is_host or _FILE_NAME.match(found["name"]))
    return None if is_other else Span(*found.span("name"))


def _wiki_link(token: re.Match[str]) -> Iterator[BodyLink]:
    name = token["name"].split("#", 1)[0]
    start = token.start("name") + len(name) - len(name.lstrip())
    name = name.strip()
    if not name or token["wiki"].startswith("!"):
        return
    if _SLUGS.fullmatch(name):
        start += name.rfind("/") + 1
        name = name.rpartition("/")[2]
    name = name.removesuffix(".md")
    shown = token.start("shown") if token["shown"] else token.start("name")
    before, behind = Span(token.start(), shown), Span(token.end() - 2, token.end())
    yield BodyLink(name, Span(start, start + len(name)), before, behind)
