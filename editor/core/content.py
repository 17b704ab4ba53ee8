"""What a pattern says, apart from how it is written; two texts of the same content mean the same."""

from dataclasses import dataclass

from editor.core.front.yamltree import Data, same
from editor.core.translation import tr


@dataclass(frozen=True)
class Content:
    """The front matter as data, and all of the body but its blank lines.

    `callout` is title and text, `sections` are heading and text. `separators` stand behind the sections, one for
    each (or nothing). `around` is what belongs to no part: above the lead, between lead and callout, and between
    callout and first section.
    """

    data: Data
    lead: str
    callout: tuple[str, str] | None
    sections: tuple[tuple[str, str], ...]
    separators: tuple[str, ...]
    around: tuple[str, str, str]

    def difference(self, other: "Content") -> str:
        """Where the two differ, in words for a message; empty where they are the same."""
        if not same(self.data, other.data):
            return tr("the fields above the text")
        if self.lead != other.lead:
            return tr("the lead")
        if self.callout != other.callout:
            return tr("the callout")
        if [heading for heading, _ in self.sections] != [heading for heading, _ in other.sections]:
            return tr("the headings of the sections")
        for (heading, mine), (_, theirs) in zip(self.sections, other.sections, strict=True):
            if mine != theirs:
                return tr("the section “{name}”", name=heading.strip("# "))
        if self.separators != other.separators:
            return tr("the separators between the sections")
        if self.around != other.around:
            return tr("the lines around lead and callout")
        return ""
