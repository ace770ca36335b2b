"""Rules about files of any kind, spoken by the readers: each file here is one rule, and documents itself."""
