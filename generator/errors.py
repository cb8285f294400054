"""The few exceptions: wrong arguments and wrong configuration. What is wrong in `content/` is a Problem."""


class ReadoutError(Exception):
    """Something that the person who started the program can put right; the message says how."""
