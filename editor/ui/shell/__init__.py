"""The window's frame: commands, menus, colours."""
