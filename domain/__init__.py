"""The rules: who may, what next, when due, what was meant.  No I/O at all (floor 1)."""
