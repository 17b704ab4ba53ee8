"""A problem: what is wrong, how bad, and where."""

from dataclasses import dataclass
from enum import Enum

from editor.core.span import Span

KeyPath = tuple[str | int, ...]


class Severity(Enum):
    """How much a problem matters; nothing blocks saving."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    `sentence` says what is wrong and what can be done; `span` is its place in the file's text; `path` names the
    front matter field it belongs to, if it belongs to one. `is_of_value`: the field is missing, or its value is not
    what the format expects of this field alone.
    """

    severity: Severity
    sentence: str
    span: Span
    path: KeyPath = ()
    is_of_value: bool = False
