"""Health, metrics and (later) pages for the office (floor 4)."""
