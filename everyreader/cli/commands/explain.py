"""`explain`: says what a file of the site was made from, or where a fact is used."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from everyreader.cli.command import Call, Command, WrongUse, chosen_day, project_options, read_request
from everyreader.cli.terminal import as_called
from everyreader.engine.cache import Cache
from everyreader.finding import all_rules, find_rule, rule_page
from everyreader.layout import CACHE, CONTENT, RECORD


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be explained."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="FILE",
        help="a file of the site, for example en/index.html; a rule, for example document/raw-html; or fact NAME",
    )
    parser.add_argument("--on", metavar="DATE", help="with a page: what readers were given of it on that day")
    parser.add_argument(
        "--since", metavar="DATE", help="with fact NAME: which files had an old value of it on that day or later"
    )
    project_options(parser)


def run(call: Call) -> int:
    """Explain one thing."""
    # With all stages of a build: 0.06 s that every other command would pay too (2026-11-29).
    from everyreader.build.explain import explain
    from everyreader.build.explain_fact import explain_fact

    request, words = read_request(call), call.found.words
    if call.found.on:
        text, code = _on_day(call, request.project, words)
    elif words[:1] == ["fact"] and len(words) == 2:
        since = chosen_day(call.found.since, request.project, "--since") if call.found.since else None
        text, code = explain_fact(request, words[1], call.session, since)
    elif call.found.since:
        raise WrongUse("--since takes a fact, for example: explain fact trust-phone --since 2026-10-01")
    elif len(words) == 1 and words[0].split("/")[0] in {name.split("/")[0] for name in all_rules()}:
        page, code = _rule(words[0])
        text = as_called(page)
    elif len(words) != 1:
        raise WrongUse(
            "explain takes one file of the site, for example: explain en/index.html, a rule: explain "
            "document/raw-html, "
            "or a fact: explain fact NAME."
        )
    elif not (request.project / CACHE / "cache.sqlite").is_file():
        raise WrongUse("Nothing was built here yet. Build first, then ask what a file was made from.")
    else:
        cache = Cache(request.project / CACHE, read_only=True)
        text, code = explain(cache, request.out, words[0])
        cache.close()
    sys.stdout.write(text + "\n")
    return code


def _on_day(call: Call, project: Path, words: list[str]) -> tuple[str, int]:
    """Return what readers were given of a page on a day. Errors: WrongUse."""
    from everyreader.build.public_record import kept_on
    from everyreader.site import PageKey

    if len(words) != 1:
        raise WrongUse("--on takes one page, for example: explain content/en/privacy-notice.md --on 2027-01-15")
    day = chosen_day(call.found.on, project, "--on")
    path = words[0].replace("\\", "/").removeprefix("./").removeprefix(f"{CONTENT}/")
    path = path.removesuffix(".md").removesuffix(".html")
    pages = _known_pages(project)
    if path not in pages:
        from everyreader.source import near_name

        # A slip must not read like "readers never had it".
        near = near_name(path, pages) or next((page for page in pages if page.endswith(f"/{path}")), "")
        raise WrongUse(
            f'There is no page "{words[0]}", and none was kept.' + (f' Did you mean "{near}"?' if near else "")
        )
    tag, _, page = path.partition("/")
    kept = kept_on(project, PageKey(page, tag), day)
    if kept is None:
        return f"Nothing was kept of {tag}/{page} until {day}: it was not public, or needed no approval.", 2
    end = f" until {kept.until}" if kept.until else ", and still so"
    head = f"{tag}/{page} on {day}: as readers got it from {kept.first}{end}."
    files = [f"  {file.relative_to(project).as_posix()}" for file in (kept.text, kept.html) if file]
    return "\n".join([head, *files, "", kept.text.read_text("utf-8").rstrip()]), 0


def _known_pages(project: Path) -> set[str]:
    """Return the names of all pages that are there, or of which something was kept."""
    content, record = project / CONTENT, project / RECORD
    there = {file.relative_to(content).as_posix().removesuffix(".md") for file in content.rglob("*.md")}
    return there | {file.parent.relative_to(record).as_posix() for file in record.rglob("*.*")}


def _rule(name: str) -> tuple[str, int]:
    """Return the page of a rule, or that there is none."""
    if name not in all_rules():
        from everyreader.source import near_name

        near = near_name(name, all_rules())
        return f'There is no rule "{name}".' + (f' Did you mean "{near}"?' if near else ""), 2
    rule = find_rule(name)
    return f"{name}: {rule.levels_in_words}; when it fails: {rule.consequence}\n\n{rule_page(name)}", 0


COMMAND = Command(
    "say what a file of the site was made from, and why it was made the last time; of a rule, what it asks; "
    "with fact NAME, "
    "where a fact is used",
    "explain en/index.html",
    options,
    run,
)
