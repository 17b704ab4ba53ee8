"""A date: a line that takes ISO dates, and a calendar."""

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QToolButton, QWidget

from editor.core.translation import tr, tr_noop
from editor.schema.fields import FieldSpec
from editor.session.form import FieldState, is_date
from editor.ui.forms.button import Button
from editor.ui.forms.field import FieldControl, restyle, set_width_in_characters
from editor.ui.forms.text import show_line
from editor.ui.text.undokeys import give_back_undo

_PARTS = {
    "qt_calendar_calendarview": tr_noop("Days of the month"),
    "qt_calendar_prevmonth": tr_noop("Month before"),
    "qt_calendar_nextmonth": tr_noop("Month after"),
    "qt_calendar_yearedit": tr_noop("Year"),
}
"""What the parts of a calendar say, by the names that Qt gives them."""
_SIGNS = {"qt_calendar_prevmonth": "‹", "qt_calendar_nextmonth": "›"}


class DateControl(FieldControl):
    """A calendar date, such as 2026-03-14."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("YYYY-MM-DD"))
        self.line.textEdited.connect(self._on_edited)
        give_back_undo(self.line)
        set_width_in_characters(self.line, spec.control.width)
        self.open_button = Button(tr("Calendar"), "quiet")
        self.open_button.setAccessibleName(tr("{title}: choose from a calendar", title=spec.title))
        self.open_button.clicked.connect(self._on_open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.open_button)
        layout.addStretch(0)

    @property
    def buddy(self) -> QWidget:
        return self.line

    def show_state(self, state: FieldState) -> None:
        show_line(self.line, state.spelling)
        self._mark(not state.spelling.strip() or is_date(state.spelling))

    def _mark(self, valid: bool) -> None:
        if bool(self.line.property("invalid")) == valid:
            self.line.setProperty("invalid", not valid)
            restyle(self.line)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        valid = not text.strip() or is_date(text)
        self._mark(valid)
        said = tr("“{text}” is not a date such as 2026-03-14, so the file keeps what it had.", text=text)
        self.complained.emit("" if valid else said)
        if valid:
            self.value_edited.emit(text)

    @Slot()
    def _on_open(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _dress(calendar)
        shown = QDate.fromString(self.line.text(), Qt.DateFormat.ISODate)
        calendar.setSelectedDate(shown if shown.isValid() else QDate.currentDate())
        calendar.activated.connect(self._on_chosen)
        calendar.clicked.connect(self._on_chosen)
        calendar.activated.connect(calendar.close)
        calendar.clicked.connect(calendar.close)
        calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 4)))
        calendar.show()

    @Slot(QDate)
    def _on_chosen(self, day: QDate) -> None:
        self.value_edited.emit(day.toString(Qt.DateFormat.ISODate))


def _dress(calendar: QCalendarWidget) -> None:
    """Let it look and speak like the rest; by itself it writes in red and black, whatever the theme."""
    for part, name in _PARTS.items():
        calendar.findChildren(QWidget, part)[0].setAccessibleName(tr(name))
    for part, sign in _SIGNS.items():
        button = calendar.findChildren(QToolButton, part)[0]
        button.setIcon(QIcon())
        button.setText(sign)
    plain = QTextCharFormat()
    plain.setForeground(calendar.palette().text())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    line = calendar.fontMetrics().height()
    calendar.resize(20 * line, 15 * line)
