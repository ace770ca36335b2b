"""Marks the notes of a tree for reading apps (Digital Publishing WAI-ARIA 1.1): what leads to a note, the notes as a
section of their own, what leads back. Some apps hide a note that is an `aside`; a section at the end is always there.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element


def mark_notes(tree: Element) -> None:
    """Mark the notes of a tree, whose ids and links are as HTML has them."""
    marks = {f"#{node.get('id')}": node for node in tree.iter("a") if node.get("id") and node.get("href")}
    notes = {node.get("href", "")[1:] for node in marks.values()}
    for mark in marks.values():
        mark.set("epub:type", "noteref")
        mark.set("role", "doc-noteref")
    for parent in list(tree.iter()):
        for place, node in enumerate(list(parent)):
            if node.tag == "ol" and any(item.get("id") in notes for item in node):
                _mark_back(node, marks)
                _as_section(parent, place)


def _mark_back(notes: Element, marks: dict[str, Element]) -> None:
    for link in notes.iter("a"):
        if link.get("href") in marks and not link.get("id"):
            link.set("epub:type", "backlink")
            link.set("role", "doc-backlink")


def _as_section(parent: Element, place: int) -> None:
    """Put a list of notes, with the heading before it, into a section."""
    notes, heading = parent[place], parent[place - 1]
    section = Element("section", {"epub:type": "endnotes", "role": "doc-endnotes"})
    section.set("aria-labelledby", heading.get("id", ""))
    section.tail, notes.tail = notes.tail, "\n"
    section.extend((heading, notes))
    parent.remove(notes)
    parent.remove(heading)
    parent.insert(place - 1, section)
