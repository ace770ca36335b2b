"""Examines what was built: PDF files and web pages, by the rules on them, and traces what is found to the source."""
