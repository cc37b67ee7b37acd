"""Reading the room: visits, plans and draws, through the doors."""
