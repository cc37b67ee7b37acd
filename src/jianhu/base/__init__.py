"""People, journal, clocks, access and attachments: what every room stands on."""
