"""A page has no places, fields and commands of the systems that words are copied from.

What: no words hold a place that another system fills (`*|FNAME|*`, `[FIRSTNAME]`, `${title}`, `{$title}`, `[%title%]`,
`[node:title]`, `@Model.Title`, `|status|`), a command of one (`[~jo]`, `{excerpt}`, `!ward.png|width=200!`, `#not#`,
`(@) one`, `[@smith2020]`, `p(lead).`, `->words<-`, `--8<--`, `{ref}`, `++ctrl+c++`, `import … from`), a field of Word
(`HYPERLINK "…"`, `\\* MERGEFORMAT`, `[image: …]`, `[OBJ]`), a list of contents with page numbers (`Hours ........ 2`),
or `~~~~` in place of a name. Each sign is told once on a page.

Why: readers see and hear the signs, and what should have been in their place is not there: a name, a word such as
"not", a picture.

How to put it right: as the message says. What is to be shown on purpose belongs between backticks.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_looks import found_by, look

PASSED = (
    "Write `${title}` or `[FIRSTNAME]`. It costs $5 {or less}. See #5 and #not a number; C# and F#; a | b | c.\n",
    "We are [NHS] staff. [RCPsych] says: @trust, 5 * 3, a -> b, x <- y. The image: a ward. [A1] and [IMPORTANT] "
    "words.\n",
    "The class p(x) is small. Import from France. Export costs. Press Ctrl + C. He said ~ 5. Hours ... 2 of them.\n",
    "Dear Jo,\n\nYour model. Title case. Read the reference. Status: open | closed\n",
    "Dear [name], your letter ([date]) says: NOTES [sic], [ICO] and [GDPR].\n",
)
FAILED = (
    *(
        f"{place} is open.\n"
        for place in ("*|FNAME|*", "[FIRSTNAME]", "${title}", "{$title}", "[%title%]", "[node:title]")
    ),
    *(f"{place} is open.\n" for place in ("@Model.Title", "[FIRST_NAME]", "[drupal-media:1]", "{!ward.md!}")),
    *(
        f"We are {sign} open.\n"
        for sign in ("#{title}", "[~jsmith]", "{excerpt}", "!ward.png|width=200!", "#not#", "|status|")
    ),
    *(f"We are {sign} open.\n" for sign in ("[@smith2020]", "p(lead).", "->not<-", "--8<--", "{ref}", "++ctrl+c++")),
    *(f"{line}\n" for line in ("import Ward from './Ward'", "export const x = 1", "(@) one")),
    *(f"{line}\n" for line in ("(ward)=", "[*] one")),
    *(
        f"We are open {field}.\n"
        for field in ('HYPERLINK "https://a.example"', "\\\\* MERGEFORMAT", "[image: ward.png]")
    ),
    *(f"We are open {field}.\n" for field in ("[OBJ]", "[InlineAttachment:a.pdf]", "mso-list: l0", "~~~~")),
    "Opening hours ........ 2\n\nVisiting ........ 3\n",
    "Error! No text of specified style in document.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_FILL = "Write what was meant to stand there, or a fact: {{ name }}."
_AWAY = "Take it away. For words that matter, write **words**; for a link, [words](page.md)."
_PLACE = "Another system would fill this in, and nobody does here: {}"
_COMMAND = "A command of another system: {}"
_FIELD = "A field of another program: {}"
LOOKS = (
    look("[FI [LA [NA ${ {$ #{ [% [node: [site: [user: [current @Model @Html [SURNAME [FULL [FORENAME [drupal- {!",
         r"\[(?:FIRST|LAST|FULL|SUR|FORE)[_ ]?(?:NAME)?\]|\[(?:NAME|FIRST_NAME|LAST_NAME)_\w+\]|"
         r"\$\{[\w.-]{1,40}\}|\{\$[\w.-]{1,40}\}|#\{[\w.-]{1,40}\}|\[%[\w.-]{1,40}%\]|"
         r"\[(?:node|site|user|current-\w+|drupal-\w+):[\w:-]{1,40}\]|@(?:Model|Html)\.\w+|\{![\w./-]{1,60}!\}",
         _PLACE, _FILL),
    look("|", r"(?<![\w|])\|(?:[a-z][\w-]{1,30}|[A-Z][A-Z_:]{1,30})\|(?![\w|])", _PLACE, _FILL),
    look("[~ {ex {sec {col {pan |width |thumb |height [@ (@)", r"\[~[\w.-]{1,40}\]|\{(?:excerpt|include|children|"
                                                          r"recently-updated|"
         r"jira|profile)(?::[^{}\n]{0,60})?\}|!\S{1,60}\|(?:width|height|thumbnail)[^!\n]{0,30}!|\[@[\w:.-]{1,40}\]|"
         r"^\(@\) ", _COMMAND, _AWAY),
    look("# p( h1( h2( -> --8< {ref {doc {term ++ )= [*]", r"(?<![\w#&])#[a-z][\w "
                                                           r"]{0,40}#(?![\w#])|(?<!\S)(?:p|h[1-6]|bq)\("
         r"[\w#. ]{1,20}\)\. "
         r"?|(?<!\S)->(?=\w)[^<>\n]{1,80}(?<=\w)<-|-{2}8<-{2}.{0,40}|\{(?:ref|doc|term|numref|abbr)\}|"
         r"\+\+[a-z]+\+[a-z+]+\+\+|^\([a-z][\w-]{0,30}\)=$|^\[\*\] ", _COMMAND, _AWAY),
    look("import␣ export␣", r"^import [\w{}, *]{1,60} from ['\"‘“].{0,60}|^export (?:const|default|function) .{0,60}",
         _COMMAND, "Take the line away."),
    look("HYPERLINK MERGEFORMAT PAGEREF mso- [image: [OBJ] Attachment: embed: Error!␣No",
         r"\b(?:HYPERLINK|PAGEREF|INCLUDETEXT|DOCPROPERTY) "
         r"[\"“\\_].{0,60}|\bMERGEFORMAT\b|(?<![\w=;\x22-])mso-[a-z-]+ ?: "
         r"?[\w ]{1,20}|"
         r"\[image: [^\[\]]{1,60}\]|\[OBJ\]|\[(?:InlineAttachment|Attachment|embed):[^\[\]]{1,60}\]|"
         r"\bError! No text of specified style[\w ]*", _FIELD, "Take it away, and write what was meant to stand "
              "there."),
    look("~~~", r"(?<!\S)~{3,5}(?=[.\s]|$)", "A wiki would put a name here: {}", "Take it away."),
    look(".... …… ․․ \t", r"^\S.{1,80}? ?(?:\.{4,}|…{2,}|(?:\. ){4,}) ?\d{1,3}$", "A line of a list of contents "
         "with the "
         "number of a page: {}", "Take the list away: each page has its contents of itself, and paper its own "
                                 "numbers."),
)  # fmt: skip


def check(page: Page) -> list[Finding] | None:
    """Return the first place of each kind of sign."""
    found = found_by(LOOKS, page, "document/other-system")
    if not found:
        return found
    first: dict[str, Finding] = {}
    for finding in found:
        sign = "" if finding.piece[:1].isalnum() else finding.piece[:1]
        first.setdefault(finding.message.partition(":")[0] + sign, finding)
    return [*first.values()]


RULE = Rule("warning", check=check)
