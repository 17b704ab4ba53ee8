"""Finds the command, runs it, and turns what goes wrong into a sentence and an exit status."""

import os
import sys
from importlib import import_module

from editor.cli.command import Command, Status
from editor.cli.streams import complain, told
from editor.core.errors import TrellisError

_MODULES = {"set": "edit.SET", "add": "edit.ADD", "remove": "edit.REMOVE"}
"""Where commands stand that have no module of their own."""
_INTERRUPTED = 130
"""128 and the number of the signal, as shells count it."""


def main(arguments: list[str]) -> int:
    """Run the command that the first argument names; returns the exit status."""
    try:
        return _run(command_of(arguments[0]), arguments[1:])
    except BrokenPipeError:
        # Who read the output has seen enough.
        _drop_output()
        return Status.FAILED
    except OSError as error:
        _drop_output()
        complain(f"The output can't be written: {error.strerror or error}.")
        return Status.FAILED
    except KeyboardInterrupt:
        complain("Stopped. Each file is either as it was or done.")
        return _INTERRUPTED


def command_of(name: str) -> Command:
    """The command of that name; only what it needs is loaded."""
    module, _, attribute = _MODULES.get(name, f"{name}.COMMAND").partition(".")
    command = getattr(import_module(f"editor.cli.{module}"), attribute)
    assert isinstance(command, Command)
    return command


def _drop_output() -> None:
    """Let what is still buffered go nowhere; Python would try to write it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(command: Command, arguments: list[str]) -> int:
    parser = command.parser()
    # Options may stand between the files; argparse's parser for that loses what follows a lone --, though.
    parse = parser.parse_args if "--" in arguments else parser.parse_intermixed_args
    try:
        options = parse(arguments)
    except SystemExit as stop:
        return Status.DONE if stop.code is None else int(stop.code)
    try:
        return command.run(options)
    except TrellisError as error:
        complain(told(error))
        return Status.FAILED
