"""Ids and slugs of new patterns."""

import re
import secrets
import time
import unicodedata

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
MAX_SLUG = 68


def new_id() -> str:
    """A fresh id: `pat_` and a UUIDv7 in 26 characters of Crockford's base 32 (TypeID 0.3; RFC 9562, chapter 5.7)."""
    milliseconds = time.time_ns() // 1_000_000
    number = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return "pat_" + "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


def slug_of(title: str) -> str:
    """The slug for a title: lower case, digits and hyphens, at most 68 characters; empty where nothing remains."""
    plain = unicodedata.normalize("NFKD", title.replace("ß", "ss").replace("&", " and "))
    letters = "".join(character for character in plain if not unicodedata.combining(character)).casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", letters)).strip("-")
    if len(slug) <= MAX_SLUG:
        return slug
    head = slug[: MAX_SLUG + 1]
    return head[: head.rfind("-")] if "-" in head else slug[:MAX_SLUG]


def is_slug(text: str) -> bool:
    """Whether `text` may be a slug."""
    return bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text)) and len(text) <= MAX_SLUG
