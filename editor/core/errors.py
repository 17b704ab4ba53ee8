"""What can go wrong, each with the sentence a person reads and, where there is one, the place."""

from editor.core.offsets import Place
from editor.core.translation import tr


class TrellisError(Exception):
    """The base of all errors that are meant for the user; `str(error)` is the sentence."""


class EditRefused(TrellisError):
    """An edit that can't be made without changing something else; the text stays as it was."""


class EditByHand(EditRefused):
    """An edit that is refused, but that a person can make in the text itself; `with_way_out` says where."""


class FileProblem(TrellisError):
    """A file that can't be read or written, with what can be done."""


class ChangedOnDisk(FileProblem):
    """The file on disk is not the one that was read; saving would overwrite someone else's change."""


class NotFound(TrellisError):
    """A key path that leads nowhere in this file."""


class BadKeyPath(TrellisError):
    """A text that is no key path."""


def with_way_out(error: TrellisError, place: str) -> str:
    """The error's sentence; where the text itself can be edited instead, that too, at a `place` such as 'in Source'."""
    return (
        tr("{problem} You can edit the text itself {place}.", problem=error, place=place)
        if isinstance(error, EditByHand)
        else str(error)
    )


def at(place: Place, sentence: str) -> str:
    """`sentence` with its place in front."""
    return tr("Line {line}, column {column}: {sentence}", line=place.line, column=place.column, sentence=sentence)
