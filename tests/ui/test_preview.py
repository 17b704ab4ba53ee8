"""The preview pane: what it shows, what it opens, and that it stays where it is."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument

from editor.core.snapshot import Snapshot
from editor.render.body import BodyRenderer, body_parts
from editor.render.colours import LIGHT
from editor.render.page import Page, page_html
from editor.ui.panes.preview import PreviewPane

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
LONG = "".join(f"<p>Paragraph {number}</p>" for number in range(300))


@pytest.fixture
def pane(qtbot):
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(360, 400)
    pane.show()
    return pane


def seed_page() -> Page:
    text = (SEED / "peer-knowledge-exchange.md").read_text(encoding="utf-8")
    snapshot = Snapshot(text)
    data = snapshot.data
    body = BodyRenderer().html(body_parts(snapshot))
    return Page("change-fatigue", data["title"], (), data["summary"], body, (), "", "", (), ())


def normalised(text: str) -> str:
    return re.sub(r"[\s\ufdd0\ufdd1]+", " ", text).strip()


@pytest.mark.skipif(not SEED.is_dir(), reason="the pattern and its published page are not part of the project")
def test_the_page_says_what_the_published_page_says(pane):
    pane.show_html(page_html(seed_page(), LIGHT, prose_family="", ui_family=""))
    shown = normalised(pane.document().toPlainText())
    published = (SEED / "published-page.txt").read_text(encoding="utf-8")
    place = 0
    for paragraph in re.split(r"\n\s*\n", published):
        expected = normalised(paragraph).removeprefix("[!NOTE] ")
        if expected in {"", "Also known as:"}:
            continue
        found = shown.find(expected, place)
        assert found >= 0, expected
        assert shown[place:found].strip() == ""
        place = found + len(expected)
    assert shown[place:].strip() == ""


def test_the_same_page_again_does_nothing(pane, qtbot):
    pane.show_html(LONG)
    with qtbot.assertNotEmitted(pane.textChanged):
        pane.show_html(LONG)


def test_the_place_is_kept(pane):
    pane.show_html(LONG)
    pane.verticalScrollBar().setValue(1234)
    pane.show_html(LONG + "<p>More</p>")
    assert pane.verticalScrollBar().value() == 1234
    pane.show_html("<p>Short</p>")
    assert pane.verticalScrollBar().value() == 0


def test_a_link_to_a_pattern_asks_to_open_it(pane, qtbot):
    with qtbot.waitSignal(pane.open_requested) as caught:
        pane.anchorClicked.emit(QUrl("pattern:active-listening-depth"))
    assert caught.args == ["active-listening-depth"]


def test_only_the_web_is_opened_outside(pane, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: opened.append(address.toString()))
    for address in ("https://example.org/a", "http://example.org", "file:///etc/passwd", "mailto:a@b.c", "x:y", "rel"):
        pane.anchorClicked.emit(QUrl(address))
    assert opened == ["https://example.org/a", "http://example.org"]
    assert pane.source().isEmpty()


def test_no_file_is_read(pane, tmp_path):
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    path = tmp_path / "red.png"
    assert picture.save(str(path))
    address = QUrl.fromLocalFile(str(path))
    pane.setHtml(f'<img src="{address.toString()}"><img src="{path}">')
    pane.grab()
    for name in (address, QUrl(str(path))):
        assert pane.document().resource(QTextDocument.ResourceType.ImageResource.value, name).width() == 1
    sheet = tmp_path / "sheet.css"
    sheet.write_text("p { color: red }", encoding="utf-8")
    kind = QTextDocument.ResourceType.StyleSheetResource.value
    assert not pane.document().resource(kind, QUrl.fromLocalFile(str(sheet)))


def test_lines_stay_short_in_a_wide_pane(pane):
    pane.resize(340, 400)
    assert pane.viewportMargins().left() == 0
    narrow = pane.viewport().width()
    pane.resize(2400, 400)
    assert narrow < pane.viewport().width() < 1000
    assert pane.viewportMargins().left() == pane.viewportMargins().right() > 600


def test_revealing_a_section_scrolls_only_if_it_is_out_of_view(pane):
    sections = "".join(f'<p><a name="section-{index}"></a>Heading {index}</p>{LONG}' for index in range(3))
    pane.show_html(sections)
    bar = pane.verticalScrollBar()
    pane.reveal_section(0)
    assert bar.value() == 0
    pane.reveal_section(1)
    second = bar.value()
    assert second > 0
    bar.setValue(second + 500)
    pane.reveal_section(1)
    assert bar.value() == second + 500
    pane.reveal_section(9)
    assert bar.value() == second + 500


def test_it_has_a_name_for_screen_readers(pane):
    assert pane.accessibleName()
