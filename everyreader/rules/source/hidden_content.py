"""A file for download holds nothing that its pages do not show.

What: workbooks to which a page links have no hidden sheets, rows or columns, and no pivot table that brings along all
rows that it was made of; documents have no hidden words, presentations no hidden slides and no notes for the speaker,
PDF files no other files within them. In a ZIP file, the documents are looked at too, and only files for readers are in
it.

Why: everybody who has the file can show what is hidden. Trusts have published the records of patients and staff in
this way: the sheet with the totals was meant, and the rows behind them went with it.

How to put it right: in Excel, Word and PowerPoint, File, Info, Check for Issues, Inspect Document, Remove All. For a
pivot table, copy what is shown into a new workbook as values, or save it as CSV. If what is hidden may be read by
everybody, show it, or say so in a waiver.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/authors")

PASSED = ({"content/media/a.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Names<</Dests 2 0 R>>>>\nendobj\n"},)
FAILED = (
    {"content/media/a.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Length 0>>\nstream\n\nendstream\nendobj\n"},
)
INAPPLICABLE = ({"content/media/a.csv": "Ward,Beds\n1,20\n"},)
