"""What the program remembers between starts, in one small file."""

import json
from pathlib import Path

from platformdirs import user_config_path
from pydantic import BaseModel, ConfigDict, ValidationError

from editor.core.errors import FileProblem
from editor.store.textfile import read_text_file


class Settings(BaseModel):
    """The remembered choices; what an older or newer version wrote is kept as far as it is known."""

    model_config = ConfigDict(extra="ignore")

    theme: str = "system"
    library: str = ""
    window: str = ""
    panels: str = ""


def settings_path() -> Path:
    """Where the settings of this user live."""
    return user_config_path("trellis", appauthor=False) / "settings.json"


def load_settings(path: Path) -> Settings:
    """The settings in the file at `path`; the defaults where it is missing or damaged."""
    try:
        return Settings.model_validate_json(read_text_file(path).text)
    except (FileProblem, ValidationError):
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings; a file that can't be written costs nothing but the memory."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".tmp")
        temporary.write_text(json.dumps(settings.model_dump(), indent=2), encoding="utf-8")
        temporary.replace(path)
    except OSError:
        return
