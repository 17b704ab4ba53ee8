"""Finds the command, runs it, and turns what goes wrong into a sentence and an exit status."""

import os
import sys

from editor.cli import edit, get, new, repair, roundtrip, section, upgrade
from editor.cli.command import Command, Status
from editor.cli.streams import complain
from editor.core.errors import TrellisError

COMMANDS = {
    command.name: command
    for command in (
        get.COMMAND,
        edit.SET,
        edit.ADD,
        edit.REMOVE,
        section.COMMAND,
        new.COMMAND,
        upgrade.COMMAND,
        repair.COMMAND,
        roundtrip.COMMAND,
    )
}
_INTERRUPTED = 130
"""128 and the number of the signal, as shells count it."""


def main(arguments: list[str]) -> int:
    """Run the command that the first argument names; returns the exit status."""
    command = COMMANDS[arguments[0]]
    try:
        return _run(command, arguments[1:])
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
        complain(str(error))
        return Status.FAILED
