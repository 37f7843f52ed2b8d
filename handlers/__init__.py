"""What was said or pressed becomes one action and its replies (floor 4)."""
