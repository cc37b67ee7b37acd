"""Reading the command room. ``incidents_for`` and ``tasks_for`` are the only doors."""
