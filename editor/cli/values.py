"""A value as a person types it, and how it meets the one whose place it takes."""

from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from editor.cli.command import BadUse
from editor.core.front.faults import fault_of
from editor.core.front.scalarwriter import Spelled
from editor.core.front.yamltree import NULL, STRING, Data, Node, Scalar, same

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_IN_QUOTES = "Put it in quotes if it is text, once for YAML and once more for the shell: '\"…\"'."


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: the value, its spelling kept, and whether it is `key: value` without braces."""

    text: str
    value: Data
    bare_keys: bool = False


def typed(text: str) -> Typed:
    """The value that `text` spells in YAML.

    Raises:
        BadUse: it is no value, or a part of it would get lost.
    """
    try:
        text.encode()
        if any(getattr(event, "anchor", None) for event in yaml.parse(text, Loader=_Loader)):
            raise BadUse(f"“{text}” has an anchor (&) or a reference (*), which a value can't. {_IN_QUOTES}")
        node = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        printable = text.encode(errors="backslashreplace").decode()
        sentence = fault_of(error, text, 0).sentence
        raise BadUse(f"“{printable}” can't be read as a YAML value. {sentence} {_IN_QUOTES}") from None
    if text[node.end_mark.index if node is not None else 0 :].lstrip().startswith("#"):
        raise BadUse(f"In “{text}”, what follows # would be taken for a comment and get lost. {_IN_QUOTES}")
    bare_keys = isinstance(node, MappingNode) and not node.flow_style and "\n" not in text.strip()
    return Typed(text, None if node is None else _data(node, text), bare_keys)


def meeting(old: Node | None, new: Typed) -> Data:
    """The value to write where `old` stands: what was in quotes, or folded, stays text.

    Raises:
        BadUse: a text would become a group of keys, which hardly anyone means.
    """
    value = new.value
    if not isinstance(old, Scalar) or old.is_null:
        return value
    if new.bare_keys and old.tag == STRING:
        raise BadUse(
            f"“{new.text}” would make keys of what is a text now, because of the colon. {_IN_QUOTES} "
            "If keys are meant, put it in braces."
        )
    if isinstance(value, Spelled) and old.style:
        value = value.text
    if isinstance(value, str) and value.strip() and old.style in ("|", ">"):
        return value.rstrip("\n") + old.text[len(old.text.rstrip("\n")) :]
    return value


def _data(node: yaml.Node, text: str) -> Data:
    if isinstance(node, ScalarNode):
        return _scalar(node, text)
    if node.tag not in (_Loader.DEFAULT_MAPPING_TAG, _Loader.DEFAULT_SEQUENCE_TAG):
        raise BadUse(f"“{text}” has a tag ({node.tag}), which a value can't. {_IN_QUOTES}")
    if isinstance(node, SequenceNode):
        return [_data(item, text) for item in node.value]
    assert isinstance(node, MappingNode)
    data: dict[str, Data] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.value in data:
            raise BadUse(f"“{text}” has a key that stands twice or is no text. Give each key once, as a word.")
        data[key.value] = _data(value, text)
    return data


def _scalar(node: ScalarNode, text: str) -> Data:
    if node.tag == STRING:
        return node.value
    if node.tag == NULL:
        return None
    if not node.tag.startswith("tag:yaml.org,2002:"):
        raise BadUse(f"“{text}” has a tag ({node.tag}), which a value can't. {_IN_QUOTES}")
    value = Scalar(span=None, text=node.value, tag=node.tag, style="").value  # type: ignore[arg-type]
    spelled = Spelled(node.value)
    return spelled if same(spelled.value, value) else value
