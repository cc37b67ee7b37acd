"""Paper: a document is a list of blocks; it becomes a PDF, a slip for a belt printer, or Word."""
