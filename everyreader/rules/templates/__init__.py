"""Rules on what a designer edits: the templates and their style sheets."""
