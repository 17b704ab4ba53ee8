"""Markdown bodies as HTML: what renders, and what must not."""

import re

import pytest

from editor.core.snapshot import Snapshot
from editor.render.body import BodyParts, BodyRenderer, body_parts


def rendered(text: str) -> str:
    """The text as HTML, without the names of its places."""
    return re.sub(r'<a name="place-[^"]*"></a>', "", BodyRenderer().html(BodyParts(text, None, "", ())))


def squeezed(html: str) -> str:
    return re.sub(r">\s+<", "><", html).strip()


def test_a_list_may_follow_its_paragraph_at_once():
    assert squeezed(rendered("Steps:\n- one\n- two")) == "<p>Steps:</p><ul><li>one</li><li>two</li></ul>"


def test_a_year_at_the_beginning_of_a_line_is_no_list():
    assert "<ol>" not in rendered("It began in\n2019. Nobody knew.")


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
def test_nested_lists(indent):
    html = squeezed(rendered(f"- a\n{indent}- b\n- c"))
    assert html == "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"


def test_three_levels_of_lists():
    html = squeezed(rendered("1. a\n   - b\n     - c\n2. d"))
    assert html == "<ol><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ol>"


def test_a_paragraph_and_code_inside_a_list_item():
    html = rendered("- a\n\n  more\n\n  ```py\n  x < 1\n  ```\n- b")
    assert html.count("<ul>") == 1
    assert "<p>more</p>" in html
    assert "<code>x &lt; 1</code>" in html


def test_numbered_lists_keep_their_first_number():
    assert '<ol start="3">' in rendered("3. three\n4. four")


def test_fenced_code_is_text():
    html = rendered("```mermaid\ngraph TD\n    A[One] -->|x| B\n<b>\n```")
    assert "A[One] --&gt;|x| B" in html
    assert "&lt;b&gt;</code>" in html


def test_a_fence_left_open_runs_to_the_end():
    assert "<code>a\n\n- b</code>" in rendered("```\na\n\n- b")


def test_tables_keep_alignment_and_hold_inline_marks():
    html = rendered("Before\n| A | B |\n|:--|--:|\n| **x** | `y` |")
    assert '<p>Before</p>\n<table class="grid"' in html
    assert re.search(r'<td[^>]*align="left"><strong>x</strong></td>', html)
    assert re.search(r'<td[^>]*align="right"><code>y</code></td>', html)


def test_quotes_with_a_blank_line_between_are_two():
    html = rendered("> [!NOTE] One\n> of them\n\n> [!TIP]\n> Another\n>\n> still it")
    assert len(re.findall('<td class="callout">', html)) == 2
    assert "[!TIP]" not in html


def test_boxes_of_items_are_signs():
    html = squeezed(rendered("- [ ] to do\n- [x] done\n- [X] too\n\n[ ] none\n\n1. [ ] *one*\n\n2. two [x] x"))
    assert re.findall(r"[☐☑]|\[.\]", html) == ["☐", "☑", "☑", "[ ]", "☐", "[x]"]


def test_columns_share_the_width_by_their_text():
    widths = re.findall(r'<td width="(\d+)%"', rendered(f"| A | B |\n|---|---|\n| x | {'long text ' * 20} |"))
    assert int(widths[0]) < int(widths[1]) <= 100


def test_a_table_of_raw_html_is_a_table():
    html = squeezed(rendered('<table onclick="x()">\n<tr>\n  <td>a</td>\n    <td>**b**</td>\n</tr>\n</table>'))
    assert "<strong>b</strong>" in html
    assert "onclick" not in html


def test_quotes_and_dashes_are_typographic():
    assert rendered("\"Don't\" -- 'so'").strip() == "<p>&ldquo;Don&rsquo;t&rdquo; &ndash; &lsquo;so&rsquo;</p>"


def test_a_callout_is_a_box_with_its_title_first():
    html = BodyRenderer().html(BodyParts("", ("Confidence Rating: ★★☆ (Medium)", "Why."), "", ()))
    assert '<td class="callout"><p class="callout-title">Confidence Rating: ★★☆ (Medium)</p><p>Why.</p>' in html
    assert "[!" not in html


def test_a_callout_in_a_section_without_a_title_is_named_by_its_kind():
    assert '<p class="callout-title">Warning</p><p>Hot.</p>' in rendered("> [!WARNING]\n> Hot.")


def test_headings_show_their_full_text():
    html = BodyRenderer().html(BodyParts("", None, "", (("### Section 1: Context", "a"), ("## 2. *Two* ##", "b"))))
    assert '<p class="section"><a name="section-0"></a>Section 1: Context</p>' in html
    assert '<p class="section"><a name="section-1"></a>2. <em>Two</em></p>' in html


def test_reference_links_are_found_across_sections():
    parts = BodyParts("", None, "", (("# A", "See [it][1]."), ("# B", "[1]: https://example.org")))
    assert '<a href="https://example.org">it</a>' in BodyRenderer().html(parts)


def test_addresses_in_the_text_and_links_to_patterns():
    html = rendered("https://example.org/a_b. [x](other-pattern) [y](./third.md)")
    assert '<a href="https://example.org/a_b">https://example.org/a_b</a>.' in html
    assert '<a href="pattern:other-pattern">x</a>' in html
    assert '<a href="pattern:third">y</a>' in html


def test_only_the_edited_part_is_rendered_again(monkeypatch):
    renderer = BodyRenderer()
    sections = tuple((f"### Section {number}: Name", f"Text {number}.") for number in range(1, 9))
    renderer.html(BodyParts("Lead.", ("Title", "Text"), "", sections))
    seen = []
    convert = renderer._markdown.convert
    monkeypatch.setattr(renderer._markdown, "convert", lambda text: seen.append(text) or convert(text))
    changed = (*sections[:3], (sections[3][0], "Changed."), *sections[4:])
    html = renderer.html(BodyParts("Lead.", ("Title", "Text"), "", changed))
    assert [text.strip() for text in seen] == ["Changed."]
    assert "Changed." in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//example.org/x.js>",
        '<iframe src="https://example.org"></iframe>',
        '<img src=x onerror="alert(1)">',
        "![cat](file:///etc/passwd)",
        "![cat](https://example.org/cat.png)",
        "![cat][c]\n\n[c]: file:///etc/passwd",
        "[x](javascript:alert(1))",
        "[x](JaVa\tScript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "<javascript:alert(1)>",
        '<a href="file:///etc/passwd">x</a>',
        "[x](file:///etc/passwd)",
        "[x](//example.org/share)",
        "[x](data:text/html,x)",
        "<style>p { background: url(file:///x) }</style>",
        '<p style="background: url(file:///x)">x</p>',
        "<link rel=stylesheet href=file:///x>",
        "<svg/onload=alert(1)>",
        "<object data=x><embed src=y>",
        "<![CDATA[x]]> <![if foo]> <?php x ?>",
        "```\n</code></pre><script>\n```",
        "`<script>`",
        "&lt;script&gt;",
    ],
)
def test_nothing_becomes_active(text):
    html = rendered(f"Before\n\n{text}\n\nAfter")
    elements = set(re.findall(r"<\s*/?([a-zA-Z!?]+)", html))
    assert elements <= {"p", "span", "a", "code", "pre", "table", "tr", "td"}
    assert all(re.match(r"https?://", address) for address in re.findall(r'href="([^"]*)"', html))
    assert not re.search(r"<[^>]*\b(?:src|style|on\w+)\s*=", html)
    assert html.startswith("<p>Before</p>")
    assert html.rstrip().endswith("<p>After</p>")


@pytest.mark.parametrize(
    ("image", "left"),
    [
        (
            "![A cat](https://example.org/a&b.png)",
            '[The image “A cat” is not loaded: <a href="https://example.org/a&amp;b.png">'
            "https://example.org/a&amp;b.png</a>]",
        ),
        ("![](cat.png)", "[An image is not loaded: cat.png]"),
        ("![A cat](data:image/svg+xml,x)", "[The image “A cat” is not loaded]"),
        ("![A cat](file:///cat.png)", "[The image “A cat” is not loaded]"),
    ],
)
def test_an_image_leaves_its_description_and_its_address(image, left):
    assert f'<span class="muted">{left}</span>' in rendered(image)


def test_a_diagram_says_that_its_source_is_shown():
    html = rendered("```mermaid\ngraph TD\n```")
    assert '<p class="caption">Diagram, as its Mermaid source</p><pre><code>graph TD</code></pre>' in html


@pytest.mark.parametrize("text", ["</td></tr></table>x", "<table><tr><td>x", "<b>x <i>y</b> z", "</p></div>x", "<td>x"])
def test_elements_are_closed_in_order(text):
    open_elements = []
    for end, name in re.findall(r"<(/?)(\w+)[^>]*>", rendered(text)):
        if end:
            assert open_elements.pop() == name
        elif name != "br":
            open_elements.append(name)
    assert open_elements == []


@pytest.mark.parametrize("text", [">" * 3000 + "x", "[" * 20_000, "\n".join("  " * n + "- x" for n in range(300))])
def test_absurd_nesting_is_shown_as_text(text):
    assert "x" in rendered(text + "x")


def test_no_text_of_the_body_is_left_out():
    text = "---\na: 1\n---\nLead.\n\n> [!NOTE] Title\n> Text.\n\nBetween.\n\n---\n\n### Section 1: Context\n\nOne.\n"
    parts = body_parts(Snapshot(text))
    assert parts == BodyParts("Lead.", ("Title", "Text."), "Between.", (("### Section 1: Context", "One."),))
    without_sections = body_parts(Snapshot("---\na: 1\n---\n> [!NOTE] Title\n\nAll.\r\n\r\nThe rest.\n"))
    assert without_sections.between == "All.\n\nThe rest."


def test_separators_are_space_and_other_rules_are_lines():
    text = "---\na: 1\n---\nLead.\n\n---\n\n### Section 1: Context\n\nOne.\n\n***\n\nTwo.\n"
    assert BodyRenderer().html(body_parts(Snapshot(text))).count('class="rule"') == 1
