"""The picker of a list of links: likely targets first, a weight, and a link back that is shown before it is made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count
from editor.library.suggestions import Suggestion
from editor.render.colours import Colours
from editor.schema.fields import FieldSpec
from editor.session.library import Entry, Library
from editor.session.linkback import LinkBack
from editor.session.relations import DEFAULT_WEIGHT
from editor.ui.forms.field import ElidedLabel, restyle, small_label
from editor.ui.panes.offers import Offers, offers_of
from editor.ui.panes.picker import Choice, Picker
from editor.ui.theme import SMALL, code_font

Offer = Callable[[], Sequence[Suggestion]]
"""Finds likely targets."""
Preview = Callable[[Entry, float], LinkBack]
"""Tells what a pattern would gain by a link back with this weight."""
_SIZE = QSize(520, 480)
_AT_ONCE = 10_000
"""Of a larger library likely targets are looked for once the popup is in sight."""
_PREVIEW_PAUSE = 30
"""Milliseconds for which a row must be chosen before its file is looked at."""
_STEP = 5
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class LinkPicker(Picker):
    """A picker that links.

    Alt and an arrow set the weight, Ctrl+B the link back; Ctrl and Enter add and stay for the next.
    """

    def __init__(
        self,
        library: Library,
        colours: Colours,
        parent: QWidget,
        spec: FieldSpec,
        *,
        offer: Offer,
        preview: Preview,
        notes: dict[str, str] | None = None,
        back: bool = False,
        inverse: str = "",
        kept_weight: float | None = None,
    ) -> None:
        """`inverse` is the name of the list that the link back goes to; nothing where there is none.

        `kept_weight`: the link here keeps its weight, or has none, so this one is for the link back.
        """
        super().__init__(library, colours, parent, notes=notes)
        self._offer = offer
        self._preview = preview
        self._offers = offers_of(offer()) if library.count <= _AT_ONCE else None
        self._own_weight = False
        self._kept_weight = kept_weight
        self.weight = QSlider(Qt.Orientation.Horizontal)
        self._weight_label = QLabel()
        self.can_link_back = bool(inverse)
        self.back = QCheckBox(tr("Also link &back as “{list}”", list=inverse))
        self.back.setChecked(back and self.can_link_back)
        self._gains = QFrame()
        self._gains_title = ElidedLabel()
        self._gains_lines = QLabel()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PREVIEW_PAUSE)
        self._soon.timeout.connect(self._show_gains)
        self.setAccessibleName(tr("Link to a pattern, {title}", title=spec.title))
        self._arrange()
        self.resize(_SIZE)
        self.refresh()

    def _arrange(self) -> None:
        """The weight, the link back with what it writes, and the keys."""
        self._arrange_weight()
        self.back.toggled.connect(self._on_back_toggled)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        keys = [tr("↵ add"), tr("Ctrl+↵ add more")]
        if self._kept_weight is None:
            foot.addWidget(small_label(tr("Weight")))
            foot.addWidget(self.weight)
            foot.addWidget(self._weight_label)
            foot.addSpacing(8)
            keys.append(tr("Alt+↑↓ weight"))
        if self.can_link_back:
            keys.append(tr("Ctrl+B back"))
            foot.addWidget(self.back)
        foot.addStretch(1)
        for widget in (self.weight, self.back):
            widget.installEventFilter(self)
        self._arrange_gains()
        self._layout.addLayout(foot)
        self._layout.addWidget(self._gains)
        self._gains.setVisible(self.back.isChecked())
        self._add_foot("   ".join(keys))

    def _arrange_weight(self) -> None:
        self.weight.setRange(0, 100)
        self.weight.setSingleStep(_STEP)
        self.weight.setPageStep(2 * _STEP)
        self.weight.setFixedWidth(112)
        self.weight.setAccessibleName(tr("Weight of the new link"))
        self.weight.actionTriggered.connect(self._on_slid)
        self._weight_label.setMinimumWidth(self.fontMetrics().horizontalAdvance("0.00"))
        self._show_weight(DEFAULT_WEIGHT)

    def _arrange_gains(self) -> None:
        self._gains.setObjectName("gains")
        self._gains_lines.setFont(code_font(SMALL))
        self._gains_lines.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self._gains)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addWidget(self._gains_title)
        layout.addWidget(self._gains_lines)

    def note(self, slug: str, note: str) -> None:
        """Say why a pattern can't be chosen any more, and go on to the next."""
        self._notes[slug] = note
        self._own_weight = False
        self.search.setFocus()
        self.search.selectAll()
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._offers is None:
            self._offers = Offers()
            QTimer.singleShot(0, self, self._look_for_offers)

    @Slot()
    def _look_for_offers(self) -> None:
        self._offers = offers_of(self._offer())
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what fits the words that were typed; before there are any, what is likely."""
        offers = self._offers or Offers()
        self.model.give_reasons(offers.reasons)
        if self.search.text().strip():
            super().refresh()
        elif offers.suggestions:
            count = len(offers.suggestions)
            self.model.show(offers.entries, self._notes)
            self._found.setText(tr_count(count, "{count} likely target", "{count} likely targets"))
            self.choose_first()
        else:
            self._show_all()

    def _show_all(self) -> None:
        """Where nothing is likely: all, unless they are so many that listing them takes time."""
        if self._library.count <= _AT_ONCE:
            super().refresh()
            return
        self.model.show((), self._notes)
        self._found.setText(tr("Type a word of the title."))
        self.choose_first()

    def takes_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == control:
            self.take(self.list.currentIndex(), stays=True)
            return True
        if held == alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._set_weight(self.weight.value() + (_STEP if key is Qt.Key.Key_Up else -_STEP))
            return True
        if held == control and key is Qt.Key.Key_B and self.can_link_back:
            self.back.toggle()
            return True
        if watched is not self.search and event.text().isprintable() and event.text().strip() and not held & ~_SHIFT:
            self.search.setFocus()
            self.search.insert(event.text())
            return True
        return super().takes_key(watched, event)

    def choose(self, index: QModelIndex) -> None:
        super().choose(index)
        entry = self.chosen
        if entry is not None and not self._own_weight:
            self._show_weight(self._weight_for(entry))
        self._soon.start()

    def choice_of(self, entry: Entry) -> Choice:
        return Choice(entry, self._weight_for(entry), back=self.back.isChecked())

    def _weight_for(self, entry: Entry) -> float:
        """The weight that is kept or was set, else the one that the reasons for the pattern give."""
        if self._kept_weight is not None:
            return self._kept_weight
        if self._own_weight:
            return self.weight.value() / 100
        return (self._offers or Offers()).weights.get(entry.slug, DEFAULT_WEIGHT)

    def _show_weight(self, weight: float) -> None:
        self.weight.setValue(round(weight * 100))
        self._weight_label.setText(f"{weight:.2f}")

    @Slot(int)
    def _on_slid(self, _action: int) -> None:
        self._set_weight(self.weight.sliderPosition())

    def _set_weight(self, hundredths: int) -> None:
        """Take the weight that a person sets, which holds for whatever row is chosen then."""
        self._own_weight = True
        self._show_weight(max(0, min(100, hundredths)) / 100)
        self._soon.start()

    @Slot(bool)
    def _on_back_toggled(self, _back: bool) -> None:
        self._show_gains()

    @Slot()
    def _show_gains(self) -> None:
        """Show what the file of the chosen pattern gains."""
        entry = self.chosen
        self._gains.setVisible(self.back.isChecked() and entry is not None)
        if self._gains.isHidden():
            return
        back = self._preview(entry, self._weight_for(entry)) if entry is not None else LinkBack()
        said = back.sentence
        if entry is not None and back.lines:
            said = tr("{file} gains, under {list}:", file=entry.path.name, list=back.title)
        self._gains_title.setObjectName("muted" if back.lines or back.is_there else "warning")
        self._gains_title.setText(said)
        restyle(self._gains_title)
        self._gains_lines.setText("\n".join(back.lines))
        self._gains_lines.setVisible(bool(back.lines))
