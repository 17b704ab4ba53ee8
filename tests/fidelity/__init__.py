"""What Trellis and the libraries beside it do to real patterns: `python -m tests.fidelity [--markdown]`."""
