"""What a pattern looks like: Markdown to HTML, and the page readers see. May use core; knows no Qt."""
