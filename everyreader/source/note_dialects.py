"""Notes to colleagues, as systems and programs of every kind write them."""

from __future__ import annotations

from typing import NamedTuple


class Dialect(NamedTuple):
    """How one system writes notes."""

    start: str
    end: str = ""
    """What ends one; without it, the start is all there is of it."""
    needs_end: bool = False
    """Without an end it is no note, but a sign that means something else."""
    in_pairs: bool = False
    """It is one only where the same mark stands behind a word and at the start of a line."""
    is_element: bool = False
    """It goes as far as the element of HTML that it begins, with all elements in that."""


_AUTHOR = r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){1,2}\d{1,3}"
"""A name with the number of a comment, as Word has them in its marks."""
_DASHES = r"(?:--|—|–|－－|−−|-–|–-)"
_WHO = (
    r"(?:self|(?:the )?(?:editors?|authors?|reviewers?|designers?|translators?|colleagues|staff|(?:web|comms) ?team))"
)
NOT_FOR_READERS = (
    r"(?i:comments?|to-?do|fixme|wip|tbc|draft|drafts|internal|hidden|private|unpublished|embargo(?:ed)?|secret|"
    r"confidential|staff[ -]only|editors?|editorial|reviewers?|(?:internal|editorial|staff)[ -]notes?|"
    rf"(?:notes?|comments?|questions?)[ -](?:to|for)[ -]{_WHO}|for[ -](?:editors?|reviewers?|review|approval)|"
    r"not[ -](?:yet[ -])?(?:public|published|for[ -]publication)|(?:do[ -]not|don['’]?t)[ -]publish)(?![\w-])"
)
"""How a part of a page is called that is not for readers, in the boxes of every system."""
DIALECTS = (
    Dialect(rf"(?:<|＜|&lt;) ?[!！] ?{_DASHES}", rf"{_DASHES}[!！]? ?(?:>|＞|&gt;)"),  # HTML, also as Word changes it
    Dialect(r"<!-(?!-)", r"->", True),  # and as it is mistyped
    Dialect(r"^[ >]*<--(?=\s)", r"-->", True),
    Dialect(r"<comment>", r"</comment>", True),
    Dialect(r"<!\[CDATA\[", r"\]\]>", True),
    Dialect(
        r"<(?i:internal|hidden|private|draft|todo|staff-only)>",
        r"</(?i:internal|hidden|private|draft|todo|staff-only)>",
        True,
    ),
    Dialect(
        r"<[A-Za-z][A-Za-z0-9]{0,14}+(?=\s)[^<>]{0,200}?\s(?i:hidden(?=[\s>=])|style=[\"']?[^<>\"']{0,80}display:\s?none)"
        r"[^<>]{0,200}>",
        needs_end=True,
        is_element=True,
    ),
    Dialect(r"<#--", r"-->"),
    Dialect(r"\[!--", r"--\]", True),
    Dialect(
        r"\[(?i:comment|hide|hidden|private|internal|staff|note|todo|draft)\](?!:)",
        r"\[/(?i:comment|hide|hidden|private|internal|staff|note|todo|draft)\]",
        True,
    ),
    Dialect(r"\[\[(?i:comment|todo|note to [^\[\]\n:]{1,30})\b[^\[\]\n]*\]\](?![(\[{:])"),
    Dialect(r"<!(?=\s)[^<>\n-]*>"),
    Dialect(r"\(\*(?=\s)", r"\*\)", True),
    Dialect(r"\{-(?=\s)", r"\s-\}", True),
    Dialect(r"^=begin\b[^\n]*$", r"^=(?:end|cut)\b[^\n]*$", True),
    Dialect(r"^@(?:comment|ignore)\b[^\n]*$", r"^@end (?:comment|ignore)\b[^\n]*$", True),
    Dialect(rf"^/{{3}} ?{NOT_FOR_READERS}[^\n]*$", r"^/{3}[ ]*$", True),
    Dialect(r"\{comment\}", r"\{comment\}", True),
    Dialect(r"\{\{\{#!comment\b", r"\}\}\}"),
    Dialect(r"\\begin\{comment\}", r"\\end\{comment\}"),
    Dialect(r"\\iffalse\b", r"\\fi\b"),
    Dialect(r"\\todo(?:\[[^\]\n]*\])?\{", r"\}", True),
    Dialect(r"^#\+(?i:begin_comment)\b", r"^#\+(?i:end_comment)\b[^\n]*$"),
    Dialect(r"^\.\.(?: +(?![\[|]|[\w-]+::)\S[^\n]*| *(?=\n[ \t]+\S))(?:\n[ \t]+\S[^\n]*)*$"),
    Dialect(r"(?<!\d)%%", r"%%"),
    Dialect(r"\{>>", r"<<\}"),
    Dialect(r"\{%-?\s*comment\b[^%]*%\}", r"\{%-?\s*endcomment\s*-?%\}"),
    Dialect(r"\{%-?\s*#", r"%\}", True),
    Dialect(r"\{#(?=[-\s]|[^{}\n]*#\})", r"#\}", True),
    Dialect(r"\{::comment\s*\}", r"\{:/(?:comment)?\s*\}"),
    Dialect(r"\{\{~?!--", r"--~?\}\}"),
    Dialect(r"\{\{~?!", r"\}\}", True),
    Dialect(r"\{\{-?\s*/\*", r"\*/\s*-?\}\}"),
    Dialect(r"\{\{[<%]\s*comment\s*[>%]\}\}", r"\{\{[<%]\s*/\s*comment\s*[>%]\}\}"),
    Dialect(r"\{/\*", r"\*/\}", True),
    Dialect(r"<%(?:--|#)", r"%>", True),
    Dialect(r"\{\*(?=\s)", r"\*\}", True),
    Dialect(r"@\*(?=\s)", r"\*@", True),
    Dialect(r"(?<![^\s(])/\*(?=[\s*])", r"\*/", True),
    Dialect(
        r"^:{3,}[ ]*\{?[ .]*(?:content-hidden|notes|" + NOT_FOR_READERS + r")\b[^\n]*$",
        r"^:{3,}[ ]*$",
    ),
    Dialect(  # a box, with all that stands further in
        rf"^(?P<margin>[ \t]*+)(?:!!!|\?\?\?\+?) ?{NOT_FOR_READERS}[^\n]*"
        r"(?:\n(?:[ \t]*+\n)*+(?P=margin)[ \t]++\S[^\n]*)*+"
    ),
    Dialect(rf"^[ \t]*+>[ \t]*+\[!{NOT_FOR_READERS}\][^\n]*(?:\n[ \t]*+>[^\n]*)*+"),
    Dialect(r"^/{4,}[ ]*$", r"^/{4,}[ ]*$", True),
    Dialect(r"^//-?[ ][^\n]*$"),
    Dialect(r"(?:^(?<!\S\n)%{1,3}[ ](?!(?i:of|who|in)\b)|(?<=[.!?] )%{1,3}[ ](?=[^\W\d_]))[^\n]*(?:\n%{1,3}[ ].*)*$"),
    Dialect(
        r"^[ >]{0,6}\[(?://|comment|note|[#_.%*-])[^\]\n]*\]:[ ]*(?:#|<>|\(\))[ ]*(?:\((?:[^()\n]|"
        r"\n(?!\s*\n))*\)|\"[^\"\n]*\"|[^\n]*)$"
    ),
    Dialect(r"^[ >]{0,6}\[//\][: ][^\n]*$"),
    Dialect(r"^[ >]{0,6}\[\]:[ ]*[#(<\"][^\n]*$"),
    Dialect(r"\bComment(?:ed)? \[[A-Z]{1,4}\d{1,4}\]:?[^\n]*$"),  # as Word shows them beside the text
    Dialect(r"\[(?:[^\[\]\\]|\\.)*\]\{\s*\.comment(?:-start|-end)?\b[^}]*\}"),  # as converters write those of Word
    Dialect(r"\[[A-Z]{1,3}\d{0,3}(?::| [–—-]) [^\[\]\n]*\? ?\](?![(\[{:])"),
    Dialect(r"\[[A-Z]{2,4}\d{1,3}(?:R\d{1,2})? ?:(?![\d/])(?:[^\[\]\n]|\[[^\[\]\n]*\]|\n(?!\s*\n))*\](?![(\[{:])"),
    Dialect(
        r"\[(?i:comment(?: [A-Z]{1,4}\d{0,4})?|(?:note|query|comment) (?:to|for|from) [^\[\]\n:]{1,30}|"
        r"(?:editor|author|translator|reviewer|internal)(?:['’]s)?(?: (?:note|comment|query))) ?[:–—-] ?"
        r"(?:[^\[\]\n]|\n(?!\s*\n))*\](?![(\[{:])"
    ),
    Dialect(r"\[(?:TODO|FIXME|XXX)\b(?:[^\[\]\n]|\n(?!\s*\n))*\](?![(\[{:])"),
    Dialect(
        r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\] )?"
        r"(?:@?(?:TODO|FIXME)\b|XXX\b|@todo\b|todo ?:|T[oO]-[dD][oO] ?[:–-]|ToDo\b|(?:HACK|QUERY) ?:)[^\n]*$"
    ),
    Dialect(r"^ ?\[[A-Z]{2,3}\d{1,3}\](?=[^\s(\[{:.,;)])[^\n]*$"),  # as Word pastes them behind the text
    Dialect(rf"^ ?\[{_AUTHOR}\][^\n]*$"),
    Dialect(rf"\[{_AUTHOR}\](?![(\[{{:])"),
    Dialect(r"(?<=[\w.,;!?)])\[[A-Z]{2,3}\d{1,2}\](?![(\[{:])"),
    Dialect(r"^\[[a-z]{1,2}\](?=[^\s(\[{:])[^\n]*$", in_pairs=True),  # as those of Google Docs are pasted
    Dialect(r"(?<=[\w.,;!?)])\[[a-z]{1,2}\](?![(\[{:])", in_pairs=True),
    Dialect(r"\[name=[^\]\n]+\][^\n]*$"),
    Dialect(
        r"^[ \t>]*(?:`{3,}|~{3,})[ ]*\{?[ .]*(?i:comment|todo|hidden|internal|private|draft)\b[^`\n]*$",
        r"^[ \t>]*(?:`{3,}|~{3,})[ ]*$",
        True,
    ),
)
"""The last is an example that says of itself that nobody is to see it: it is looked for before all others."""
