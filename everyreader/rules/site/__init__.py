"""Rules on the whole site: what pages need of each other, of the facts, the settings and the calendar."""
