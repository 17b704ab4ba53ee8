"""Commands on the field that has the keyboard, and for one that is new."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from editor.core.translation import tr
from editor.session.outline import OTHER
from editor.ui.forms.labelled import LabelledField
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.other import OtherPage
from editor.ui.shell.tabs import PatternTabs


class FieldCommands(QObject):
    """Finds the field that has the keyboard, and asks it."""

    def __init__(self, window: QWidget, tabs: PatternTabs, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
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

    @Slot()
    def add(self) -> None:
        """Begin a field that the format does not know."""
        view = self._tabs.view
        if view is not None:
            view.outline.choose(OTHER)
            if isinstance(view.page, OtherPage):
                view.page.begin_new()
                return
        self._messages.said(tr("Open a pattern whose front matter can be read; fields are added there."))

    def _field(self) -> LabelledField | None:
        widget: QWidget | None = self._window.window().focusWidget()
        while widget is not None and not isinstance(widget, LabelledField):
            widget = widget.parentWidget()
        if widget is None:
            self._messages.said(tr("Put the cursor into a field of a form first."))
        return widget
