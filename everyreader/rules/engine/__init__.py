"""Rules on the engine itself: what it says where it fails."""
