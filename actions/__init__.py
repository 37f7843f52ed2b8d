"""Things done inside one transaction, their messages included (floor 3)."""
