"""What a source is: an address, a DOI, or a text; and where the first two lead."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, urlsplit

from editor.core.front.yamltree import Data

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"“”]+")
_CLOSERS = {")": "(", "]": "["}


class SourceKind(Enum):
    """What was recognised; its value is the word for people."""

    ADDRESS = "Address"
    DOI = "DOI"
    TEXT = "Text"


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it was recognised; `address` is where it can be read, nothing for a text."""

    kind: SourceKind
    address: str = ""


def recognised(item: Data) -> Source:
    """What an item of a list of sources is; of a record the first value that leads somewhere counts."""
    values = item.values() if isinstance(item, dict) else [item]
    found = [_read(value) for value in values if isinstance(value, str)]
    return next((source for source in found if source.address), Source(SourceKind.TEXT))


def is_web_address(address: str) -> bool:
    """Whether an address is one that a browser may be asked to open."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _read(text: str) -> Source:
    if found := _DOI.search(text):
        return Source(SourceKind.DOI, f"https://doi.org/{quote(_bare(found[0]), safe='/:;().-_')}")
    found = _ADDRESS.search(text)
    address = _bare(found[0]) if found else ""
    return Source(SourceKind.ADDRESS, address) if is_web_address(address) else Source(SourceKind.TEXT)


def _bare(found: str) -> str:
    """What was found without the marks of the sentence around it."""
    while found and (found[-1] in ".,;:!?'’*" or _is_unopened(found)):
        found = found[:-1]
    return found


def _is_unopened(found: str) -> bool:
    """Whether the last sign closes a bracket that was opened before the address."""
    closer = found[-1]
    return closer in _CLOSERS and found.count(closer) > found.count(_CLOSERS[closer])
