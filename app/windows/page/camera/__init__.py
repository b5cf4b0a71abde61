"""The camera: its picture as it runs, with the readings laid over it, and a page of it by one key."""
