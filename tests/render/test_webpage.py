"""The page as one HTML file: its form, and that nothing in it can load, run or lead where it should not."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from editor.render.body import BodyParts, BodyRenderer
from editor.render.manner import WEB
from editor.render.page import Link, Page, RelationGroup, Score
from editor.render.webpage import page_beside, web_page

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "section", "nav", "footer", "h1", "h2", "h3",
    "h4", "p", "ul", "ol", "li", "a", "em", "strong", "code", "sub", "sup", "i", "b", "u", "s", "br", "hr", "span",
    "blockquote", "aside", "pre", "figure", "figcaption", "div", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    ("html", "lang"), ("meta", "charset"), ("meta", "name"), ("meta", "content"), ("meta", "http-equiv"),
    ("a", "href"), ("h2", "id"), ("ol", "start"), ("th", "scope"), ("span", "style"), ("td", "colspan"),
    ("td", "aria-hidden"), ("div", "role"), ("div", "aria-label"), ("div", "tabindex"), ("pre", "tabindex"),
}  # fmt: skip
VOID = {"meta", "br", "hr"}
HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt SRC=//evil.example/x.js></sCrIpT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<img src=x onerror="alert(1)">',
    "<img/src='x'/onerror=alert(1)//",
    '<p onclick="x()" onmouseover=y>x</p>',
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1)) [y](JaVa\tScript:alert(1)) [z](java&#115;cript:alert(1))",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "<javascript:alert(1)> <vbscript:x> <data:text/html,x>",
    "[x](data:text/html;base64,PHNjcmlwdD4=) ![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x](https://evil.example/pixel.png) ![](//evil.example/pixel.png) ![x](file:///etc/passwd)",
    "<svg onload=alert(1)><image href=https://evil.example/x></svg>",
    "<svg><style>@import 'https://evil.example/x.css'</style></svg>",
    '<meta http-equiv="refresh" content="0; url=https://evil.example">',
    '<base href="https://evil.example/"><link rel=stylesheet href=//evil.example/x.css>',
    "<style>body { background: url(https://evil.example/x) }</style>",
    '<p style="background: url(https://evil.example/x); behavior: url(x)">x</p>',
    '<table background="https://evil.example/x"><tr><td style="background:url(x)" width=9e9>y',
    "| a |\n|---|\n| <td style='background:url(x)' onclick=x> |",
    "<iframe src=https://evil.example srcdoc='<script>x</script>'></iframe>",
    "<object data=https://evil.example><embed src=https://evil.example><applet code=x>",
    "<form action=https://evil.example><input formaction=https://evil.example autofocus onfocus=x></form>",
    "<video src=https://evil.example autoplay><audio src=x><source srcset=x><track src=x>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "</main></body></html><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title></textarea></noscript><script>x</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62; &#x3c;img onerror=x&#x3e;",
    "&#0;<&#115;cript>x</script>",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    '```mermaid\n%%{init: {"x": "</pre><script>alert(1)</script>"}}%%\ngraph TD\n  click A href "javascript:x"\n```',
    "`</code><script>` ``<img src=x onerror=y>``",
    "<![CDATA[<script>x</script>]]> <!--><script>x</script>--> <!-- <script>x</script> --> <?php x ?>",
    "<b><table><tr><td><ul><li><p><a href='https://ok.example'><b>x</td></p></b></ul><script>y",
    "> [!NOTE] <script>x</script>\n> <img src=x onerror=y>",
    "> [!NOTE\" onclick=x] y",
    "[x](pattern:a\"onclick=x) [y](a-slug\"><script>) <a href='pattern:x\" onclick=\"y'>z</a>",
    "[x](<https://ok.example/\"onmouseover=x>) https://ok.example/\"onmouseover=x",
    "\x02\x03wzxhzdk:0\x03 \x00<script\x00>x</script>",
    "<a href='//evil.example'>x</a> <a href='\\\\evil.example'>y</a> <a href='/\\evil.example'>z</a>",
]  # fmt: skip


class Elements(HTMLParser):
    """What a browser would make of a page: elements with attributes, the words outside the style, the open ones."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.others: list[str] = []
        self.said = ""
        self.styles: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.styles.append(data)
        else:
            self.said += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag == name]


PAGE = Page(
    domain="change-fatigue",
    title="A Title",
    aliases=("One", "Two"),
    summary="The summary.",
    body="",
    scores=(Score("Resilience", 4.5, 5.0), Score("Ownership", None, 5.0)),
    band="Sustaining",
    reasoning="The reasoning.",
    relations=(RelationGroup("Enables", (Link("a-slug", "A Slug", False), Link("gone", "", True))),),
    footer=("pat_1", "Version 0.1"),
    overall=Score("Overall", 3.75, 5.0),
)


def body(text: str) -> str:
    return BodyRenderer(WEB).html(BodyParts("Lead.", ("Title", "Said."), "", (("### Section 1: Context", text),)))


def judged(page: str) -> Elements:
    """The elements of a page, after it was seen to be one that loads and runs nothing."""
    elements = Elements(page)
    assert elements.open == []
    assert elements.others == []
    for tag, attributes in elements.found:
        assert tag in ELEMENTS
        for name, value in attributes.items():
            assert name == "class" or (tag, name) in ATTRIBUTES
            if name == "href":
                assert value is not None
                assert value.startswith(("https://", "http://")) or value == "a-slug.html"
            if name == "style":
                assert value is not None
                assert value.removeprefix("width: ").removesuffix("%").isdigit()
    assert len(elements.styles) == 1
    assert not any(word in elements.styles[0] for word in ("url(", "@import", "expression", "\\"))
    metas = [meta["http-equiv"] for meta in elements.named("meta") if "http-equiv" in meta]
    assert metas == ["Content-Security-Policy"]
    return elements


def test_the_page_has_its_language_title_and_headings():
    elements = judged(web_page(replace(PAGE, body=body("### Deeper\n\nText.")), language="de-AT"))
    assert elements.named("html") == [{"lang": "de-AT"}]
    assert [tag for tag, _ in elements.found if tag in {"h1", "h2", "h3"}] == ["h1", "h2", "h3", "h2", "h2", "h3"]
    assert elements.said.split("A Title")[0].strip() == ""
    for part in ("Also known as: One, Two", "The summary.", "Lead.", "Said.", "Text.", "4.5", "not scored", "3.75",
                 "Vitality: Sustaining. The reasoning.", "A Slug", "⚠ gone (missing)", "Version 0.1"):  # fmt: skip
        assert part in elements.said
    assert judged(web_page(PAGE, language='x" onload="y')).named("html") == [{"lang": "en"}]


def test_patterns_are_linked_where_they_have_a_page():
    page = replace(PAGE, body=body("[It](a-slug) and [other](b-slug.md)."))
    alone = judged(web_page(page))
    assert alone.named("a") == []
    assert "It and other." in alone.said
    beside = judged(web_page(page, linked=lambda slug: page_beside(slug) if slug == "a-slug" else ""))
    assert beside.named("a") == [{"href": "a-slug.html"}] * 2
    assert beside.said == alone.said


def test_what_is_wide_scrolls_and_is_reached_by_keyboard():
    elements = judged(web_page(replace(PAGE, body=body("| a | b |\n|:-:|--:|\n| c | d |\n\n```\nx\n```"))))
    assert {"class": "scroll", "role": "region", "aria-label": "Table", "tabindex": "0"} in elements.named("div")
    assert {"tabindex": "0"} in elements.named("pre")
    assert elements.named("th")[-2:] != elements.named("th")[:2]
    assert {"scope": "col", "class": "center"} in elements.named("th")
    assert {"class": "right"} in elements.named("td")
    assert len(elements.named("thead")) == 1


def test_a_diagram_is_its_source_with_a_caption():
    elements = judged(web_page(replace(PAGE, body=body("```mermaid\ngraph TD\n  A --> B\n```"))))
    assert len(elements.named("figure")) == 1
    assert "Diagram, as its Mermaid source" in elements.said
    assert "A --> B" in elements.said


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_becomes_active(text):
    page = web_page(replace(PAGE, body=body(f"Before\n\n{text}\n\nAfter")), linked=lambda slug: "")
    said = judged(page).said
    assert said.index("Before") < said.index("After") < said.index("Commons assessment")


@pytest.mark.parametrize("text", HOSTILE)
def test_nor_in_any_field(text):
    page = Page(
        text, text, (text,), text, body(""), (Score(text, 1.0, 5.0), Score(text, float("nan"), 5.0)), text, text,
        (RelationGroup(text, (Link(text, text, False), Link(text, text, True))),), (text,), None,
    )  # fmt: skip
    judged(web_page(page, language=text))
    said = judged(web_page(page, linked=lambda slug: "a-slug.html")).said
    assert text.split()[0].replace("\x00", "") in said.replace("\x00", "")


def test_a_page_beside_is_in_the_same_folder():
    assert page_beside("open-ledger") == "open-ledger.html"
    assert page_beside("../x?y#z") == "..%2Fx%3Fy%23z.html"


def test_what_is_empty_is_left_out():
    elements = judged(web_page(Page("", "", (), "", "", (), "", "", (RelationGroup("Enables", ()),), ())))
    assert elements.said.split() == ["A", "pattern"]
