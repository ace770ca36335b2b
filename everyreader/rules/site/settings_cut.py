"""Settings with which pages, languages, formats, contacts or notices would go do not go by accident.

What: where the site was published before, content/site.yml still has the keys that it had then. A single key may go
where nothing goes with it; two at once look like a file that was cut.

Why: half a settings file is good YAML. Without this, it would take the contact or the translations from every page.

How to put it right: bring the lines back, for example with `git checkout content/site.yml`, or say that it is meant:
run the build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Settings, Site, lost_settings
from everyreader.site.site_baseline import TAKES
from everyreader.site.switches import nearly, top_of

_ALL = (
    "name: Example Trust\nbase-url: https://trust.example\ncontact: {phone: desk, post: post}\nlogo: "
    "media/logo.svg\nfooter: [index]\n"
)
_STOOD = {
    "site/manifest.json": '{"project": {"settings": ["name", "base-url", "contact", "contact: phone", "contact: post", '
    '"logo", "footer"]}}'
}
PASSED = (
    {**_STOOD, "content/site.yml": _ALL},
    {**_STOOD, "content/site.yml": _ALL.replace("logo: media/logo.svg\n", "")},
)
FAILED = (
    {**_STOOD, "content/site.yml": _ALL[: _ALL.index("contact:")]},
    {**_STOOD, "content/site.yml": _ALL[: _ALL.index("logo:")]},
    {**_STOOD, "content/site.yml": _ALL.replace(", post: post", "")},
    {**_STOOD, "content/site.yml": _ALL.replace("contact:", "contakt:")},
    {**_STOOD, "content/site.yml": _ALL.replace("footer: [index]\n", "")},
)
INAPPLICABLE = ({"content/site.yml": "name: Example Trust\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look for keys that stood at the last publish."""
    if not site.baseline.settings:
        return None
    gone = lost_settings(site, TAKES)
    if not gone:
        return []
    taken = ", ".join(dict.fromkeys(TAKES[key] for key in gone if key in TAKES))
    tops = {*map(top_of, gone)}
    (slip, piece) = _slip(tops.pop(), site.settings) if len(tops) == 1 else ("", "")
    return [
        Finding(
            "site/settings-cut",
            SETTINGS,
            f"These settings were there when the site was last published: {', '.join(gone)}."
            + (f" With them would go: {taken}." if taken else " So many at once look like a file that was cut."),
            f"{slip or 'Bring the lines back.'} If you mean it, run the build once with --yes.",
            line=0 if piece else 1,
            column=0 if piece else 1,
            piece=piece,
        )
    ]


def _slip(key: str, settings: Settings) -> tuple[str, str]:
    """Return what to do about a mistake in typing by which a key and all that is inside of it is gone, and where the
    mistake is; nothing where it is another reason."""
    if key in settings.unread:
        return f"Correct {key}: so that it can be read.", key
    word = nearly(key, settings.keys, settings)
    return (f'Write {key}: in place of "{word}".', word) if word else ("", "")


RULE = Rule("error", "publish nothing until yes", check=check)
