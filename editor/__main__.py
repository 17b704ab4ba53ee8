"""`python -m editor` and the command `trellis`."""

import sys

from editor.app.main import main as run_main


def main() -> int:
    """Run the program with the arguments of the command line."""
    return run_main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
