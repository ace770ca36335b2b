"""A file of settings or facts has the name under which it is read.

What: beside content/site.yml, facts.yml, purposes.yml and redirects.csv, and in the folder of a language, no file has
nearly the same name, such as facts.yaml, site.yml.txt or redirect.csv.

Why: the build does not read it. Whoever corrects a phone number there finds the old one on every page.

How to put it right: give the file the name that the message says, or delete it.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import locale_path
from everyreader.site import Site
from everyreader.source.beside import READ, nearest_name, plain_name

PASSED = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n"}, {"content/media/site.yaml": "x"})
FAILED = (
    {"content/facts.yaml": "desk:\n  type: phone\n  value: 01632 960001\n"},
    {"content/site.yaml": "name: x\n"},
    {"content/site.yml.txt": "name: x\n"},
    {"content/Facts.yml": "a: b\n"},
    {"content/redirect.csv": "old,new\n"},
    {"content/fact.yml": "a: b\n"},
    {"locales/en/locale.yaml": "lang: en\n"},
)
INAPPLICABLE = (
    dict.fromkeys(
        (
            *("content/en/index.md", "content/site.yml", "content/facts.yml"),
            *(f"locales/en/{name}" for name in ("locale.yml", "messages.po", "glossary.yml")),
        ),
        "",
    ),
)


def check(site: Site) -> list[Finding] | None:
    """Look at every file beside those that are read."""
    if not site.files:
        return None
    read = {plain_name(path): path for path in READ}
    read |= {
        plain_name(path): path
        for tag in site.locales
        for path in (locale_path(tag, "locale.yml"), locale_path(tag, "messages.po"))
    }
    return [
        Finding(
            "site/near-name",
            path,
            f"This file is not read: its name is not {wanted.rsplit('/', 1)[-1]}.",
            f"Name it {wanted}"
            + (", or delete it." if wanted not in site.files else ": that file is there too, so keep one of the two."),
            line=1,
            column=1,
        )
        for path in sorted(site.files)
        if (wanted := read.get(plain_name(path)) or nearest_name(path)) != path
    ]


RULE = Rule("warning", check=check)
