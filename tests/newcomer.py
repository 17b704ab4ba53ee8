"""A first pattern from nothing to saved, by keyboard alone: what a new user does, one page after the other."""

import re
from collections.abc import Callable

from tests import tryoutbench as wanted
from tests.keyboard import Keyboard

_MARK = re.compile(r"^\d+\. ")
Look = Callable[[str], None]
"""Called at each place that is worth a look, with its name."""


def write_first_pattern(keyboard: Keyboard, look: Look) -> None:
    """Make the pattern, fill its seven groups and eight sections, and save it."""
    for step in (
        create,
        identity,
        contexts,
        ontology,
        scores,
        lifecycle,
        relations,
        garden,
        provenance,
        lead,
        sections,
        save,
    ):
        step(keyboard, look)


def create(keyboard: Keyboard, look: Look) -> None:
    """New Pattern: title and summary; the slug makes itself."""

    def fill() -> None:
        assert keyboard.name == "Title"
        keyboard.type(wanted.TITLE)
        keyboard.tab_to("Summary")
        keyboard.type(wanted.SUMMARY)
        look("new")
        keyboard.tab_to("Create")
        keyboard.press("Return")

    keyboard.in_dialog("Ctrl+N", fill)


def identity(keyboard: Keyboard, look: Look) -> None:
    """Other names."""
    keyboard.tab_to("Title")
    keyboard.tab_to("Also known as")
    for name in wanted.ALIASES:
        keyboard.type(name)
        keyboard.press("Return")
    look("identity")


def contexts(keyboard: Keyboard, look: Look) -> None:
    """The name in four worlds."""
    keyboard.press("Alt+Down")
    for label, name in wanted.LABELS.items():
        keyboard.tab_to(label.capitalize())
        keyboard.type(name)
    look("contexts")


def ontology(keyboard: Keyboard, look: Look) -> None:
    """Where the pattern belongs, and what finds it."""
    keyboard.press("Alt+Down")
    keyboard.tab_to("Domain")
    keyboard.type(wanted.DOMAIN)
    for name, words in (("Also touches", wanted.CROSS_DOMAINS), ("Commons domain", wanted.COMMONS_DOMAIN)):
        keyboard.tab_to(name)
        for word in words:
            keyboard.type(word)
            keyboard.press("Return")
    keyboard.tab_to("Primary tension")
    keyboard.type(wanted.TENSION)
    keyboard.tab_to("Keywords")
    for word in wanted.KEYWORDS:
        keyboard.type(word)
        keyboard.press("Return")
    look("ontology")


def scores(keyboard: Keyboard, look: Look) -> None:
    """Seven scores as numbers, vitality by its slider, the reasons, and the mean."""
    for name, score in wanted.SCORES.items():
        keyboard.tab_to(name)
        keyboard.type(score)
    keyboard.tab_to("Vitality, slider")
    keyboard.press(*["Right"] * wanted.VITALITY_STEPS)
    look("scores")
    keyboard.tab_to("Take the mean as overall score")
    keyboard.press("Space")
    keyboard.tab_to("Reasoning")
    keyboard.type(wanted.REASONING)


def lifecycle(keyboard: Keyboard, look: Look) -> None:
    """Three choices by the arrow keys, a version, and how sure one is."""
    keyboard.press("Alt+Down")
    for key, value in wanted.LIFECYCLE.items():
        keyboard.tab_to(key.replace("_", " ").capitalize())
        keyboard.type(value[0])
    keyboard.tab_to("Version")
    keyboard.type(wanted.VERSION)
    keyboard.tab_to("Confidence")
    keyboard.press("Up")
    look("lifecycle")


def relations(keyboard: Keyboard, look: Look) -> None:
    """Links to patterns that exist, found by a few letters of their titles."""
    keyboard.press("Alt+Down")
    for kind, targets in wanted.RELATIONS:
        keyboard.tab_to(f"Add to {kind}")
        keyboard.press("Space")
        for target in targets[:-1]:
            keyboard.type(target.replace("-", " "))
            keyboard.press("Ctrl+Return")
        keyboard.type(targets[-1].replace("-", " "))
        if kind == "Generalizes from":
            look("picker")
        keyboard.press("Return")
    look("relations")


def garden(keyboard: Keyboard, look: Look) -> None:
    """Nothing is to be done here: programs write it."""
    keyboard.press("Alt+Down")
    look("garden")


def provenance(keyboard: Keyboard, look: Look) -> None:
    """Who wrote it, and from what it comes."""
    keyboard.press("Alt+Down")
    keyboard.tab_to("Contributors")
    for name, role in wanted.CONTRIBUTORS:
        keyboard.press("Ins")
        keyboard.type(name)
        keyboard.press("Tab")
        keyboard.type(role)
        keyboard.press("Return")
    keyboard.tab_to("Sources")
    for source in wanted.SOURCES:
        keyboard.press("Ins")
        keyboard.type(source)
        keyboard.press("Return")
    keyboard.tab_to("Attribution")
    keyboard.type(wanted.ATTRIBUTION)
    look("provenance")


def lead(keyboard: Keyboard, look: Look) -> None:
    """The idea in one sentence, and why one is so sure."""
    keyboard.press("Alt+Down", "Alt+Down")
    keyboard.tab_to("Lead")
    keyboard.type(wanted.LEAD)
    keyboard.tab_to(f"Show {wanted.RATING}, as Lifecycle says")
    keyboard.press("Space")
    keyboard.tab_to("Explanation in the callout")
    keyboard.press("Ctrl+A")
    keyboard.type(wanted.EXPLANATION)
    look("lead")


def sections(keyboard: Keyboard, look: Look) -> None:
    """The eight texts; those that begin with a quote are begun by the button that is offered."""
    for number, paragraphs in enumerate(wanted.SECTIONS, 1):
        keyboard.press("Alt+Down")
        assert keyboard.name.startswith(f"Text of section {number} ")
        look(f"section {number} empty")
        begin(keyboard, paragraphs[0])
        for paragraph in paragraphs[1:]:
            keyboard.press("Return", "Return")
            write(keyboard, paragraph)
        look(f"section {number}")


def begin(keyboard: Keyboard, paragraph: str) -> None:
    """The first paragraph: by the button that knows it, into what stands there, or from nothing."""
    if wanted.TENSION in paragraph:
        keyboard.tab_to(f"Insert: The core conflict is {wanted.TENSION}")
        keyboard.press("Space")
    elif paragraph.startswith(wanted.THEREFORE):
        keyboard.type(paragraph.removeprefix(wanted.THEREFORE).removesuffix(wanted.END))
        keyboard.press("End")
    else:
        write(keyboard, paragraph)


def write(keyboard: Keyboard, paragraph: str) -> None:
    """A paragraph or a list, of which the program writes the numbers from the second on."""
    first, *others = paragraph.splitlines()
    keyboard.type(first)
    for line in others:
        keyboard.press("Return")
        keyboard.type(_MARK.sub("", line))


def save(keyboard: Keyboard, look: Look) -> None:
    """Save it, once the program has looked at the last words."""
    keyboard.press("Ctrl+S")
    look("saved")
