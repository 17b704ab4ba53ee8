"""A new user's path without a word of YAML: from nothing to a saved pattern, by keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor.schema.fields import Kind
from editor.schema.format71 import Pattern
from editor.schema.guidance import SECTIONS
from editor.schema.introspect import field_specs
from editor.schema.template import new_pattern
from editor.session.checks import problems_of
from editor.session.outline import outline_of, word_count
from editor.ui.shell.workbench import Workbench
from tests import tryoutbench as wanted
from tests.corpus import by_pyyaml
from tests.keyboard import Keyboard
from tests.newcomer import contexts, create, identity, write_first_pattern
from tests.opened import snapshot
from tests.tour import until

WANTED = {
    "slug": wanted.SLUG,
    "title": wanted.TITLE,
    "aliases": [*wanted.ALIASES],
    "summary": wanted.SUMMARY,
    "context_labels": wanted.LABELS,
    "ontology": {
        "domain": wanted.DOMAIN,
        "cross_domains": [*wanted.CROSS_DOMAINS],
        "commons_domain": [*wanted.COMMONS_DOMAIN],
        "search_hints": {"primary_tension": wanted.TENSION, "vector_keywords": [*wanted.KEYWORDS]},
        "commons_assessment": {
            **{name.lower().replace(" ", "_"): float(score) for name, score in wanted.SCORES.items()},
            "vitality": wanted.VITALITY,
            "vitality_reasoning": wanted.REASONING,
            "overall_score": wanted.MEAN,
        },
    },
    "lifecycle": {**wanted.LIFECYCLE, "version": float(wanted.VERSION), "confidence": wanted.CONFIDENCE},
    "contributors": [{"name": name, "role": role} for name, role in wanted.CONTRIBUTORS],
    "sources": [*wanted.SOURCES],
    "license": "CC-BY-SA-4.0",
    "attribution": wanted.ATTRIBUTION,
}
MADE_BY_PROGRAMS = {"id", "graph_garden"}


def said_below(window: QWidget) -> list[str]:
    """What the line at the bottom of the window says, as far as it can be seen."""
    bar = window.window().statusBar()  # type: ignore[attr-defined]
    parts = bar.findChildren(QLabel) + bar.findChildren(QAbstractButton)
    return [part.text() for part in parts if part.isVisible() and part.text()]


def linked(data: dict[str, list[dict[str, object]]]) -> Iterator[tuple[str, list[object]]]:
    """The lists of relations that hold any, with the targets."""
    for kind, rows in data.items():
        if rows:
            yield kind.replace("_", " ").capitalize(), [row["slug"] for row in rows]


def test_a_first_pattern_from_nothing_to_saved(workbench: Workbench, library: Path, qtbot: QtBot) -> None:
    places: list[str] = []
    write_first_pattern(Keyboard(workbench.window()), places.append)
    path = library / f"{wanted.SLUG}.md"
    assert path.exists()
    until(lambda: any(text.startswith("Saved ") for text in said_below(workbench)))
    view = workbench.tabs.view
    assert view is not None
    until(lambda: not view.problems)
    until(lambda: not [text for text in said_below(workbench) if "missing" in text or "▲" in text])
    assert workbench.problems.isVisible()
    assert len(places) > 2 * len(SECTIONS) + 7

    text = path.read_bytes().decode()
    saved = snapshot(text)
    assert problems_of(saved, workbench.use_cases.library, path) == ()
    assert [entry.title for entry in outline_of(saved, ()) if entry.off_target] == []
    data = by_pyyaml(text)
    assert {key: value for key, value in data.items() if key in WANTED} == WANTED
    assert data.keys() == WANTED.keys() | MADE_BY_PROGRAMS | {"relationships"}
    assert list(linked(data["relationships"])) == [(kind, [*targets]) for kind, targets in wanted.RELATIONS]

    template = new_pattern(wanted.TITLE, wanted.SLUG)
    assert comments(text) == comments(template) != []
    assert saved.lead == wanted.LEAD
    assert saved.callout == (f"Confidence Rating: {wanted.RATING}", wanted.EXPLANATION)
    for index, (section, paragraphs) in enumerate(zip(SECTIONS, wanted.SECTIONS, strict=True)):
        assert saved.section_text(index) == "\n\n".join(paragraphs)
        assert word_count(saved.section_text(index)) > section.low


def test_what_is_to_be_written_is_said_from_the_beginning(workbench: Workbench) -> None:
    keyboard = Keyboard(workbench.window())
    create(keyboard, lambda _: None)
    until(lambda: "▲ 8 fields missing or out of range" in said_below(workbench))


def comments(text: str) -> list[str]:
    """The comment lines of a front matter."""
    return re.findall(r"^#(?!#).*$", text.partition("\n---\n")[0], re.MULTILINE)


def test_what_is_typed_leaves_no_field_of_the_form_empty() -> None:
    """What the test above compares with is itself whole: it has a value for each field that people fill in."""
    for spec in field_specs(Pattern):
        if spec.path[0] in MADE_BY_PROGRAMS or spec.kind is Kind.RELATIONS:
            continue
        value: object = WANTED
        for step in spec.path:
            assert isinstance(value, dict)
            value = value[step]
        assert value not in ("", [], None), spec.path


def test_nothing_of_a_new_pattern_is_called_changed_before_it_is_saved(workbench: Workbench, library: Path) -> None:
    keyboard = Keyboard(workbench.window())

    def revert_buttons() -> list[str]:
        names = (button.accessibleName() for button in workbench.findChildren(QAbstractButton) if button.isVisible())
        return [name for name in names if name.startswith("Revert ")]

    for step in (create, identity, contexts):
        step(keyboard, lambda _: None)
    assert revert_buttons() == []
    keyboard.press("Ctrl+S")
    assert (library / f"{wanted.SLUG}.md").exists()
    keyboard.type(" two")
    until(lambda: bool(revert_buttons()))
    assert revert_buttons() == ["Revert Tech to what the saved file says"]


def test_the_keyboard_stays_in_the_window_of_a_new_pattern(workbench: Workbench) -> None:
    keyboard = Keyboard(workbench.window())
    create(keyboard, lambda _: None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert keyboard.name == "Outline of the pattern"
