"""From wrong word to wrong word through all pages of a pattern; behind the last page comes the first again."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from editor.core.snapshot import Snapshot
from editor.library.spelling.tokens import FIRST, checked_words, state_below
from editor.schema.fields import Kind
from editor.schema.generations import format_of
from editor.session.form import group_form, spelling_of
from editor.session.outline import ALL, LEAD, PageId, PageKind
from editor.session.spelling import Spelling
from editor.ui.panes.pattern import PatternView
from editor.ui.text.spelling import SpelledEdit

_BODY = (PageKind.LEAD, PageKind.SECTION)


def has_prose(view: PatternView) -> bool:
    """Whether the pattern has a text whose words are checked, on whatever page."""
    return bool(_edits(view)) or any(text for _, text in _prose(view.editing.snapshot))


def step_to_misspelling(view: PatternView, spelling: Spelling, by: int) -> bool:
    """Select the next wrong word of a pattern (1) or the one before (-1), on its page; tells whether there is any."""
    edits = _edits(view)
    focused = QApplication.focusWidget()
    at = next((place for place, edit in enumerate(edits) if edit is focused), None)
    if at is None:
        ahead = edits[::by]
    else:
        if _select_in(edits[at : at + 1], by, from_end=False):
            return True
        ahead = edits[at + 1 :] if by > 0 else edits[:at][::-1]
    if _select_in(ahead, by):
        return True
    here = view.current_page
    for page in _round(view, spelling, by):
        # The page in view comes last; where nothing is wrong in it the cursor stays where it is.
        if page != here:
            view.reveal(page)
        if _select_in(_edits(view)[::by], by):
            return True
    return False


def _select_in(edits: list[SpelledEdit], by: int, *, from_end: bool = True) -> bool:
    """Select the first wrong word in the first of these editors that has one; tells whether there is any."""
    for edit in edits:
        if edit.step_to_misspelling(by, from_end=from_end):
            _show(edit)
            return True
    return False


def _round(view: PatternView, spelling: Spelling, by: int) -> list[PageId]:
    """The pages with wrong words in the order in which they come, last the one in view, which may have some before."""
    here = view.current_page
    wrong = (page for page, text in _prose(view.editing.snapshot) if _is_wrong(text, spelling))
    found = {ALL if here == ALL and page.kind in _BODY else page for page in wrong}
    pages = sorted(found, key=_rank)
    behind = [page for page in pages if here is None or _rank(page) > _rank(here)]
    before = [page for page in pages if here is not None and _rank(page) < _rank(here)]
    others = [*behind, *before] if by > 0 else [*before[::-1], *behind[::-1]]
    return others if here is None else [*others, here]


def _rank(page: PageId) -> tuple[int, int]:
    """Where a page stands in the outline."""
    return list(PageKind).index(page.kind), page.index


def _prose(snapshot: Snapshot) -> Iterator[tuple[PageId, str]]:
    """The texts of a pattern, each with its page; none where the front matter can't be read."""
    if snapshot.fault:
        return
    for index in range(len(format_of(snapshot.root).groups)):
        for spec in group_form(index, snapshot):
            if spec.kind is Kind.PROSE:
                yield PageId(PageKind.GROUP, index), spelling_of(snapshot, spec.path)
    yield LEAD, snapshot.lead
    if snapshot.callout is not None:
        yield LEAD, snapshot.callout[1]
    for index in range(len(snapshot.body.sections)):
        yield PageId(PageKind.SECTION, index), snapshot.section_text(index)


def _is_wrong(text: str, spelling: Spelling) -> bool:
    """Whether a text has a wrong word."""
    state = FIRST
    for line in text.split("\n"):
        if not all(spelling.is_right(word.text) for word in checked_words(line, state)):
            return True
        state = state_below(line, state)
    return False


def _edits(view: PatternView) -> list[SpelledEdit]:
    """The editors of the page in view whose words are checked, from top to bottom."""
    page = view.page
    if page is None:
        return []
    edits = [edit for edit in page.findChildren(SpelledEdit) if edit.checks_spelling and edit.isVisible()]
    return sorted(edits, key=lambda edit: edit.mapTo(page, edit.rect().topLeft()).y())


def _show(edit: SpelledEdit) -> None:
    """Give an editor the keyboard, and bring it into view."""
    edit.setFocus()
    edit.ensureCursorVisible()
    parent: QWidget | None = edit.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and (content := parent.widget()) is not None:
            place = edit.mapTo(content, edit.cursorRect().center())
            parent.ensureVisible(place.x(), place.y())
        parent = parent.parentWidget()
