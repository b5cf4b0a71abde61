"""Nothing that was stored is lost: backups, recovery, several windows."""
