"""Commands on the field that has the keyboard."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from editor.core.translation import tr
from editor.ui.forms.labelled import LabelledField
from editor.ui.panes.messagebar import MessageBar


class FieldCommands(QObject):
    """Finds the field that has the keyboard, and asks it."""

    def __init__(self, window: QWidget, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._messages = messages

    @Slot()
    def revert(self) -> None:
        """Bring back what the saved file says there."""
        field = self._field()
        if field is not None and field.is_changed:
            field.head.revert_requested.emit()
        elif field is not None:
            self._messages.said(tr("“{field}” is as the saved file says.", field=field.title))

    @Slot()
    def comment(self) -> None:
        """Write the comment beside it."""
        field = self._field()
        if field is not None:
            field.head.comment_requested.emit()

    def _field(self) -> LabelledField | None:
        widget: QWidget | None = self._window.window().focusWidget()
        while widget is not None and not isinstance(widget, LabelledField):
            widget = widget.parentWidget()
        if widget is None:
            self._messages.said(tr("Put the cursor into a field of a form first."))
        return widget
