"""Rules about what a language brings, spoken by its reader: each file here is one rule and its documentation."""
