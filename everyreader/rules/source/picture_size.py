"""A drawing says how large it is.

What: the first line of an SVG file has a width and a height, or a viewBox.

Why: with its size known, the browser keeps the place free. Without it the text jumps while the page loads, and somebody
who reads slowly, or with a magnifier, loses their line.

How to put it right: write it in the first line: `<svg width="300" height="200" viewBox="0 0 300 200" …>`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("advice", reported_by="source/media")

PASSED = (
    {"content/media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>\n'},
)
FAILED = ({"content/media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>\n'},)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)
