"""Pure helpers that the stages share."""
