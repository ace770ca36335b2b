"""Rules about the settings, spoken by their reader: each file here is one rule and its docstring is its
documentation."""
