"""Rules about pages alive in a browser: each file here is one rule and its docstring is its documentation."""
