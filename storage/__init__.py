"""Tables and questions: the only SQL (floor 2)."""
