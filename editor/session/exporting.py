"""Writes what the program made from a pattern into a file that a person chose."""

from pathlib import Path

from editor.core.errors import FileProblem


def export(path: Path, data: bytes) -> None:
    """Write a picture or a page.

    Raises:
        FileProblem: it can't be written; the sentence says why.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise FileProblem(
            f"“{path.name}” can't be written: {error.strerror or error}. Choose another place."
        ) from error
