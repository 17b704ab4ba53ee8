"""Beginnings that the format asks of a section, with what the pattern says already put into them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from editor.core.translation import tr, tr_noop

GAP = "…"
"""Stands where words are to be filled in."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A beginning: its name, and the Markdown that is put into the section.

    In the name, which is marked for translation, `{said}` stands for what the pattern says.
    """

    label: str
    text: str
    said: str = ""

    @property
    def title(self) -> str:
        """Its name, as a person reads it."""
        return tr(self.label, said=self.said) if self.said else tr(self.label)


def _runs(*openings: str) -> str:
    """Paragraphs that each begin with a few bold words."""
    return "\n\n".join(f"**{opening}.** {GAP}" for opening in openings)


_STARTERS = {
    "Solution": (Starter(tr_noop("Therefore, …"), f"> **Therefore, {GAP}.**"),),
    "Consequences": (
        Starter(tr_noop("What flourishes, what risks emerge"), _runs("What flourishes", "What risks emerge")),
    ),
    "Known Uses": (
        Starter(
            tr_noop("A known use, told in four steps"),
            f"**Who and where.** In which situation they were: {GAP} What they tried: {GAP} "
            f"What happened: {GAP} What they would do differently: {GAP}",
        ),
    ),
    "Vitality": (
        Starter(tr_noop("Signs of life, signs of decay, when to replant"),
                _runs("Signs of life", "Signs of decay", "When to replant")),
    ),
}  # fmt: skip
_STEPS = Starter(
    tr_noop("Numbered steps"), f"1. **First step.** {GAP}\n2. **Second step.** {GAP}\n3. **Third step.** {GAP}"
)


def starters_for(section: str, data: Mapping[str, Any]) -> tuple[Starter, ...]:
    """The beginnings for the section of this name, in a pattern whose front matter says `data`."""
    match section.casefold():
        case "problem":
            return (_conflict(data),)
        case "implementation":
            return (_STEPS, *_contexts(data))
        case name:
            return next((found for key, found in _STARTERS.items() if key.casefold() == name), ())


def _conflict(data: Mapping[str, Any]) -> Starter:
    tension = _text_at(data, "ontology", "search_hints", "primary_tension").rstrip(".")
    said = tension or f"{GAP} vs. {GAP}"
    return Starter(tr_noop("The core conflict is {said}"), f"> **The core conflict is {said}.**", said)


def _contexts(data: Mapping[str, Any]) -> tuple[Starter, ...]:
    """A paragraph for each context that the pattern has a name for."""
    labels = data.get("context_labels")
    names = [str(label) for label, said in labels.items() if said] if isinstance(labels, Mapping) else []
    if not names:
        return ()
    shown = ", ".join(name.replace("_", " ") for name in names)
    openings = (f"In {_article(name)}" for name in names)
    text = "\n\n".join(f"**{opening}:** {GAP}" for opening in openings)
    return (Starter(tr_noop("By context: {said}"), text, shown),)


def _article(label: str) -> str:
    """How one speaks of a context in which a pattern is put to work."""
    known = {
        "corporate": "a company",
        "government": "government",
        "activist": "a movement",
        "tech": "technology",
    }
    return known.get(label, label.replace("_", " "))


def _text_at(data: Mapping[str, Any], *path: str) -> str:
    value: Any = data
    for step in path:
        value = value.get(step) if isinstance(value, Mapping) else None
    return " ".join(value.split()) if isinstance(value, str) else ""
