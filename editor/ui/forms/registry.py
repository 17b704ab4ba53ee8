"""Which control edits which kind of value."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.render.colours import Colours
from editor.schema.fields import FieldSpec, Kind
from editor.session.library import Library
from editor.ui.forms.choice import ChoiceControl
from editor.ui.forms.date import DateControl
from editor.ui.forms.field import FieldControl
from editor.ui.forms.inferred import InferredLinksControl
from editor.ui.forms.number import NumberControl
from editor.ui.forms.records import RecordsControl
from editor.ui.forms.relations import RelationsControl
from editor.ui.forms.score import ScoreControl
from editor.ui.forms.standings import Standings
from editor.ui.forms.text import Completions, LineControl, ProseControl
from editor.ui.forms.words import WordsControl


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What controls may ask for: the library, words to complete with, the theme's colours, and how scores stand."""

    library: Library
    completions: Completions
    colours: Colours
    standings: Standings | None = None


_Maker = Callable[[FieldSpec, Surroundings], FieldControl]


def _line(spec: FieldSpec, around: Surroundings) -> FieldControl:
    return LineControl(spec, around.completions if spec.control.completes else None)


def _records(spec: FieldSpec, around: Surroundings) -> FieldControl:
    return InferredLinksControl(spec, around.library) if spec.control.proposes else RecordsControl(spec)


_MAKERS: dict[Kind, _Maker] = {
    Kind.LINE: _line,
    Kind.PROSE: lambda spec, _: ProseControl(spec),
    Kind.NUMBER: lambda spec, _: NumberControl(spec),
    Kind.SCORE: lambda spec, _: ScoreControl(spec),
    Kind.CHOICE: lambda spec, _: ChoiceControl(spec),
    Kind.WORDS: lambda spec, around: WordsControl(spec, around.completions),
    Kind.DATE: lambda spec, _: DateControl(spec),
    Kind.VERSION: lambda spec, _: LineControl(spec),
    Kind.RECORDS: _records,
    Kind.RELATIONS: lambda spec, around: RelationsControl(spec, around.library),
}


def make_control(spec: FieldSpec, around: Surroundings) -> FieldControl:
    """The control for a field."""
    return _MAKERS[spec.kind](spec, around)
