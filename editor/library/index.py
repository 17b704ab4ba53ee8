"""The index of a library: an SQLite file in the user's cache folder. It repeats what files say, and may be deleted."""

import hashlib
import json
import logging
import re
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

import platformdirs

from editor.library.entry import Entry
from editor.library.facts import Facts
from editor.library.links import Link
from editor.store.folder import FoundFile

VERSION = 2
"""Raised with each change of the tables; an index of another version is made anew."""
IN_MEMORY = Path(":memory:")
_WAIT = 10
"""Seconds to wait for another program that writes the same index."""
_log = logging.getLogger("trellis")

_TABLES = """
CREATE TABLE pattern(
    key INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER, time INTEGER, digest TEXT,
    slug TEXT NOT NULL, stem TEXT NOT NULL, folded TEXT NOT NULL, loose TEXT NOT NULL, id TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '', aliases TEXT NOT NULL DEFAULT '', summary TEXT NOT NULL DEFAULT '',
    keywords TEXT NOT NULL DEFAULT '', domain TEXT NOT NULL DEFAULT '', status TEXT NOT NULL DEFAULT '',
    generation TEXT NOT NULL DEFAULT '', confidence REAL, scores TEXT NOT NULL DEFAULT '{}',
    authors TEXT NOT NULL DEFAULT '', fault TEXT NOT NULL DEFAULT '');
CREATE INDEX pattern_slug ON pattern(slug);
CREATE INDEX pattern_stem ON pattern(stem);
CREATE INDEX pattern_folded ON pattern(folded);
CREATE INDEX pattern_loose ON pattern(loose);
CREATE INDEX pattern_id ON pattern(id) WHERE id <> '';
CREATE INDEX pattern_title ON pattern(title COLLATE NOCASE);
CREATE INDEX pattern_domain ON pattern(domain);
CREATE TABLE link(
    pattern INTEGER NOT NULL, target TEXT NOT NULL, loose TEXT NOT NULL, kind TEXT NOT NULL, origin TEXT NOT NULL,
    weight REAL, reason TEXT NOT NULL);
CREATE INDEX link_pattern ON link(pattern);
CREATE INDEX link_target ON link(target);
CREATE INDEX link_loose ON link(loose);
CREATE VIRTUAL TABLE words USING fts5(
    title, aliases, slug, keywords, summary, content='pattern', content_rowid='key',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
CREATE TRIGGER pattern_added AFTER INSERT ON pattern BEGIN
    INSERT INTO words(rowid, title, aliases, slug, keywords, summary)
    VALUES (new.key, new.title, new.aliases, new.slug, new.keywords, new.summary);
END;
CREATE TRIGGER pattern_removed AFTER DELETE ON pattern BEGIN
    INSERT INTO words(words, rowid, title, aliases, slug, keywords, summary)
    VALUES ('delete', old.key, old.title, old.aliases, old.slug, old.keywords, old.summary);
    DELETE FROM link WHERE pattern = old.key;
END;
CREATE TRIGGER pattern_changed AFTER UPDATE OF title, aliases, slug, keywords, summary ON pattern BEGIN
    INSERT INTO words(words, rowid, title, aliases, slug, keywords, summary)
    VALUES ('delete', old.key, old.title, old.aliases, old.slug, old.keywords, old.summary);
    INSERT INTO words(rowid, title, aliases, slug, keywords, summary)
    VALUES (new.key, new.title, new.aliases, new.slug, new.keywords, new.summary);
END;
"""
ENTRY = "path, slug, title, summary, domain, status, id, aliases, fault"
"""The columns of `pattern` that an entry is made of."""
_DROPPED_WORDS = re.compile(r"\b(?:and|the|of|a|an|in|for|to|or)\b")


_NO_DAMAGE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOMEM,
}


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an index must be made anew after an error. What a full disk or another program does, would come again."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF not in _NO_DAMAGE


def cache_folder() -> Path:
    """Where the indexes are kept."""
    return Path(platformdirs.user_cache_dir("trellis", appauthor=False)) / "libraries"


def index_path(folder: Path, *, deep: bool = True) -> Path:
    """The index of the library in `folder`; `deep` tells it from that of the same folder without those below it."""
    digest = hashlib.sha256(f"{folder}\n{deep}".encode("utf-8", "surrogatepass")).hexdigest()
    return cache_folder() / f"{digest[:20]}.sqlite3"


@cache
def _stand_in() -> "tempfile.TemporaryDirectory[str]":
    """A folder for this run of the program, where the cache folder can't be written."""
    return tempfile.TemporaryDirectory(prefix="trellis-")


def open_index(folder: Path, *, deep: bool = True) -> "Index":
    """The index of a library, made where there is none; one that is damaged or of another version is made anew."""
    path = index_path(folder, deep=deep)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Index(path, folder)
    except (OSError, sqlite3.OperationalError) as error:
        _log.warning("The index can't be kept in %s (%s); it lasts until the program ends.", path.parent, error)
        return Index(Path(_stand_in().name) / path.name, folder)


@cache
def _put_statement(columns: Sequence[str]) -> str:
    """The SQL that adds a row of `pattern`, or changes the one of the same path."""
    values = ", ".join(f":{column}" for column in columns)
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns)
    inserted = f"INSERT INTO pattern({', '.join(columns)}) VALUES ({values})"
    return f"{inserted} ON CONFLICT(path) DO UPDATE SET {changes} RETURNING key"


@lru_cache(maxsize=20_000)
def loose(slug: str) -> str:
    """A slug without what people change in it by accident: capitals, hyphens, and words such as “and” and “the”."""
    words = _DROPPED_WORDS.sub(" ", re.sub(r"[\W_]+", " ", slug.casefold()))
    return " ".join(words.split()) or slug.casefold()


class Index:
    """One connection to the index of the library in `folder`; each thread opens its own.

    Writers commit in batches, and readers see each batch whole.
    """

    def __init__(self, path: Path, folder: Path) -> None:
        self.path = path
        self.folder = folder
        self.connection = self._connected()

    def _connected(self) -> sqlite3.Connection:
        try:
            connection = self._ready(self._open())
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            _log.warning("The index of %s was damaged (%s) and is made anew.", self.folder, error)
            self._delete()
            connection = self._ready(self._open())
        self._file = 0 if self.path == IN_MEMORY else self._identity()
        return connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA temp_store = MEMORY")
        return connection

    def _ready(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """The connection, with the tables of this version."""
        if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
            connection.execute("SELECT key FROM pattern LIMIT 1").fetchone()
            return connection
        if connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            connection.close()
            self._delete()
            connection = self._open()
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT")
        return connection

    def _delete(self) -> None:
        if self.path == IN_MEMORY:
            return
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    def follow(self) -> None:
        """Turn to the file that stands there now, where another connection has made the index anew."""
        if self.path != IN_MEMORY and self._identity() != self._file:
            self.connection.close()
            self.connection = self._connected()

    def _identity(self) -> int:
        try:
            return self.path.stat().st_ino
        except FileNotFoundError:
            return 0

    def make_anew(self) -> None:
        """Throw away all that it knows, as after damage that was found while it was used."""
        self.connection.close()
        self._delete()
        self.connection = self._connected()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all that is written inside is seen at once, or, after an exception, never."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def known_files(self) -> dict[str, tuple[int, int | None, int | None]]:
        """By path: key, size and time of each file; no size where only its name is known."""
        rows = self.connection.execute("SELECT path, key, size, time FROM pattern")
        return {path: (key, size, time) for path, key, size, time in rows}

    def digest(self, path: str) -> str:
        """The digest of a file's bytes when it was read; nothing where it was not."""
        row = self.connection.execute("SELECT digest FROM pattern WHERE path = ?", (path,)).fetchone()
        return row[0] or "" if row else ""

    def digests(self) -> dict[str, str]:
        """By path, the digest of each file that was read."""
        return dict(self.connection.execute("SELECT path, digest FROM pattern WHERE digest IS NOT NULL"))

    def put_names(self, files: Iterable[FoundFile]) -> None:
        """Take in files of which only the names are known."""
        rows = ((file.path, file.stem, *(2 * [file.stem.casefold()]), loose(file.stem)) for file in files)
        statement = "INSERT OR IGNORE INTO pattern(path, slug, stem, folded, loose) VALUES (?, ?, ?, ?, ?)"
        self.connection.executemany(statement, rows)

    def put(self, file: FoundFile, digest: str, facts: Facts) -> None:
        """Take in what a file says."""
        row = {
            "path": file.path,
            "size": file.size,
            "time": file.time,
            "digest": digest,
            "stem": file.stem.casefold(),
            "slug": facts.slug,
            "folded": facts.slug.casefold(),
            "loose": loose(facts.slug),
            "id": facts.id,
            "title": facts.title,
            "aliases": "\n".join(facts.aliases),
            "summary": facts.summary,
            "keywords": "\n".join(facts.keywords),
            "domain": facts.domain,
            "status": facts.status,
            "generation": facts.generation,
            "confidence": facts.confidence,
            "scores": json.dumps(dict(facts.scores)),
            "authors": "\n".join(facts.authors),
            "fault": facts.fault,
        }
        key = self.connection.execute(_put_statement(tuple(row)), row).fetchone()[0]
        self._put_links(key, facts.links)

    def _put_links(self, key: int, links: Sequence[Link]) -> None:
        self.connection.execute("DELETE FROM link WHERE pattern = ?", (key,))
        rows = (
            (key, link.target, loose(link.target), link.kind, link.origin.value, link.weight, link.reason)
            for link in links
        )
        self.connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def touch(self, file: FoundFile) -> None:
        """Note that a file which was read has another size or time, and says the same."""
        self.connection.execute(
            "UPDATE pattern SET size = ?, time = ? WHERE path = ?", (file.size, file.time, file.path)
        )

    def remove(self, paths: Iterable[str]) -> None:
        """Forget files."""
        self.connection.executemany("DELETE FROM pattern WHERE path = ?", ((path,) for path in paths))

    def path_of(self, path: Path) -> str:
        """A path as the index writes it: below the library's folder, with `/` between the steps."""
        return (path.relative_to(self.folder) if path.is_relative_to(self.folder) else path).as_posix()

    def key_at(self, path: Path) -> int | None:
        """The key of the pattern in a file, or None."""
        row = self.connection.execute("SELECT key FROM pattern WHERE path = ?", (self.path_of(path),)).fetchone()
        return row[0] if row else None

    def slug_at(self, path: str) -> str | None:
        """The slug of the pattern at a path below the folder; None where none is known."""
        row = self.connection.execute("SELECT slug FROM pattern WHERE path = ?", (path,)).fetchone()
        return row[0] if row else None

    def values_of(self, column: str) -> list[str]:
        """The values that occur in a column, sorted; nothing is none."""
        rows = self.connection.execute(f"SELECT DISTINCT {column} FROM pattern WHERE {column} <> '' ORDER BY 1")
        return [value for (value,) in rows]

    def counts_of(self, column: str) -> dict[str, int]:
        """The values that occur in a column, sorted, and how many patterns have each; nothing is none."""
        rows = self.connection.execute(
            f"SELECT {column}, count(*) FROM pattern WHERE {column} <> '' GROUP BY {column} ORDER BY {column}"
        )
        return dict(rows)

    @property
    def count(self) -> int:
        """How many patterns it knows."""
        count: int = self.connection.execute("SELECT count(*) FROM pattern").fetchone()[0]
        return count

    def entries(self, where: str = "", values: Sequence[object] = ()) -> list[Entry]:
        """The entries of the patterns for which the SQL behind `WHERE` is true; all, where it says nothing."""
        condition = f" WHERE {where}" if where else ""
        rows = self.connection.execute(f"SELECT {ENTRY} FROM pattern{condition}", values)
        return [self.entry(row) for row in rows]

    def entries_at(self, keys: Sequence[int]) -> list[Entry]:
        """The entries with these keys, in their order; one that is gone has no slug."""
        marks = ",".join("?" * len(keys))
        rows = self.connection.execute(f"SELECT key, {ENTRY} FROM pattern WHERE key IN ({marks})", keys)
        found = {row[0]: self.entry(row[1:]) for row in rows}
        return [found.get(key, Entry(self.folder, "")) for key in keys]

    def entry(self, row: Sequence[str]) -> Entry:
        """The entry in a row of the columns that `entries` asks for."""
        path, slug, title, summary, domain, status, pattern_id, aliases, fault = row
        return Entry(
            self.folder / path,
            slug,
            title,
            summary,
            domain,
            status,
            pattern_id,
            tuple(aliases.split("\n") if aliases else ()),
            fault,
        )
