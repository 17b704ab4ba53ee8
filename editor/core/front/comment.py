"""What is said beside a key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said beside a key, without the signs: `above` in lines of its own, `beside` behind the value."""

    above: str = ""
    beside: str = ""

    def __bool__(self) -> bool:
        return bool(self.above or self.beside)

    def cleaned(self) -> "Comment":
        """The same as it will be read again: no blanks at the ends of lines, no empty lines around."""
        lines = "\n".join(line.rstrip() for line in self.above.splitlines()).strip("\n")
        return Comment(lines, " ".join(self.beside.split()))
