"""The fields of a group as they stand on its page: under headings, short ones two in a row, scores together."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.core.problems import KeyPath
from editor.schema.fields import FieldSpec, Kind
from editor.ui.forms.field import FieldControl
from editor.ui.forms.jumplist import SectionHeading
from editor.ui.forms.labelled import LabelledField
from editor.ui.forms.registry import Surroundings, make_control
from editor.ui.forms.score import ScoreControl
from editor.ui.forms.scorecard import ScoreCard
from editor.ui.forms.sidebyside import SideBySide

_SHORT = (Kind.NUMBER, Kind.CHOICE, Kind.DATE, Kind.VERSION)
_LISTS = (Kind.RECORDS, Kind.RELATIONS)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its name, the fields in it, and the widget it begins with."""

    title: str
    paths: tuple[KeyPath, ...]
    top: QWidget
    is_list: bool


class GroupFields(QWidget):
    """Makes the fields, and knows them by their place."""

    def __init__(self, specs: tuple[FieldSpec, ...], around: Surroundings) -> None:
        super().__init__()
        self.fields: dict[KeyPath, LabelledField] = {}
        self.scores: ScoreCard | None = None
        self.sections: list[Section] = []
        self._around = around
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._fill(specs)

    @property
    def controls(self) -> Iterator[FieldControl]:
        """All controls, in the order of the page."""
        return (field.control for field in self.fields.values())

    def put_above(self, top: QWidget, widget: QWidget) -> None:
        """Put a widget above one with which a section begins."""
        self._column.insertWidget(self._column.indexOf(top), widget)

    def _fill(self, specs: tuple[FieldSpec, ...]) -> None:
        for part in _parts(specs):
            title = part[0].heading or part[0].title
            heading = SectionHeading(title) if part[0].heading else None
            if heading is not None:
                self._column.addWidget(heading)
            top = self._fill_part(part)
            paths = tuple(spec.path for spec in part)
            self.sections.append(Section(title, paths, heading or top, part[0].kind in _LISTS))

    def _fill_part(self, part: list[FieldSpec]) -> QWidget:
        """Put the fields of a part below each other, short ones by twos; returns the first widget."""
        scores = [spec for spec in part if spec.kind is Kind.SCORE]
        made: list[QWidget] = []
        for spec in part:
            if spec in scores[1:]:
                continue
            widget = self._make_scores(scores) if spec in scores else self._make(spec)
            pair = made[-1] if made else None
            if spec.kind in _SHORT:
                if isinstance(pair, SideBySide) and not pair.is_full:
                    pair.add(widget)
                    continue
                pair = SideBySide()
                pair.add(widget)
                widget = pair
            made.append(widget)
            self._column.addWidget(widget)
        return made[0]

    def _make_scores(self, specs: list[FieldSpec]) -> QWidget:
        made = [self._make(spec) for spec in specs]
        controls = [field.control for field in made if isinstance(field.control, ScoreControl)]
        self.scores = ScoreCard(controls, made, self._around.colours)
        return self.scores

    def _make(self, spec: FieldSpec) -> LabelledField:
        field = LabelledField(make_control(spec, self._around))
        self.fields[spec.path] = field
        return field


def _parts(specs: tuple[FieldSpec, ...]) -> list[list[FieldSpec]]:
    """The fields by the parts of the page: those of one heading, and lists each for itself."""
    parts: list[list[FieldSpec]] = []
    for spec in specs:
        before = parts[-1][-1] if parts else None
        alone = before is None or (not spec.heading and (spec.kind in _LISTS or before.kind in _LISTS))
        if before is None or alone or before.heading != spec.heading:
            parts.append([spec])
        else:
            parts[-1].append(spec)
    return parts
