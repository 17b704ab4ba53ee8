"""Many pictures at a glance: a page for a browser, and PNG sheets with a caption below each picture."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_COLUMNS, _WIDTH, _GAP, _CAPTION = 5, 560, 16, 28
"""Thumbnails in a row, and in pixels their width, the gaps between, and the height of a caption."""
_STYLE = """
body { font: 14px system-ui, sans-serif; margin: 24px; color: #1E2227; background: #F6F5F1 }
table { border-collapse: collapse } th { text-align: left; font-weight: 600; padding: 4px 8px }
thead th { position: sticky; top: 0; background: #F6F5F1 } tbody th { vertical-align: top; min-width: 120px }
td { padding: 4px 8px 12px 0; vertical-align: top } img { width: 320px; display: block; border: 1px solid #DEDBD3 }
"""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: of which stop of the way, and how the window was."""

    number: int
    name: str
    language: str
    theme: str
    size: str

    @property
    def kind(self) -> tuple[str, str, str]:
        """How the window was."""
        return self.language, self.theme, self.size

    @property
    def file(self) -> str:
        """The name of its file. Titles differ with the language, numbers do not."""
        words = re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-") if self.language == "en" else "stop"
        return f"{self.number:02}-{words}-{'-'.join(self.kind)}.png"


def write_sheet(folder: Path, shots: Sequence[Shot]) -> None:
    """Write all pictures of one kind of window on one sheet, `sheet-….png`."""
    images = [QImage(str(folder / shot.file)) for shot in shots]
    height = max(image.height() * _WIDTH // image.width() for image in images)
    rows = -(-len(shots) // _COLUMNS)
    across, down = _WIDTH + _GAP, height + _CAPTION + _GAP
    sheet = QImage(_GAP + _COLUMNS * across, _GAP + rows * down, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#8A8F94"))
    painter = QPainter(sheet)
    font = QFont()
    font.setPixelSize(15)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    for place, (shot, image) in enumerate(zip(shots, images, strict=True)):
        left, top = _GAP + place % _COLUMNS * across, _GAP + place // _COLUMNS * down
        small = image.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(left, top, small)
        caption = QRect(left, top + small.height(), _WIDTH, _CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, f"{shot.number:02}  {shot.name}")
    painter.end()
    sheet.save(str(folder / f"sheet-{'-'.join(shots[0].kind)}.png"))


def write_index(folder: Path, shots: Sequence[Shot]) -> None:
    """Write `index.html`: a row for each stop, a column for each kind of window; a click opens the whole picture."""
    kinds = list(dict.fromkeys(shot.kind for shot in shots))
    rows: dict[int, dict[tuple[str, str, str], Shot]] = {}
    for shot in shots:
        rows.setdefault(shot.number, {})[shot.kind] = shot
    heads = "".join(f"<th>{html.escape(' · '.join(kind))}</th>" for kind in kinds)
    body = "\n".join(_row(number, rows[number], kinds) for number in sorted(rows))
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Contact sheet</title>\n'
        f"<style>{_STYLE}</style>\n<h1>{len(shots)} pictures</h1>\n<table>\n"
        f"<thead><tr><th>Stop</th>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</html>\n"
    )
    (folder / "index.html").write_text(page, encoding="utf-8")


def _row(number: int, shots: dict[tuple[str, str, str], Shot], kinds: Sequence[tuple[str, str, str]]) -> str:
    name = html.escape(next(iter(shots.values())).name)
    cells = "".join(f"<td>{_link(shots[kind])}</td>" if kind in shots else "<td></td>" for kind in kinds)
    return f"<tr><th>{number:02}<br>{name}</th>{cells}</tr>"


def _link(shot: Shot) -> str:
    file, name = html.escape(shot.file), html.escape(f"{shot.name}, {', '.join(shot.kind)}")
    return f'<a href="{file}"><img loading="lazy" src="{file}" alt="{name}"></a>'
