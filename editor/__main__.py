"""`python -m editor` and the command `trellis`."""

import sys

from editor.cli.usage import SUMMARIES, window_parser


def main() -> int:
    """Run the command that the first argument names, else open the window; Qt is loaded for the window alone."""
    arguments = sys.argv[1:]
    if arguments[:1] and arguments[0] in SUMMARIES:
        from editor.cli.main import main as run_command

        return run_command(arguments)
    if arguments[:1] in (["-h"], ["--help"], ["--version"]):
        window_parser().parse_args(arguments)
    from editor.app.main import main as run_window

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
