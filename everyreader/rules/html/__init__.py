"""Rules about finished web pages and their style sheet, as files."""
