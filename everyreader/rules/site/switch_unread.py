"""A switch that cannot be read is not taken as off.

What: in content/site.yml, the values of `demonstration:`, `drafts:`, `base-url:` and `name:` can be read, and no other
name stands there that is nearly one of the first three.

Why: a typing mistake in `demonstration:` would put made-up phone numbers up as real, one in `drafts:` would take every
translation away, or leave it up after its last day, one in `base-url:` would leave the site without addresses, and one
in `name:` without the name of the trust.
Nothing is published, and the site stays as it is.

How to put it right: write the value as the other message for this line says, or the name as this message says.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.site.settings import Settings
from everyreader.site.switches import IN_DRAFTS, SWITCHES, UNREAD, slips, unread_switches

_NAME = "name: Example Trust\n"
PASSED = (
    {"content/site.yml": f"{_NAME}demonstration: yes\n"},
    {"content/site.yml": f"{_NAME}Base_URL: https://trust.example\ndrafts: {{publish: no}}\n"},
    {"content/site.yml": f"{_NAME}drafts: {{publish: yes, approved-by: A. Khan, until: 2027-05-31}}\ndraft: no\n"},
)
FAILED = (
    {"content/site.yml": f"{_NAME}demonstration: maybe\n"},
    {"content/site.yml": f"{_NAME}demonstration: [yes]\n"},
    {"content/site.yml": f"{_NAME}demonstraton: yes\n"},
    {"content/site.yml": f"{_NAME}demo: yes\n"},
    {"content/site.yml": f"{_NAME}base-url: www.trust\ndrafts: {{publish: yes}}\n"},
    {"content/site.yml": f"{_NAME}base-uri: https://trust.example\n"},
    {"content/site.yml": f"{_NAME}drafts: maybe\n"},
    {"content/site.yml": "name: {a: b}\n"},
    {"content/site.yml": f"{_NAME}drafts: {{publish: yess}}\n"},
    {"content/site.yml": f"{_NAME}drafts: {{publish: yes, untill: 2026-05-31}}\n"},
)
INAPPLICABLE = ({"content/site.yml": _NAME},)


def check(site: Site) -> list[Finding] | None:
    """Look for switches with a value, or a name, that could not be read."""
    given = site.settings
    found = [*_values(given), *_names(given)]
    if not (found or given.demonstration or given.base_url or given.drafts.publish):
        return None
    return found


def _values(given: Settings) -> Iterator[Finding]:
    for key in unread_switches(given):
        words = f"Nothing was published: {key}: cannot be read, and it decides {UNREAD[key]}."
        yield Finding("site/switch-unread", SETTINGS, words, "Correct this line, then build again.", piece=key)


def _names(given: Settings) -> Iterator[Finding]:
    for key, meant in slips(given).items():
        word, right = key.rpartition(" ")[2], meant.rpartition(" ")[2]
        decides = (SWITCHES | IN_DRAFTS)[meant]
        words = f'Nothing was published: "{word}" is nearly {right}:, which decides {decides}.'
        help = f"Write {right}: there, or delete the line; then build again."
        yield Finding("site/switch-unread", SETTINGS, words, help, piece=word)


RULE = Rule("error", "publish nothing", check=check)
