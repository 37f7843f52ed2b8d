"""Pictures for a chat: set in Chinese type, from values alone, the same bytes every time."""
