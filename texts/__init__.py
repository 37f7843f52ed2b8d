"""Keys and values become words: the catalogue, names, numbers, sheets (floor 2)."""
