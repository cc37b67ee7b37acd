"""What the law lets happen in a case, and what it asks for first. Pure."""
