"""Documents as people send them: Word (.docx) and plain text, read into paragraphs."""

from texts.documents.reading import read_document

__all__ = ["read_document"]
