"""The disk: files read and written whole, and the library as it lies there. May use core; knows no Qt."""
