"""What the base room decides, without a database and without a clock."""
