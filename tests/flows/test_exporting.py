"""The page of the pattern in view, given to others: as HTML, as a PDF, on paper, and by the clipboard."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from editor.core.operations import ReplaceSection, SetValue
from editor.ui.panes.pattern import PatternView
from editor.ui.shell.workbench import Workbench
from editor.ui.text.paper import MARGIN, new_printer, pdf_of


@pytest.fixture
def opened(workbench: Workbench, library: Path) -> Workbench:
    workbench.use_cases.open_path(library / "open-ledger.md")
    return workbench


def view_of(workbench: Workbench) -> PatternView:
    view = workbench.tabs.view
    assert view is not None
    return view


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_page_as_html_holds_what_is_not_saved_yet(opened: Workbench, tmp_path: Path):
    view_of(opened).editing.perform(SetValue(("title",), "Ledger of All"), "Edit title")
    (tmp_path / "sliding-membership.html").write_text("", encoding="utf-8")
    opened.exporting.save_html(tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<h1>Ledger of All</h1>" in page
    assert 'href="sliding-membership.html"' in page
    assert 'href="tool-library.html"' not in page
    assert "Tool Library" in page
    assert opened.messages.label.text() == "The page is saved as “page.html”."


def test_the_page_as_a_pdf_has_a_title_and_a_foot_and_no_link_that_leads_nowhere(opened: Workbench, tmp_path: Path):
    opened.exporting.save_pdf(tmp_path / "page.pdf")
    reader = PdfReader(tmp_path / "page.pdf")
    count = len(reader.pages)
    assert count > 2
    assert reader.metadata is not None
    assert reader.metadata.title == "Open Ledger"
    for number, page in enumerate(reader.pages, 1):
        assert words(page.extract_text()).endswith(f"Open Ledger Page {number} of {count}")
        assert list(page.get("/Annots", [])) == []


def test_links_into_the_web_can_be_followed_in_the_pdf(opened: Workbench, tmp_path: Path):
    view_of(opened).editing.perform(ReplaceSection(0, "See [there](https://example.org/a)."), "Edit section")
    opened.exporting.save_pdf(tmp_path / "page.pdf")
    notes = [note.get_object() for page in PdfReader(tmp_path / "page.pdf").pages for note in page.get("/Annots", [])]
    assert [note["/A"]["/URI"] for note in notes] == ["https://example.org/a"]


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_a_place_that_can_not_be_written_is_said(opened: Workbench, tmp_path: Path, kind: str):
    path = tmp_path / "none" / f"page.{kind}"
    getattr(opened.exporting, f"save_{kind}")(path)
    assert not path.exists()
    assert f"“page.{kind}” can't be written" in opened.messages.label.text()


def test_what_is_printed_is_the_page(opened: Workbench, tmp_path: Path):
    printer = new_printer("open-ledger.md")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    opened.exporting.print_on(printer)
    opened.exporting.save_pdf(tmp_path / "saved.pdf")
    printed = [words(page.extract_text()) for page in PdfReader(tmp_path / "printed.pdf").pages]
    saved = [words(page.extract_text()) for page in PdfReader(tmp_path / "saved.pdf").pages]
    assert printed[0][:200] == saved[0][:200]
    margins = printer.pageLayout().margins(QPageLayout.Unit.Millimeter)
    assert (margins.left(), margins.top()) == pytest.approx((MARGIN, MARGIN), abs=0.5)
    assert printed[0].endswith(f"Open Ledger Page 1 of {len(printed)}")


@pytest.mark.parametrize("above", range(40, 140, 8))
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(qapp, tmp_path: Path, above: int):
    lines = f"<p style='margin-bottom: {above}px'>Above.</p>" + "<p style='margin: 0'>Line.</p>" * 36
    text = f"{lines}<p style='font-weight: 600'>A head</p><p>{'More. ' * 300}</p>"
    (tmp_path / "page.pdf").write_bytes(pdf_of(text, "Title"))
    said = [words(page.extract_text()).partition(" Title Page ")[0] for page in PdfReader(tmp_path / "page.pdf").pages]
    assert any("A head More." in sheet for sheet in said)


def test_the_whole_page_is_copied_with_its_form(opened: Workbench):
    opened.commands["copy_page"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.html().count("<h1>Open Ledger</h1>") == 1
    assert "Section 1: Context" in data.text()
    pasted = QTextDocument()
    pasted.setHtml(data.html())
    assert pasted.toPlainText() == data.text()


def test_what_is_selected_in_the_preview_is_copied_without_its_colours(opened: Workbench):
    preview = opened.aside.preview
    preview.moveCursor(preview.textCursor().MoveOperation.Start)
    assert preview.find("tool")
    opened.commands["copy_page"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().casefold() == "tool"
    assert "tool" in data.html().casefold()
    assert "color:" not in data.html()


def test_there_is_nothing_to_export_without_a_pattern(workbench: Workbench, tmp_path: Path):
    for name in ("export_html", "export_pdf", "print", "copy_page"):
        assert not workbench.commands[name].isEnabled()
    workbench.exporting.save_html(tmp_path / "page.html")
    workbench.exporting.save_pdf(tmp_path / "page.pdf")
    workbench.exporting.ask_print()
    workbench.exporting.copy()
    assert list(tmp_path.glob("page.*")) == []
