"""What links to the pattern in view, told in groups; and where in a file one of these links stands."""

from dataclasses import dataclass

from editor.core.snapshot import Snapshot
from editor.core.span import Span
from editor.core.translation import tr, tr_noop
from editor.library.links import Link, Origin
from editor.library.references import links_of
from editor.library.uses import Use, uses_of
from editor.schema.generations import relation_title
from editor.session.library import Library

_CAPTIONS = {
    Origin.CURATED: tr_noop("Linked by people"),
    Origin.INFERRED: tr_noop("Inferred by programs"),
    Origin.HUB: tr_noop("As a hub"),
    Origin.BODY: tr_noop("In the text"),
}
_MEANT = tr_noop("May mean this pattern")


@dataclass(frozen=True, slots=True)
class UseGroup:
    """Links of one origin and kind. `origin` is the caption over all kinds of that origin, `kind` its name."""

    origin: str
    kind: str
    uses: tuple[Use, ...]


def incoming(library: Library, snapshot: Snapshot, name: str) -> tuple[UseGroup, ...]:
    """The links to a pattern (`name` is its file's, without `.md`), curated before inferred, hubs and text."""
    slug, pattern_id = (str(snapshot.data.get(key) or "") for key in ("slug", "id"))
    groups: dict[tuple[str, str], list[Use]] = {}
    for use in uses_of(library.index, slug or name, pattern_id, name):
        caption = tr(_MEANT if use.meant else _CAPTIONS[use.origin])
        groups.setdefault((caption, relation_title(use.kind)), []).append(use)
    return tuple(UseGroup(origin, kind, tuple(uses)) for (origin, kind), uses in groups.items())


def place_of_link(snapshot: Snapshot, use: Use) -> Span | None:
    """Where in the text of the pattern that holds it a link stands; None where it is not there any more."""
    link = next((link for link in links_of(snapshot) if _is_same(link, use)), None)
    if link is None:
        return None
    if link.origin is Origin.BODY:
        return Span(link.offset, link.offset + len(link.target))
    node = snapshot.node(link.path)
    return node.span if node is not None else None


def path_of_link(snapshot: Snapshot, use: Use) -> tuple[str | int, ...]:
    """The key path of a link in the front matter; nothing for one of the body, or one that is gone."""
    return next((link.path for link in links_of(snapshot) if _is_same(link, use)), ())


def _is_same(link: Link, use: Use) -> bool:
    return (link.origin, link.kind, link.target) == (use.origin, use.kind, use.target)
