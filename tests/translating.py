"""Texts of the program, read out of its code into Qt's translation files: `python -m tests.translating`.

Writes `resources/translations/trellis_de.ts`, keeps what is translated there, and makes the `.qm` that the program
loads.
"""

import ast
import json
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

from editor.schema.format71 import Pattern
from editor.schema.format82 import Pattern82
from editor.schema.guidance import OLDER_SECTIONS, SECTIONS
from editor.schema.introspect import field_specs
from editor.schema.older import OlderPattern
from editor.schema.parts import Front
from tests.corpus import OWN

ROOT = OWN.parent
CODE = ROOT / "editor"
TRANSLATIONS = ROOT / "resources" / "translations"
GERMAN = TRANSLATIONS / "trellis_de.ts"
CONTEXT = "Trellis"
FUNCTIONS = {"tr": 0, "tr_noop": 0, "tr_count": 2}
"""The functions of `editor.core.translation`, and which of their arguments is the key."""
FORMATS: tuple[type[Front], ...] = (Pattern, Pattern82, OlderPattern)
QT = Path(PySide6.__file__).parent


def main() -> None:
    """Bring the translations up to date, and say what is not translated."""
    update(GERMAN)
    release(GERMAN, GERMAN.with_suffix(".qm"))
    missing = [source for source, forms in translated(GERMAN).items() if not all(forms)]
    print(*missing, f"{len(missing)} of {len(translated(GERMAN))} texts are not translated.", sep="\n")


def texts() -> dict[str, bool]:
    """Each text that the code marks for translation or the format declares, and whether it has forms for a number."""
    found: dict[str, bool] = dict.fromkeys(sorted(declared_texts()), False)
    for path in sorted(CODE.rglob("*.py")):
        for name, key in marked(ast.parse(path.read_text("utf-8")), path):
            found[key] = name == "tr_count"
    return found


def declared_texts() -> set[str]:
    """What the declarations of the format say in English: names and help of groups, fields, scores and sections."""
    found: set[str] = set()
    for model in FORMATS:
        found |= {group.label for group in model.groups}
        for field in field_specs(model):
            for spec in (field, *field.item):
                found |= {spec.label, spec.description, spec.caption, spec.control.label}
                found |= {said for level in spec.control.levels for said in (level.text, level.label)}
    found |= {section.description for section in (*SECTIONS, *OLDER_SECTIONS)}
    return found - {""}


def marked(tree: ast.AST, path: Path) -> Iterator[tuple[str, str]]:
    """The name of each function that marks a text, and the text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
            given = node.args[FUNCTIONS[node.func.id]]
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield node.func.id, given.value
            elif node.func.id != "tr":
                raise SystemExit(f"{path}:{node.lineno}: {node.func.id} takes a literal")


def update(file: Path) -> None:
    """Have lupdate add what is new and drop what is gone; it reads the texts from a list in C++."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        lines = (
            f"QCoreApplication::translate({json.dumps(CONTEXT)}, {json.dumps(text, ensure_ascii=False)}"
            f"{', nullptr, 2' if has_forms else ''});\n"
            for text, has_forms in texts().items()
        )
        source.write_text("".join(lines), "utf-8")
        run("lupdate", str(source), "-no-obsolete", "-locations", "none", "-source-language", "en", "-ts", str(file))


def release(file: Path, target: Path) -> None:
    """Have lrelease make what the program loads."""
    run("lrelease", "-silent", str(file), "-qm", str(target))


def run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6."""
    subprocess.run([next(QT.glob(f"{tool}*")), *arguments], check=True, stdout=subprocess.DEVNULL)


def translated(file: Path) -> dict[str, list[str]]:
    """English text → its forms in the other language; empty where there is none yet."""
    found = {}
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        found[message.findtext("source", "")] = [""] if translation.get("type") else forms
    return found


if __name__ == "__main__":
    main()
