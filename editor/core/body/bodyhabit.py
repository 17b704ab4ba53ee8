"""How a file writes its sections: where a missing one belongs, its heading, whether a separator stands before it."""

from collections import Counter
from collections.abc import Sequence

from editor.core.body.headings import Heading

DEFAULT_HEADING = Heading("### ", "Section ", "1", ": ", "", "", "")
_FIRST_FOUR = 4


def place_of(headings: Sequence[Heading], name: str, order: Sequence[str]) -> int:
    """The index at which a section of this name joins those with `headings`.

    Sections of other names stay with the one they follow; behind the last one the new section follows directly.
    """
    wanted = rank(name, order)
    ranks = [_rank_of(heading, headings, order) for heading in headings]
    later = [index for index, each in enumerate(ranks) if each > wanted]
    if later:
        return later[0]
    ranked = [index for index, each in enumerate(ranks) if each >= 0]
    return ranked[-1] + 1 if ranked else len(headings)


def rank(name: str, order: Sequence[str]) -> int:
    """The index of a section's name in `order`, also where the file adds words to it; -1 where it is not in it."""
    wanted = name.casefold()
    names = [each.casefold() for each in order]
    if wanted in names:
        return names.index(wanted)
    return next((index for index, each in enumerate(names) if wanted.startswith(f"{each} ")), -1)


def _rank_of(heading: Heading, headings: Sequence[Heading], order: Sequence[str]) -> int:
    """The index of a section in `order`: by its name, or by its number where that is written as those of others."""
    found = rank(heading.name, order)
    if found >= 0 or not 0 < heading.number <= len(order):
        return found
    alike = any(each.word == heading.word and rank(each.name, order) == each.number - 1 for each in headings)
    return heading.number - 1 if alike else -1


def heading_for(headings: Sequence[Heading], index: int, name: str, order: Sequence[str]) -> Heading:
    """The heading of a new section at `index`, written like that of a neighbour.

    Where the neighbours differ in level, the level that more sections have decides, and then the one before it.
    """
    named = [each for each in headings if rank(each.name, order) >= 0] or headings
    before = [each for each in headings[:index] if each in named][-1:]
    behind = [each for each in headings[index:] if each in named][:1]
    levels = Counter(each.level for each in headings)
    model = max([*before, *behind], key=lambda each: levels[each.level], default=DEFAULT_HEADING)
    return model.like(rank(name, order) + 1, name)


def is_separated(before: Sequence[bool], hole: int) -> bool:
    """Whether a new section, the one at `hole`, has a separator before it.

    `before` tells it of the others. Files have separators before all sections, before none, before the first four
    or before the first only; in any other file the new section does as the one before it.
    """
    count = len(before) + 1
    known = {index + (index >= hole): each for index, each in enumerate(before)}
    for habit in (count, 0, _FIRST_FOUR, 1):
        if all(each == (index < habit) for index, each in known.items()):
            return hole < habit
    return known[hole - 1]
