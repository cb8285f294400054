"""What several page types share: dates, status and support in words, sides, citations, statements."""
