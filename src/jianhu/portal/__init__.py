"""The public door: report without an account, follow by a token, say whether it is solved."""
