"""Runs the command line inside the test: arguments and standard input in, status and both outputs out."""

import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.cli.main import main
from tests.corpus import OWN


@dataclass(frozen=True)
class Result:
    """What a run gave."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


Run = Callable[..., Result]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Result(status, out, err.decode())

    return run


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the sample library."""
    return Path(shutil.copytree(OWN, tmp_path / "library"))


@pytest.fixture
def ledger(library: Path) -> Path:
    """One pattern of it."""
    return library / "open-ledger.md"
