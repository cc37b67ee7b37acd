"""What crosses the wire of the inspections room."""
