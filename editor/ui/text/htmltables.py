"""The tables of pasted HTML → such as Markdown has: one line of text for each cell, and as many cells in each row."""

from bs4 import BeautifulSoup, Tag

_BLOCKS = (
    "p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "section",
    "article", "figure", "li", "br", "tr", "td", "th", "thead", "tbody", "caption",
)  # fmt: skip
_MOST_FILLED = 2_000
"""Cells that are put in for such as reach over several rows; what a person made has far fewer."""


def lay_out_table(soup: BeautifulSoup, table: Tag) -> None:
    """Give a table the order of Markdown; one of a single column is none."""
    rows = {row: _cells(row) for row in table.find_all("tr") if row.find_parent("table") is table}
    if max(map(len, rows.values()), default=0) < 2:
        _unwrap(table, list(rows.values()))
        return
    for head in table.find_all("thead"):
        if len(head.find_all("tr", limit=2)) > 1:
            head.name = "tbody"
    for row in [row for row, cells in rows.items() if not any(cell.get_text(strip=True) for cell in cells)]:
        row.extract()
        del rows[row]
    _fill_below(soup, rows)
    for block in [each for cells in rows.values() for cell in cells for each in cell.find_all(_BLOCKS)]:
        block.insert_before(" ")
        block.insert_after(" ")
        block.unwrap()
    # What heads a column is bold as it is.
    for bold in [each for cell in next(iter(rows.values()), []) for each in cell.find_all(["b", "strong"])]:
        bold.unwrap()


def _cells(row: Tag) -> list[Tag]:
    """The cells of a row, without those of a table inside."""
    return [cell for cell in row.find_all(["td", "th"]) if cell.find_parent("tr") is row]


def _unwrap(table: Tag, rows: list[list[Tag]]) -> None:
    for part in [each for each in table.find_all(["tbody", "thead", "tr"]) if each.find_parent("table") is table]:
        part.unwrap()
    for cells in rows:
        for cell in cells:
            cell.name = "div"
    table.unwrap()


def _fill_below(soup: BeautifulSoup, rows: dict[Tag, list[Tag]]) -> None:
    """Put an empty cell wherever one reaches down from a row above, so that those behind it keep their columns."""
    below: dict[int, int] = {}
    filled = 0
    for row, cells in rows.items():
        column = 0
        for cell in [*cells, None]:
            while below.get(column) and filled < _MOST_FILLED:
                below[column] -= 1
                column += 1
                filled += 1
                if cell is not None:
                    cell.insert_before(soup.new_tag("td"))
                else:
                    row.append(soup.new_tag("td"))
            if cell is None:
                continue
            for _ in range(_span(cell, "colspan")):
                below[column] = _span(cell, "rowspan") - 1
                column += 1


def _span(cell: Tag, name: str) -> int:
    said = str(cell.get(name) or "1")
    return max(1, int(said)) if said.isascii() and said.isdecimal() and len(said) < 3 else 1
