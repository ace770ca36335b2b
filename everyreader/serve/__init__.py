"""`serve`: shows a project in a browser while its author writes.

One thread builds, and is the only one that ever does (`loop`); one hears of files that are saved (`watch`); one
answers the browser (`app`, behind `guard`). What the builder knows reaches the others as one frozen value (`board`).
The preview has a folder of its own; what is added to a page for its author is added to the answer, and is never on
disk.
"""
