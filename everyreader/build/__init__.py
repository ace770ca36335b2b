"""A build, stage by stage: read, index, decide, plan, make, publish, record. It knows nothing of a command line."""
