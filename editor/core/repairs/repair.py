"""Broken file → the splices that repair it, proven before they are proposed.

Nothing is proposed that loses a key or a character: the steps say what they add and take away, and the repaired
text is read again and compared with what could be read before.
"""

from collections import Counter
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from editor.core.edit import Edit
from editor.core.front.faults import Fault
from editor.core.front.yamltree import Data, Mapping, data_of, read, same
from editor.core.offsets import place_of
from editor.core.parts import cut
from editor.core.repairs.characterrepair import TAB_WIDTHS, drop_controls, widen_tabs
from editor.core.repairs.draft import Draft, Step
from editor.core.repairs.entryrepair import mend_entries
from editor.core.repairs.fencerepair import mend_fences
from editor.core.repairs.frontlines import key_of, likely_front
from editor.core.repairs.salvage import fields_span, readable_fields, top_level
from editor.core.span import Span
from editor.core.translation import tr

_ROUNDS = 100
"""More steps than any file needs that can be repaired."""
_UNCOUNTED = "\"'"


@dataclass(frozen=True, slots=True)
class Repair:
    """A proposal: the splices, the text that they lead to, and a sentence for each thing that was done."""

    edits: tuple[Edit, ...]
    text: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoRepair:
    """The file is broken and no safe repair is known; `sentence` says what to look at, `span` where."""

    sentence: str
    span: Span


def propose(text: str) -> Repair | None:
    """A repair of `text`; None where it is sound or no safe repair is known (`examine` tells which)."""
    found = examine(text)
    return found if isinstance(found, Repair) else None


def examine(text: str) -> Repair | NoRepair | None:
    """A repair of `text`, or why none is known; None where fences and YAML are sound. Never raises."""
    fault = fault_in(text)
    if fault is None:
        return None
    drafts = [_mended(text, width) for width in (TAB_WIDTHS if "\t" in text else TAB_WIDTHS[:1])]
    proven = [draft for draft in drafts if _is_proven(text, draft)]
    if not proven:
        return _no_repair(text, fault)
    if any(not same(_data(proven[0].text), _data(draft.text)) for draft in proven[1:]):
        sentence = tr(
            "No safe repair is known: tabs indent lines here, and how many blanks each stands for can't be told."
        )
        return NoRepair(sentence, fault.span)
    draft = proven[0]
    return Repair(draft.edits, draft.text, tuple(draft.sentences))


def fault_in(text: str) -> Fault | None:
    """The first thing that is wrong with fences or YAML, or None."""
    parts = cut(text)
    if parts.problems:
        return Fault(parts.problems[0].sentence, parts.problems[0].span)
    root = read(text, parts.front) if parts.front else None
    return root if isinstance(root, Fault) else None


def _no_repair(text: str, fault: Fault) -> NoRepair:
    if cut(text).front is None and likely_front(text) is None:
        if not text.strip():
            return NoRepair(fault.sentence, fault.span)
        sentence = tr(
            "No safe repair is known: the file has no keys such as id and title that could be its front matter. "
            "Make a pattern with New and put this text into it."
        )
        return NoRepair(sentence, fault.span)
    line = place_of(text, fault.span.start).line
    return NoRepair(
        tr("No safe repair is known. Look at line {line}: {problem}", line=line, problem=fault.sentence), fault.span
    )


def _mended(text: str, tab_width: int) -> Draft:
    """The text after all steps that are certain, whether they were enough or not."""
    draft = Draft(text)
    for _ in range(_ROUNDS):
        steps = _next_steps(draft.text, tab_width)
        if not steps:
            break
        draft.take(steps)
    return draft


def _next_steps(text: str, tab_width: int) -> tuple[Step, ...]:
    parts = cut(text)
    root = read(text, parts.front) if parts.front else None
    if parts.front is None or parts.problems:
        return mend_fences(text, parts)
    if not isinstance(root, Fault):
        return ()
    front = parts.front
    return (
        mend_fences(text, parts)
        or drop_controls(text, front)
        or widen_tabs(text, front, root.span, tab_width)
        or mend_entries(text, front)
    )


def _data(text: str) -> dict[str, Data]:
    front = cut(text).front
    root = read(text, front) if front else None
    data: dict[str, Data] = data_of(root) if isinstance(root, Mapping) else {}
    return data


def _is_proven(text: str, draft: Draft) -> bool:
    """Whether the repaired text is sound, and holds every character, key and value that could be read before."""
    if draft.text == text or fault_in(draft.text) is not None:
        return False
    added = Counter("".join(step.added for step in draft.steps))
    removed = Counter("".join(step.removed for step in draft.steps))
    if _said(draft.text) != _said(text) + _counted(added) - _counted(removed):
        return False
    if not _is_read_by_another(draft.text):
        return False
    data = _data(draft.text)
    front = fields_span(text, cut(text).front)
    if front is None or not data:
        return False
    keys = {key_of(lines.of(text)) for lines in top_level(text, front)}
    before = readable_fields(text, front)
    return keys <= data.keys() and all(same(value, data[key]) for key, value in before.items())


def _is_read_by_another(text: str) -> bool:
    """Whether ruamel.yaml takes the front matter too: what only one reader takes is not repaired."""
    front = cut(text).front
    try:
        YAML(typ="safe", pure=True).compose(front.of(text) if front else "")
    except (YAMLError, RecursionError):
        return False
    return True


def _said(text: str) -> Counter[str]:
    """How often each character stands in a text, blanks and quotes apart."""
    return _counted(Counter(text))


def _counted(found: Counter[str]) -> Counter[str]:
    return Counter({sign: times for sign, times in found.items() if sign not in _UNCOUNTED and not sign.isspace()})
