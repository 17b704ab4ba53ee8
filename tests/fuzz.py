"""Opens, edits and saves files that chance has damaged: `python -m tests.fuzz --minutes 10`.

Whatever bytes a file holds: no error but those meant for people, no step over two seconds, no changed byte outside an
edit; and where PyYAML or ruamel.yaml read the file, they read afterwards what was meant. Needs a POSIX system.
"""

import argparse
import gc
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.errors import FileProblem, TrellisError
from editor.store.textfile import read_text_file, write_text_file
from tests.corpus import NAMES, all_files, broken_files
from tests.generated import files
from tests.judges import PYYAML, FrontOperation, done
from tests.test_generated_laws import operations_on, values
from tests.trial import MAX_SECONDS, attempt, data_of, judges_of

ROUND = 400
PIECES = (
    "\r", "\n", "\r\n", "\t", " ", "  ", "\u2028", "\u2029", "\x85", "\x0c", "\ufeff", "\u00ad", "\x00", "🌱",
    "e\u0301", "---\n", "---", "...\n", "- ", "-", "? ", ": ", ":", "# c\n", " # c", "#", "[", "]", "{", "}", ",", "'",
    '"', "\\", "|\n", ">-\n", "|+\n", ">1\n", "&a ", "*a", "!!str ", "!!int ", "! ", "<<: *a\n", "%YAML 1.1\n", "@",
    "`", "~", "null", "a: b\n", "- a\n", "  a: b\n", "{}", "[]", "x" * 300, "a: &a [*a]\n", "\x1b", "\x7f",
)  # fmt: skip
BROKEN_BYTES = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xf0\x9f", b"\x80", b"\xfe\xff")

UNREAD: dict[Hashable, Any] = {("title", "", 0): "A", ("tags", "", 0): ["a", None], ("id", "", 0): None}
"""What operations are drawn for where no judge reads the file."""


class Hang(Exception):
    """A step that took more than two seconds."""


@contextmanager
def time_limit() -> Iterator[None]:
    """Ends what takes too much of the processor's time, also where it would never end.

    Garbage is not collected meanwhile: what the cases before have left would be counted too.
    """

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise Hang

    gc.disable()
    signal.signal(signal.SIGPROF, end)
    # Where a destructor swallows the first one, others follow.
    signal.setitimer(signal.ITIMER_PROF, MAX_SECONDS, MAX_SECONDS / 10)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        gc.enable()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The bytes of a real or generated file after some damage, or after none."""
    real = st.sampled_from((*all_files(), *broken_files())).map(lambda file: file.text)
    text = draw(st.one_of(files(), real))
    front = text.find("\n---", 4) + 5
    for _ in range(draw(st.sampled_from((0, 0, 1, 1, 2)))):
        text = _hurt(draw, text, front)
    data = text.encode()
    if draw(st.integers(0, 15)) == 15:
        place = draw(st.integers(0, len(data)))
        data = data[:place] + draw(st.sampled_from(BROKEN_BYTES)) + data[place:]
    return data


def _hurt(draw: st.DrawFn, text: str, front: int) -> str:
    place = draw(st.integers(0, min(len(text), max(front, 1))))
    kind = draw(st.sampled_from(("insert", "delete", "line twice", "line gone", "indent", "swap")))
    if kind == "insert":
        return text[:place] + draw(st.sampled_from(PIECES)) + text[place:]
    if kind == "delete":
        return text[:place] + text[place + draw(st.integers(1, 12)) :]
    lines = text.split("\n")
    number = text.count("\n", 0, place)
    if kind == "line twice":
        lines.insert(number, lines[number])
    elif kind == "line gone":
        del lines[number]
    elif kind == "indent":
        lines[number] = draw(st.sampled_from((" ", "  ", "\t", "    ", "- "))) + lines[number]
    else:
        other = draw(st.integers(0, len(lines) - 1))
        lines[number], lines[other] = lines[other], lines[number]
    return "\n".join(lines)


@st.composite
def cases(draw: st.DrawFn) -> tuple[bytes, tuple[FrontOperation, ...]]:
    """A file and what is done to it."""
    content = draw(damaged())
    try:
        data = data_of(content.decode())
    except UnicodeDecodeError:
        data = {}
    data = data if isinstance(data, dict) else UNREAD
    operations = []
    for _ in range(draw(st.sampled_from((1, 1, 2, 3)))):
        operations.append(draw(operations_on(data, values)))
        data = done(PYYAML, data, operations[-1])
    return content, tuple(operations)


def run_case(path: Path, content: bytes, operations: Sequence[FrontOperation]) -> str:
    """Open, edit and save; returns what came of it."""
    path.write_bytes(content)
    with time_limit():
        try:
            opened = read_text_file(path)
        except FileProblem:
            return "not a text"
        assert opened.text.encode() == content
        document = Document(opened.text, NAMES)
        assert document.snapshot.problems is not None
    text = opened.text
    judges = judges_of(text)
    if judges:
        with time_limit():
            outcome = attempt(text, operations, judges)
        if outcome.after is None:
            return "refused"
        after = outcome.after
    else:
        with time_limit():
            try:
                document.perform_all(operations, "edit")
            except TrellisError:
                assert document.text == text
                return "refused, and no judge reads it"
            after = document.text
            document.undo()
            assert document.text == text
    with time_limit():
        try:
            write_text_file(path, after, opened.stamp)
        except FileProblem:
            return "not written"
    assert path.read_bytes() == after.encode()
    return "done" if judges else "done, but no judge reads it"


def main(arguments: Sequence[str]) -> int:
    """Try cases until the time is over; returns 1 where any failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options = parser.parse_args(arguments)
    end = time.monotonic() + 60 * options.minutes
    counted: Counter[str] = Counter()
    failures: set[tuple[str, str, int]] = set()
    number = options.seed
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            try:
                _round(Path(folder) / "file.md", number, end, counted)
            except Exception as failure:  # noqa: BLE001 - any failure of a case is what is looked for
                _report(failure, number, failures)
            number += 1
    print(f"{counted.total()} cases, seeds {options.seed} to {number - 1}:")
    for kind, count in counted.most_common():
        print(f"  {count:>7} {kind}")
    print(f"{len(failures)} kinds of failures")
    return 1 if failures else 0


def _round(path: Path, number: int, end: float, counted: Counter[str]) -> None:
    @seed(number)
    @settings(
        max_examples=ROUND,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=tuple(HealthCheck),
    )
    @given(cases())
    def one(case: tuple[bytes, tuple[FrontOperation, ...]]) -> None:
        if time.monotonic() < end:
            counted[run_case(path, *case)] += 1

    one()


def _report(failure: Exception, number: int, failures: set[tuple[str, str, int]]) -> None:
    for each in failure.exceptions if isinstance(failure, ExceptionGroup) else (failure,):
        frame = traceback.extract_tb(each.__traceback__)[-1]
        kind = (type(each).__name__, frame.filename, frame.lineno or 0)
        if kind not in failures:
            failures.add(kind)
            print(f"seed {number}:", file=sys.stderr)
            traceback.print_exception(each)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
