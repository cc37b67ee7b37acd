"""What an inspection may do and must say. Pure."""
