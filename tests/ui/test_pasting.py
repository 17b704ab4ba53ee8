# ruff: noqa: E501  # HTML as it comes
"""Pasting what browsers and word processors put on the clipboard: the Markdown that a person would have written."""

import time

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from editor.render.colours import LIGHT
from editor.ui.panes.section import SectionPage
from editor.ui.text.markdownedit import MarkdownEdit
from editor.ui.text.pasting import MOST_CHARACTERS, MOST_TAGS, markdown_of, placed
from tests.opened import SHORT
from tests.ui.test_listkeys import put, seen

ONLINE_DOCUMENT = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-4f"><h2 dir="ltr"
style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-weight:700;">Lending desk</span></h2>
<p dir="ltr" style="margin:0"><span style="font-weight:700;">Bold</span><span style="font-weight:400;"> and </span>
<span style="font-weight:400;font-style:italic;">slanted</span> <span style="text-decoration:line-through">, gone</span>
<span>\u00a0and </span><a href="https://example.org/a_b" style="text-decoration:none;"><span
style="color:#1155cc;text-decoration:underline;">a link</span></a><span>.</span></p><br />
<ul style="margin:0"><li dir="ltr" aria-level="1"><p role="presentation"><span>One</span></p></li>
<ul><li dir="ltr" aria-level="2"><p role="presentation"><span>One below</span></p></li></ul>
<li dir="ltr" aria-level="1"><p role="presentation"><span>Two</span></p></li></ul>
<br class="Apple-interchange-newline"></b>"""

ONLINE_DOCUMENT_SAID = """#### Lending desk

**Bold** and *slanted* ~~, gone~~ and [a link](https://example.org/a_b).

- One
  - One below
- Two"""

_SIGN = "<![if !supportLists]><span style='mso-list:Ignore'>{}<span style='font:7.0pt \"Times\"'>&nbsp; </span></span><![endif]>"
WORD_PROCESSOR = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Word"><style><!-- p.MsoNormal {{margin:0cm;}} @list l0:level1 {{}} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1>Tools<o:p></o:p></h1>
<h3>Drills</h3>
<p class=MsoNormal>Some <b style='mso-bidi-font-weight:normal'>bold</b> and <i>slanted</i>
text,<br>on a new line with *star*, snake_case and _x_.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>{_SIGN.format("·")}First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'>{_SIGN.format("3.")}Below</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'>{_SIGN.format("4.")}Below, too</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>{_SIGN.format("·")}Second</p>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal>A | B</p></td><td><p>C</p><p>D</p></td></tr>
<tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal>2</p></td></tr></table>
<!--EndFragment--></body></html>"""

WORD_PROCESSOR_SAID = """#### Tools

###### Drills

Some **bold** and *slanted* text,  \non a new line with \\*star\\*, snake_case and \\_x\\_.

- First
  3. Below
  4. Below, too
- Second

| A \\| B | C D |
| --- | --- |
| 1 | 2 |"""

ENCYCLOPAEDIA = """<h2><span class="mw-headline" id="History">History</span><span class="mw-editsection"><span>[</span>
<a href="https://example.org/edit">edit</a><span>]</span></span></h2>
<p>The <b>tool library</b> is a <a href="https://example.org/wiki/Library_(x" title="Library">library</a> of
<a href="#tools">tools</a>.<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<figure><img src="https://example.org/x.png" alt="Drill"><figcaption>A drill</figcaption></figure>
<blockquote><p>Share it.</p><p>Mend it.</p></blockquote>
<ol start="3"><li>three<ul><li>below</li></ul></li><li>four</li></ol>
<pre>code
  stays</pre><hr><p>1. No list</p><p># No heading</p>
<table class="wikitable"><thead><tr><th>Year</th><th>Tools</th></tr></thead><tbody><tr><td>1976</td><td>12</td></tr></tbody></table>"""

ENCYCLOPAEDIA_SAID = """#### History

The **tool library** is a [library](https://example.org/wiki/Library_%28x) of tools.

A drill

> Share it.
>
> Mend it.

3. three
   - below
4. four

```
code
  stays
```

1\\. No list

\\# No heading

| Year | Tools |
| --- | --- |
| 1976 | 12 |"""


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (ONLINE_DOCUMENT, ONLINE_DOCUMENT_SAID),
        (WORD_PROCESSOR, WORD_PROCESSOR_SAID),
        (ENCYCLOPAEDIA, ENCYCLOPAEDIA_SAID),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<b>a</b><b>b</b> c", "**ab** c"),
        ("<table><tr><td><p>One <b>column</b></p></td></tr></table>", "One **column**"),
        ("<p>a <code>x*y</code></p>", "a `x*y`"),
        ("<p>a <a href='other.md'>b</a></p>", "a [b](other.md)"),
        ("<ul><li>one<p>more of it</p></li><li><p>two</p></li></ul>", "- one\n\n  more of it\n- two"),
        ("<dl><dt>Term</dt><dd>What it means</dd></dl>", "**Term**\n\nWhat it means"),
        ("<blockquote>Said<footer>by her</footer></blockquote>", "> Said\n>\n> by her"),
        ("<p><b>m</b><sup>2</sup>, H<sub>2</sub>O, 1<sup>st</sup></p>", "**m**², H₂O, 1st"),
        ("<p><i>m</i><span style='font-size:0.6em;vertical-align:super;'>2</span></p>", "*m*²"),
        ("<span>one<br><br><b>two</b><br>three</span>", "one\n\n**two**  \nthree"),
        ("<ul><li role='checkbox' aria-checked='true'><img src=x><p>a</p></li></ul>", "- [x] a"),
        ("<ul><li><input type='checkbox' checked> a</li><li><input type='checkbox'> b</li></ul>", "- [x] a\n- [ ] b"),
        ("<p class=MsoTitle>Tools</p><p class=MsoQuote>Lent</p>", "#### Tools\n\n> Lent"),
        ("<p><b>x</b><span class=MsoCommentReference>[A1]</span></p>", "**x**"),
    ],
)
def test_html_becomes_markdown(html, said):
    assert markdown_of(html, 4) == said


SPREADSHEET = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0>
<!--StartFragment--> <col width=64 span=2> <tr height=20> <td>Tool</td> <td class=xl65>Loans</td> </tr>
<tr><td>Saw</td><td align=right>3</td></tr> <!--EndFragment--></table></body></html>"""


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["", "a", "", "b"], ["", "", "", " "], ["", "1", "", "2"]], "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ([["", "<b>a</b>", "", "<p><b>b</b></p>"], ["", "<b>1</b>"]], "| a | b |\n| --- | --- |\n| **1** |"),
        ([["", "a", "", "b"], ["rowspan=2", "1", "", "2"], ["", "3"]], "| a | b |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |"),
        ([["", "a", "", "b"], ["", "1", "rowspan=2", "2"], ["", "3"]], "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |"),
    ],
)
def test_tables_keep_their_columns_and_no_empty_rows(rows, said):
    written = ["".join(f"<td {row[at]}>{row[at + 1]}</td>" for at in range(0, len(row), 2)) for row in rows]
    assert markdown_of("<table><tr>" + "</tr><tr>".join(written) + "</tr></table>", 4) == said


def test_rows_of_a_spreadsheet_are_a_table():
    assert markdown_of(SPREADSHEET, 4) == "| Tool | Loans |\n| --- | --- |\n| Saw | 3 |"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>one plain paragraph</p>",
        "<meta charset='utf-8'><span style='color:red'>x</span>",
        "<div style='font-family:monospace;white-space: pre;'><div>a <b>program</b></div></div>",
        "<pre>a <b>program</b></pre>",
    ],
)
def test_what_says_no_more_than_its_text_is_left_to_that(html):
    assert markdown_of(html, 4) is None


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p><b>a</b><script>alert(1)</script><style>b{}</style></p>", "**a**"),
        ("<p><b>a</b><script>alert(1)", "**a**"),
        ("<p><b>a</b><!-- <i>b</i> --></p>", "**a**"),
        ("<p><b>a</b><!-- <i>b</i>", "**a**"),
        ("<p><b onclick='x()'>a</b> <a href='javascript:x()'>b</a> <a href='data:text/html,x'>c</a></p>", "**a** b c"),
        ("<p><b>a</b> <span style='display:none'>b</span><iframe src='https://x'>c</iframe></p>", "**a**"),
        ("<p><b>a</b> <img src=x onerror=x()> &lt;b></p>", "**a** \\<b>"),
        ("<b>a</b> <ol start='x9'><li>b</ol>", "**a**\n\n1. b"),
    ],
)
def test_nothing_that_runs_or_hides_comes_along(html, said):
    assert markdown_of(html, 4) == said


HALF = MOST_TAGS // 2 - 10


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * HALF,
        "<div>" * HALF + "<b>x</b>",
        "<ol>" + "<li>x" * HALF,
        "<ol>" + "<li>x</li>" * HALF,
        "<b>x</b>" * HALF,
        "<b>x</b>" + "a<br>" * HALF,
        "<b>x</b>" + "<img>" * HALF,
        "<table><tr>" + "<td colspan=999>x</td>" * HALF,
        "<table>" + "<tr><td rowspan=99 colspan=9>x<td>y" * (HALF // 3),
        "<table><thead>" + "<tr><td>a<td>b" * (HALF // 2),
        "<a x='" * HALF,
        "<!--" * HALF,
        "<![CDATA[" * HALF,
        "</" * HALF,
        "<p style='mso-list:l0 level1'>x</p><p style='mso-list:l0 level2'>x</p>" * (HALF // 3),
        "<p>a" + " " * 900_000 + "b<p>c",
        "<p>" + "*" * 400_000 + "<p>c",
        "<b>x" + "&" * 400_000,
        "<!--StartFragment-->" * HALF,
    ],
    ids=lambda html: html[:24],
)
def test_hostile_html_is_read_within_a_few_seconds_or_not_at_all(html):
    begun = time.process_time()
    assert len(html) <= MOST_CHARACTERS
    markdown_of(html, 4)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("html", ["<b>x</b>" * MOST_TAGS, "<b>x</b>" + "y" * MOST_CHARACTERS])
def test_what_is_too_large_is_pasted_as_its_text(html):
    assert markdown_of(html, 4) is None


def test_blocks_get_lines_of_their_own():
    assert placed("one *two*", "a ", " b") == "one *two*"
    assert placed("- one", "a ", " b") == "\n\n- one\n\n"
    assert placed("- one", "", "") == "- one"
    assert placed("one\n\ntwo", "a", "") == "\n\none\n\ntwo"


@pytest.fixture
def edit(qtbot) -> MarkdownEdit:
    edit = MarkdownEdit(LIGHT)
    qtbot.addWidget(edit)
    return edit


def copied(text: str = "", html: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


@pytest.mark.parametrize(
    ("before", "text", "html", "after"),
    [
        ("a |", "x y", "<p>x <b>y</b></p>", "a x **y**|"),
        ("a |z", "x", "<ul><li>x</li></ul>", "a \n\n- x\n\n|z"),
        ("- a\n- |", "x", "<ul><li>x</li><li>y</li></ul>", "- a\n- x\n- y|"),
        ("  * |", "x", "<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>", "  * x\n    - y\n  * z|"),
        ("> 1. |", "x", "<ol><li>x</li><li>y</li></ol>", "> 1. x\n> 2. y|"),
        ("3. |", "x", "<ol><li>x</li></ol><ul><li>y</li></ul>", "3. x\n\n- y|"),
        ("3) |", "x", "<ol><li>x</li><li>y</li></ol>", "3) x\n4) y|"),
        ("- |", "x", "<ol><li>x</li><li>y</li></ol>", "- \n\n1. x\n2. y|"),
        ("a |b c| d", "https://example.org/x", "", "a [b c](https://example.org/x)| d"),
        ("a |", "https://example.org/x", "", "a https://example.org/x|"),
        ("|", "a\r\nb\u2028c", "", "a\nb\nc|"),
        ("|", "**raw**", "<span>**raw**</span>", "**raw**|"),
    ],
)
def test_pasting(edit, before, text, html, after):
    put(edit, before)
    edit.insertFromMimeData(copied(text, html))
    assert seen(edit) == after


def test_what_is_copied_here_is_plain_text(edit):
    put(edit, "|**a**\n\n- 😀\u00a0b|")
    data = edit.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "**a**\n\n- 😀\u00a0b"


def test_pasting_is_one_step_and_headings_stand_below_the_sections(edit_text, follow):
    editing = edit_text(SHORT)
    page = follow(SectionPage(0, editing, LIGHT), editing)
    put(page.edit, "Some context.\n\n|")
    before = editing.snapshot.text
    page.edit.insertFromMimeData(copied("x", ENCYCLOPAEDIA))
    assert editing.snapshot.section_text(0).startswith("Some context.\n\n#### History\n\nThe **tool library**")
    assert len(editing.snapshot.body.sections) == 2
    assert not editing.file.held
    assert editing.file.document.undo()
    assert editing.snapshot.text == before


def test_plain_text_is_pasted_where_one_asks_for_it(edit):
    put(edit, "a |")
    QGuiApplication.clipboard().setMimeData(copied("x y", "<p>x <b>y</b></p>"))
    edit.paste_plain()
    assert seen(edit) == "a x y|"
    edit.paste()
    assert seen(edit) == "a x yx **y**|"
