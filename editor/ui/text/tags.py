"""Cuts HTML up into tags and text in one pass, however broken it is."""

import re

_TAG = re.compile(r"""<(?:[!?][^<>]*+|/?[a-zA-Z][\w:-]*+(?:"[^"<]*+"|'[^'<]*+'|[^"'<>])*+)>""")
_RAW = re.compile(r"<(?P<name>script|style|title|textarea|iframe|noscript|noembed|noframes|xmp|plaintext)\b", re.I)
_UNSEEN = re.compile("[\u00ad\u200b\u200c\ufeff]|&(?:shy|zwnj|#173|#xad|#8203|#x200b);", re.I)
_HARD_BLANK = re.compile("\u00a0|&(?:nbsp|#160|#xa0);", re.I)
_BLANKS = re.compile(r"[ \t\r\n]{64,}+")


def whole_tags(html: str) -> str:
    """The HTML without comments, declarations and what browsers don't show; a `<` that opens no tag is text.

    A parser would look for the end of each open quote or comment again and again.
    """
    html = _BLANKS.sub(" ", _HARD_BLANK.sub(" ", _UNSEEN.sub("", html)))
    small = html.lower()
    kept: list[str] = []
    place = 0
    while (start := html.find("<", place)) >= 0:
        kept.append(html[place:start])
        if html.startswith("<!--", start):
            end = html.find("-->", start + 4)
            place = end + 3 if end >= 0 else len(html)
            continue
        found = _TAG.match(html, start)
        if found is None:
            kept.append("&lt;")
            place = start + 1
            continue
        place = found.end()
        raw = _RAW.match(found[0])
        if raw is not None:
            end = small.find(f"</{raw['name'].lower()}", place)
            place = end if end >= 0 else len(html)
        elif found[0][1] not in "!?":
            kept.append(found[0])
    kept.append(html[place:])
    return "".join(kept)
