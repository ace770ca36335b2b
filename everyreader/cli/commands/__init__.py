"""One file a command. They are found by folder; the name of the file is that of the command."""
