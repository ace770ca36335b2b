"""Tasks, the cache that keeps what they make, and what runs them in other processes."""
