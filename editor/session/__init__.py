"""What a user can do, without a screen: open, edit, save, pick. Knows no Qt."""
