"""Standard input, output and error. Output is bytes: what a file holds goes through without a changed line end."""

import json
import sys
from pathlib import Path
from typing import Any

from editor.core.errors import TrellisError, at, with_way_out
from editor.core.offsets import place_of
from editor.core.snapshot import Snapshot
from editor.session.openfile import OpenFile
from editor.store.textfile import TextFile, decoded, read_text_file, stamp_of

STANDARD = "-"
"""The name that stands for standard input and output."""


def open_named(name: str) -> OpenFile:
    """The file of that name, opened; `-` is standard input.

    Raises:
        FileProblem: it can't be read; the sentence says why.
    """
    return OpenFile(read_named(name))


def read_named(name: str) -> TextFile:
    """The text of the file of that name; `-` is standard input.

    Raises:
        FileProblem: it can't be read; the sentence says why.
    """
    if name != STANDARD:
        return read_text_file(Path(name))
    data = sys.stdin.buffer.read()
    return TextFile(Path("standard input"), decoded(Path("standard input"), data), stamp_of(data))


def fault_sentence(snapshot: Snapshot) -> str:
    """What keeps the front matter from being read, with its place; nothing where it can be read."""
    fault = snapshot.fault
    return at(place_of(snapshot.text, fault.span.start), fault.sentence) if fault else ""


def told(error: TrellisError) -> str:
    """What a person at a command line reads of an error."""
    return with_way_out(error, "in a text editor")


def say(text: str) -> None:
    """Write `text` to standard output as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def say_json(data: Any) -> None:
    """Write `data` to standard output for a program."""
    say(json.dumps(_for_json(data), ensure_ascii=False, indent=2) + "\n")


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    sys.stderr.write(f"trellis: {sentence}\n")


def _for_json(data: Any) -> Any:
    """Data that JSON has words for: a date as its text, infinity and no-number as YAML spells them."""
    if isinstance(data, dict):
        return {name: _for_json(value) for name, value in data.items()}
    if isinstance(data, list):
        return [_for_json(item) for item in data]
    if isinstance(data, float) and data - data != 0:
        return {"inf": ".inf", "-inf": "-.inf"}.get(str(data), ".nan")
    if data is None or isinstance(data, str | int | float):
        return data
    return str(data)
