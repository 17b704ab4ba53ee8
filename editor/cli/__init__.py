"""The command line: what a form can do, for scripts. May use session and all below it; knows no Qt."""
