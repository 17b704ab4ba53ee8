"""Headings of sections: every spelling is cut up without loss, and new ones are written alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.body.headings import read_heading


@pytest.mark.parametrize(
    ("line", "level", "number", "name", "alike"),
    [
        ("### Section 3: Solution", 3, 3, "Solution", "### Section 2: New"),
        ("## 3. Solution", 2, 3, "Solution", "## 2. New"),
        ("# 3) Solution", 1, 3, "Solution", "# 2) New"),
        ("#### Section 04:Solution", 4, 4, "Solution", "#### Section 02:New"),
        ("   ###\tSection 3 - Solution", 3, 3, "Solution", "   ###\tSection 2 - New"),
        ("### Section 3 – Solution", 3, 3, "Solution", "### Section 2 – New"),
        ("### Section 3", 3, 3, "", "### Section 2: New"),
        ("### Section 1: Context (100–200 words)", 3, 1, "Context", "### Section 2: New"),
        ("### Section 1: Context (Expanded) (9 words)", 3, 1, "Context", "### Section 2: New"),
        ("### 8. Vitality: The Quality Without a Name", 3, 8, "Vitality", "### 2. New"),
        ("### Vitality -- The Quality", 3, 0, "Vitality", "### New"),
        ("### Vitality—The Quality", 3, 0, "Vitality", "### New"),
        ("## 9. Resources & References_x000D_", 2, 9, "Resources & References", "## 2. New"),
        ("### **Section 1: Context** ###", 3, 1, "Context", "### **Section 2: New** ###"),
        ("## 1\\. Overview", 2, 1, "Overview", "## 2\\. New"),
        ("### 6. 7 Pillars", 3, 6, "7 Pillars", "### 2. New"),
        ("### 5.1. Before", 3, 0, "5.1. Before", "### New"),
        ("### 1-7. Placeholder", 3, 0, "1-7. Placeholder", "### New"),
        ("### 2024", 3, 0, "2024", "### New"),
        ("### C#", 3, 0, "C#", "### New"),
        ("### (aside)", 3, 0, "(aside)", "### New"),
    ],
)
def test_a_heading_is_read_and_another_written_like_it(line: str, level: int, number: int, name: str, alike: str):
    heading = read_heading(line)
    assert heading is not None
    assert str(heading) == line
    assert (heading.level, heading.number, heading.name) == (level, number, name)
    assert str(heading.like(2, "New")) == alike


@pytest.mark.parametrize("line", ["###", "###Solution", "##### Solution", "    ### Solution", "> ### Solution", ""])
def test_what_is_no_heading(line: str):
    assert read_heading(line) is None


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=40))
def test_any_heading_is_cut_up_without_loss(title: str):
    heading = read_heading(f"## {title}")
    assert heading is not None
    assert str(heading) == f"## {title}"


def test_a_long_heading_takes_no_time():
    assert read_heading("### " + " " * 20_000 + "(" * 20_000) is not None
