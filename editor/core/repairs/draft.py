"""A text while it is repaired step by step, and the splices into the first text that all steps come to."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from editor.core.edit import Edit, apply_edits, in_order
from editor.core.offsets import place_of
from editor.core.span import Span
from editor.core.translation import tr


@dataclass(frozen=True, slots=True)
class Step:
    """One repair.

    `edits` are splices into the text that it was found in; `place` is where a person sees it, and `said` what was
    done there. `added` and `removed` are the characters, blanks and quotes apart, that it adds and takes away.
    """

    edits: tuple[Edit, ...]
    place: int
    said: str
    added: str = ""
    removed: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of characters: kept from `origin` of the first text on, or new (None)."""

    text: str
    origin: int | None


class Draft:
    """The text after the steps that were taken, and how it hangs together with the first text."""

    def __init__(self, text: str) -> None:
        self._first = text
        self.text = text
        self.sentences: list[str] = []
        self.steps: list[Step] = []
        self._pieces = [_Piece(text, 0)]

    def take(self, steps: Iterable[Step]) -> None:
        """Take steps that were all found in the text as it is now.

        Raises:
            ValueError: two of them overlap.
        """
        taken = tuple(steps)
        edits = in_order(chain.from_iterable(step.edits for step in taken))
        for step in taken:
            line = place_of(self._first, self._origin(step.place)).line
            self.sentences.append(tr("Line {line}: {what}", line=line, what=step.said))
        self.steps += taken
        self.text = apply_edits(self.text, edits)
        self._splice(edits)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The splices that turn the first text into this one."""
        found: list[Edit] = []
        done, new = 0, ""
        for piece in (*self._pieces, _Piece("", len(self._first))):
            if piece.origin is None:
                new += piece.text
                continue
            old = self._first[done : piece.origin]
            if old != new:
                found.append(Edit(Span(done, piece.origin), new))
            done, new = piece.origin + len(piece.text), ""
        return tuple(found)

    def _origin(self, offset: int) -> int:
        """The place in the first text of what stands at `offset` now, or of the next thing that stood there."""
        place = 0
        for piece in self._pieces:
            if piece.origin is not None and offset < place + len(piece.text):
                return piece.origin + max(offset - place, 0)
            place += len(piece.text)
        return len(self._first)

    def _splice(self, edits: tuple[Edit, ...]) -> None:
        ahead = self._pieces[::-1]
        done: list[_Piece] = []
        place = 0
        for edit in edits:
            done += [*_take(ahead, edit.span.start - place), _Piece(edit.text, None)]
            _take(ahead, edit.span.length)
            place = edit.span.end
        self._pieces = [*done, *reversed(ahead)]


def _take(ahead: list[_Piece], length: int) -> list[_Piece]:
    """Take the pieces of the next `length` characters from `ahead`, whose last piece comes first."""
    taken: list[_Piece] = []
    while ahead and length > 0:
        piece = ahead.pop()
        taken.append(_Piece(piece.text[:length], piece.origin))
        if length < len(piece.text):
            ahead.append(_Piece(piece.text[length:], None if piece.origin is None else piece.origin + length))
        length -= len(piece.text)
    return taken
