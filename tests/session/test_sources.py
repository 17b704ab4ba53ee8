"""Sources are recognised as address, DOI or text."""

import pytest

from editor.core.front.yamltree import Data
from editor.session.sources import SourceKind, is_web_address, recognised


@pytest.mark.parametrize(
    ("item", "kind", "address"),
    [
        ("Elinor Ostrom, Governing the Commons (1990)", SourceKind.TEXT, ""),
        ("https://example.org/a", SourceKind.ADDRESS, "https://example.org/a"),
        ("See (https://example.org/a_(b)).", SourceKind.ADDRESS, "https://example.org/a_(b)"),
        ("HTTP://EXAMPLE.ORG", SourceKind.ADDRESS, "HTTP://EXAMPLE.ORG"),
        ("“https://example.org/a”", SourceKind.ADDRESS, "https://example.org/a"),
        ("doi:10.1126/science.1091015", SourceKind.DOI, "https://doi.org/10.1126/science.1091015"),
        (
            "Hess (2007), 10.7551/mitpress/6980.001.0001.",
            SourceKind.DOI,
            "https://doi.org/10.7551/mitpress/6980.001.0001",
        ),
        ("https://doi.org/10.1126/science.1091015", SourceKind.DOI, "https://doi.org/10.1126/science.1091015"),
        ("10.1000/a#b", SourceKind.DOI, "https://doi.org/10.1000/a%23b"),
        ("version 10.2/3", SourceKind.TEXT, ""),
        ("https://", SourceKind.TEXT, ""),
        ("https://[a", SourceKind.TEXT, ""),
        ("javascript:alert(1)", SourceKind.TEXT, ""),
        ({"title": "A book", "url": "https://example.org"}, SourceKind.ADDRESS, "https://example.org"),
        ({"title": "A book", "year": 1990}, SourceKind.TEXT, ""),
        (1990, SourceKind.TEXT, ""),
        (None, SourceKind.TEXT, ""),
    ],
)
def test_what_a_source_is(item: Data, kind: SourceKind, address: str):
    source = recognised(item)
    assert (source.kind, source.address) == (kind, address)


def test_only_http_is_of_the_web():
    assert is_web_address("https://a.org")
    assert not is_web_address("mailto:a@b.org")
