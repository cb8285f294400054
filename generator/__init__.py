"""Readout: raw news articles about diplomatic trips in, briefings that can be checked out."""
