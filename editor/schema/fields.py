"""How a field of the format is described: the vocabulary of the declaration, and the record a form is built from."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from pydantic import Field

from editor.core.front.yamltree import Data
from editor.core.problems import KeyPath
from editor.core.translation import tr


class Kind(StrEnum):
    """What a field holds, and so which control it gets."""

    LINE = "line"
    PROSE = "prose"
    NUMBER = "number"
    SCORE = "score"
    CHOICE = "choice"
    WORDS = "words"
    DATE = "date"
    VERSION = "version"
    RECORDS = "records"
    RELATIONS = "relations"


@dataclass(frozen=True, slots=True)
class Level:
    """What a value from `low` on means; some levels have a `name`. `text` and `label` are these in English."""

    low: float
    text: str
    label: str = ""

    @property
    def meaning(self) -> str:
        """What it means, as a person reads it."""
        return tr(self.text)

    @property
    def name(self) -> str:
        """What it is called, as a person reads it; empty for most."""
        return tr(self.label)


@dataclass(frozen=True, slots=True)
class Control:
    """What a form must know beyond the type.

    `choices`: the values of the format (a file may hold others); `step`: how far a key press goes; `style`: how a
    new text is written ('' plain, a quote character, '>' folded); `initial`: the value in a new pattern;
    `width`: how wide the field is, in characters, 0 for as wide as the page; `inverse`: for relations, the kind
    that the other pattern holds; `label`: a name of one short word, for pictures; `shape`: the keys of a new item,
    none for a bare reference; `in_template`: whether a new pattern has it; `fixed`: it is shown and not changed
    once it is there; `completes`: the column of the library that has words to complete with; `share`: how much of a
    table's width its column takes; `as_records`: the first item of the list is a record too; `proposes`: its records
    are links that a program proposes; `opens`: its items may be addresses, which can be opened; `levels`: what its
    values mean, from the lowest up; `extremes`: below the first and from the second value on one asks for reasons,
    which stand in the field `reason` beside it.
    """

    kind: Kind
    choices: tuple[str, ...] = ()
    step: float = 1
    style: str = ""
    initial: Data = None
    width: int = 0
    inverse: str = ""
    label: str = ""
    shape: tuple[str, ...] = ()
    in_template: bool = True
    fixed: bool = False
    completes: str = ""
    share: float = 1
    as_records: bool = False
    proposes: bool = False
    opens: bool = False
    levels: tuple[Level, ...] = ()
    extremes: tuple[float, float] | None = None
    reason: str = ""

    @property
    def short(self) -> str:
        """A name of one short word, as a person reads it."""
        return tr(self.label)

    def level(self, value: float) -> Level | None:
        """The highest level that a value reaches; None where values have no meaning that can be said."""
        reached = [level for level in self.levels if round(value, 2) >= level.low]
        return reached[-1] if reached else None

    def is_extreme(self, value: float) -> bool:
        """Whether a value is one that needs a reason."""
        return self.extremes is not None and not self.extremes[0] <= round(value, 2) < self.extremes[1]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field, ready to be shown: where it stands, what it is called, what it may hold.

    `label`, `description` and `caption` are `title`, `help` and `heading` in English, as the format declares them.
    Where a field `is_own` to a file, its label is the key as the file has it, and not translated.
    """

    path: KeyPath
    label: str
    description: str
    control: Control
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False
    caption: str = ""
    item: "tuple[FieldSpec, ...]" = ()
    is_own: bool = False

    @property
    def title(self) -> str:
        """What the field is called, as a person reads it."""
        return self.label if self.is_own else tr(self.label)

    @property
    def help(self) -> str:
        """What belongs into the field, as a person reads it; empty where that needs no word."""
        return tr(self.description)

    @property
    def heading(self) -> str:
        """What stands above the fields of its kind, as a person reads it; empty where nothing does."""
        return tr(self.caption)

    @property
    def kind(self) -> Kind:
        """What the field holds."""
        return self.control.kind


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """One of the groups of the front matter: its name, the words of its banner, and its top-level keys in order.

    `label` is the name in English; `form_order` is the order in a form, where that is another.
    """

    label: str
    banner: str
    keys: tuple[str, ...]
    form_order: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Its name, as a person reads it."""
        return tr(self.label)


def _field(control: Control, title: str, description: str, **limits: Any) -> Any:
    return Field(title=title, description=description, json_schema_extra={"control": control}, **limits)  # type: ignore[dict-item]


def line(
    title: str,
    description: str = "",
    *,
    style: str = "",
    width: int = 0,
    fixed: bool = False,
    completes: str = "",
    share: float = 1,
    **more: Any,
) -> Any:
    """A single line of text."""
    control = Control(Kind.LINE, style=style, initial="", width=width, fixed=fixed, completes=completes, share=share)
    return _field(control, title, description, **more)


def prose(title: str, description: str = "", **more: Any) -> Any:
    """Text of one or more sentences, folded in the file."""
    return _field(Control(Kind.PROSE, style=">", initial=""), title, description, **more)


def number(title: str, description: str = "", *, low: float, high: float, step: float, initial: Data) -> Any:
    """A number between `low` and `high`."""
    return _field(Control(Kind.NUMBER, step=step, initial=initial, width=8), title, description, ge=low, le=high)


def score(
    title: str,
    description: str,
    short: str,
    levels: tuple[Level, ...],
    *,
    low: float = 1,
    high: float = 5,
    step: float = 0.5,
    extremes: tuple[float, float],
    reason: str,
) -> Any:
    """A score, set by a slider."""
    control = Control(Kind.SCORE, step=step, initial=3.0, label=short, levels=levels, extremes=extremes, reason=reason)
    return _field(control, title, description, ge=low, le=high)


def choice(title: str, description: str, choices: tuple[str, ...], initial: Data = "", *, share: float = 1) -> Any:
    """One of the values of the format; a file may hold others."""
    return _field(Control(Kind.CHOICE, choices, initial=initial, width=20, share=share), title, description)


def words(
    title: str, description: str = "", *, style: str = "", initial: tuple[str, ...] = (), completes: str = ""
) -> Any:
    """A list of words or short texts."""
    control = Control(Kind.WORDS, style=style, initial=list(initial), completes=completes)
    return _field(control, title, description, default=None)


def day(title: str, description: str = "") -> Any:
    """A date."""
    return _field(Control(Kind.DATE, width=14), title, description)


def rarely(field: Any) -> Any:
    """The same field for files that have it; it is neither required nor part of a new pattern."""
    control = replace(field.json_schema_extra["control"], in_template=False)
    return _field(control, field.title, field.description, default=None)


def version(title: str, description: str = "") -> Any:
    """A number or a string, kept as it is written."""
    return _field(Control(Kind.VERSION, initial=0.1, width=10), title, description)


def records(
    title: str, description: str = "", *, as_records: bool = False, proposes: bool = False, opens: bool = False
) -> Any:
    """A list of small records."""
    control = Control(Kind.RECORDS, initial=[], as_records=as_records, proposes=proposes, opens=opens)
    return _field(control, title, description, default=None)


def relations(
    title: str,
    description: str,
    inverse: str = "",
    *,
    shape: tuple[str, ...] = ("slug", "weight"),
    in_template: bool = True,
) -> Any:
    """A list of links to other patterns; the other pattern's `inverse` list says the same from its side."""
    control = Control(Kind.RELATIONS, initial=[], inverse=inverse, shape=shape, in_template=in_template)
    return _field(control, title, description, default=None)
