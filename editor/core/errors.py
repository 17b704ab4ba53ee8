"""What can go wrong, each with the sentence a person reads and, where there is one, the place."""

from editor.core.offsets import Place


class TrellisError(Exception):
    """The base of all errors that are meant for the user; `str(error)` is the sentence."""


class EditRefused(TrellisError):
    """An edit that can't be made without changing something else; the text stays as it was."""


class FileProblem(TrellisError):
    """A file that can't be read or written, with what can be done."""


class ChangedOnDisk(FileProblem):
    """The file on disk is not the one that was read; saving would overwrite someone else's change."""


class NotFound(TrellisError):
    """A key path that leads nowhere in this file."""


class BadKeyPath(TrellisError):
    """A text that is no key path."""


def at(place: Place, sentence: str) -> str:
    """`sentence` with its place in front."""
    return f"{str(place).capitalize()}: {sentence}"
