"""A law has the year, the articles and the brackets that it has.

What: a well-known act has a year in which there is one (`Data Protection Act 2018`), an article of
the UK GDPR is one that there is (`Article 6(1)(e)`), with all of its brackets and without letters in place of digits;
GDPR is spelt right, and no section or act has lost its number (`section XX of`).

Why: a person who wants to know a right, or to complain, looks the law up, and finds another one or none.

How to put it right: look the law up at legislation.gov.uk, and write it as it stands there, or as a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_looks import found_by, look

PASSED = (
    "Article 6(1)(e) and Article 9(2)(h) of the UK GDPR, Articles 13 and 14, Article 89(1), section 251 of the NHS Act "
    "2006, the Data Protection Act 2018, the Data Protection Act 1998 and the Mental Capacity Act 2005.\n",
    "The article 6 times read. Article 8 of the European Convention on Human Rights; section A of the form. In 2018.\n",
    "Regulation (EU) 2016/679. Article 6 (1) (e). Act now. Section by section, under the act of 1990, or "
    "the NHS and Community Care Act 1990.\n",
    "Read the section of the Care Act on carers. Ireland has the Data Protection Act 1988.\n",
)
FAILED = (
    *(f"Under the {law}.\n" for law in ("Data Protection Act 218", "Data Protection Act 2081", "Care Act 2041")),
    *(f"{article} of the UK GDPR.\n" for article in ("Article 6(1(e)", "Article 6(1)(e", "Article 6 1)(e)")),
    *(f"{article} of the UK GDPR.\n" for article in ("Article 6(1)(3)", "Article 6(1)(g)", "Article 9(2)(z)")),
    *(f"{article} of the UK GDPR.\n" for article in ("Article 999", "Article 6(l)(e)", "Article 6 (1) (e))")),
    *(
        f"Under the {law}.\n"
        for law in ("UK GPDR", "section 25l of it", "section XX of the Act", "section  of the Act")
    ),
    *(f"Under {law}.\n" for law in ("Regulation (EU) 2016/697", "the Data Protection Act 2O18")),
)
INAPPLICABLE = ("![](a.svg)\n",)

ACTS = {
    "Data Protection": "1984 1998 2018",
    "Mental Capacity": "2005 2019",
    "Mental Health": "1959 1983 2007 2025",
    "Freedom of Information": "2000",
    "Human Rights": "1998",
    "Equality": "2006 2010",
    "Care": "2014",
    "NHS": "1977 2006",
    "National Health Service": "1946 1977 2006",
    "Health and Social Care": "2001 2003 2008 2012",
    "Health and Care": "2022",
    "Access to Health Records": "1990",
    "Access to Medical Reports": "1988",
    "Children": "1908 1948 1958 1975 1989 2004",
    "Public Records": "1958 1967",
    "Computer Misuse": "1990",
    "Human Tissue": "1961 2004",
    "Gender Recognition": "2004",
    "Statistics and Registration Service": "2007",
}
"""The years in which there is an act of this name, at legislation.gov.uk."""
_ACT = re.compile(rf"\b(?P<name>{'|'.join(ACTS)}) Act,? (?P<year>[\dOlI]{{2,5}})\b")
_LONGER = re.compile(r"\b(?!The\b)[A-Z]\w* (?:and )?\Z")
"""Another word of the name before one that is known: the NHS and Community Care Act."""
_LOOK_UP = "Look the law up at legislation.gov.uk, and write it as it stands there."
_WHICH = "".join(
    f"(?<!{word} [Ss]ection )(?<!{word.title()} [Ss]ection )"
    for word in "the a this that each every any one which whole first second third last next other same new".split()
)
"""Not behind such a word: “the section of the Act on carers” needs no number."""
_ELSEWHERE = re.compile(r"\b(?:Ireland|Irish|Isle of Man|Jersey|Guernsey|Zealand|Australia\w*|Canad\w+|India\w*)\b")
"""Places that have acts of the same names and other years."""
LOOKS = (
    look("GPDR GDRP DGPR GRPD", r"\b(?:GPDR|GDRP|DGPR|GRPD)\b", "No law is called {}.", "Write GDPR."),
    look("ection", rf"\b[Ss]ection (?:(?=\d*[lIO])[\dlIO]*\d[\dlIO]*(?= |\b)|[Xx_?]{{2,}}|(?:{_WHICH}|(?= ))"
         rf"(?= ?of the "
                   r"(?:[A-Z]\w+ )*Act\b))",
         "The number of this section is not whole: {}", _LOOK_UP),
    look("2016/", r"Regulation \(EU\) 2016/(?!679\b|680\b)(?=6)\d+", "This is not the number of the GDPR: {}",
         "Write Regulation (EU) 2016/679."),
)  # fmt: skip
_ARTICLE = re.compile(
    r"\bArticle (?P<cited>[\dlIO]{1,4}[()\dA-Za-z \u0400-\u04ff]{0,12}?)(?= (?:of|and|or|in)\b|[.,;:]|$)"
)
_WHOLE = re.compile(
    r"(?P<article>\d{1,2}[A-D]?)(?: ?\((?P<part>\d{1,2})\))?(?: ?\((?P<letter>[a-z])\))?(?: ?\([ivx]+\))?"
)
_LETTERS = {("6", "1"): "abcdef", ("9", "2"): "abcdefghij"}
_GDPR = re.compile(r"GDPR|General Data Protection")


def check(page: Page) -> list[Finding] | None:
    """Look at the laws in the words of a page: their names are English in every language."""
    found = found_by(LOOKS, page, "document/law-slip")
    if found is None or not ("Act" in page.said or "Article" in page.said):
        return found
    of_gdpr = bool(_GDPR.search(page.said))
    return found + [
        Finding("document/law-slip", page.header.source, message, _LOOK_UP, block=block.id, piece=piece)
        for block, inline in page.texts
        if "Act" in inline.text or "Article" in inline.text
        for message, piece in _faults(inline.text, of_gdpr)
    ]


def _faults(words: str, of_gdpr: bool) -> Iterator[tuple[str, str]]:
    """Yield message and words of each law that there is not. of_gdpr: the page is about the GDPR."""
    for match in () if _ELSEWHERE.search(words) else _ACT.finditer(words):
        if _LONGER.search(words, max(match.start() - 25, 0), match.start()):
            continue
        if match["year"] not in (years := ACTS[match["name"]].split()):
            yield f"There is no such act: {match[0]}. Of this name there is one of {' and of '.join(years)}.", match[0]
    for match in _ARTICLE.finditer(words) if of_gdpr else ():
        cited = match["cited"].strip()
        whole = _WHOLE.fullmatch(cited)
        if not whole and any(sign in cited for sign in "()"):
            yield f"This article is not whole: Article {cited}", match[0]
        elif _is_none(whole) if whole else re.fullmatch(r"[\dlIO]+", cited):
            yield f"The UK GDPR has no such article: Article {cited}", match[0]


def _is_none(cited: re.Match[str]) -> bool:
    """Say whether the UK GDPR has not what is cited."""
    number = int(re.sub(r"\D", "", cited["article"]))
    letters = _LETTERS.get((cited["article"], cited["part"] or ""), "")
    return number > 99 or number == 0 or bool(letters and cited["letter"] and cited["letter"] not in letters)


RULE = Rule("warning", check=check)
