"""What a pattern is: the format as data, checks and the template. May use core; knows no Qt."""
