"""What keeps a site from being published: pure functions from what was found to the findings that say why."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.finding import Finding, find_rule
from everyreader.layout import FACTS, SETTINGS
from everyreader.report import held_back
from everyreader.site import Site


def blocking_findings(site: Site, findings: Iterable[Finding], yes: bool) -> list[Finding]:
    """Return what is told of a site that must not be published, or nothing where it may be. The cause is reported and
    not all that follows from it: a register that is empty makes a finding of every place that names a fact. yes: what
    can be meant is meant."""
    found = list(findings)
    unread = {path for path, usable in ((SETTINGS, site.settings.usable), (FACTS, site.facts.usable)) if not usable}
    held = [finding for finding in held_back(found, yes) if finding.path not in unread]
    if held or unread:
        causes = unread | {finding.path for finding in held}
        return held + [finding for finding in found if finding.path in causes and not finding.rule.startswith("site/")]
    return [] if any(tag not in site.waiting for _, tag in site.published) else found


def unconfirmed_findings(findings: Iterable[Finding], yes: bool) -> list[Finding]:
    """Return what is left to tell when somebody has said yes to what can be meant."""
    found = list(findings)
    return [finding for finding in found if not (yes and find_rule(finding.rule).consequence.endswith("until yes"))]
