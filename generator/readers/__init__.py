"""Bytes to Document, one module for each format."""
