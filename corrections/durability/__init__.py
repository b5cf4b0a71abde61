"""Keeps stored trials safe: backups, integrity checks, recovery, several windows on one store."""
