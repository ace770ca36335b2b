"""Rules about one page as its author wrote it: each file here is one rule and its docstring is its documentation."""
