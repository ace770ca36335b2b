"""`help`: says what there is, prints a part of the guide for editors, or a schema for an editor that completes."""

from __future__ import annotations

import argparse
import sys

from everyreader.cli.command import Call, Command, WrongUse, project_options
from everyreader.cli.terminal import as_called, typed_command


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be asked."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WHAT",
        help="a command, such as new; a word of a heading of the guide, such as picture; or schema site",
    )
    project_options(parser)


def run(call: Call) -> int:
    """Print what was asked for. Errors: WrongUse where there is no such part."""
    # Only who asks for help waits for what the guide is made from (2026-11-29: 0.06 s).
    from everyreader.build.guide import guide_parts, headings
    from everyreader.build.schemas import STRUCTS, schema_text
    from everyreader.cli.arguments import describe
    from everyreader.cli.command import find_commands
    from everyreader.source import near_name

    words = call.found.words
    if not words:
        lines = [f"  {name}: {command.summary}" for name, command in find_commands().items()]
        parts = [f"  {typed_command('help', heading)}" for heading in headings()]
        text = "\n".join(["Commands:", *lines, "", "Parts of the guide:", *parts]) + "\n"
    elif words[0] == "schema" and len(words) == 2 and words[1] in STRUCTS:
        text = schema_text(words[1])
    elif words[0] == "schema":
        raise WrongUse(
            f"There is a schema of: {', '.join(STRUCTS)}. Write for example: {typed_command('help', 'schema', 'site')}"
        )
    else:
        commands, asked = find_commands(), " ".join(words)
        about = describe(asked, commands, typed_command()) if asked in commands else ""
        text = "\n".join(filter(None, (about, as_called(guide_parts(asked)))))
    if not text:
        known = [word.strip("`,.?").lower() for heading in headings() for word in heading.split()]
        near = near_name(words[0], [*commands, *known])
        raise WrongUse(
            f'There is no command and no part of the guide about "{asked}".'
            + (f' Did you mean "{near}"?' if near else "")
        )
    sys.stdout.write(text)
    sys.stdout.flush()
    return 0


COMMAND = Command(
    "say what there is, print a part of the guide, or a schema for your editor", "help picture", options, run
)
