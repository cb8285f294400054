"""All findings to the Dossier: sources compared."""
