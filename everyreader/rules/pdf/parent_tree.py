"""Each piece of content in a PDF knows the element of the tag tree that it belongs to.

What: for every marked piece of every page, the file's index from content to elements (ParentTree) names the very
element that holds it (ISO 32000-1, 14.7.4.4).

Why: a screen reader that is asked what is under the finger, or where the reading has come to, goes from the page to
the tag tree by this index. Where it is wrong, the highlight and the voice are in two places, and the cursor jumps.

How to put it right: write the index from the finished tag tree, after elements were joined or taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.content import Mark
from everyreader.pdf.read import Tagged, elements, read_tags, report
from everyreader.proof.artefacts import PdfFile

HELP = "Write the ParentTree from the finished tag tree."


def check(file: PdfFile) -> list[Finding]:
    """Compare the index of one PDF with its tag tree."""
    tags = read_tags(file.path, file.data)
    return report("pdf/parent-tree", tags, _faults(tags) if tags.root else (), HELP)


def _faults(tags: Tagged) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    for node, _ in elements(tags.root):
        for kid in node.kids:
            if isinstance(kid, Mark) and tags.owners.get((kid.page, kid.number)) != node.number:
                yield (
                    (
                        f"On page {kid.page} the index leads from “{kid.text[:40]}” to another element than "
                        f"the {node.kind} "
                        f"that holds it."
                    ),
                    kid.text[:40],
                )


RULE = Rule("error", check=check)
