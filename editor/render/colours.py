"""The colours of both themes, named by what they are for. Every text on its ground has a contrast of 5:1 or more.

`edge` is for the shapes of fields and handles, at least 3:1 on what they stand on; `border` only parts what is beside.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme; each field is a colour as `#RRGGBB`."""

    ground: str
    surface: str
    raised: str
    border: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_ground: str
    warning: str
    warning_ground: str
    error: str
    error_ground: str
    selection: str


LIGHT = Colours(
    ground="#F6F5F1",
    surface="#FFFFFF",
    raised="#FBFAF7",
    border="#DEDBD3",
    edge="#8E8B83",
    text="#1E2227",
    muted="#5C636C",
    accent="#12715A",
    accent_ground="#E3F1EC",
    warning="#8A5200",
    warning_ground="#FBF0DD",
    error="#AE241B",
    error_ground="#FBE7E5",
    selection="#E9EFEA",
)

DARK = Colours(
    ground="#17191B",
    surface="#1F2225",
    raised="#24282B",
    border="#363B40",
    edge="#6F767D",
    text="#E7E5E0",
    muted="#A2A9B1",
    accent="#5FCBA8",
    accent_ground="#1E3A32",
    warning="#E2AC55",
    warning_ground="#3A2F1B",
    error="#F48C82",
    error_ground="#40231F",
    selection="#2A3331",
)
