"""One file a format. They are found by folder; each has its look in `templates/<name>/`."""
