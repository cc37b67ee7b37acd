"""Areas, offices, posts and the people who hold them."""
