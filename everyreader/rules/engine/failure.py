"""The build works on every file.

What: no task of the build, and no question that it asks of the whole site, ends in an exception.

Why: a mistake of ours must not take a trust's whole site down, nor silently leave a page out. The page that it strikes
keeps what was published before, all others are published, and somebody is told.

How to put it right: send the file that the finding names to those who look after everyreader. It has no words of the
page in it but those that the failure is about.
"""

from everyreader.finding import Rule

PASSED = (lambda: 1,)
FAILED = (lambda: 1 // 0,)
INAPPLICABLE = (None,)

RULE: Rule[object] = Rule("error", reported_by="build/guard")
