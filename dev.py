#!/usr/bin/env python3
"""Set up, start and check the project from a bare clone; see python3 dev.py --help.

Needs nothing but Python 3.11 and its standard library. Each command first does the
set-up it lacks: the system libraries that Qt loads, and a .venv with the project in it.
"""

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

if sys.platform != "win32":
    import fcntl

if sys.hexversion < 0x030B0000:
    sys.exit(f"This project needs Python 3.11 or newer, not {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "dev-stamp"
UNFINISHED = "unfinished"
EXTRAS = ("", "dev", "dev,fidelity")
"""What can be installed beside the project; each holds what the ones before it do."""
WINDOWS = os.name == "nt"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class SetupError(Exception):
    """A set-up step that failed, told to the user in plain words."""


class Library(NamedTuple):
    """A shared library that Qt loads, with its Debian package and its plain name."""

    file: str
    package: str
    name: str


LIBRARIES = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "GLib"),
    Library("libdbus-1.so.3", "libdbus-1-3", "D-Bus"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "keyboard layouts"),
    Library("libfontconfig.so.1", "libfontconfig1", "fonts"),
    Library("libGL.so.1", "libgl1", "OpenGL"),
    Library("libEGL.so.1", "libegl1", "EGL"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "X11 cursors"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "X11 window properties"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "X11 key symbols"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "X11 window shapes"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "X11 keyboard layouts"),
)


def say(text: str) -> None:
    """Print a line at once, so that it keeps its place among a command's own lines."""
    print(text, flush=True)


def tool(name: str) -> str:
    """The full path of a program inside .venv."""
    return str(VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name)


def call(*command: str, **environment: str) -> int:
    """Run a command in the project's folder and give its exit status."""
    try:
        status = subprocess.call(command, cwd=ROOT, env={**os.environ, **environment})
    except OSError as error:
        say(f"{command[0]} could not be started: {error.strerror}.")
        return 127
    return status if status >= 0 else 128 - status


def loads(file: str) -> bool:
    """Whether the system has this shared library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def has_pip() -> bool:
    """Whether .venv holds a Python that starts and has pip."""
    command = [tool("python"), "-c", "import pip"]
    with contextlib.suppress(OSError):
        return subprocess.call(command, stderr=subprocess.DEVNULL) == 0
    return False


def missing_packages() -> dict[str, str]:
    """What the system lacks: each Debian package, with its plain name."""
    missing = {}
    if sys.platform == "linux":
        absent = (library for library in LIBRARIES if not loads(library.file))
        missing = {each.package: f"{each.name} ({each.file})" for each in absent}
    if importlib.util.find_spec("ensurepip") is None and not has_pip():
        package = f"python3.{sys.version_info.minor}-venv"
        missing[package] = "virtual environments for Python (venv with ensurepip)"
    return missing


def set_up_system() -> None:
    """Install the packages the system lacks, or say what to type."""
    missing = missing_packages()
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = "".join(f"\n  {name}" for name in missing.values())
        raise SetupError(f"Please install what this system lacks:{names}")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if sys.platform == "win32" or os.geteuid() != 0:
        line = f"sudo apt-get update && sudo {' '.join(install)}"
        raise SetupError(f"Please type this line, then start again:\n  {line}")
    say(f"Installing system packages: {', '.join(missing)}")
    call("apt-get", "update")
    status = call(*install, DEBIAN_FRONTEND="noninteractive")
    importlib.invalidate_caches()
    if status != 0 or missing_packages():
        raise SetupError("The system packages could not be installed; see above.")


def digest(*parts: bytes) -> str:
    """One short name for these bytes."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:32]


def home() -> str:
    """What a .venv cannot outlive: the Python that made it and its place."""
    return digest(sys.version.encode(), os.fsencode(ROOT))


def stamp_for(extra: str) -> str:
    """What the stamp says once the project is installed with this extra."""
    project = (ROOT / "pyproject.toml").read_bytes()
    return f"{home()} {digest(project, extra.encode())}"


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let a second set-up of this folder wait for the first (not on Windows)."""
    if sys.platform == "win32":
        yield
    else:
        folder = os.open(ROOT, os.O_RDONLY)
        with contextlib.suppress(OSError):  # some network disks have no locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        try:
            yield
        finally:
            os.close(folder)


def create_venv() -> None:
    """Make an empty .venv in place of what is there."""
    say("Creating .venv")
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    STAMP.write_text(UNFINISHED)
    python = str(getattr(sys, "_base_executable", sys.executable))
    if call(python, "-m", "venv", str(VENV)) != 0:
        raise SetupError("The folder .venv could not be made; see above.")


def set_up_venv(extra: str) -> None:
    """Install the project into .venv, unless the stamp says that this is done.

    A .venv without a stamp was made by hand and is used if it has pip. The stamp is
    written last, so that an interrupted .venv is made anew.
    """
    stamp = STAMP.read_text() if STAMP.exists() else ""
    enough = EXTRAS[EXTRAS.index(extra) :]
    if stamp in map(stamp_for, enough) and Path(tool("python")).exists():
        return
    usable = stamp == "" or stamp.startswith(home())
    if not (usable and has_pip()):
        create_venv()
    STAMP.write_text(UNFINISHED)
    project = f".[{extra}]" if extra else "."
    say(f"Installing {project} into .venv")
    pip = (tool("python"), "-m", "pip", "install", "--disable-pip-version-check")
    status = call(*pip, "-e", project)
    if status == 1:  # pip gave up in good order, so what is there can be used again
        STAMP.write_text(home())
    if status != 0:
        raise SetupError("The project could not be installed; see above.")
    STAMP.write_text(stamp_for(extra))


def set_up(extra: str) -> None:
    """Bring the system and .venv to where the project starts."""
    with one_at_a_time():
        set_up_system()
        set_up_venv(extra)


def run_module(module: str, *arguments: str, **environment: str) -> int:
    """Run a module of the project with the Python of .venv."""
    return call(tool("python"), "-m", module, *arguments, **environment)


def run_checks(pytest_arguments: Sequence[str]) -> int:
    """Run every check, whatever the others gave, and sum up."""
    checks = {
        "ruff format --check": (tool("ruff"), "format", "--check"),
        "ruff check": (tool("ruff"), "check"),
        "mypy": (tool("mypy"),),
        "lint-imports": (tool("lint-imports"),),
        "pytest": (tool("python"), "-m", "pytest", "-n", "auto", *pytest_arguments),
    }
    rows = [f"\n{'step':<22}{'result':<8}{'seconds':>8}"]
    failed = False
    for number, (name, command) in enumerate(checks.items(), start=1):
        say(f"\n[{number}/{len(checks)}] {name}")
        start = time.monotonic()
        status = call(*command, **OFFSCREEN)
        seconds = time.monotonic() - start
        failed = failed or status != 0
        rows.append(f"{name:<22}{'FAILED' if status else 'passed':<8}{seconds:>8.1f}")
        if number < len(checks):  # after pytest's closing line comes the summary alone
            say(f"{seconds:.1f} seconds")
    say("\n".join(rows))
    return int(failed)


def parse(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Read the command line; what follows "test" is kept as it is, for pytest."""
    parser = argparse.ArgumentParser(description="Set up, start and check the project.")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="start the editor")
    run.add_argument("path", nargs="?", default=ROOT / "patterns", type=Path)
    commands.add_parser(
        "test",
        help="run every check, and the tests with these pytest arguments",
        usage="%(prog)s [PYTEST ARGUMENTS ...]",
    )
    shots = commands.add_parser("shots", help="make the screenshots")
    shots.add_argument("folder", type=Path)
    commands.add_parser("figures", help="work out the project's figures")
    fidelity = commands.add_parser("fidelity", help="compare what libraries for YAML do to real patterns (minutes)")
    fidelity.add_argument("--markdown", action="store_true", help="print the tables as they stand in the README")
    if arguments[:1] == ["test"] and arguments[1:] not in (["-h"], ["--help"]):
        return parser.parse_args(["test"]), arguments[1:]
    return parser.parse_args(arguments), []


def do(options: argparse.Namespace, pytest_arguments: list[str]) -> int:
    """Carry out one command and give the exit status."""
    set_up({"run": "", "figures": EXTRAS[-1], "fidelity": EXTRAS[-1]}.get(options.command, "dev"))
    if options.command == "run":
        return run_module("editor", str(options.path.absolute()))
    if options.command == "test":
        return run_checks(pytest_arguments)
    if options.command == "shots":
        folder = str(options.folder.absolute())
        return run_module("tests.screenshots", folder, **OFFSCREEN)
    if options.command == "fidelity":
        return run_module("tests.fidelity", *(["--markdown"] if options.markdown else []))
    return run_module("tests.figures", **OFFSCREEN)


def main() -> int:
    """Run the command line; every failure is a plain sentence and a status above 0."""
    options, pytest_arguments = parse(sys.argv[1:])
    try:
        return do(options, pytest_arguments)
    except SetupError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        reason = f"{error.filename or VENV}: {error.strerror or error}"
        print(f"The set-up could not be finished. {reason}.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main())
