"""Settings, addresses, the API put together, the command line."""
