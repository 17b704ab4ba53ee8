"""The budgets and the layers, held over the program's own source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.corpus import ROOT

EDITOR = ROOT / "editor"
MODULES = sorted(EDITOR.rglob("*.py"))
MODULE_LINES = 400
FUNCTION_LINES = 60
CLASS_METHODS = 30
DRAWERS = {"utils", "util", "misc", "common", "helpers", "helper"}
MAY_KNOW_QT = {"ui", "app"}
BLOCKERS = 4
"""How many there are today; a widget that listens to people only does not need one."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """The path of a module as a test names it."""
    return path.relative_to(ROOT).as_posix()


modules = pytest.mark.parametrize("path", MODULES, ids=name_of)


def nodes(path: Path) -> Iterator[ast.AST]:
    """Everything in a module."""
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def imported(path: Path) -> set[str]:
    """The top-level packages that a module imports."""
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def calls(name: str) -> list[str]:
    """Where a method or function of this name is called."""
    return [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Call) and name in (getattr(node.func, "attr", ""), getattr(node.func, "id", ""))
    ]


def test_the_source_is_found():
    assert len(MODULES) > 100
    assert "PySide6" in imported(EDITOR / "ui" / "bridge.py")
    assert calls("setObjectName")


@modules
def test_a_module_is_short(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@modules
def test_functions_and_classes_are_short(path: Path):
    for node in nodes(path):
        if isinstance(node, Function):
            assert (node.end_lineno or 0) - node.lineno + 1 <= FUNCTION_LINES, node.name
        if isinstance(node, ast.ClassDef):
            assert sum(isinstance(each, Function) for each in node.body) <= CLASS_METHODS, node.name


@modules
def test_a_module_is_named_by_what_it_holds(path: Path):
    assert not DRAWERS & {path.stem, *(part.name for part in path.relative_to(ROOT).parents)}


@modules
def test_only_the_user_interface_knows_qt(path: Path):
    layer = path.relative_to(EDITOR).parts[0]
    if layer not in MAY_KNOW_QT:
        assert not imported(path) & {"PySide6", "shiboken6"}


def test_nothing_runs_the_event_loop_by_hand():
    assert calls("processEvents") == []


def test_signals_are_not_blocked_in_more_places():
    assert calls("blockSignals") == []
    assert len(calls("QSignalBlocker")) <= BLOCKERS
