"""`approve`: notes beside a page who has approved its words."""

from __future__ import annotations

import argparse
from pathlib import Path

from everyreader.cli.command import Call, Command, WrongUse, chosen_day, page_of_project, project_options


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what an approval says."""
    parser.add_argument("page", metavar="PAGE", help="the file of the page, for example content/en/privacy-notice.md")
    parser.add_argument("--role", metavar="WORDS", help="the role of the person who approves it")
    parser.add_argument("--name", metavar="WORDS", help="the name of that person")
    project_options(parser)


def run(call: Call) -> int:
    """Write the approval of one page. Errors: WrongUse."""
    from everyreader.parse import parse_source  # what reads pages, which no other command here needs
    from everyreader.parse.approval import approval_path
    from everyreader.parse.approved_blocks import approve, write_approval

    found, project = call.found, Path(call.found.project or call.home).resolve()
    path = page_of_project(project, found.page)
    role, name = (" ".join((words or "").split()) for words in (found.role, found.name))
    if not role or not name:
        example = call.other("approve", path, "--role", "Head of Information Governance", "--name", "A. Khan")
        raise WrongUse(f"An approval needs a person: {example}")
    data = (project / path).read_bytes()
    header = parse_source(data, path).header
    if header.broken:
        raise WrongUse(
            f"{path} cannot be read as a page, so nobody can have approved it. Run: {call.other('check', path)}"
        )
    day = chosen_day(found.today, project)
    (project / approval_path(path)).write_bytes(write_approval(approve(data, path, role, name, day)))
    call.terminal.say(f"{name}, {role}, approved “{header.meta.title}” on {day.isoformat()}: {approval_path(path)}")
    call.terminal.say(f"Keep that file with the page. Next: {call.other('build')}")
    return 0


COMMAND = Command(
    "note who has approved a page; a later change is told",
    'approve content/en/privacy-notice.md --role "Head of Information Governance" --name "A. Khan"',
    options,
    run,
)
