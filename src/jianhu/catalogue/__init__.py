"""What may be enforced, by whom, on what legal basis."""
