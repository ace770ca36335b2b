"""Old addresses in `content/redirects.csv` are those of this website.

What: the first column holds paths, such as `/about-us/your-data/`, or addresses that begin with `base-url`. Where an
address is of another website, its path alone is redirected.

Why: a site answers for itself alone. Whoever asks at the name of an old website gets to this one only if that name
leads to the same server, which nobody can see from here.

How to put it right: if the old name leads to the server of this site, write the path alone, as the message shows. If
not, ask whoever looks after the old name to redirect it.
"""

from urllib.parse import urlsplit

from everyreader.finding import Finding, Rule
from everyreader.layout import REDIRECTS
from everyreader.site import Site

_HOME = {
    "content/site.yml": "name: Example Trust\nbase-url: https://trust.example\n",
    "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
}
PASSED = (
    {**_HOME, "content/redirects.csv": "old,new\n/a,index\nhttps://trust.example/b,index\n"},
    {**_HOME, "content/redirects.csv": "old,new\nhttp://TRUST.example:80/b,index\n"},
)
FAILED = (
    {**_HOME, "content/redirects.csv": "old,new\nhttps://old.example/a,index\nhttps://old.example/b,index\n"},
    {**_HOME, "content/redirects.csv": "old,new\nhttp://www.trust.example/a,index\n"},
)
INAPPLICABLE = (_HOME,)


def check(site: Site) -> list[Finding] | None:
    """Look for the other websites among the old addresses, once for each."""
    own = urlsplit(site.settings.base_url).hostname
    first = {urlsplit(line.written).hostname: line for line in reversed(site.redirects)}
    found = [
        Finding(
            "site/redirect-host",
            REDIRECTS,
            f"{line.written} is an address of another website, {host}. Of such lines, only the path is redirected.",
            f"If {host} leads to the server of this site too, write the path alone: {line.old}",
            line=line.line,
            column=1,
        )
        for host, line in first.items()
        if host and host != own
    ]
    return sorted(found, key=lambda finding: finding.line) if site.redirects else None


RULE = Rule("warning", check=check)
