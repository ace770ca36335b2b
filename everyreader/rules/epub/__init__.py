"""Rules about finished books (EPUB): each file here is one rule and its docstring is its documentation."""
