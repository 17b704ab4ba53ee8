"""Where the places of a page's source stand on the page."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument

from editor.render.places import Place, place_named


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place of the source on the page: what is said there, by paragraphs in lines, and where that begins."""

    place: Place
    start: int
    text: str


class PagePlaces:
    """The named places of a page, in order, found once."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._places: list[tuple[int, Place | None]] = []
        block = document.begin()
        while block.isValid():
            for name in anchors(block):
                self._places.append((block.position(), place_named(name)))
            block = block.next()

    def at(self, position: int) -> ShownPlace | None:
        """The place that a position of the page belongs to; None before the first and in headings of sections."""
        found = [index for index, (start, _) in enumerate(self._places) if start <= position]
        return self._shown(found[-1]) if found else None

    def of(self, wanted: Place) -> ShownPlace | None:
        """What is said at a place; one that has no words is the one above it, else the first of its part."""
        own = [
            (index, place.number)
            for index, (_, place) in enumerate(self._places)
            if place and place.part == wanted.part
        ]
        above = [index for index, number in own if number <= wanted.number]
        return self._shown(above[-1] if above else own[0][0]) if own else None

    def _shown(self, index: int) -> ShownPlace | None:
        start, place = self._places[index]
        if place is None:
            return None
        last = self._document.characterCount() - 1
        end = self._places[index + 1][0] if index + 1 < len(self._places) else last
        texts = []
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            texts.append(block.text())
            block = block.next()
        return ShownPlace(place, start, "\n".join(texts))


def anchors(block: QTextBlock) -> list[str]:
    """The names of places at the beginning of a paragraph."""
    part = block.begin()
    return [] if part.atEnd() else part.fragment().charFormat().anchorNames()
