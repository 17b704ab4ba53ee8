"""Where the files that belong to the program are, from source and when packaged."""

import sysconfig
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[1]
_SHARED = Path(sysconfig.get_path("data")) / "share" / "trellis"


def resource(*parts: str) -> Path:
    """The path of a file or folder of the program, such as `resource("resources", "trellis.svg")`."""
    beside = _BESIDE.joinpath(*parts)
    return beside if beside.exists() else _SHARED.joinpath(*parts)


def sample_library() -> Path:
    """The folder of the embedded sample library."""
    return resource("patterns")
