"""Puts all rules of a subject to finished files, and keeps their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from everyreader import preview
from everyreader.audit.cases import Case
from everyreader.audit.live import live_answers
from everyreader.audit.question import Answer, answer
from everyreader.build.guard import Guard
from everyreader.build.request import Gap
from everyreader.build.task_runner import TaskRunner
from everyreader.document import digest, encode
from everyreader.finding import Finding, find_rule, rule_names

Found = list[tuple[Case, Finding]]
Subject = Callable[[Case], object]
"""Makes what a rule looks at, only when it must look. Errors: ToolMissing."""

WORDS = {"pdf": "PDF files", "epub": "books", "html": "web pages and style sheets", "page": "live pages"}


def examine(runner: TaskRunner, subject: str, cases: Sequence[Case], made: Subject | Path, gaps: list[Gap]) -> Found:
    """Put every rule of a subject to every case that it has not answered before; return what they find, in the order of
    the cases.

    made: makes what the rules look at; for live pages, the folder of the site. gaps: gets what this machine cannot
    examine.
    """
    names = [name for name in rule_names(subject) if not find_rule(name).reported_by]
    tool = preview.browser_stamp() if subject == "page" else ""
    answers: dict[tuple[str, str], Answer] = {}
    lacking: list[tuple[Case, list[str]]] = []
    for case in cases:
        kept = {name: runner.cache.get(_key(runner, name, tool, case)) for name in names}
        found = {
            name: msgspec.json.decode(data, type=tuple[Finding, ...]) for name, data in kept.items() if data is not None
        }
        answers.update({(name, case.address): each for name, each in found.items()})
        if missing := [name for name in names if name not in found]:
            lacking.append((case, missing))
    asked = (
        live_answers(lacking, made, runner.pool.settings.jobs, runner.guard)
        if isinstance(made, Path)
        else _answers(lacking, made, runner.guard)
    )
    left = {case.address: len(missing) for case, missing in lacking}
    done = len(cases) - len(left)
    for case, name, each in asked:
        answers[name, case.address] = each
        if isinstance(each, tuple):
            runner.cache.put([(_key(runner, name, tool, case), encode(each))])
        left[case.address] -= 1
        done += not left[case.address]
        runner.progress(WORDS[subject], done, len(cases))
    return _told(runner, subject, [(case, answers[name, case.address]) for case in cases for name in names], gaps)


def _key(runner: TaskRunner, name: str, tool: str, case: Case) -> str:
    return f"audit:{digest(chr(0).join((runner.code, name, tool, case.address, case.key)).encode())}"


def _told(runner: TaskRunner, subject: str, answers: Sequence[tuple[Case, Answer]], gaps: list[Gap]) -> Found:
    """Return what was found; what could not be asked goes into the gaps."""
    lost: dict[str, set[str]] = {}
    for case, each in answers:
        if isinstance(each, str):
            lost.setdefault(each, set()).add(case.address)
    gaps += [Gap(f"{len(files)} {WORDS[subject]}", why) for why, files in lost.items()]
    return [(case, finding) for case, each in answers if isinstance(each, tuple) for finding in each]


def _answers(
    lacking: Sequence[tuple[Case, list[str]]], made: Subject, guard: Guard
) -> Iterator[tuple[Case, str, Answer]]:
    """Yield the answers of rules on files: of most file by file, and of a rule that starts a slow program for all files
    at once."""
    together: dict[str, list[Case]] = {}
    for case, names in lacking:
        for name in names:
            if find_rule(name).check_together:
                together.setdefault(name, []).append(case)
            else:
                yield case, name, answer(guard, case.source, name, partial(_made, made, [case]))
    for name, cases in together.items():
        found = answer(guard, cases[0].source, name, partial(_made, made, cases))
        for case in cases:
            own = found
            if isinstance(found, tuple):
                own = tuple(each for each in found if each.path == case.path.as_posix())
            yield case, name, own


def _made(made: Subject, cases: Sequence[Case]) -> list[object]:
    return [made(case) for case in cases]
