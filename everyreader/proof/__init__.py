"""What every page must say, worked out from its sources by lookups of its own, and compared with what its files say."""
