"""The eight sections of a pattern: their names, word targets, and what each should hold."""

from dataclasses import dataclass

from editor.core.translation import tr


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One section; `description` says in English what belongs there, `opening` is how a new one begins.

    `low` and `high` are its target in words; 0 for none.
    """

    name: str
    low: int
    high: int
    description: str
    opening: str = ""

    @property
    def guidance(self) -> str:
        """What belongs there, as a person reads it."""
        return tr(self.description)


SECTIONS = (
    SectionSpec("Context", 100, 200, "Describe the situation in which someone would reach for this pattern."),
    SectionSpec(
        "Problem",
        100,
        200,
        "Name the two forces that pull apart, and what happens while nobody resolves them.",
        "> **The core conflict is … vs. ….**",
    ),
    SectionSpec(
        "Solution",
        200,
        400,
        "Say what to do, in one bold sentence, and then why it resolves the conflict.",
        "> **Therefore, ….**",
    ),
    SectionSpec(
        "Implementation", 300, 500, "Give steps that someone could begin tomorrow, for each context that differs."
    ),
    SectionSpec("Consequences", 200, 300, "Tell what flourishes and what risks emerge; leave neither out."),
    SectionSpec("Known Uses", 200, 300, "Tell at least two real cases: where, who, what happened."),
    SectionSpec("Cognitive Era", 150, 250, "Say what changes when machines can do part of this."),
    SectionSpec("Vitality", 200, 300, "Signs of life, signs of decay, and when to plant it anew."),
)

OLDER_SECTIONS = tuple(
    SectionSpec(name, 0, 0, guidance)
    for name, guidance in (
        ("Overview", "Say what it is, which problem it solves, and where it comes from."),
        ("Core Principles", "List what it stands on."),
        ("Key Practices", "List what one does."),
        ("Application Context", "Say where it works, and where it does not."),
        ("Implementation", "Give steps that someone could begin tomorrow."),
        ("Evidence & Impact", "Tell who uses it, and what came of it."),
        ("Cognitive Era Considerations", "Say what changes when machines can do part of this."),
        ("Commons Alignment Assessment", "Say how it stands to a commons."),
        ("Resources & References", "List what to read next."),
    )
)
SECTION_NAMES = tuple(dict.fromkeys(section.name for section in (*SECTIONS, *OLDER_SECTIONS)))


def section_spec(name: str, sections: tuple[SectionSpec, ...] = SECTIONS) -> SectionSpec | None:
    """The section of that name among `sections`; None where there is none such."""
    return next((section for section in sections if section.name.casefold() == name.casefold()), None)


@dataclass(frozen=True, slots=True)
class Band:
    """A band of vitality that begins at `low`, in English."""

    low: float
    name: str
    meaning: str


BANDS = (
    Band(4.5, "Generative", "It leaves the whole more alive than it found it."),
    Band(3.5, "Sustaining", "It gives back what it takes, and keeps the whole alive."),
    Band(2.0, "Functional", "It works, and the whole neither gains nor loses."),
    Band(0.0, "Extractive", "It lives on the whole and wears it out."),
)


def vitality_band(value: float) -> str:
    """The name of the band that a vitality of `value` lies in, as a page says it."""
    return next((band.name for band in BANDS if round(value, 1) >= band.low), BANDS[-1].name)


CONFIDENCE_WORDS = ("Low", "Medium", "High")


def stars(confidence: int) -> str:
    """A confidence of 1 to 3 as stars, such as ★★☆."""
    filled = max(0, min(confidence, 3))
    return "★" * filled + "☆" * (3 - filled)
