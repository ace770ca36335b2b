"""A file for download tells nothing of the people who made it.

What: PDF, Word, Excel and PowerPoint files to which a page links name no author, and have no comments and no changes
that somebody has yet to accept. Sound and film name nobody, and not the place where they were made. The name of the
organisation itself may be there.

Why: whoever opens the properties of a file reads who wrote it, and what was said about it in drafts. Staff have not
agreed to that, and a comment can hold what was taken out of the text because it was about a patient.

How to put it right: in Word, File, Info, Inspect Document, Remove All; then save it, or export the PDF again.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/authors")

PASSED = ({"content/media/a.pdf": b"%PDF-1.7\n1 0 obj\n<</Producer (A program)/Author ()>>\nendobj\n"},)
FAILED = (
    {"content/media/a.pdf": b"%PDF-1.7\n1 0 obj\n<</Author (A. Sample)>>\nendobj\n"},
    {"content/media/a.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/Annot/Subtype/Text/Contents (Is this so?)>>\nendobj\n"},
    {"content/media/a.rtf": b"{\\rtf1{\\info{\\author A. Sample}}Words}"},
    {"content/media/a.mp3": b"ID3\x03\0\0\0\0\0\x14TPE1\0\0\0\x0a\0\0\0A. Sample"},
)
INAPPLICABLE = ({"content/media/a.txt": "Words.\n"},)
