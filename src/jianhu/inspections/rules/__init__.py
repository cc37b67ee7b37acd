"""What may be inspected, how often, by whom; pure."""
