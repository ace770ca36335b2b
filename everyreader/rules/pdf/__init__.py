"""Rules about finished PDF files: each file here is one rule and its docstring is its documentation."""
