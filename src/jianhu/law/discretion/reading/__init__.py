"""Published discretion texts, read into tables; what is not sure is named by its line."""
