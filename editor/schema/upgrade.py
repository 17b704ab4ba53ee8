"""Brings a pattern to a newer generation of the format: same id and slug, same body, nothing dropped."""

from dataclasses import dataclass

from editor.core.document import Document
from editor.core.errors import EditRefused
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import Data, Mapping, Scalar, data_of
from editor.core.operations import Operation, Remove, SetValue
from editor.core.problems import KeyPath
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.schema.format71 import Pattern
from editor.schema.format82 import Pattern82
from editor.schema.generations import Generation, generation_of
from editor.schema.introspect import key_orders, spec_at
from editor.schema.parts import Front
from editor.schema.template import RULE, group_banner, new_pattern

TARGETS: dict[str, type[Front]] = {"7.1": Pattern, "8.2": Pattern82}
"""The generations that can be upgraded to, by their short names."""

_MOVED = (
    (("id",), ("id",)),
    (("slug",), ("slug",)),
    (("title",), ("title",)),
    (("aliases",), ("aliases",)),
    (("summary",), ("summary",)),
    (("version",), ("lifecycle", "version")),
    (("classification", "status"), ("lifecycle", "status")),
    (("classification", "domain"), ("ontology", "domain")),
    (("classification", "commons_domain"), ("ontology", "commons_domain")),
    (("generalizes_from",), ("relationships", "generalizes_from")),
    (("specializes_to",), ("relationships", "specializes_to")),
    (("enables",), ("relationships", "enables")),
    (("requires",), ("relationships", "requires")),
    (("contributors",), ("contributors",)),
    (("sources",), ("sources",)),
    (("license",), ("license",)),
    (("attribution",), ("attribution",)),
)
"""Where the fields of the older form stand in 7.1."""
_SECTORS = {"life": "Life", "business": "Business", "startup": "Business", "urban": "Urban", "ecology": "Ecology"}
_LEFT_OUT = (
    ("lifecycle", "usage_stage"),
    ("lifecycle", "adoption_stage"),
    ("relationships", "generalizes_from"),
    ("relationships", "specializes_to"),
)
"""What 8.2 has no place for; where it says something it is kept."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A proposed text.

    `kept` are the fields that the new format does not describe, `notes` what a person should see to.
    """

    text: str
    kept: tuple[KeyPath, ...]
    notes: tuple[str, ...]


def upgrade(text: str, to: str) -> Upgrade:
    """The text of a pattern in the generation `to`, one of `TARGETS`; the body is the same to the byte.

    Raises:
        EditRefused: the front matter can't be read, or there is no way from its generation to that one.
    """
    snapshot = Snapshot(text)
    if snapshot.fault:
        raise EditRefused(tr("The front matter can't be read, so it can't be upgraded. Repair it first."))
    generation = generation_of(snapshot.root)
    if to == "7.1" and generation is Generation.OLDER:
        return _to_71(snapshot)
    if to == "8.2" and generation is Generation.FORMAT_71:
        return _to_82(snapshot)
    if to == "8.2" and generation is Generation.OLDER:
        first = _to_71(snapshot)
        second = _to_82(Snapshot(first.text))
        return Upgrade(second.text, (*first.kept, *second.kept), (*first.notes, *second.notes))
    raise EditRefused(tr("There is no way from “{form}” to format {to}.", form=generation.title, to=to))


def _to_71(old: Snapshot) -> Upgrade:
    assert old.parts.front is not None
    title, slug = str(old.data.get("title", "")), str(old.data.get("slug", ""))
    new = Document(new_pattern(title, slug))
    moved = [(source, target) for source, target in _MOVED if old.node(source) is not None]
    unknown = SetValue(("graph_garden", "last_pruned"), None)
    new.perform_all([unknown, *(_set(target, _value(old, source)) for source, target in moved)], "Upgrade")
    rest = _without(old, [source for source, _ in moved])
    front = new.snapshot.parts.front
    assert front is not None
    head = new.text[front.start : front.end]
    kept = tuple((pair.name,) for pair in rest.root.pairs)
    if kept:
        head += f"\n{RULE}\n# KEPT FROM THE OLDER FORM\n{RULE}\n{_front_text(rest)}"
    if old.newline != "\n":
        head = head.replace("\r\n", "\n").replace("\n", old.newline)
    text = old.text[: old.parts.front.start] + head + old.text[old.parts.front.end :]
    notes = [tr("Scores, context labels and keywords begin with the values of a new pattern.")]
    if not old.data.get("summary"):
        notes.append(tr("The older form has no summary; write one."))
    return Upgrade(text, kept, tuple(notes))


def _to_82(old: Snapshot) -> Upgrade:
    assert old.parts.front is not None
    document = Document(old.text)
    empty = [path for path in _LEFT_OUT if (node := old.node(path)) is not None and not data_of(node)]
    kept = tuple(path for path in _LEFT_OUT if (node := old.node(path)) is not None and data_of(node))
    operations: list[Operation] = [Remove(path) for path in empty]
    for path in (("relationships", "manifests_as"), ("gravitational_hubs",), ("sector",), ("orbital_layer",)):
        if old.node(path) is None and (len(path) == 1 or isinstance(old.node(path[:1]), Mapping)):
            value = _sector(old.data) if path == ("sector",) else _initial(path)
            operations.append(SetValue(path, value, key_orders(path, Pattern82)))
    document.perform_all(operations, "Upgrade")
    text = _with_banner(document.snapshot)
    notes = (
        tr("Orbital layer 4 (domains) and the sector are proposals; check them."),
        tr("A pattern in orbit 3 or 4 needs at least one hub in orbit 0 to 2; there is none yet."),
    )
    return Upgrade(text, kept, notes)


def _set(path: KeyPath, value: Data) -> SetValue:
    spec = spec_at(path, Pattern)
    return SetValue(path, value, key_orders(path, Pattern), spec.control.style if spec else None)


def _value(snapshot: Snapshot, path: KeyPath) -> Data:
    """The value at `path`; a plain scalar with its spelling, a single word where a list stands as a list."""
    node = snapshot.node(path)
    assert node is not None
    if isinstance(node, Scalar):
        if path[-1] == "commons_domain":
            return [node.text] if node.text else []
        return node.text if isinstance(node.value, str) else Spelled(node.text) if not node.is_null else None
    return data_of(node)


def _without(snapshot: Snapshot, paths: list[KeyPath]) -> Snapshot:
    """What remains of the front matter, byte for byte, when the fields at `paths` are taken out."""
    document = Document(snapshot.text)
    document.perform_all([Remove(path) for path in paths], "Upgrade")
    if document.snapshot.data.get("classification") == {}:
        document.perform(Remove(("classification",)), "Upgrade")
    return document.snapshot


def _front_text(snapshot: Snapshot) -> str:
    front = snapshot.parts.front
    return front.of(snapshot.text) if front else ""


def _initial(path: KeyPath) -> Data:
    spec = spec_at(path, Pattern82)
    return spec.control.initial if spec else None


def _sector(data: dict[str, Data]) -> str:
    """The sector that the pattern's commons domain names; Universal where it names none or several."""
    ontology = data.get("ontology")
    domains = ontology.get("commons_domain") if isinstance(ontology, dict) else None
    named = {_SECTORS[domain] for domain in domains or [] if domain in _SECTORS} if isinstance(domains, list) else set()
    return named.pop() if len(named) == 1 else "Universal"


def _with_banner(snapshot: Snapshot) -> str:
    """The text with the new keys moved to the top, under a banner, where the file has banners."""
    front = snapshot.parts.front
    assert front is not None
    head = front.of(snapshot.text)
    if RULE[:8] not in head:
        return snapshot.text
    keys = Pattern82.groups[0].keys[1:]
    document = Document(snapshot.text)
    lines = [f"{name}:{_raw(snapshot, name)}" for name in keys]
    document.perform_all([Remove((name,)) for name in keys], "Upgrade")
    banner = group_banner(0, Pattern82.groups[0])
    block = snapshot.newline.join([*banner, *lines, "", ""])
    start = front.start
    return document.text[:start] + block + document.text[start:]


def _raw(snapshot: Snapshot, name: str) -> str:
    pair = snapshot.root.pair(name)
    assert pair is not None
    return snapshot.text[pair.key.span.end + 1 : pair.value.span.end]
