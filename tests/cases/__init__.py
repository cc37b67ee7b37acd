"""Cases, by the people of Luzhen."""
